import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';
import { dirname, join } from 'node:path';

import type { N8nInstall } from '../scripts/n8n/install.ts';
import { readPackageJson } from '../scripts/n8n/package.ts';

/** A ratio is ours divided by theirs; `atMost` is for our own figure. */
export interface Target {
	kind: 'ratioAtMost' | 'ratioAtLeast' | 'atMost';
	limit: number;
}

/** One line of the table. */
export interface Figure {
	/** What was measured. */
	what: string;
	unit: 'ms' | 'CPU ms' | 'MB' | 'kB' | '1/s' | 'in flight' | '×';
	/** One value a repetition. */
	ours: number[];
	/** What the same work took otherwise, and how it was done. */
	against?: { name: string; values: number[] };
	/** None for a figure that is only worth knowing. */
	target?: Target;
}

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

/** What one row of the bench gave. */
export interface RowResult {
	name: string;
	title: string;
	figures: Figure[];
}

export const resultsFile = join(import.meta.dirname, 'results.json');

/** What has to be known of the machine to compare figures. */
function machine() {
	const processors = cpus();
	return {
		processor: processors[0]?.model ?? 'unknown',
		cores: processors.length,
		memoryGb: Math.round(totalmem() / 2 ** 30),
		system: `${type()} ${release()}`,
	};
}

/** Writes all that was measured, every repetition of it, to `bench/results.json`. */
export function writeResults(install: N8nInstall, rows: RowResult[]): void {
	const results = {
		measuredAt: new Date().toISOString(),
		machine: machine(),
		versions: { package: readPackageJson().version, n8n: install.version, node: process.versions.node },
		rows: rows.map(({ name, title, figures }) => ({
			name,
			title,
			figures: figures.map((figure) => ({
				...figure,
				median: median(figure.ours),
				...(figure.against && { medianOfTheirs: median(figure.against.values) }),
				ratio: ratioOf(figure),
				reached: isReached(figure),
			})),
		})),
	};
	mkdirSync(dirname(resultsFile), { recursive: true });
	writeFileSync(resultsFile, `${JSON.stringify(results, null, 2)}\n`);
}
