import {
	type IDataObject,
	type IExecuteFunctions,
	type INodeExecutionData,
	type ITaskData,
	NodeOperationError,
} from 'n8n-workflow';

import { countsOf, type Progress, progressOf, testFields, toReceiptItem, withProgress } from './output';
import type { Answer, Outcome } from '../http/answer';
import { connectionFailure } from '../http/exchange';
import type { Provider } from '../provider';
import { cutTo, type Failure, itemName, sentences, toErrorItem, toNodeApiError } from '../errors';
import { asRecord, isRecord } from '../tolerant';
import { createSendGate, requestWithRetry, type SendGate } from '../http/retry';
import { badItemsError, planAll, type PlannedMessage, type Planner } from './plan';
import { itemReader } from '../item';
import type { SendingOptions } from '../options';
import type { Kind } from '../messages/kind';
import { inParallel } from '../inParallel';
import {
	claim,
	eraseNote,
	isTool,
	outcomesBefore,
	type Past,
	readPast,
	refusal,
	writeNote,
} from './retriedRun';
import { mustNotBeSentAgain, type PreviousOutcomes, previousOutcomes } from './retryOnFail';

/** How long a run is silent at most, in ms. */
const INTERVAL = 10_000;

/** Shows how far a long run is: in n8n's log, and of a run started by hand also in the browser's console. */
export interface ProgressLog {
	/** Counts a message that is done. */
	count(outcome: Outcome): void;
	/** To be called now and then, also while every message waits. */
	show(): void;
}

/** @param total how many messages the run has */
export function createProgressLog(context: IExecuteFunctions, total: number): ProgressLog {
	let due = performance.now() + INTERVAL;
	let sent = 0;
	let failed = 0;
	const show = () => {
		const now = performance.now();
		if (now < due) return;
		due = now + INTERVAL;
		const line = `${sent} of ${total} messages sent${failed === 0 ? '' : `, ${failed} failed`}`;
		try {
			context.logger.info(`${context.getNode().name}: ${line}`);
			context.sendMessageToUI(line);
		} catch {
			// A line that nobody can read must not end a run whose messages are on their way.
		}
	};
	return {
		count({ state }) {
			if (state === 'accepted') sent++;
			else if (state !== 'notTried') failed++;
			show();
		},
		show,
	};
}

/** What every message of a run has in common. */
export interface Run {
	context: IExecuteFunctions;
	provider: Pick<Provider, 'name' | 'addressField' | 'readAnswer' | 'whereToLook'>;
	gate: SendGate;
}

/**
 * The warning in every failure after which the message may have gone out: sending it again could send it
 * twice.
 */
const mayHaveGoneOut = ({ whereToLook }: Run['provider']): string =>
	`The message may already have been sent, so the node did not try again. Before you send it again, look for it in ${whereToLook}`;

const SEND_SLOWER =
	'The message was not sent. Lower "Parallel Requests" under "Options", or send the rest later';

/** In UTF-16 units: no provider's ids have more. */
const LONGEST_ID = 1_000;

const isBody = (value: unknown): value is IDataObject => isRecord(value);

/** What an answer says about a message, with what to do about it. */
function outcomeOf(provider: Run['provider'], kind: Kind, answer: Answer): Outcome {
	const { status, quotable } = answer;
	const outcome = provider.readAnswer(answer, kind);
	if (outcome.state === 'notTried') return outcome;
	if (outcome.state === 'accepted') {
		const { messageId } = outcome;
		return {
			...outcome,
			...(messageId !== undefined && { messageId: cutTo(LONGEST_ID, messageId) }),
			body: isBody(quotable) ? quotable : {},
		};
	}
	const advice = outcome.state === 'unclear' ? mayHaveGoneOut(provider) : '';
	const fix = status === 429 && outcome.state === 'refused' ? SEND_SLOWER : '';
	return { ...outcome, description: sentences(fix, outcome.description, advice), httpStatus: status };
}

/** A message whose answer the end of the execution does not wait for. */
const unanswered = (provider: Run['provider']): Outcome => ({
	state: 'unclear',
	...connectionFailure(provider, { kind: 'unknown', code: 'ERR_CANCELED' }),
	description: mayHaveGoneOut(provider),
});

/**
 * Sends one message, at most once; `requestWithRetry` says when it tries again. Never throws: whatever goes
 * wrong once a request has begun leaves open whether the message went out.
 */
