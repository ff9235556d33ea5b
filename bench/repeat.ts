/** What both sides gave, one value a repetition. */
export interface Sides<T> {
	ours: T[];
	theirs: T[];
}

/**
 * Measures two ways of doing the same, in turns and beginning with the other one each time, so that neither
 * gains from what the machine does meanwhile.
 * @param warmUp whether both are done once before, unmeasured; not needed where each run has a process of its
 * own
 */
export async function alternate<T>(
	repetitions: number,
	ours: () => Promise<T>,
	theirs: () => Promise<T>,
	warmUp = true,
): Promise<Sides<T>> {
	const sides: Sides<T> = { ours: [], theirs: [] };
	if (warmUp) {
		await theirs();
		await ours();
	}
	for (let repetition = 0; repetition < repetitions; repetition++) {
		const turns = [
			async () => void sides.ours.push(await ours()),
			async () => void sides.theirs.push(await theirs()),
		];
		if (repetition % 2 === 1) turns.reverse();
		for (const turn of turns) await turn();
	}
	return sides;
}
