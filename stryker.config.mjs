import { mutation } from './jest.config.mjs';

// What a property notices at all it mostly notices soon; the time is better spent on more mutants.
process.env.FUZZ_RUNS ??= '30';

/**
 * `npm run mutation`: changes the code in every place, one at a time, and sees whether a unit test notices.
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
	mutate: ['nodes/shared/**/*.ts', 'nodes/*/send.ts', 'nodes/*/receive.ts'],
	testRunner: 'jest',
	plugins: ['@stryker-mutator/jest-runner'],
	// Stryker lays this over jest.config.mjs, whose projects would all run.
	jest: { config: { ...mutation, projects: [] }, enableFindRelatedTests: false },
	coverageAnalysis: 'perTest',
	ignorePatterns: ['dist', 'docs', 'reports'],
	// What was found for code and tests that are still the same is kept.
	incremental: true,
	concurrency: 2,
	// Jest keeps something of every run: after some hundred a process is ten times as slow.
	maxTestRunnerReuse: 100,
	// The numbers of a slow machine: Stryker takes a mutant for an endless loop after 1.5 times its tests' time and this.
	timeoutMS: 20_000,
	reporters: ['progress-append-only', 'clear-text', 'html'],
	clearTextReporter: { logTests: false, allowColor: false, reportScoreTable: true },
	thresholds: { high: 95, low: 90, break: 85 },
};
