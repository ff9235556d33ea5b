import { createHash, randomUUID } from 'crypto';
import type { IExecuteFunctions } from 'n8n-workflow';
import { z } from 'zod/v3';

import { asRecord, isRecord, parseJson, parseJsonObject } from '../tolerant';
import type { Failure } from '../errors';
import type { Outcome } from '../http/answer';
import type { PlannedMessage } from './plan';
import type { PreviousOutcomes } from './retryOnFail';

/**
 * n8n's Retry runs a failed execution again from the node that failed, which gets all its items anew. n8n
 * keeps the metadata of that node's turn with the execution, so a note there tells the retried run what
 * became of each message, and nothing that comes after that node has been run before.
 *
 * Without a note the messages may have gone out: n8n was killed while the node sent, or it was killed later
 * and has lost what it did since it last saved the execution.
 */

/** A message that went out, or may have: the `nth` of its item to the same recipient, counted from 0. */
const entrySchema = z.object({
	item: z.number(),
	to: z.string(),
	nth: z.number(),
	messageId: z.string().optional(),
	/** As JSON. */
	facts: z.string().optional(),
	/** Why it is not known whether it went out; absent where it was accepted. */
	unclear: z
		.object({
			message: z.string(),
			description: z.string(),
			code: z.string().optional(),
			httpStatus: z.number().optional(),
		})
		.optional(),
});

type Entry = z.infer<typeof entrySchema>;

const noteSchema = z.object({
	/** By which n8n's database knows whether a retried run has gone on from this note. */
	key: z.string(),
	/** Whether everything else has certainly not gone out. */
	complete: z.boolean(),
	entries: z.array(entrySchema),
});

/**
 * The member of n8n's metadata that holds the note: as text, which n8n stores in a fraction of the space of
 * objects.
 */
const NOTE = 'whatsAppMessages';

/** The longest id and facts in a note, in UTF-16 units. */
const LONGEST = 500;

const ifShort = (text: string | undefined): string | undefined =>
	text !== undefined && text.length <= LONGEST ? text : undefined;

/** What is known of a run's messages when it begins. */
export interface Past {
	/** What went out before, or may have, by `nameOf`. */
	entries: ReadonlyMap<string, Entry>;
	/** Whether what is not among them may have gone out all the same. */
	doubtful: boolean;
	/** The saved execution that this run goes on from; a run that is no Retry has none. */
	key?: string;
}

const nameOf = ({ item, to, nth }: Pick<Entry, 'item' | 'to' | 'nth'>): string => `${item} ${nth} ${to}`;

/** Each message of an item by its place in a note. */
function places(messages: PlannedMessage[]): Array<[PlannedMessage, Pick<Entry, 'item' | 'to' | 'nth'>]> {
	const counts = new Map<string, number>();
	return messages.map((message) => {
		const { itemIndex: item, to } = message;
		const nth = counts.get(to) ?? 0;
		counts.set(to, nth + 1);
		return [message, { item, to, nth }];
	});
}

/** What earlier runs have made of the messages, as far as they are known to have gone out, or may have. */
export function outcomesBefore(past: Past, { planned }: PreviousOutcomes): Map<PlannedMessage, Outcome> {
	const outcomes = new Map<PlannedMessage, Outcome>();
	if (past.entries.size === 0) return outcomes;
	for (const [message, place] of [...planned.values()].flatMap(places)) {
		const entry = past.entries.get(nameOf(place));
		if (entry === undefined) continue;
		const { messageId, facts = '', unclear } = entry;
		outcomes.set(
			message,
			unclear === undefined
				? { state: 'accepted', messageId, facts: parseJsonObject(facts) ?? {} }
				: { state: 'unclear', ...unclear },
		);
	}
	return outcomes;
}

/** n8n gives a tool the turn of the node that calls it. */
export const isTool = (context: IExecuteFunctions): boolean => context.getNode().type.endsWith('Tool');

