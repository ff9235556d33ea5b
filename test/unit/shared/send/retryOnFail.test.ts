import type { IExecuteData, INode, INodeExecutionData } from 'n8n-workflow';

import { sendMessages } from '../../../../nodes/shared/send/send.ts';
import { PROVIDER } from '../fakeProvider.ts';
import { NODE } from '../nodeContext.ts';
import { answering, failure, receipt, text } from '../textMessages.ts';
import { fakeRun, requestError } from './fakeRun.ts';

/** How n8n runs the node again: `test/engine/retryOnFail.test.ts`. */
const CONTINUE = { retryOnFail: true, onError: 'continueRegularOutput' } as const;
const STOP = { retryOnFail: true };

const anExecution = (): IExecuteData => ({ node: NODE, data: {}, source: null });

interface Try {
	execution: IExecuteData;
	items: INodeExecutionData[];
	to?: string[];
	node?: Partial<INode>;
	parallelRequests?: number;
	reply?: Parameters<typeof fakeRun>[0] extends { reply?: infer Reply } | undefined ? Reply : never;
}

/** One try of n8n's: what became of it, and to whom requests went. */
async function tryOnce({ execution, items, to = ['1', '2'], node = CONTINUE, ...more }: Try) {
	const { parallelRequests = 1, reply = answering() } = more;
	const parameters = to.map((number) => text(number, { parallelRequests }));
	const { context, requests } = fakeRun({ parameters, items, node, reply });
	context.getExecuteData.mockReturnValue(execution);
	const result = await sendMessages(context, PROVIDER).catch((error: unknown) => error);
	return { result, requests: requests.length };
}

/** As n8n's types have it, which not every node's items keep to. */
const isItem = (item: unknown): item is INodeExecutionData => typeof item === 'object';

const twoItems = () => [{ json: {} }, { json: {} }];

test('another try sends only what was refused', async () => {
	const run = { execution: anExecution(), items: twoItems() };
	const first = await tryOnce({ ...run, reply: answering('1') });
	expect(first).toEqual({ result: [failure('1', 0), receipt('2', 1)], requests: 2 });
	expect(await tryOnce(run)).toEqual({ result: [receipt('1', 0), receipt('2', 1)], requests: 1 });
	expect(await tryOnce(run)).toEqual({ result: [receipt('1', 0), receipt('2', 1)], requests: 0 });
});

test('a message that may have gone out stops every further try, too', async () => {
	const run = { execution: anExecution(), items: twoItems(), node: STOP };
	const reply = () => {
		throw requestError('ECONNRESET');
	};
	const first = await tryOnce({ ...run, reply });
	expect(first.requests).toBe(1);
	const again = await tryOnce(run);
	expect(again.requests).toBe(0);
	expect(again.result).toMatchObject({
		message: expect.stringMatching(/^Stopped at \+1: /),
		context: { data: { accepted: [], sendAgain: [{ to: '+2' }] } },
	});
});

test('after a message that may have gone out, not even those before it are sent', async () => {
	const run = { execution: anExecution(), items: twoItems(), node: STOP, parallelRequests: 2 };
	const failing: Try['reply'] = (options, call) => {
		if (call === 1) return answering('1')(options);
		throw requestError('ECONNRESET');
	};
	expect((await tryOnce({ ...run, reply: failing })).requests).toBe(2);
	const again = await tryOnce(run);
	expect(again.requests).toBe(0);
	expect(again.result).toMatchObject({
		message: expect.stringMatching(/^Stopped at \+2: /),
		context: { data: { accepted: [], sendAgain: [{ to: '+1' }] } },
	});
});

test('after messages that went out, the others are sent without Continue On Fail, too', async () => {
	const run = { execution: anExecution(), items: twoItems(), node: STOP };
	await tryOnce({ ...run, reply: answering('2') });
	expect(await tryOnce(run)).toEqual({ result: [receipt('1', 0), receipt('2', 1)], requests: 1 });
});

test("another try of a tool's call has the same json in an item of its own", async () => {
	const run = { execution: anExecution(), items: twoItems() };
	await tryOnce({ ...run, reply: answering('1') });
	const items = run.items.map(({ json }) => ({ json }));
	expect((await tryOnce({ ...run, items })).requests).toBe(1);
});

test('a connection that was never made is tried again', async () => {
	const run = { execution: anExecution(), items: [{ json: {} }], to: ['1'], node: STOP };
	const reply = () => {
		throw requestError('CERT_HAS_EXPIRED');
	};
	expect((await tryOnce({ ...run, reply })).requests).toBe(1);
	expect(await tryOnce(run)).toEqual({ result: [receipt('1', 0)], requests: 1 });
});

test.each<[what: string, other: (run: Try) => Partial<Try>]>([
	['another run of the workflow', () => ({ execution: anExecution() })],
	['another call of a tool', () => ({ items: twoItems() })],
	['a node without Retry On Fail', () => ({ node: { onError: 'continueRegularOutput' } })],
])('%s sends everything', async (_what, other) => {
	const run: Try = { execution: anExecution(), items: twoItems() };
	await tryOnce(run);
	expect((await tryOnce({ ...run, ...other(run) })).requests).toBe(2);
});

test('a recipient that an expression gives anew in each try stays who it was', async () => {
	const run = { execution: anExecution(), items: twoItems() };
	await tryOnce({ ...run, reply: answering('1') });
	const again = await tryOnce({ ...run, to: ['3', '4'] });
	expect(again).toEqual({ result: [receipt('1', 0), receipt('2', 1)], requests: 1 });
});

test('an item that could not be planned at first moves no other', async () => {
	const run = { execution: anExecution(), items: [...twoItems(), { json: {} }] };
	const first = await tryOnce({ ...run, to: ['no number', '1', '1'] });
	expect(first.requests).toBe(2);
	const again = await tryOnce({ ...run, to: ['2', '1', '1'] });
	expect(again).toEqual({ result: [receipt('2', 0), receipt('1', 1), receipt('1', 2)], requests: 1 });
});

test('an item that cannot be planned any more keeps what became of it', async () => {
	const run = { execution: anExecution(), items: twoItems() };
	await tryOnce({ ...run, reply: answering('1') });
	const again = await tryOnce({ ...run, to: ['no number', 'no number'] });
	expect(again).toEqual({ result: [receipt('1', 0), receipt('2', 1)], requests: 1 });
});

test.each([null, '', 'text', undefined])('an item whose json is %j is one like any other', async (json) => {
	const item: unknown = { json };
	const items = [item, { json: {} }].filter(isItem);
	const run = { execution: anExecution(), items };
	await tryOnce({ ...run, reply: answering('1') });
	expect((await tryOnce(run)).requests).toBe(1);
});
