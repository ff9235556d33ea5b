import { report } from '../scripts/setup/progress.mjs';
import { readBenchArguments } from './arguments.ts';
import { resultsFile, type RowResult, writeResults } from './results.ts';
import { callbackRows } from './rows/callbacks.ts';
import { cards } from './rows/cards.ts';
import { cold } from './rows/cold.ts';
import { engines } from './rows/engines.ts';
import { floor } from './rows/floor.ts';
import { hostile } from './rows/hostile.ts';
import { load } from './rows/load.ts';
import { campaign, memory } from './rows/memory.ts';
import { parse } from './rows/parse.ts';
import type { Row } from './rows/row.ts';
import { texts } from './rows/texts.ts';
import { openStage } from './stage.ts';
import { summaryOf, tableOf } from './table.ts';

/** Rows that want the same n8n follow one another. */
const rows: Row[] = [
	load,
	parse,
	hostile,
	...callbackRows,
	texts,
	cards,
	memory,
	campaign,
	cold,
	floor,
	engines,
];

/**
 * `npm run bench -- [--only texts,parse] [--quick] [--profile]`: measures this package against n8n's own
 * nodes, side by side on one n8n. Prints a table a row; a run of all rows writes `results.json`. A target
 * that is missed is no failure of the run.
 */
async function bench(args: string[]): Promise<void> {
	const options = readBenchArguments(
		args,
		rows.map(({ name }) => name),
	);
	const chosen = rows.filter(({ name }) => options.only.length === 0 || options.only.includes(name));
	const stage = await openStage(options);
	const results: RowResult[] = [];
	try {
		for (const { name, title, measure } of chosen) {
			report(`> Measuring ${name}: ${title}`);
			const figures = await measure(stage);
			console.log(tableOf(`${name}: ${title}`, figures));
			results.push({ name, title, figures });
		}
	} finally {
		await stage.close();
	}
	console.log(summaryOf(results));
	// The README quotes the file: a part, small amounts, or a profiler at work would not bear that out.
	if (options.quick || options.profile || options.only.length > 0) return;
	writeResults(stage.install, results);
	report(`Every repetition is in ${resultsFile}`);
}

try {
	await bench(process.argv.slice(2));
} catch (error) {
	console.error(`\nnpm run bench failed: ${error instanceof Error ? error.message : String(error)}`);
	process.exitCode = 1;
}
