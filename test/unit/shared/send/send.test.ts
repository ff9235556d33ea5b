import { type IExecuteFunctions, NodeApiError, NodeOperationError } from 'n8n-workflow';
import { mockDeep } from 'jest-mock-extended';

import type { SendGate } from '../../../../nodes/shared/http/retry.ts';
import { createProgressLog, sendMessages, sendOne } from '../../../../nodes/shared/send/send.ts';
import { PROVIDER } from '../fakeProvider.ts';
import { answer, DATA, fakeRun, MESSAGE, requestError } from './fakeRun.ts';
import { answering, failure, receipt, text } from '../textMessages.ts';
import type { Failure } from '../../../../nodes/shared/errors.ts';
import type { Outcome } from '../../../../nodes/shared/http/answer.ts';
import { NODE } from '../nodeContext.ts';

/** One message through `sendOne`. */

/** A gate that notes the pauses and lets go at once; `turns` says how often. */
function notingPace(turns = Infinity) {
	const pauses: number[] = [];
	let left = turns;
	const gate: SendGate = {
		turn: async () => left-- > 0,
		hold: (pause) => pauses.push(pause),
		stop: () => {},
	};
	return { gate, pauses };
}

/** Sends the message; the replies come one after the other, the last one for good. */
export async function run(replies: unknown[], { maxRetries = 3, turns = Infinity } = {}) {
	const { context, requests } = fakeRun({
		reply: (_options, call) => {
			const reply = replies[Math.min(call, replies.length) - 1];
			if (reply instanceof Error) throw reply;
			return reply;
		},
	});
	const { gate, pauses } = notingPace(turns);
	const outcome = await sendOne(
		{ context, provider: PROVIDER, gate },
		{ ...MESSAGE, limits: { parallelRequests: 1, maxRetries, timeout: 1_234 } },
	);
	return { outcome, calls: requests.length, pauses, requests };
}

/** The answer that takes the message, and what becomes of it. */
export const TOOK = answer(200, { id: 'm1' });
export const accepted = {
	state: 'accepted',
	messageId: 'm1',
	facts: { fact: 'worth having' },
	body: { id: 'm1' },
};
export const MAY_HAVE =
	'The message may already have been sent, so the node did not try again. Before you send it again, look for it in its console';
export const NOT_SENT =
	'The message was not sent. Check "Home" in the credential and that this n8n can reach that address, then try again';

/** Items that cannot be sent, without Continue On Fail. */

const OTHERS = 'to send the others, set "On Error" under "Settings" to Continue';
const COUNTED = `All of them are in the data under "Error details". n8n counts items from 0. Correct them, or, ${OTHERS}`;

async function errorOf(recipients: string[]): Promise<NodeOperationError> {
	const { context, requests } = fakeRun({ parameters: recipients.map((to) => text(to)), reply: answering() });
	const error: unknown = await sendMessages(context, PROVIDER).then(
		() => undefined,
		(thrown: unknown) => thrown,
	);
	expect(requests).toEqual([]);
	if (error instanceof NodeOperationError) return error;
	throw new Error('expected a NodeOperationError');
}

test('the only item has no number', async () => {
	const error = await errorOf(['x']);
	expect(error).toMatchObject({
		message: 'Recipients "x" is wrong',
		description: 'Write digits. Nothing was sent',
	});
});

test('one bad item: its reason, and its number as n8n shows it', async () => {
	const error = await errorOf(['1', 'x', '2']);
	expect(error).toMatchObject({
		message: 'Recipients "x" is wrong',
		description: `Write digits. Nothing was sent, because item 1 cannot be sent: ${OTHERS}`,
		context: { itemIndex: 1 },
	});
});

