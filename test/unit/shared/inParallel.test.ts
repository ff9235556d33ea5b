import { inParallel } from '../../../nodes/shared/inParallel.ts';

/** Tasks that end when told to. */
function tasks() {
	const started: number[] = [];
	const ends = new Map<number, () => void>();
	const task = (index: number) =>
		new Promise<void>((resolve) => {
			started.push(index);
			ends.set(index, resolve);
		});
	const end = async (index: number) => {
		ends.get(index)?.();
		ends.delete(index);
		await new Promise(setImmediate);
	};
	return { started, running: ends, task, end };
}

test('starts in order, as many as the limit, and the next as soon as any one ends', async () => {
	const { started, running, task, end } = tasks();
	let done = false;
	const all = inParallel(5, 3, task).then(() => {
		done = true;
	});
	expect(started).toEqual([0, 1, 2]);
	await end(1);
	expect(started).toEqual([0, 1, 2, 3]);
	await end(3);
	expect(started).toEqual([0, 1, 2, 3, 4]);
	expect([...running.keys()]).toEqual([0, 2, 4]);
	await end(0);
	await end(4);
	expect(done).toBe(false);
	await end(2);
	await all;
	expect(started).toEqual([0, 1, 2, 3, 4]);
});

test.each([
	[0, 5, []],
	[1, 5, [0]],
	[3, 1, [0, 1, 2]],
	[2, 2, [0, 1]],
])('%i tasks, %i at a time: each runs once', async (count, limit, expected) => {
	const ran: number[] = [];
	await inParallel(count, limit, async (index) => {
		ran.push(index);
		await Promise.resolve();
	});
	expect(ran).toEqual(expected);
});

test('never more than the limit, however the tasks end', async () => {
	let now = 0;
	let most = 0;
	await inParallel(200, 7, async (index) => {
		most = Math.max(most, ++now);
		for (let turn = 0; turn < (index * 13) % 5; turn++) await new Promise(setImmediate);
		now--;
	});
	expect(most).toBe(7);
	expect(now).toBe(0);
});

test('when one throws, no other starts', async () => {
	const started: number[] = [];
	const failing = inParallel(100, 2, async (index) => {
		started.push(index);
		await new Promise(setImmediate);
		if (index === 3) throw new Error('The third');
	});
	await expect(failing).rejects.toThrow('The third');
	for (let turn = 0; turn < 5; turn++) await new Promise(setImmediate);
	expect(started.length).toBeLessThan(7);
});
