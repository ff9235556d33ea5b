import { createPace, type Pace } from '../../../../nodes/shared/send/pace.ts';

const NOW = Date.UTC(2026, 0, 2, 3, 4, 5);

describe('the pace', () => {
	beforeEach(() => jest.useFakeTimers({ now: NOW }));
	afterEach(() => jest.useRealTimers());

	/** When each of `count` messages asked for its turn got it (ms from now), or was refused. */
	function askForTurns(pace: Pace, count = 1) {
		const turns: Array<[after: number, may: boolean]> = [];
		for (let index = 0; index < count; index++)
			void pace.turn().then((may) => turns.push([Date.now() - NOW, may]));
		return turns;
	}

	test('lets a message go at once', async () => {
		const turns = askForTurns(createPace(() => false));
		await jest.advanceTimersByTimeAsync(0);
		expect(turns).toEqual([[0, true]]);
	});

	test('holds every message back until the pause is over, to the millisecond', async () => {
		const pace = createPace(() => false);
		pace.hold(1_050);
		const turns = askForTurns(pace, 2);
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
		const pace = createPace(() => false, whileWaiting);
		askForTurns(pace);
		await jest.advanceTimersByTimeAsync(0);
		expect(whileWaiting).not.toHaveBeenCalled();
		pace.hold(1_000);
		askForTurns(pace);
		await jest.advanceTimersByTimeAsync(1_000);
		expect(whileWaiting).toHaveBeenCalledTimes(5);
	});

	test('of two pauses the longer one counts, and one can follow while a message waits', async () => {
		const pace = createPace(() => false);
		pace.hold(1_000);
		pace.hold(300);
		const turns = askForTurns(pace);
		await jest.advanceTimersByTimeAsync(900);
		pace.hold(500);
		await jest.advanceTimersByTimeAsync(5_000);
		expect(turns).toEqual([[1_400, true]]);
	});

	test('stop refuses whoever waits within 200 ms, and everyone after', async () => {
		const pace = createPace(() => false);
		pace.hold(60_000);
		const turns = askForTurns(pace);
		await jest.advanceTimersByTimeAsync(250);
		pace.stop();
		await jest.advanceTimersByTimeAsync(150);
		expect(turns).toEqual([[400, false]]);
		expect(await pace.turn()).toBe(false);
	});

	test('so does the cancellation of the execution', async () => {
		let cancelled = false;
		const pace = createPace(() => cancelled);
		pace.hold(60_000);
		const turns = askForTurns(pace);
		cancelled = true;
		await jest.advanceTimersByTimeAsync(200);
		expect(turns).toEqual([[200, false]]);
	});
});