test('31 bad items of 500 are named at once, the first reasons with them, and all in the data', async () => {
	const isBad = (index: number) => index % 16 === 4;
	const recipients = Array.from({ length: 500 }, (_, index) => (isBad(index) ? `x${index}` : '1'));
	recipients[20] = '';
	const error = await errorOf(recipients);
	expect(error.message).toBe(
		'31 of 500 items cannot be sent: 4, 20, 36, 52, 68, 84, 100, 116, 132, 148, 164, 180, 196, 212, 228, 244, 260, 276, 292, 308, 324, 340, 356, 372, 388, 404, 420, 436, 452, 468, 484. Nothing was sent.',
	);
	expect(error.description).toBe(
		[
			'Item 4: Recipients "x4" is wrong. Write digits.',
			'Item 20: There is no recipient. Fill in "Recipients": a phone number with its country code, several separated by commas. An expression there finds no number for this item.',
			'Item 36: Recipients "x36" is wrong. Write digits.',
			COUNTED,
		].join(' '),
	);
	const { items } = Object(error.context.data);
	expect(items).toHaveLength(31);
	expect(items.slice(0, 2)).toEqual([
		{ item: 4, to: 'x4', message: 'Recipients "x4" is wrong', description: 'Write digits' },
		{
			item: 20,
			to: '',
			message: 'There is no recipient',
			description:
				'Fill in "Recipients": a phone number with its country code, several separated by commas. An expression there finds no number for this item',
		},
	]);
	// n8n would add this number to the message.
	expect(error.context.itemIndex).toBeUndefined();
});

test('one reason for several items is in the headline', async () => {
	const error = await errorOf(['1', '', '2', '', '']);
	expect(error.message).toBe(
		'3 of 5 items cannot be sent: 1, 3, 4. There is no recipient. Nothing was sent.',
	);
	expect(error.description).toBe(
		`Item 1 and 2 more: There is no recipient. Fill in "Recipients": a phone number with its country code, several separated by commas. An expression there finds no number for this item. ${COUNTED}`,
	);
});

test('one reason for all items needs no numbers', async () => {
	expect((await errorOf(['', '', ''])).message).toBe(
		'3 of 3 items cannot be sent: There is no recipient. Nothing was sent.',
	);
});

test('of very many items the headline names 50', async () => {
	const error = await errorOf(Array.from({ length: 10_000 }, (_, index) => `x${index}`));
	expect(error.message).toMatch(
		/^10000 of 10000 items cannot be sent: 0, 1, 2, .*, 48, 49 … Nothing was sent\.$/,
	);
	expect(error.description?.length).toBeLessThan(500);
	expect(Object(error.context.data).items).toHaveLength(10_000);
});

test('names that n8n has stock phrases for stay as they are', async () => {
	expect((await errorOf(['EPERM', 'EPERM'])).message).toContain('Recipients "EPERM" is wrong');
});

test('a value of a megabyte is not repeated in an error', async () => {
	const value = `+1 ${'x'.repeat(1_000_000)}`;
	for (const recipients of [[value], [value, '1', value], [value, `${value}x`]]) {
		const error = await errorOf(recipients);
		expect(error.message).toContain('Recipients "+1 xxx');
		expect(error.message).toContain('xxx" is wrong');
		expect(`${error.message}${error.description}`.length).toBeLessThan(10_000);
	}
});

test('an execution that is cancelled while the messages are planned sends none', async () => {
	const { context, requests, cancel } = fakeRun({
		parameters: [text('1'), text('2')],
		node: { onError: 'continueRegularOutput' },
		reply: answering(),
	});
	// n8n tells those who asked before of the cancellation, and them only.
	context.getCredentials.mockImplementation(async () => {
		cancel();
		return await Promise.resolve(DATA);
	});
	const failed = (to: string, item: number) => ({
		json: {
			to,
			status: 'failed',
			error: {
				message: 'The message was not sent: the execution was cancelled before its turn came',
				description: 'Send it again if it is still needed',
				mayHaveBeenSent: false,
			},
		},
		pairedItem: { item },
	});
	expect(await sendMessages(context, PROVIDER)).toEqual([failed('+1', 0), failed('+2', 1)]);
	expect(requests).toEqual([]);
});

