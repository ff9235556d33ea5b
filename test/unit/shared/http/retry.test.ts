import {
	backOff,
	createSendGate,
	LONGEST_RETRY_AFTER,
	type SendGate,
	readRetryAfter,
} from '../../../../nodes/shared/http/retry.ts';

const NOW = Date.UTC(2026, 0, 2, 3, 4, 5);

test.each<[header: string | undefined, pause: number | undefined]>([
	['0', 0],
	['1', 1_000],
	['120', 120_000],
	[' 7 ', 7_000],
	['1.5', 1_500],
	['0.0001', 1],
	['9'.repeat(400), Infinity],
	['Fri, 02 Jan 2026 03:04:12 GMT', 7_000],
	['Friday, 02-Jan-26 03:05:05 GMT', 60_000],
	['Fri Jan  2 03:04:06 2026 GMT', 1_000],
	['2026-01-02T03:04:15Z', 10_000],
	['Fri, 02 Jan 2026 03:04:05 GMT', 0],
	['Thu, 01 Jan 2026 00:00:00 GMT', 0],
	[undefined, undefined],
	['', undefined],
	['-5', undefined],
	['+5', undefined],
	['5 s', undefined],
	['soon', undefined],
	['soon 5', undefined],
	['1.2.3', undefined],
	['.5', undefined],
	['x1', undefined],
	['2026', 2_026_000],
	['Foo, 99 Bar 2026 99:99:99 GMT', undefined],
])('Retry-After: %s', (header, pause) => {
	expect(readRetryAfter(header, NOW)).toBe(pause);
});

test.each([
	[0, 500, 1_000],
	[1, 1_000, 2_000],
	[2, 2_000, 4_000],
	[5, 16_000, 32_000],
	[6, 30_000, 60_000],
	[10, 30_000, 60_000],
])('the back-off before retry %i is between %i and %i ms', (retry, least, most) => {
	expect(backOff(retry, () => 0)).toBe(least);
	expect(backOff(retry, () => 0.5)).toBe((least + most) / 2);
	expect(backOff(retry, () => 1)).toBe(most);
});

test('five minutes are the longest pause that is waited for', () => {
	expect(LONGEST_RETRY_AFTER).toBe(300_000);
});

describe('the gate', () => {
	beforeEach(() => jest.useFakeTimers({ now: NOW }));
	afterEach(() => jest.useRealTimers());

	/** When each of `count` messages asked for its turn got it (ms from now), or was refused. */
	function askForTurns(gate: SendGate, count = 1) {
		const turns: Array<[after: number, may: boolean]> = [];
		for (let index = 0; index < count; index++)
			void gate.turn().then((may) => turns.push([Date.now() - NOW, may]));
		return turns;
	}

	test('lets a message go at once', async () => {
		const turns = askForTurns(createSendGate(() => false));
		await jest.advanceTimersByTimeAsync(0);
		expect(turns).toEqual([[0, true]]);
	});

	test('holds every message back until the pause is over, to the millisecond', async () => {
		const gate = createSendGate(() => false);
		gate.hold(1_050);
		const turns = askForTurns(gate, 2);
		await jest.advanceTimersByTimeAsync(1_049);
		expect(turns).toEqual([]);
		await jest.advanceTimersByTimeAsync(1);
		expect(turns).toEqual([
			[1_050, true],
			[1_050, true],
		]);
	});

	test('says again and again that a message waits', async () => {
		const whileWaiting = jest.fn();
		const gate = createSendGate(() => false, whileWaiting);
		askForTurns(gate);
		await jest.advanceTimersByTimeAsync(0);
		expect(whileWaiting).not.toHaveBeenCalled();
		gate.hold(1_000);
		askForTurns(gate);
		await jest.advanceTimersByTimeAsync(1_000);
		expect(whileWaiting).toHaveBeenCalledTimes(5);
	});

	test('of two pauses the longer one counts, and one can follow while a message waits', async () => {
		const gate = createSendGate(() => false);
		gate.hold(1_000);
		gate.hold(300);
		const turns = askForTurns(gate);
		await jest.advanceTimersByTimeAsync(900);
		gate.hold(500);
		await jest.advanceTimersByTimeAsync(5_000);
		expect(turns).toEqual([[1_400, true]]);
	});

	test('stop refuses whoever waits within 200 ms, and everyone after', async () => {
		const gate = createSendGate(() => false);
		gate.hold(60_000);
		const turns = askForTurns(gate);
		await jest.advanceTimersByTimeAsync(250);
		gate.stop();
		await jest.advanceTimersByTimeAsync(150);
		expect(turns).toEqual([[400, false]]);
		expect(await gate.turn()).toBe(false);
	});

	test('so does the cancellation of the execution', async () => {
		let cancelled = false;
		const gate = createSendGate(() => cancelled);
		gate.hold(60_000);
		const turns = askForTurns(gate);
		cancelled = true;
		await jest.advanceTimersByTimeAsync(200);
		expect(turns).toEqual([[200, false]]);
	});
});
