import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';
import { dirname, join } from 'node:path';
import type { N8nInstall } from '../scripts/n8n/install.ts';
import { readPackageJson } from '../scripts/n8n/package.ts';
import { type Figure, isReached, median, ratioOf } from './figure.ts';

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