describe('lines in the log while a long run sends', () => {
	beforeEach(() => jest.useFakeTimers());
	afterEach(() => jest.useRealTimers());

	const SENT: Outcome = { state: 'accepted', facts: {}, body: {} };
	const FAILED: Outcome = { state: 'refused', message: 'No', description: '' };

	function signsOf(total: number) {
		const context = mockDeep<IExecuteFunctions>();
		context.getNode.mockReturnValue(NODE);
		const { info } = context.logger;
		return {
			signs: createProgressLog(context, total),
			log: () => info.mock.calls.map(([line]) => line),
			browser: () => context.sendMessageToUI.mock.calls.map(([line]) => String(line)),
		};
	}

	test('every ten seconds a line in the log and in the browser says how far the run is', () => {
		const { signs, log, browser } = signsOf(500);
		for (let count = 0; count < 250; count++) {
			jest.advanceTimersByTime(100);
			signs.count(count % 10 === 9 ? FAILED : SENT);
		}
		expect(browser()).toEqual(['90 of 500 messages sent, 10 failed', '180 of 500 messages sent, 20 failed']);
		expect(log()).toEqual([
			'WhatsApp: 90 of 500 messages sent, 10 failed',
			'WhatsApp: 180 of 500 messages sent, 20 failed',
		]);
	});

	test('a run that waits shows that it lives as well, and a short one says nothing', () => {
		const { signs, browser } = signsOf(2);
		signs.count(SENT);
		signs.show();
		expect(browser()).toEqual([]);
		jest.advanceTimersByTime(10_000);
		signs.show();
		signs.show();
		signs.count({ state: 'notTried' });
		expect(browser()).toEqual(['1 of 2 messages sent']);
	});
});

const CONTINUE = { onError: 'continueRegularOutput' as const };

test.each([
	['an error of its own', new Error('No credential')],
	["n8n's error", new NodeOperationError(NODE, 'No credential')],
])(
	'a credential that cannot be opened fails each item as itself, and nothing passes as sent: %s',
	async (_what, error) => {
		const { context, requests } = fakeRun({ parameters: [text('1'), text('2')], node: CONTINUE });
		context.getCredentials.mockRejectedValue(error);
		const failed = (to: string, item: number) => ({
			json: {
				to,
				status: 'failed',
				error: {
					message: 'No credential',
					description: `Item ${item} was not sent`,
					mayHaveBeenSent: false,
				},
			},
			pairedItem: { item },
		});
		expect(await sendMessages(context, PROVIDER)).toEqual([failed('+1', 0), failed('+2', 1)]);
		context.continueOnFail.mockReturnValue(false);
		expect(await sendMessages(context, PROVIDER).catch((thrown: unknown) => thrown)).toMatchObject({
			message: '2 of 2 items cannot be sent: No credential. Nothing was sent.',
		});
		expect(requests).toEqual([]);
	},
);

test('the only item is not "item 0"', async () => {
	const { context } = fakeRun({ parameters: text('x'), node: CONTINUE });
	expect(await sendMessages(context, PROVIDER)).toMatchObject([
		{ json: { error: { description: 'Write digits. The item was not sent' } } },
	]);
});

async function rejected(promise: Promise<unknown>): Promise<unknown> {
	return await promise.then(
		() => undefined,
		(error: unknown) => error,
	);
}

test('with Continue On Fail only the bad item fails, in its place', async () => {
	const parameters = [text('1'), { ...text(''), to: ['x', 3] }, { operation: 'sendText' }, text('2')];
	const { context } = fakeRun({ parameters, node: CONTINUE, reply: answering() });
	expect(await sendMessages(context, PROVIDER)).toEqual([
		receipt('1', 0),
		{
			json: {
				to: 'x, +3',
				status: 'failed',
				error: {
					message: 'Recipients "x" is wrong',
					description: 'Write digits. Item 1 was not sent',
					mayHaveBeenSent: false,
				},
			},
			pairedItem: { item: 1 },
		},
		{
			json: {
				to: '',
				status: 'failed',
				error: {
					message: 'Could not get parameter "to"\nCould not get parameter "text"',
					description: 'Item 2 was not sent',
					mayHaveBeenSent: false,
				},
			},
			pairedItem: { item: 2 },
		},
		receipt('2', 3),
	]);
});

test('of recipients without end the failed item repeats the beginning', async () => {
	const parameters = [{ ...text(''), to: `x,${'1'.repeat(5_000_000)}` }];
	const { context } = fakeRun({ parameters, node: CONTINUE, reply: answering() });
	const [item] = await sendMessages(context, PROVIDER);
	expect(item?.json.to).toMatch(/^x, \+1{9996}…$/);
});