export async function sendOne({ context, provider, gate }: Run, message: PlannedMessage): Promise<Outcome> {
	const { account, request, limits, kind } = message;
	const read = (answer: Answer) => outcomeOf(provider, kind, answer);
	try {
		const result = await requestWithRetry({ context, account, gate }, request, limits, (answer) =>
			mustNotBeSentAgain(read(answer)),
		);
		if (result === undefined) return { state: 'notTried' };
		if (result.kind === 'answered') return read(result);
		const failure = connectionFailure(provider, result);
		const description = sentences('The message was not sent', failure.description);
		return result.kind === 'notSent'
			? { state: 'refused', ...failure, description }
			: { state: 'unclear', ...failure, description: mayHaveGoneOut(provider) };
	} catch {
		// Whatever it was, the request had begun; its words are nobody's, and may hold the request.
		const message = `The answer of ${provider.name} could not be read`;
		return { state: 'unclear', message, description: mayHaveGoneOut(provider) };
	}
}

const CANCELLED: Failure = {
	message: 'The message was not sent: the execution was cancelled before its turn came',
	description: 'Send it again if it is still needed',
};

/** n8n logs a complaint about longer values of an execution's custom data. */
const LONGEST_VALUE = 250;

/**
 * Shows in an execution that is being cancelled what became of the messages. n8n saves such an execution at once, without
 * the node that is running. So the node adds its turn to those that are over, which n8n keeps after a time-out; after Stop
 * it throws all turns away, and keeps the custom data alone ("Highlighted data" in the list of executions).
 */
function showCancelled(context: IExecuteFunctions, items: INodeExecutionData[], progress: Progress): void {
	const { name } = context.getNode();
	const message = `The execution was cancelled: ${countsOf(progress)}`;
	context.logger.warn(`${name}: ${message}`);
	const { resultData } = asRecord(asRecord(context).runExecutionData);
	// A tool's items are those of the node that calls it.
	if (!isRecord(resultData) || !isRecord(resultData.runData) || isTool(context)) return;
	const custom = Object.entries(progress).map(([kind, people]: [string, Array<{ to: string }>]) => [
		kind,
		cutTo(LONGEST_VALUE, `${people.length}: ${people.map(({ to }) => to).join(', ')}`),
	]);
	resultData.metadata = { ...asRecord(resultData.metadata), ...Object.fromEntries(custom) };
	const { runData } = resultData;
	const turns = Object.hasOwn(runData, name) ? runData[name] : [];
	if (!Array.isArray(turns)) return;
	const turn: ITaskData = {
		startTime: Date.now(),
		executionTime: 0,
		executionIndex: Object.values(runData).flat().length,
		executionStatus: 'canceled',
		source: context.getExecuteData().source?.main ?? [],
		hints: [{ message, type: 'warning', location: 'outputPane' }],
		data: { main: [items] },
	};
	runData[name] = [...turns, turn];
}

/** What a person who sees the output may take for more than it is. */
function hintAtStatus(context: IExecuteFunctions): void {
	try {
		context.addExecutionHints({
			message: "Accepted is not delivered: add the trigger's event Status to see what arrived",
			type: 'info',
			location: 'outputPane',
		});
	} catch {
		// An n8n without hints must not end a run whose messages are sent.
	}
}

/**
 * Sends a message for every recipient of every item and gives an output item for each, in the order of the
 * input. All items are checked before the first request. Whenever it throws, n8n's Retry goes on from there.
 * @throws NodeOperationError when items cannot be sent, or n8n's Retry might send messages again: nothing was
 * sent
 * @throws NodeApiError for the first message that failed, without Continue On Fail: what was under way is
 * finished, nothing new is started, and the error lists who is to be sent to again, who may have got the
 * message and who has it
 */
export async function sendMessages<Options extends SendingOptions>(
	context: IExecuteFunctions,
	provider: Provider<Options>,
	plan?: Planner<Options>,
): Promise<INodeExecutionData[]> {
	const previous = previousOutcomes(context);
	const past = await readPast(context);
	let isDone = false;
	try {
		const items = await sendAll(context, provider, past, previous, plan);
		isDone = true;
		return items;
	} finally {
		if (isDone) eraseNote(context);
		else writeNote(context, past, previous);
	}
}

