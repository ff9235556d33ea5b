import { accepted, NOT_SENT, run, TOOK } from '../oneMessage.ts';
import { answer, requestError } from './fakeRun.ts';

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
		state: 'failed',
		failure: { message, description: NOT_SENT, code },
		maySend: true,
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
	state: 'failed',
	maySend: true,
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