test('with Continue On Fail only the message that failed fails', async () => {
	const { context, requests } = fakeRun({
		parameters: [text('1, 2, 3'), text('4')],
		node: CONTINUE,
		reply: answering('2'),
	});
	expect(await sendMessages(context, PROVIDER)).toEqual([
		receipt('1', 0),
		failure('2', 0),
		receipt('3', 0),
		receipt('4', 1),
	]);
	expect(requests).toHaveLength(4);
});

test('without it the first failure stops new sends, and the error says who got what', async () => {
	const parameters = [text('1, 2, 3', { parallelRequests: 1 }), text('4, 5')];
	const { context, requests } = fakeRun({ parameters, reply: answering('2', '4') });
	const error = await rejected(sendMessages(context, PROVIDER));
	expect(error).toBeInstanceOf(NodeApiError);
	expect(error).toMatchObject({
		message: 'Stopped at +2: Testel said no (400). 4 not sent, 0 may have been sent, 1 accepted.',
		description: expect.stringMatching(
			/^Do better and read the body\. The data under "Error details" lists /,
		),
		httpCode: '400',
		context: {
			itemIndex: 0,
			code: 'T1',
			data: {
				sendAgain: [{ to: '+2', reason: 'Testel said no (400)' }, { to: '+3' }, { to: '+4' }, { to: '+5' }],
				mayHaveBeenSent: [],
				accepted: [{ to: '+1', messageId: 'm1' }],
			},
		},
	});
	expect(requests).toHaveLength(2);
});

test('what is under way is finished and counted, also what fails after the first failure', async () => {
	const reply = async (options: { body?: unknown }, call: number) => {
		for (let turn = 1; turn < call; turn++) await new Promise(setImmediate);
		return answering('1', '3')(options);
	};
	const { context } = fakeRun({ parameters: text('1,2,3,4,5', { parallelRequests: 3 }), reply });
	expect(await rejected(sendMessages(context, PROVIDER))).toMatchObject({
		message: 'Stopped at +1: Testel said no (400). 4 not sent, 0 may have been sent, 1 accepted.',
		context: {
			data: {
				sendAgain: [
					{ to: '+1', reason: 'Testel said no (400)' },
					{ to: '+3', reason: 'Testel said no (400)' },
					{ to: '+4' },
					{ to: '+5' },
				],
				mayHaveBeenSent: [],
				accepted: [{ to: '+2', messageId: 'm2' }],
			},
		},
	});
});

test('a request error holds the key, what comes out of it does not', async () => {
	const { context } = fakeRun({
		parameters: text('1'),
		node: CONTINUE,
		reply: () => Promise.reject(requestError('ECONNRESET')),
	});
	const items = await sendMessages(context, PROVIDER);
	expect(JSON.stringify(items)).not.toContain('key-of-the-account');
	expect(items).toEqual([
		{
			json: {
				to: '+1',
				status: 'failed',
				error: {
					message: 'Testel broke off the connection',
					description:
						'The message may already have been sent, so the node did not try again. Before you send it again, look for it in its console',
					code: 'ECONNRESET',
					mayHaveBeenSent: true,
				},
			},
			pairedItem: { item: 0 },
		},
	]);
});

test('an item for each recipient of each item, in the order of the input, whatever finishes first', async () => {
	const reply = async (options: { body?: unknown }, call: number) => {
		for (let turn = call; turn < 4; turn++) await new Promise(setImmediate);
		return answering()(options);
	};
	const { context, requests } = fakeRun({ parameters: [text('1, 2'), text('3')], reply });
	expect(await sendMessages(context, PROVIDER)).toEqual([receipt('1', 0), receipt('2', 0), receipt('3', 1)]);
	expect(requests).toHaveLength(3);
});

test('the fields come in the order in which a table shows them best', async () => {
	const { context } = fakeRun({
		parameters: text('1, 2'),
		node: { onError: 'continueRegularOutput' },
		reply: answering('2'),
	});
	const items = await sendMessages(context, PROVIDER);
	expect(items.map(({ json }) => Object.keys(json))).toEqual([
		['to', 'status', 'messageId', 'from', 'provider', 'fact'],
		['to', 'status', 'error'],
	]);
});

