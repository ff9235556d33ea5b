const { TestEnvironment } = require('jest-environment-node');

/** Makes a mutant's run short. */
module.exports = class ShortRun extends TestEnvironment {
	#hasFailed = false;

	/** @param {import('@jest/types').Circus.Event} event */
	handleTestEvent(event) {
		// Stryker names the tests that reach the mutant; `unit.test.ts` loads no other files.
		if (event.name === 'setup') this.global.testNamePattern = event.testNamePattern;
		// A mutant needs no second failure; Jest's own `bail` looks at files only.
		if (event.name === 'test_fn_failure' || event.name === 'hook_failure') this.#hasFailed = true;
		if (event.name === 'test_start' && this.#hasFailed) event.test.mode = 'skip';
	}
};
