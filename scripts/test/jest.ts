import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { z } from 'zod/v3';
import { repository } from '../n8n/install.ts';
import { report } from '../setup/progress.mjs';

/** Kinds of tests, in the order they run; each is a Jest project. */
export const testKinds = ['unit', 'engine', 'e2e', 'editor'] as const;
export type TestKind = (typeof testKinds)[number];

/** Kinds that run against an n8n. */
export const n8nKinds: readonly TestKind[] = ['e2e', 'editor'];

/** End-to-end tests wait for n8n more than they work, and some start one of their own; an editor test keeps a core busy. */
const workers: Record<TestKind, string> = {
	unit: '--maxWorkers=100%',
	engine: '--maxWorkers=100%',
	e2e: '--maxWorkers=3',
	editor: '--maxWorkers=2',
};

export interface Count {
	passed: number;
	failed: number;
}

const resultsSchema = z.object({
	numPassedTests: z.number(),
	numFailedTests: z.number(),
	// Files that could not even be loaded.
	numRuntimeErrorTestSuites: z.number(),
	success: z.boolean(),
});

/**
 * Runs one kind of tests; Jest reports on stderr.
 * @param args for Jest, such as `-t name`; with them a kind may turn out to have no matching test
 * @param env added to the environment of the tests
 */
export async function runJest(
	kind: TestKind,
	args: string[],
	env: Record<string, string> = {},
): Promise<Count> {
	const folder = mkdtempSync(join(tmpdir(), 'jest-results-'));
	const outputFile = join(folder, 'results.json');
	try {
		const endedByItself = await run(kind, outputFile, args, env);
		if (!endedByItself) report('  a test left something running: Jest had to be ended');
		const results = resultsSchema.parse(JSON.parse(readFileSync(outputFile, 'utf8')));
		const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
		// Jest also fails a run for reasons that are no test's, for one that nothing matched.
		const isGood = results.success && endedByItself;
		return { passed: results.numPassedTests, failed: isGood ? failed : Math.max(failed, 1) };
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** Seconds that Jest gets to end after it has written its results. */
const endsWithin = 20;

/**
 * Runs Jest to its end; one that does not end, as it waits for what a test left running, is ended.
 * @returns whether it ended by itself
 */
async function run(
	kind: TestKind,
	outputFile: string,
	args: string[],
	env: Record<string, string>,
): Promise<boolean> {
	const jest = join(repository, 'node_modules', 'jest', 'bin', 'jest.js');
	const jestArgs = ['--selectProjects', kind, workers[kind], '--json', `--outputFile=${outputFile}`];
	if (args.length > 0) jestArgs.push('--passWithNoTests');
	// The option lets tests import ES modules, which several libraries and all scripts are.
	const child = execa(
		process.execPath,
		['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', jest, ...jestArgs, ...args],
		{
			cwd: repository,
			env,
			stdio: ['ignore', 2, 2],
			reject: false,
			killSignal: 'SIGKILL',
		},
	);
	let secondsSinceResults = 0;
	const timer = setInterval(() => {
		if (existsSync(outputFile)) secondsSinceResults += 1;
		if (secondsSinceResults > endsWithin) child.kill();
	}, 1000);
	await child;
	clearInterval(timer);
	return secondsSinceResults <= endsWithin;
}
