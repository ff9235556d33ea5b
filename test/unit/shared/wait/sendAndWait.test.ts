import { type INode, WAIT_INDEFINITELY } from 'n8n-workflow';

import { limitWaitTimeOption } from '../../../../nodes/shared/wait/limitWaitTime.ts';
import { sendAndWait } from '../../../../nodes/shared/wait/sendAndWait.ts';
import { PROVIDER } from '../fakeProvider.ts';
import { NODE, type Parameters } from '../nodeContext.ts';
import { answering } from '../textMessages.ts';
import { fakeRun } from '../send/fakeRun.ts';

const signature = '00ff10ef20df30cf40bf50af609f708f00ff10ef20df30cf40bf50af609f708f';
const NODE_ID = '3e24d10a-83e0-5c60-86ed-797f023b5599';
const ASK = { operation: 'sendAndWait', to: '12025550123', message: 'Shall we?' };
const STOP = '2030-01-31T18:00:00.000Z';
const LIMIT = { limitWaitTime: { values: { limitType: 'atSpecifiedTime', maxDateAndTime: STOP } } };

const ASKS = {
	...PROVIDER,
	options: { ...PROVIDER.options, limitWaitTime: limitWaitTimeOption },
	wait: {},
};
/** One that cannot. */
const SENDS: Omit<typeof ASKS, 'wait'> = { ...PROVIDER, options: ASKS.options };

/** How the node is run. */
interface Given {
	parameters?: Parameters;
	items?: number;
	node?: Partial<INode>;
	provider?: typeof SENDS;
	failing?: string[];
}

/** What became of a run: its items, what it remembers, until when it waits, and how many requests it made. */
async function run({ parameters = {}, items = 1, node = {}, provider = ASKS, failing = [] }: Given = {}) {
	const given = Array.from({ length: items }, () => ({ json: { order: '1001' } }));
	const { context, requests } = fakeRun({
		parameters: given.map(() => ({ ...ASK, ...parameters })),
		items: given,
		node: { id: NODE_ID, ...node },
		reply: answering(...failing),
	});
	const requireSignature = jest.fn();
	// n8n 1 has it, n8n 2 does without.
	Object.assign(context, { setSignatureValidationRequired: requireSignature });
	const memory: Record<string, unknown> = {};
	context.getContext.mockReturnValue(memory);
	context.getExecutionId.mockReturnValue('1234');
	context.getTimezone.mockReturnValue('UTC');
	context.getSignedResumeUrl.mockImplementation(
		({ nonce = '' } = {}) =>
			`https://n8n.example.com/webhook-waiting/1234/${NODE_ID}?nonce=${nonce}&signature=${signature}`,
	);
	const result = await sendAndWait(context, provider).catch((error: unknown) => error);
	return {
		result,
		question: memory.question,
		until: context.putExecutionToWait.mock.calls.map(([time]) => time),
		requests: requests.length,
		signatureRequired: requireSignature.mock.calls.length > 0,
	};
}

const receipt = { status: 'accepted', from: 'from 12025550100', provider: 'test', fact: 'worth having' };

test('a question waits for its answer, and is remembered', async () => {
	const { result, question, until, requests, signatureRequired } = await run();
	expect(signatureRequired).toBe(true);
	expect(result).toMatchObject([
		{ json: { ...receipt, to: '+12025550123', messageId: 'm12025550123', answered: false } },
	]);
	expect(question).toEqual({
		nonce: expect.stringMatching(/^[\w-]{8}$/),
		provider: 'test',
		answers: 'approval',
		choices: [{ id: 'Approve', title: 'Approve' }],
		approves: false,
		sent: [{ to: '+12025550123', messageId: 'm12025550123' }],
	});
	expect(until).toEqual([WAIT_INDEFINITELY]);
	expect(requests).toBe(1);
});

test('until the time that it is limited to', async () => {
	expect((await run({ parameters: { options: LIMIT } })).until).toEqual([new Date(STOP)]);
});

test('everybody who was asked is remembered, with one item for all', async () => {
	const { result, question } = await run({ parameters: { to: '1, 2' } });
	expect(result).toEqual([{ json: { ...receipt, to: '+1, +2', answered: false } }]);
	expect(question).toMatchObject({
		sent: [
			{ to: '+1', messageId: 'm1' },
			{ to: '+2', messageId: 'm2' },
		],
	});
});

test('where somebody could not be asked, the others can answer', async () => {
	const node = { onError: 'continueRegularOutput' } as const;
	const { question, until } = await run({ parameters: { to: '1, 2' }, node, failing: ['1'] });
	expect(question).toMatchObject({ sent: [{ to: '+2', messageId: 'm2' }] });
	expect(until).toHaveLength(1);
});

test('where nobody could be asked, nothing waits', async () => {
	const node = { onError: 'continueRegularOutput' } as const;
	const { result, until } = await run({ node, failing: ['12025550123'] });
	expect(result).toMatchObject([{ json: { to: '+12025550123', status: 'failed' } }]);
	expect(until).toEqual([]);
});

test.each<[what: string, given: Given, message: string, fix: string]>([
	[
		'two items',
		{ items: 2 },
		'Send and Wait for Response takes one item at a time, but 2 came in',
		'Put a Loop Over Items node before it, which passes the items on one by one. Nothing was sent',
	],
	[
		'a tool of an agent',
		{ node: { type: `${NODE.type}Tool` } },
		'Send and Wait for Response cannot be a tool of its own',
		"Add the node as human review to one of the agent's tools: the agent then waits for the approval before it uses that tool. Nothing was sent",
	],
	[
		'a provider that cannot ask',
		{ provider: SENDS },
		'Testel has no operation "Send and Wait for Response"',
		'Choose another "Operation". Nothing was sent',
	],
])('%s: nothing is sent', async (_, given, message, description) => {
	const refused = await run(given);
	expect(refused).toMatchObject({ result: { message, description }, until: [], requests: 0 });
	const kept = await run({ ...given, node: { ...given.node, onError: 'continueRegularOutput' } });
	expect(kept).toMatchObject({ until: [], requests: 0 });
	expect(kept.result).toMatchObject(
		Array.from({ length: given.items ?? 1 }, (__, item) => ({
			json: { status: 'failed', error: { message } },
			pairedItem: { item },
		})),
	);
});

test('human review is no tool of its own', async () => {
	expect((await run({ node: { type: `${NODE.type}HitlTool` } })).until).toHaveLength(1);
});

test('a time that is over is refused before anything is sent', async () => {
	const values = { limitType: 'atSpecifiedTime', maxDateAndTime: '2020-01-31T18:00:00Z' };
	const { result, requests } = await run({ parameters: { options: { limitWaitTime: { values } } } });
	expect(result).toMatchObject({
		message: expect.stringContaining('Limit Wait Time: "Max Date and Time" is in the past'),
	});
	expect(requests).toBe(0);
});