test("without Simplify the output is the provider's body", async () => {
	const { context } = fakeRun({ parameters: { ...text('1'), simplify: false }, reply: answering() });
	expect(await sendMessages(context, PROVIDER)).toEqual([{ json: { id: 'm1' }, pairedItem: { item: 0 } }]);
});

test('no items, no requests', async () => {
	const { context, requests } = fakeRun({ parameters: text('1'), items: [], reply: answering() });
	expect(await sendMessages(context, PROVIDER)).toEqual([]);
	expect(requests).toEqual([]);
});

test("as many at a time as the first item's Parallel Requests", async () => {
	let now = 0;
	let most = 0;
	const reply = async (options: { body?: unknown }) => {
		most = Math.max(most, ++now);
		await new Promise(setImmediate);
		now--;
		return answering()(options);
	};
	const options = { parallelRequests: 3 };
	const { context } = fakeRun({ parameters: [text('1,2,3,4,5,6', options), text('7,8')], reply });
	expect(await sendMessages(context, PROVIDER)).toHaveLength(8);
	expect(most).toBe(3);
});

test('cancelling the execution stops new sends; what was not tried has an item that says so', async () => {
	const run = fakeRun({
		parameters: text('1,2,3', { parallelRequests: 1 }),
		reply: (options, call) => {
			if (call === 2) run.cancel();
			return answering()(options);
		},
	});
	expect(await sendMessages(run.context, PROVIDER)).toEqual([
		receipt('1', 0),
		receipt('2', 0),
		{
			json: {
				to: '+3',
				status: 'failed',
				error: {
					message: 'The message was not sent: the execution was cancelled before its turn came',
					description: 'Send it again if it is still needed',
					mayHaveBeenSent: false,
				},
			},
			pairedItem: { item: 0 },
		},
	]);
	expect(run.requests).toHaveLength(2);
});

describe('an execution that is cancelled half-way shows what became of the messages', () => {
	const HINT = 'The execution was cancelled: 1 not sent, 1 may have been sent, 1 accepted';

	/** Cancels while the second message is on its way, and gives what n8n saves then. */
	async function cancelHalfWay(runExecutionData: unknown, node: object = {}) {
		let saved: unknown;
		const run = fakeRun({
			parameters: [text('1'), text('2'), text('3')].map((each) => ({
				...each,
				options: { parallelRequests: 1 },
			})),
			node,
			reply: (options, call) => {
				if (call === 2) {
					run.cancel();
					saved = structuredClone(runExecutionData);
				}
				return answering()(options);
			},
		});
		Object.assign(run.context, { runExecutionData });
		const items = await sendMessages(run.context, PROVIDER);
		return { run, saved, items };
	}

	const failed = (item: number, message: string, description: unknown, mayHaveBeenSent: boolean) => ({
		json: {
			to: `+${item + 1}`,
			status: 'failed',
			error: expect.objectContaining({ message, description, mayHaveBeenSent }),
		},
		pairedItem: { item },
	});

	test('as a turn of the node, behind those that are over', async () => {
		const earlier = { data: { main: [[{ json: { to: 'earlier' } }]] } };
		const runData = { Start: [{ data: {} }], WhatsApp: [earlier] };
		const { saved, run, items } = await cancelHalfWay({
			resultData: { runData, metadata: { own: 'x' } },
		});
		expect(saved).toEqual({
			resultData: {
				metadata: { own: 'x', sendAgain: '1: +3', mayHaveBeenSent: '1: +2', accepted: '1: +1' },
				runData: {
					Start: [{ data: {} }],
					WhatsApp: [
						earlier,
						{
							startTime: expect.any(Number),
							executionTime: 0,
							executionIndex: 2,
							executionStatus: 'canceled',
							source: [],
							hints: [{ message: HINT, type: 'warning', location: 'outputPane' }],
							data: {
								main: [
									[
										receipt('1', 0),
										failed(
											1,
											'Testel did not answer before the execution was cancelled',
											expect.stringMatching(/^The message may already have been sent/),
											true,
										),
										failed(
											2,
											'The message was not sent: the execution was cancelled before its turn came',
											'Send it again if it is still needed',
											false,
										),
									],
								],
							},
						},
					],
				},
			},
		});
		expect(run.context.logger.warn.mock.calls).toEqual([[`WhatsApp: ${HINT}`]]);
		expect(items).toHaveLength(3);
	});

	test('a cancellation after the node is done adds nothing', async () => {
		const runExecutionData = { resultData: { runData: {} } };
		const run = fakeRun({ parameters: [text('1')], reply: answering() });
		Object.assign(run.context, { runExecutionData });
		await sendMessages(run.context, PROVIDER);
		run.cancel();
		expect(runExecutionData).toEqual({ resultData: { runData: {} } });
		expect(run.context.logger.warn).not.toHaveBeenCalled();
	});

	test.each<[what: string, runExecutionData: unknown, node: object]>([
		['an n8n that keeps its runs elsewhere', undefined, {}],
		['a tool', { resultData: { runData: {} } }, { type: 'n8n-nodes-whatsapp-contacts.testTool' }],
	])('%s: the log alone', async (_what, runExecutionData, node) => {
		const before = structuredClone(runExecutionData);
		const { run, saved } = await cancelHalfWay(runExecutionData, node);
		expect(saved).toEqual(before);
		expect(run.context.logger.warn.mock.calls).toEqual([[`WhatsApp: ${HINT}`]]);
	});
});

