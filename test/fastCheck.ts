import fc from 'fast-check';

/**
 * Property tests try the same values in every run, so that a run says something about the change at hand and
 * nothing else. Long fuzzing (`npm run fuzz` sets FUZZ_RUNS to more than the usual 1,000) tries new ones each
 * time.
 */
if (Number(process.env.FUZZ_RUNS ?? 0) <= 1_000) fc.configureGlobal({ seed: 20261121 });
