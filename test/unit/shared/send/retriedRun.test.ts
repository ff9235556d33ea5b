import { createRunExecutionData, type IExecuteData, type IRunExecutionData } from 'n8n-workflow';

import { sendMessages } from '../../../../nodes/shared/send/send.ts';
import { PROVIDER } from '../fakeProvider.ts';
import { NODE } from '../nodeContext.ts';
import { answering, receipt, text } from '../textMessages.ts';
import { fakeRun, requestError } from './fakeRun.ts';

/** How n8n itself retries: `test/e2e/retry.test.ts`. */

/** What n8n's database remembers of the node, over all executions. */
let recorded: Set<unknown>;
beforeEach(() => {
	recorded = new Set();
});

interface Execution {
	id: string;
	mode?: 'webhook' | 'retry' | 'integrated';
	turn: IExecuteData;
	/** What n8n keeps for the whole execution. */
	flow: object;
	/** What n8n has saved of it. */
	saved?: IRunExecutionData;
}

const newTurn = (): IExecuteData => ({ node: NODE, data: {}, source: null });

const execution = (more: Partial<Execution> = {}): Execution => ({
	id: '1',
	turn: newTurn(),
	flow: {},
	...more,
});

/** The same execution retried, as n8n gives it back from its database. */
const retryOf = ({ turn, flow }: Execution, id = '2'): Execution => {
	const copy = JSON.parse(JSON.stringify({ turn, flow }));
	return { id, mode: 'retry', turn: copy.turn, flow: copy.flow };
};

interface Run {
	to?: string[];
	options?: object;
	node?: object;
	reply?: NonNullable<Parameters<typeof fakeRun>[0]>['reply'];
}

/** A turn of the node: what became of it, and how many requests it made. */
async function run(
	{ id, mode = 'webhook', turn, flow, saved }: Execution,
	{ to = ['1', '2', '3'], options = {}, node = {}, reply = answering() }: Run = {},
) {
	const parameters = to.map((number) => text(number, { parallelRequests: 1, ...options }));
	const { context, requests } = fakeRun({ parameters, node, reply });
	context.getMode.mockReturnValue(mode);
	context.getExecuteData.mockReturnValue(turn);
	context.getContext.mockReturnValue(flow);
	context.getExecutionId.mockReturnValue(id);
	context.getExecutionDataById.mockResolvedValue(saved);
	context.helpers.checkProcessedAndRecord.mockImplementation(async ([key = '']) => {
		const isNew = !recorded.has(key);
		recorded.add(key);
		return await Promise.resolve({ new: isNew ? [key] : [], processed: isNew ? [] : [key] });
	});
	const result: unknown = await sendMessages(context, PROVIDER).catch((error: unknown) => error);
	return { result, sent: requests.map(({ body }) => Object(body).to) };
}

const MAY_HAVE =
	'may already have been sent: n8n does not know how far the execution came. Nothing was sent.';
const ALLOW = /turn on "Allow Retry" under "Options", save, and choose "Retry with currently saved workflow"/;

/** An answer for each recipient; `undefined` breaks the connection off. */
const broken =
	(...numbers: string[]): Run['reply'] =>
	(options) => {
		if (numbers.includes(String(Object(options.body).to))) throw requestError('ECONNRESET');
		return answering()(options);
	};

test('Retry goes on where the run stopped: nobody gets it twice, and nobody is left out', async () => {
	const first = execution();
	expect((await run(first, { reply: answering('2') })).sent).toEqual(['1', '2']);
	const again = await run(retryOf(first));
	expect(again.sent).toEqual(['2', '3']);
	expect(again.result).toEqual([receipt('1', 0), receipt('2', 1), receipt('3', 2)]);
});

test('one message that was refused is sent by Retry, one that timed out is not', async () => {
	const refused = execution();
	await run(refused, { to: ['1'], reply: answering('1') });
	expect((await run(retryOf(refused), { to: ['1'] })).sent).toEqual(['1']);
	const unclear = execution();
	await run(unclear, { to: ['1'], reply: broken('1') });
	const again = await run(retryOf(unclear), { to: ['1'] });
	expect(again.sent).toEqual([]);
	expect(again.result).toMatchObject({ message: 'Testel broke off the connection' });
});