test('an item may have as many recipients as a large campaign', async () => {
	const to = Array.from({ length: 300_000 }, (_, index) => index + 1);
	const { context } = fakeRun({
		parameters: { ...text(''), to },
		node: { onError: 'continueRegularOutput' },
	});
	context.getMode.mockReturnValue('retry');
	const items = await sendMessages(context, PROVIDER);
	expect(items).toHaveLength(300_000);
	expect(items[299_999]?.json).toMatchObject({ to: '+300000', status: 'failed' });
});

describe('a message that was certainly not taken is tried again', () => {
	beforeEach(() => {
		jest.spyOn(Math, 'random').mockReturnValue(0.5);
	});
	afterEach(() => {
		jest.restoreAllMocks();
		jest.useRealTimers();
	});

	test.each([
		['ECONNREFUSED', 'Testel refused the connection'],
		['ENOTFOUND', 'Testel was not found at its address'],
		['EAI_AGAIN', 'Testel was not found at its address: the DNS lookup failed'],
	])('%s is tried again with back-off, and fails after the last retry', async (code, message) => {
		const trouble = requestError(code);
		expect(await run([trouble, trouble, TOOK])).toMatchObject({
			outcome: accepted,
			calls: 3,
			pauses: [750, 1_500],
		});
		const { outcome, calls, pauses } = await run([trouble]);
		expect(outcome).toEqual({
			state: 'refused',
			message,
			description: NOT_SENT,
			code,
		});
		expect(calls).toBe(4);
		expect(pauses).toEqual([750, 1_500, 3_000]);
		expect(await run([trouble, TOOK], { maxRetries: 0 })).toMatchObject({ calls: 1, pauses: [] });
	});

	test('429 is tried again after the pause it asks for, and without one after a back-off', async () => {
		const replies = [
			answer(429, '', { 'retry-after': '2' }),
			answer(429, ''),
			answer(429, '', { 'retry-after': '?' }),
			TOOK,
		];
		expect(await run(replies)).toMatchObject({ outcome: accepted, calls: 4, pauses: [2_000, 1_500, 3_000] });
	});

	test('429 with a date waits until then', async () => {
		jest.useFakeTimers({ now: Date.UTC(2026, 0, 2, 3, 4, 5) });
		const replies = [answer(429, '', { 'retry-after': 'Fri, 02 Jan 2026 03:04:12 GMT' }), TOOK];
		expect(await run(replies)).toMatchObject({ outcome: accepted, calls: 2, pauses: [7_000] });
	});

	const slowDown = {
		state: 'refused',
		message: 'Testel said no (429)',
		description:
			'The message was not sent. Lower "Parallel Requests" under "Options", or send the rest later. Do better',
		code: undefined,
		httpStatus: 429,
	};

	test('429 fails after the last retry', async () => {
		expect(await run([answer(429, '')], { maxRetries: 2 })).toMatchObject({
			outcome: slowDown,
			calls: 3,
			pauses: [750, 1_500],
		});
		expect(await run([answer(429, '')], { maxRetries: 0 })).toMatchObject({
			outcome: slowDown,
			calls: 1,
			pauses: [],
		});
	});

	test('429 that asks for more than five minutes fails at once', async () => {
		const after = (seconds: string) => [answer(429, '', { 'retry-after': seconds }), TOOK];
		expect(await run(after('300'))).toMatchObject({ outcome: accepted, pauses: [300_000] });
		expect(await run(after('301'))).toMatchObject({ outcome: slowDown, calls: 1, pauses: [] });
	});

	test('a message whose turn does not come is not tried; one that is held back is not tried again', async () => {
		expect(await run([TOOK], { turns: 0 })).toMatchObject({ outcome: { state: 'notTried' }, calls: 0 });
		expect(await run([answer(429, ''), TOOK], { turns: 1 })).toMatchObject({
			outcome: { state: 'notTried' },
			calls: 1,
		});
	});
});