const turnSchema = z.object({ metadata: z.object({ [NOTE]: z.string() }) });

function readNote(context: IExecuteFunctions): z.infer<typeof noteSchema> | undefined {
	if (isTool(context)) return undefined;
	const turn = turnSchema.safeParse(context.getExecuteData());
	return turn.success ? noteSchema.safeParse(parseJson(turn.data.metadata[NOTE])).data : undefined;
}

/** Takes the note back when the node puts its items out. */
export function eraseNote(context: IExecuteFunctions): void {
	const { metadata } = asRecord(context.getExecuteData());
	if (isRecord(metadata)) Reflect.deleteProperty(metadata, NOTE);
}

function toEntry(place: Pick<Entry, 'item' | 'to' | 'nth'>, outcome: Outcome): Entry | undefined {
	if (outcome.state === 'accepted') {
		const messageId = ifShort(outcome.messageId);
		return { ...place, messageId, facts: ifShort(JSON.stringify(outcome.facts)) };
	}
	return outcome.state === 'unclear' ? { ...place, unclear: outcome } : undefined;
}

/** Notes what became of the messages, before the node fails. */
export function writeNote(
	context: IExecuteFunctions,
	past: Past,
	{ planned, settled }: PreviousOutcomes,
): void {
	if (isTool(context)) return;
	const entries = new Map(past.entries);
	for (const [message, place] of [...planned.values()].flatMap(places)) {
		const outcome = settled.get(message);
		const entry = outcome && toEntry(place, outcome);
		if (entry) entries.set(nameOf(place), entry);
	}
	const key = past.key === undefined || isClaimed(context, past.key) ? randomUUID() : past.key;
	const note: z.infer<typeof noteSchema> = { key, complete: !past.doubtful, entries: [...entries.values()] };
	const turn = asRecord(context.getExecuteData());
	turn.metadata = { ...asRecord(turn.metadata), [NOTE]: JSON.stringify(note) };
}

const thisRunSchema = z.object({
	executionId: z.string(),
	/** What the run goes on from; absent where a node of this package has found that nobody can tell. */
	key: z.string().optional(),
	/** The nodes that have sent because of it, by id. */
	nodes: z.array(z.string()),
});

/** The member of what n8n keeps for a whole execution that holds what the nodes of this package know. */
const RUN = 'whatsAppRetry';

/** n8n keeps it over waits, and gives the next Retry a copy with another execution's id in it. */
function readThisRun(context: IExecuteFunctions): z.infer<typeof thisRunSchema> | undefined {
	const { data } = thisRunSchema.safeParse(context.getContext('flow')[RUN]);
	return data?.executionId === context.getExecutionId() ? data : undefined;
}

function writeThisRun(context: IExecuteFunctions, key: string | undefined, nodes: string[]): void {
	const run: z.infer<typeof thisRunSchema> = { executionId: context.getExecutionId(), key, nodes };
	context.getContext('flow')[RUN] = run;
}

function isClaimed(context: IExecuteFunctions, key: string): boolean {
	const run = readThisRun(context);
	return run?.key === key && run.nodes.includes(context.getNode().id);
}

/** What n8n's database gives; `undefined` where it cannot be asked. */
async function unlessItThrows<Value>(ask: () => Promise<Value>): Promise<Value | undefined> {
	try {
		return await ask();
	} catch {
		return undefined;
	}
}

/**
 * The execution that n8n saved, where it tells that this node's turn has not begun before: it failed at
 * another node, which the retried run began with. n8n saves an execution at its beginning, at its end, before
 * a wait, and where the workflow says so after each node; the run may have been killed a good while after its
 * beginning and after a wait.
 */
