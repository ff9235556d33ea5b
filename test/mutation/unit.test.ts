import { globSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod/v3';

/**
 * The unit tests of what is mutated, as one file: Jest loads the code once for each mutant and not once for
 * each file that has a test of it, which is most of the time of a mutation run.
 */
const folder = join(__dirname, '..', 'unit');
const notMutated = ['deploy', 'documents', 'layout.test.ts', 'scripts', 'simulator'];
// With a counter at every statement, code takes longer than tests of its speed allow.
const isTimed = (file: string): boolean => /speed\.test\.ts$/i.test(file);
const files = globSync('**/*.test.ts', { cwd: folder }).filter(
	(file) => !notMutated.includes(file.split('/')[0] ?? '') && !isTimed(file),
);
// Quick tests that notice much come first.
files.sort((one, other) => Number(other.startsWith('interface')) - Number(one.startsWith('interface')));

/**
 * Set by `shortRun.cjs`: a regular expression of the names of the tests to run, each of which begins with its
 * file.
 */
const { testNamePattern } = z.object({ testNamePattern: z.string().nullish() }).parse(globalThis);
const names = testNamePattern?.replaceAll('\\', '');
const wanted = files.filter((file) => names === undefined || names.includes(`(${file} `));

describe.each(wanted)('%s', (file) => {
	jest.requireActual(join(folder, file));
});