test.each([300, 301, 302, 303, 307, 308])(
	'after a redirect, HTTP %i, the message may have gone out',
	async (status) => {
		const { outcome, calls } = await run([answer(status, '')]);
		expect(outcome).toMatchObject({ state: 'unclear', description: `Do better. ${MAY_HAVE}` });
		expect(calls).toBe(1);
	},
);

test('a 429 with the id of the message is not sent again', async () => {
	const { outcome, calls } = await run([answer(429, { id: 'm1' }), TOOK]);
	expect(outcome).toMatchObject({ state: 'unclear', httpStatus: 429 });
	expect(calls).toBe(1);
});

test('whatever breaks once a request has begun leaves open whether it went out, and is told in our words', async () => {
	const { context } = fakeRun({ reply: () => TOOK });
	const provider = {
		...PROVIDER,
		readAnswer: () => {
			throw new RangeError(`too large: key-of-the-account`);
		},
	};
	const { gate } = notingPace();
	expect(await sendOne({ context, provider, gate }, MESSAGE)).toEqual({
		state: 'unclear',
		message: 'The answer of Testel could not be read',
		description: MAY_HAVE,
	});
});

test('a log that cannot be written ends no run', async () => {
	const { context, requests } = fakeRun({ parameters: text('1, 2'), reply: answering() });
	context.logger.info.mockImplementation(() => {
		throw new Error('disk full');
	});
	jest.spyOn(performance, 'now').mockReturnValueOnce(-60_000);
	expect(await sendMessages(context, PROVIDER)).toEqual([receipt('1', 0), receipt('2', 0)]);
	expect(requests).toHaveLength(2);
	jest.restoreAllMocks();
});

test.each([200, 202, 299])('%i with a receipt is accepted, in one call', async (status) => {
	const { outcome, calls } = await run([answer(status, { id: 'm1' })]);
	expect(outcome).toEqual(accepted);
	expect(calls).toBe(1);
});

