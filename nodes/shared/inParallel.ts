/**
 * Runs `task` for the indices 0..count-1 in order, `limit` of them at a time: a steady pipeline, in which the
 * next one starts as soon as any one ends. When one throws, no other starts.
 */
export async function inParallel(
	count: number,
	limit: number,
	task: (index: number) => Promise<void>,
): Promise<void> {
	let next = 0;
	const work = async () => {
		while (next < count) await task(next++);
	};
	await Promise.all(Array.from({ length: Math.min(limit, count) }, work)).finally(() => {
		next = count;
	});
}
