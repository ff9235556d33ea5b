import { sendOne } from '../../../../nodes/shared/send/sendOne.ts';
import type { Pace } from '../../../../nodes/shared/send/pace.ts';
import { PROVIDER } from '../fakeProvider.ts';
import { ACCOUNT, answer, fakeRun, requestError } from './fakeRun.ts';

/** A pace that notes the pauses and lets go at once; `turns` says how often. */
function notingPace(turns = Infinity) {
	const pauses: number[] = [];
	let left = turns;
	const pace: Pace = {
		turn: async () => left-- > 0,
		hold: (pause) => pauses.push(pause),
		stop: () => {},
	};
	return { pace, pauses };
}

/** Sends one message; the replies come one after the other, the last one for good. */
async function run(replies: unknown[], { maxRetries = 3, turns = Infinity } = {}) {
	const { context, requests } = fakeRun({
		reply: (_options, call) => {
			const reply = replies[Math.min(call, replies.length) - 1];
			if (reply instanceof Error) throw reply;
			return reply;
		},
	});
	const { pace, pauses } = notingPace(turns);
	const outcome = await sendOne(
		{ context, provider: PROVIDER, pace },
		{
			itemIndex: 0,
			account: ACCOUNT,
			from: '1',
			to: '2',
			request: { url: 'https://api.example.com/send', body: { to: '2' } },
			limits: { parallelRequests: 1, maxRetries, timeout: 1_234 },
		},
	);
	return { outcome, calls: requests.length, pauses, requests };
}

const TOOK = answer(200, { id: 'm1' });
const accepted = {
	state: 'accepted',
	messageId: 'm1',
	facts: { fact: 'worth having' },
	body: { id: 'm1' },
};
const MAY_HAVE =
	'The message may have gone out, so it was not sent again. Before you send it again, look for it in its console';
const NOT_SENT =
	'The message was not sent. Check the address in the credential and that this n8n can reach it, then run it again';

beforeEach(() => {
	jest.spyOn(Math, 'random').mockReturnValue(0.5);
});
afterEach(() => {
	jest.restoreAllMocks();
	jest.useRealTimers();
});

test.each([200, 202, 299])('%i with a receipt is accepted, in one call', async (status) => {
	const { outcome, calls, requests } = await run([answer(status, { id: 'm1' })]);
	expect(outcome).toEqual(accepted);
	expect(calls).toBe(1);
	expect(requests[0]?.timeout).toBe(1_234);
});

test.each<[what: string, reply: unknown, failure: object]>([
	[
		'a 4xx with a body',
		answer(400, { id: 'm1' }),
		{
			message: 'Testel said no (400)',
			description: 'Do better and read the body',
			code: 'T1',
			httpStatus: 400,
		},
	],
	[
		'a 4xx without one',
		answer(499, '<html>'),
		{ message: 'Testel said no (499)', description: 'Do better', code: undefined, httpStatus: 499 },
	],
	[
		'a redirect',
		answer(300, ''),
		{ message: 'Testel said no (300)', description: 'Do better', code: undefined, httpStatus: 300 },
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
		{ message: 'Testel gave an empty answer', description: MAY_HAVE, httpStatus: 200 },
	],
	[
		'a 2xx of HTML',
		answer(200, '<html>'),
		{ message: 'Testel gave an answer that cannot be read', description: MAY_HAVE, httpStatus: 200 },
	],
	[
		'a 2xx of cut JSON',
		answer(200, '{"id":"m'),
		{ message: 'Testel gave an answer that cannot be read', description: MAY_HAVE, httpStatus: 200 },
	],
	[
		'a 2xx of a list',
		answer(200, '[{"id":"m1"}]'),
		{ message: 'Testel gave an answer that cannot be read', description: MAY_HAVE, httpStatus: 200 },
	],
	[
		'a 2xx without a message ID',
		answer(202, { id: 7 }),
		{ message: 'Testel gave an answer without a message ID', description: MAY_HAVE, httpStatus: 202 },
	],
])('%s fails, in one call', async (_what, reply, failure) => {
	const { outcome, calls, pauses } = await run([reply, TOOK]);
	expect(outcome).toEqual({ state: 'failed', failure });
	expect(calls).toBe(1);
	expect(pauses).toEqual([]);
});

test.each([
	['ECONNABORTED', 'Testel did not answer in time', MAY_HAVE],
	['ETIMEDOUT', 'Testel did not answer in time', MAY_HAVE],
	['ECONNRESET', 'Testel broke off the connection', MAY_HAVE],
	['EPIPE', 'Testel broke off the connection', MAY_HAVE],
	['ERR_CANCELED', 'Testel was not waited for, since the execution was cancelled', MAY_HAVE],
	['EHOSTUNREACH', 'Testel could not be reached (EHOSTUNREACH)', MAY_HAVE],
	['CERT_HAS_EXPIRED', 'Testel could not be reached (CERT_HAS_EXPIRED)', NOT_SENT],
])('%s fails, in one call', async (code, message, description) => {
	const { outcome, calls, pauses } = await run([requestError(code), TOOK]);
	expect(outcome).toEqual({ state: 'failed', failure: { message, description, code } });
	expect(calls).toBe(1);
	expect(pauses).toEqual([]);
});

test.each([
	['ECONNREFUSED', 'Testel refused the connection'],
	['ENOTFOUND', 'Testel was not found under its address'],
	['EAI_AGAIN', 'Testel was not found under its address: the name look-up failed'],
])('%s is tried again with back-off, and fails after the last retry', async (code, message) => {
	const trouble = requestError(code);
	expect(await run([trouble, trouble, TOOK])).toMatchObject({
		outcome: accepted,
		calls: 3,
		pauses: [750, 1_500],
	});
	const { outcome, calls, pauses } = await run([trouble]);
	expect(outcome).toEqual({ state: 'failed', failure: { message, description: NOT_SENT, code } });
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
	state: 'failed',
	failure: { message: 'Testel said no (429)', description: 'Do better', code: undefined, httpStatus: 429 },
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
