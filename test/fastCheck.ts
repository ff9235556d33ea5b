import fc from 'fast-check';

/**
 * Property tests try the same values in every run, so that a run says something about the change at hand and nothing else. Long fuzzing
 * (`npm run fuzz` sets FUZZ_RUNS) tries new ones each time.
 */
if (process.env.FUZZ_RUNS === undefined) fc.configureGlobal({ seed: 20261121 });
