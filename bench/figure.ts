import { z } from 'zod/v3';

const targetSchema = z.discriminatedUnion('kind', [
	/** Ours divided by theirs. */
	z.object({ kind: z.literal('ratioAtMost'), limit: z.number() }),
	z.object({ kind: z.literal('ratioAtLeast'), limit: z.number() }),
	/** Our own figure. */
	z.object({ kind: z.literal('atMost'), limit: z.number() }),
]);
export type Target = z.infer<typeof targetSchema>;

export const figureSchema = z.object({
	/** What was measured. */
	what: z.string(),
	unit: z.enum(['ms', 'CPU ms', 'MB', 'kB', '1/s', 'in flight', '×']),
	/** One value a repetition. */
	ours: z.array(z.number()).min(1),
	/** What the same work took otherwise, and how it was done. */
	against: z.object({ name: z.string(), values: z.array(z.number()).min(1) }).optional(),
	/** None for a figure that is only worth knowing. */
	target: targetSchema.optional(),
});
/** One line of the table. */
export type Figure = z.infer<typeof figureSchema>;

/**
 * The middle value; of an even number of them the mean of the two in the middle. @param values at least one
 */
export function median(values: readonly number[]): number {
	const sorted = [...values].sort((one, other) => one - other);
	const middle = sorted.length / 2;
	const [low = Number.NaN, high = Number.NaN] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
	return (low + high) / 2;
}

/** The median of ours divided by the median of theirs; none without theirs. */
export function ratioOf({ ours, against }: Figure): number | undefined {
	return against && median(ours) / median(against.values);
}

/** Whether the figure reaches its target; none without a target. */
export function isReached(figure: Figure): boolean | undefined {
	const { target } = figure;
	if (target === undefined) return undefined;
	// "Never more than" means every repetition, not the middle one.
	if (target.kind === 'atMost') {
		const worst = figure.unit === 'in flight' ? Math.max(...figure.ours) : median(figure.ours);
		return worst <= target.limit;
	}
	const ratio = ratioOf(figure);
	if (ratio === undefined) return false;
	return target.kind === 'ratioAtMost' ? ratio <= target.limit : ratio >= target.limit;
}
