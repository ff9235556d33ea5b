import { report } from '../scripts/setup/progress.mjs';
import { type Arguments, readArguments } from './arguments.ts';
import { resultsFile, type RowResult, writeResults } from './figures.ts';
import { startCluster } from './queue/cluster.ts';
import { floods, slowProvider } from './queue/flood.ts';
import { kill } from './queue/kill.ts';
import { repeat } from './queue/repeat.ts';
import type { QueueRow, Result } from './queue/results.ts';
import { wait } from './queue/wait.ts';
import { answers } from './queue/answers.ts';
import { callbackRows, engines, heaviest } from './rows/callbacks.ts';
import { cold } from './rows/cold.ts';
import { hostile, load, parse, vcard } from './rows/package.ts';
import { campaign, cards, floor, memory, texts } from './rows/sends.ts';
import { openStage, type Row } from './stage.ts';
import { summaryOf, tableOf, tableOfResults } from './table.ts';

/** What `npm run bench` measures. Rows that want the same n8n follow one another. */
const rows: Row[] = [
	load,
	parse,
	hostile,
	vcard,
	...callbackRows,
	heaviest,
	texts,
	cards,
	memory,
	campaign,
	cold,
	floor,
	engines,
];

/** What `npm run scale` measures. Rows for one worker come first. */
const queueRows: QueueRow[] = [wait, ...floods, slowProvider, repeat, answers, kill];

const isChosen =
	({ only }: Arguments) =>
	({ name }: { name: string }): boolean =>
		only.length === 0 || only.includes(name);

/**
 * Measures this package against n8n's own nodes, side by side on one n8n. Prints a table a row; a run of all
 * rows writes `results.json`. A target that is missed is no failure of the run.
 */
async function bench(options: Arguments): Promise<void> {
	const stage = await openStage(options);
	const results: RowResult[] = [];
	try {
		for (const { name, title, measure } of rows.filter(isChosen(options))) {
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

/**
 * This package in n8n's queue mode, under load and under fire.
 * @throws {Error} when a goal is missed
 */
async function scale(options: Arguments): Promise<void> {
	const cluster = await startCluster();
	const results: Result[] = [];
	for (const { workers, isLong, measure } of queueRows.filter(isChosen(options))) {
		if (options.quick && isLong) continue;
		while (cluster.workers.length < workers) await cluster.addWorker();
		results.push(...(await measure(cluster, options)));
	}
	console.log(tableOfResults(results));
	const missed = results.filter(({ verdict }) => verdict === 'missed').length;
	if (missed > 0) throw new Error(`${missed} goals missed`);
	console.log('\nNo goal missed');
}

let exitCode = 1;
try {
	const options = readArguments(process.argv.slice(2), (queue) =>
		(queue ? queueRows : rows).map(({ name }) => name),
	);
	await (options.queue ? scale(options) : bench(options));
	exitCode = 0;
} catch (error) {
	console.error(`\nnot measured to the end: ${error instanceof Error ? error.message : String(error)}`);
}
// Ends what was started, and removes its data, as Ctrl-C does.
process.exit(exitCode);
