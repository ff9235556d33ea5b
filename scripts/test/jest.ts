import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { repository } from '../n8n/install.ts';
import { spawnOwned } from '../setup/children.mjs';

/** Kinds of tests, in the order they run; each is a Jest project. */
export const testKinds = ['unit', 'engine', 'e2e'] as const;
export type TestKind = (typeof testKinds)[number];

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
		await run(
			kind,
			['--json', `--outputFile=${outputFile}`, ...(args.length ? ['--passWithNoTests'] : []), ...args],
			env,
		);
		const results = resultsSchema.parse(JSON.parse(readFileSync(outputFile, 'utf8')));
		const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
		// Jest also fails a run for reasons that are no test's, for one that nothing matched.
		return { passed: results.numPassedTests, failed: results.success ? failed : Math.max(failed, 1) };
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

function run(kind: TestKind, args: string[], env: Record<string, string>): Promise<void> {
	const jest = join(repository, 'node_modules', 'jest', 'bin', 'jest.js');
	// Lets tests import ES modules, which several libraries and all scripts are.
	const nodeArgs = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
	const inBand = kind === 'e2e' ? ['--runInBand'] : [];
	return new Promise((resolve, reject) => {
		const child = spawnOwned(
			process.execPath,
			[...nodeArgs, jest, '--selectProjects', kind, ...inBand, ...args],
			{ cwd: repository, env: { ...process.env, ...env }, stdio: ['ignore', 2, 2] },
		);
		child.once('error', reject);
		child.once('close', () => resolve());
	});
}