test('a message that may have been sent stays for a person to look at; the rest goes out', async () => {
	const first = execution();
	await run(first, { reply: broken('1') });
	const again = await run(retryOf(first));
	expect(again.sent).toEqual(['2', '3']);
	expect(again.result).toMatchObject({
		message: 'Stopped at +1: Testel broke off the connection. 0 not sent, 1 may have been sent, 2 accepted.',
		context: { data: { mayHaveBeenSent: [{ to: '+1', reason: 'Testel broke off the connection' }] } },
	});
});

test('with Allow Retry what may have been sent is sent again, what was accepted never', async () => {
	const first = execution();
	await run(first, { reply: broken('2') });
	const again = await run(retryOf(first), { options: { allowRetry: true } });
	expect(again.sent).toEqual(['2', '3']);
});

test('a second Retry goes on where the first one stopped', async () => {
	const first = execution();
	await run(first, { reply: answering('2') });
	const second = retryOf(first);
	await run(second, { reply: answering('3') });
	expect((await run(retryOf(second, '3'))).sent).toEqual(['3']);
});

test('a second Retry of the same execution sends nothing: the first one has', async () => {
	const first = execution();
	await run(first, { reply: answering('2') });
	await run(retryOf(first));
	const again = await run(retryOf(first, '3'));
	expect(again.sent).toEqual([]);
	expect(again.result).toMatchObject({
		message:
			'The 2 messages may already have been sent by another Retry of this execution. Nothing was sent.',
		description: expect.stringMatching(ALLOW),
	});
	expect((await run(retryOf(first, '4'), { options: { allowRetry: true } })).sent).toEqual(['2', '3']);
});

test('a Retry that sent nothing, since items were wrong, does not use the execution up', async () => {
	const first = execution();
	await run(first, { reply: answering('2') });
	const second = retryOf(first);
	expect((await run(second, { to: ['1', '2', 'x'] })).sent).toEqual([]);
	expect((await run(retryOf(second, '3'))).sent).toEqual(['2', '3']);
	expect((await run(retryOf(first, '4'))).sent).toEqual([]);
});

test('where n8n cannot remember that an execution was retried, nothing is sent', async () => {
	const first = execution();
	await run(first, { reply: answering('2') });
	const { id, ...retried } = retryOf(first);
	recorded.has = () => {
		throw new Error('no database');
	};
	expect((await run({ id, ...retried })).sent).toEqual([]);
});

test.each([
	['one message', ['1'], `The message ${MAY_HAVE}`],
	['three', ['1', '2', '3'], `The 3 messages ${MAY_HAVE}`],
])('without a note %s may have gone out before n8n was killed', async (_what, to, message) => {
	const { sent, result } = await run(execution({ mode: 'retry' }), { to });
	expect(sent).toEqual([]);
	expect(result).toMatchObject({
		message,
		description: expect.stringMatching(ALLOW),
		context: { data: { sendAgain: [], mayHaveBeenSent: to.map((number) => ({ to: `+${number}` })) } },
	});
	expect((await run(execution({ mode: 'retry' }), { to, options: { allowRetry: true } })).sent).toEqual(to);
});

test('with Continue On Fail each of them is a failed item: none passes through as sent', async () => {
	const node = { onError: 'continueRegularOutput' };
	const { sent, result } = await run(execution({ mode: 'retry' }), { to: ['1', 'x'], node });
	expect(sent).toEqual([]);
	expect(result).toMatchObject([
		{
			json: {
				to: '+1',
				status: 'failed',
				error: { message: `The message ${MAY_HAVE}`, mayHaveBeenSent: true },
			},
		},
		{ json: { to: 'x', status: 'failed' } },
	]);
});

test('a refusal is no note: the next Retry knows no more', async () => {
	const first = execution({ mode: 'retry' });
	await run(first);
	expect((await run(retryOf(first))).sent).toEqual([]);
});

test('in a loop the turns after the one that failed go out', async () => {
	const first = execution();
	await run(first, { to: ['3'], reply: answering('3') });
	const second = retryOf(first);
	expect((await run(second, { to: ['3'] })).sent).toEqual(['3']);
	expect((await run({ ...second, turn: newTurn() }, { to: ['4'] })).sent).toEqual(['4']);
	// Of n8n's death in the fifth turn nothing is left but what it had before the third.
	expect((await run(retryOf(first, '3'), { to: ['3'] })).sent).toEqual([]);
});