test.each<[what: string, reply: unknown, failure: Failure]>([
	[
		'a 4xx with a body',
		answer(400, { why: 'no' }),
		{
			message: 'Testel said no (400)',
			description: 'Do better and read the body',
			code: 'T1',
			httpStatus: 400,
		},
	],
	[
		'a 4xx without one',
		answer(451, '<html>'),
		{ message: 'Testel said no (451)', description: 'Do better', code: undefined, httpStatus: 451 },
	],
	[
		'a 2xx that refuses',
		answer(200, { refused: true }),
		{
			message: 'Testel said no (200)',
			description: 'Do better and read the body',
			code: 'T1',
			httpStatus: 200,
		},
	],
	[
		'a 5xx',
		answer(500, { refused: true }),
		{
			message: 'Testel said no (500)',
			description: `Do better and read the body. ${MAY_HAVE}`,
			code: 'T1',
			httpStatus: 500,
		},
	],
	[
		'a 503 without a body, whatever Retry-After says',
		answer(503, '', { 'retry-after': '1' }),
		{
			message: 'Testel said no (503)',
			description: `Do better. ${MAY_HAVE}`,
			code: undefined,
			httpStatus: 503,
		},
	],
	[
		'a status below 200',
		answer(199, { id: 'm1' }),
		{
			message: 'Testel said no (199)',
			description: `Do better and read the body. ${MAY_HAVE}`,
			code: 'T1',
			httpStatus: 199,
		},
	],
	[
		'a 2xx without a body',
		answer(200, ' \n'),
		{ message: 'Testel returned an empty answer', description: MAY_HAVE, httpStatus: 200 },
	],
	[
		'a 2xx of HTML',
		answer(200, '<html>'),
		{ message: 'Testel returned an answer that cannot be read', description: MAY_HAVE, httpStatus: 200 },
	],
	[
		'a 2xx of cut JSON',
		answer(200, '{"id":"m'),
		{ message: 'Testel returned an answer that cannot be read', description: MAY_HAVE, httpStatus: 200 },
	],
	[
		'a 2xx of a list',
		answer(200, '[{"id":"m1"}]'),
		{ message: 'Testel returned an answer that cannot be read', description: MAY_HAVE, httpStatus: 200 },
	],
	[
		'a 2xx without a message ID',
		answer(202, { id: 7 }),
		{ message: 'Testel returned an answer without a message ID', description: MAY_HAVE, httpStatus: 202 },
	],
])('%s fails, in one call', async (_what, reply, failure) => {
	const { outcome, calls, pauses } = await run([reply, TOOK]);
	const state = failure.description.includes(MAY_HAVE) ? 'unclear' : 'refused';
	expect(outcome).toEqual({ state, ...failure });
	expect(calls).toBe(1);
	expect(pauses).toEqual([]);
});

test.each([
	['ECONNABORTED', 'Testel did not answer in time', MAY_HAVE],
	['ETIMEDOUT', 'Testel did not answer in time', MAY_HAVE],
	['ECONNRESET', 'Testel broke off the connection', MAY_HAVE],
	['EPIPE', 'Testel broke off the connection', MAY_HAVE],
	['ERR_CANCELED', 'Testel did not answer before the execution was cancelled', MAY_HAVE],
	['EHOSTUNREACH', 'Testel could not be reached (EHOSTUNREACH)', MAY_HAVE],
	['CERT_HAS_EXPIRED', 'Testel could not be reached (CERT_HAS_EXPIRED)', NOT_SENT],
])('%s fails, in one call', async (code, message, description) => {
	const { outcome, calls, pauses } = await run([requestError(code), TOOK]);
	expect(outcome).toEqual({
		state: description === MAY_HAVE ? 'unclear' : 'refused',
		message,
		description,
		code,
	});
	expect(calls).toBe(1);
	expect(pauses).toEqual([]);
});

test('a message ID of a megabyte is cut', async () => {
	const { outcome } = await run([answer(200, { id: 'm'.repeat(900_000) })]);
	expect(outcome).toMatchObject({ state: 'accepted', messageId: `${'m'.repeat(1_000)}…` });
});

describe('what n8n shows beside the output', () => {
	const HINT = {
		message: "Accepted is not delivered: add the trigger's event Status to see what arrived",
		type: 'info',
		location: 'outputPane',
	};
	const send = (recipients: string[], ...failing: string[]) =>
		fakeRun({
			parameters: recipients.map((to) => text(to)),
			node: { onError: 'continueRegularOutput' },
			reply: answering(...failing),
		});

	test('one hint for all messages that were accepted', async () => {
		const { context } = send(['1', '2', '3'], '1');
		await sendMessages(context, PROVIDER);
		expect(context.addExecutionHints.mock.calls).toEqual([[HINT]]);
	});

	test('none when nothing was accepted', async () => {
		const { context } = send(['1', '2'], '1', '2');
		await sendMessages(context, PROVIDER);
		expect(context.addExecutionHints).not.toHaveBeenCalled();
	});

	test('an n8n without hints gets the items all the same', async () => {
		const { context } = send(['1']);
		Reflect.set(context, 'addExecutionHints', undefined);
		expect(await sendMessages(context, PROVIDER)).toEqual([receipt('1', 0)]);
	});
});
