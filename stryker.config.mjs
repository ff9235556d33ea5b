import { mutation } from './jest.config.mjs';

// What a property notices at all it mostly notices soon; the time is better spent on more mutants.
process.env.FUZZ_RUNS ??= '30';

/**
 * `npm run mutation`: changes the code in every place, one at a time, and sees whether a unit test notices.
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
	mutate: ['nodes/**/*.ts', '!nodes/**/*.node.ts'],
	testRunner: 'jest',
	plugins: ['@stryker-mutator/jest-runner'],
	// Stryker lays this over jest.config.mjs, whose projects would all run.
	jest: { config: { ...mutation, projects: [] }, enableFindRelatedTests: false },
	coverageAnalysis: 'perTest',
	// A quarter of the mutants stand in code that runs once, when its file is loaded (schemas, tables, forms):
	// for each of them all tests have to run. `STATIC_MUTANTS=1 npm run mutation` tests them as well, which
	// takes many hours; with `-- --mutate file:12-12,…` it takes a sample.
	ignoreStatic: process.env.STATIC_MUTANTS === undefined,
	ignorePatterns: ['dist', 'docs', 'packages', 'reports'],
	// What was found for code and tests that are still the same is kept.
	incremental: true,
	concurrency: 2,
	// Jest keeps something of every run: after some hundred a process is ten times as slow.
	maxTestRunnerReuse: 100,
	// The numbers of a slow machine: Stryker takes a mutant for an endless loop after 1.5 times its tests' time
	// and this.
	timeoutMS: 20_000,
	reporters: ['progress-append-only', 'clear-text', 'html'],
	clearTextReporter: { logTests: false, allowColor: false, reportScoreTable: true },
	thresholds: { high: 95, low: 90, break: 85 },
};