/** What n8n saved of an execution that failed at a node. */
function savedAt(failed: string, more: object = {}, previousNode?: string): IRunExecutionData {
	const source = previousNode === undefined ? null : { main: [{ previousNode }] };
	const saved = createRunExecutionData({
		executionData: { nodeExecutionStack: [{ ...newTurn(), source, node: { ...NODE, name: failed } }] },
	});
	if (saved.executionData) {
		saved.executionData.runtimeData = { version: 1, establishedAt: 1, source: 'webhook' };
	}
	return { ...saved, ...more };
}

test('after a failure of another node the messages behind it go out, once for all retries', async () => {
	const saved = savedAt('HTTP Request', {}, 'Start');
	const retry = (id: string) => execution({ id, mode: 'retry', saved });
	const second = retry('2');
	expect((await run(second, { to: ['1'] })).sent).toEqual(['1']);
	expect((await run({ ...second, turn: newTurn() }, { to: ['2'] })).sent).toEqual(['2']);
	expect((await run(retry('3'), { to: ['1'] })).sent).toEqual([]);
});

test.each<[string, Partial<Execution>]>([
	['at this very node', { saved: savedAt(NODE.name, {}, 'Start') }],
	['after a wait', { saved: savedAt('Wait', { waitTill: new Date(0) }, 'Start') }],
	['before n8n saved more than its beginning', { saved: createRunExecutionData({}) }],
	['and begins anew', { saved: savedAt('Start') }],
])('an execution that n8n lost %s is not known', async (_what, more) => {
	expect((await run(execution({ mode: 'retry', ...more }))).sent).toEqual([]);
});

test("a tool's messages are others in each run, and its turn is its caller's", async () => {
	const node = { type: `${NODE.type}Tool` };
	const first = execution();
	await run(first, { reply: answering('2'), node });
	expect(first.turn.metadata).toBeUndefined();
	expect(
		(await run(execution({ mode: 'retry', saved: savedAt('AI Agent', {}, 'Start') }), { node })).sent,
	).toEqual([]);
});

test.each(['manual', 'trigger', 'webhook', 'integrated'] as const)('mode %s is no Retry', async (mode) => {
	const { context, requests } = fakeRun({ parameters: text('1, 2, 3'), reply: answering() });
	context.getMode.mockReturnValue(mode);
	await sendMessages(context, PROVIDER);
	expect(requests).toHaveLength(3);
});

test('a sub-workflow whose caller is retried sends nothing', async () => {
	const { context, requests } = fakeRun({ parameters: text('1'), reply: answering() });
	context.getMode.mockReturnValue('integrated');
	const called = Object.assign(context, { additionalData: { rootExecutionMode: 'retry' } });
	await expect(sendMessages(called, PROVIDER)).rejects.toMatchObject({ message: `The message ${MAY_HAVE}` });
	expect(requests).toEqual([]);
});

test('a note is small, holds no secret, and is gone when the node is done', async () => {
	const first = execution();
	const to = Array.from({ length: 1_000 }, (_, index) => String(12025550000 + index));
	await run(first, { to, reply: answering('12025550999') });
	const note = JSON.stringify(first.turn.metadata);
	expect(note.length / 1_000).toBeLessThan(150);
	expect(note).not.toContain('key-of-the-account');
	const second = retryOf(first);
	expect((await run(second, { to })).sent).toEqual(['12025550999']);
	expect(second.turn.metadata).toEqual({});
});

test('one recipient with two messages in an item, and one with the same in two items', async () => {
	const first = execution();
	await run(first, { to: ['1', '1', '2'], reply: answering('2') });
	const again = await run(retryOf(first), { to: ['1', '1', '2'] });
	expect(again.sent).toEqual(['2']);
});

test('a workflow that was corrected sends to the recipient it names now', async () => {
	const first = execution();
	await run(first, { to: ['1', '2'], reply: answering('2') });
	const again = await run(retryOf(first), { to: ['1', '3'] });
	expect(again.result).toEqual([receipt('1', 0), receipt('3', 1)]);
	expect(again.sent).toEqual(['3']);
});