async function sendAll<Options extends SendingOptions>(
	context: IExecuteFunctions,
	provider: Provider<Options>,
	past: Past,
	previous: PreviousOutcomes,
	plan?: Planner<Options>,
): Promise<INodeExecutionData[]> {
	const node = context.getNode();
	const mayContinue = context.continueOnFail();
	const itemAt = itemReader(context);
	const itemCount = context.getInputData().length;
	const simplify = itemAt(0).parameter('simplify', true) !== false;
	let cancelled = false;
	let showProgress = () => {};
	// Before planning, for n8n does not tell of a cancellation that has been.
	context.onExecutionCancellation(() => {
		cancelled = true;
		try {
			showProgress();
		} catch {
			// What a handler of a cancellation throws would end n8n itself.
		}
	});
	const { planned, settled } = previous;
	const slots = await planAll(context, itemAt, provider, planned, plan);
	const bad = slots.flatMap((slot) => ('bad' in slot ? [slot.bad] : []));
	const messages = slots.flatMap((slot) => ('message' in slot ? [slot.message] : []));
	if (bad.length > 0 && !mayContinue) throw badItemsError(node, bad, itemCount);

	const progressLog = createProgressLog(context, messages.length);
	const gate = createSendGate(() => cancelled, progressLog.show);
	// What may have gone out and failed all the same in an earlier try is for a person to look at.
	if (!mayContinue && [...settled.values()].some(({ state }) => state === 'unclear')) gate.stop();
	for (const [message, outcome] of outcomesBefore(past, previous))
		if (outcome.state === 'accepted' || message.limits.allowRetry !== true) settled.set(message, outcome);
	const toSend = messages.filter((message) => !settled.has(message));
	const isFirst = toSend.length === 0 || (await claim(context, past));
	const isAllowed = toSend.every(({ limits }) => limits.allowRetry === true);
	const doubt = past.doubtful ? 'doubtful' : 'claimed';
	const refused =
		isAllowed || (isFirst && !past.doubtful)
			? undefined
			: refusal(doubt, toSend.length, provider.whereToLook);

	if (refused !== undefined && !mayContinue) {
		const error = new NodeOperationError(node, refused.message, { description: refused.description });
		const now = messages.map((message) => settled.get(message) ?? refused);
		error.context.data = { ...progressOf(messages, now) };
		throw error;
	}

	const itemsOf = (results: Outcome[]): INodeExecutionData[] => {
		let next = 0;
		// Thrown errors would make n8n pass the input items on with Continue On Fail, as if they had been sent.
		return slots.map((slot): INodeExecutionData => {
			if ('bad' in slot) {
				const { message, to, itemIndex } = slot.bad;
				const description = sentences(slot.bad.description, `${itemName(itemIndex, itemCount)} was not sent`);
				return toErrorItem(node, { message, description, mayHaveBeenSent: false }, { to }, itemIndex);
			}
			const { message } = slot;
			const outcome = results[next++];
			if (outcome?.state === 'accepted') return toReceiptItem(provider.id, message, outcome);
			const failure = outcome === undefined || outcome.state === 'notTried' ? CANCELLED : outcome;
			const mayHaveBeenSent = outcome?.state === 'unclear';
			const asked = { to: message.to, ...testFields(message) };
			return toErrorItem(node, { ...failure, mayHaveBeenSent }, asked, message.itemIndex);
		});
	};

	const outcomes: Outcome[] = [];
	const underWay = new Set<number>();
	showProgress = () => {
		const now = messages.map(
			(message, index): Outcome =>
				outcomes[index] ??
				settled.get(message) ??
				(underWay.has(index) ? unanswered(provider) : { state: 'notTried' }),
		);
		showCancelled(context, itemsOf(now), progressOf(messages, now));
	};
	const failures: Array<{ message: PlannedMessage; failure: Failure }> = [];
	await inParallel(messages.length, messages[0]?.limits.parallelRequests ?? 1, async (index) => {
		const message = messages[index];
		if (message === undefined) return;
		const before = settled.get(message) ?? refused;
		underWay.add(index);
		const outcome = before ?? (await sendOne({ context, provider, gate }, message));
		underWay.delete(index);
		// The bodies of all answers would take more memory than all the rest of a run.
		const kept = simplify && outcome.state === 'accepted' ? { ...outcome, body: undefined } : outcome;
		outcomes[index] = kept;
		if (before === undefined && mustNotBeSentAgain(kept)) settled.set(message, kept);
		progressLog.count(outcome);
		if (outcome.state === 'accepted' || outcome.state === 'notTried') return;
		failures.push({ message, failure: outcome });
		if (before === undefined && !mayContinue) gate.stop();
	});

	// n8n tells of the cancellation of a later node as well.
	showProgress = () => {};

	const [first] = failures;
	if (first && !mayContinue) {
		const error = toNodeApiError(node, first.failure, first.message.itemIndex);
		throw withProgress(node, error, first.message.to, progressOf(messages, outcomes));
	}

	if (outcomes.some(({ state }) => state === 'accepted')) hintAtStatus(context);
	return itemsOf(outcomes);
}