async function savedExecution(context: IExecuteFunctions): Promise<string | undefined> {
	if (isTool(context) || context.getMode() !== 'retry') return undefined;
	const saved = await unlessItThrows(async () => {
		return await context.getExecutionDataById(context.getExecutionId());
	});
	const { runtimeData, nodeExecutionStack = [] } = saved?.executionData ?? {};
	const [first] = nodeExecutionStack;
	if (saved === undefined || saved.waitTill || runtimeData === undefined || first === undefined)
		return undefined;
	// A run that begins with the workflow's first node, which has no source, has lost all that was done.
	if (first.source?.main?.[0]?.previousNode === undefined) return undefined;
	if (first.node.name === context.getNode().name) return undefined;
	const runs = Object.entries(saved.resultData.runData).map(([name, turns]) => [
		name,
		turns.map(({ startTime }) => startTime),
	]);
	return createHash('sha256')
		.update(JSON.stringify([runtimeData.establishedAt, runs]))
		.digest('hex');
}

/** n8n tells the node of a sub-workflow nowhere else that its caller is being retried (from n8n 2 on). */
const calledSchema = z.object({ additionalData: z.object({ rootExecutionMode: z.literal('retry') }) });

const isRetried = (context: IExecuteFunctions): boolean =>
	context.getMode() === 'retry' || calledSchema.safeParse(context).success;

/** What is known when a node is about to plan its messages. */
export async function readPast(context: IExecuteFunctions): Promise<Past> {
	if (!isRetried(context)) return { entries: new Map(), doubtful: false };
	const note = readNote(context);
	const entries = new Map(note?.entries.map((entry) => [nameOf(entry), entry]));
	const run = readThisRun(context);
	if (note?.complete === true) {
		if (run === undefined) writeThisRun(context, note.key, []);
		return { entries, doubtful: false, key: note.key };
	}
	const key = run === undefined ? await savedExecution(context) : run.key;
	if (key === undefined) writeThisRun(context, undefined, []);
	return { entries, doubtful: key === undefined, key };
}

/** How many saved executions n8n's database remembers for a node. */
const REMEMBERED = 10_000;

/**
 * Makes this run the only one that goes on from the saved execution, in n8n's database: n8n lets a user retry
 * an execution as often as he likes, each time from the same state.
 * @returns whether it is the first; false as well where that cannot be found out
 */
export async function claim(context: IExecuteFunctions, { key }: Past): Promise<boolean> {
	if (key === undefined || isClaimed(context, key)) return true;
	const recorded = await unlessItThrows(async () => {
		return await context.helpers.checkProcessedAndRecord([key], 'node', {
			mode: 'entries',
			maxEntries: REMEMBERED,
		});
	});
	const isFirst = recorded?.new.length === 1;
	const nodes = readThisRun(context)?.nodes ?? [];
	writeThisRun(context, isFirst ? key : undefined, [...nodes, context.getNode().id]);
	return isFirst;
}

/**
 * What becomes of messages that may have been sent before.
 * @param reason nothing is known of them, or another retried run goes on from the same execution
 * @param whereToLook as the provider has it
 */
export const refusal = (
	reason: 'doubtful' | 'claimed',
	count: number,
	whereToLook: string,
): { state: 'unclear' } & Failure => ({ state: 'unclear', ...refusalFailure(reason, count, whereToLook) });

function refusalFailure(reason: 'doubtful' | 'claimed', count: number, whereToLook: string): Failure {
	const messages = count === 1 ? 'The message' : `The ${count} messages`;
	return reason === 'claimed'
		? {
				message: `${messages} may already have been sent by another Retry of this execution. Nothing was sent.`,
				description:
					'Retry the latest of its retries instead: it goes on where that one stopped. If this node sent nothing there, turn on "Allow Retry" under "Options", save, and choose "Retry with currently saved workflow"',
			}
		: {
				message: `${messages} may already have been sent: n8n does not know how far the execution came. Nothing was sent.`,
				description: `Look in ${whereToLook}. If nothing was sent, turn on "Allow Retry" under "Options", save, and choose "Retry with currently saved workflow"; else send the rest in a new run. A sub-workflow that failed is retried in its own executions`,
			};
}
