import { fileURLToPath } from 'node:url';

/** Each kind of test is a project, so that `npm run test:unit` and the others run alone. */
const project = (/** @type {string} */ name) => ({
	displayName: name,
	testMatch: [`<rootDir>/test/${name}/**/*.test.ts`],
	setupFiles: ['<rootDir>/test/fastCheck.ts'],
	modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/packages/', '<rootDir>/.stryker-tmp/'],
	transform: {
		'^.+\\.[mc]?ts$': ['@swc/jest', { jsc: { target: 'es2023', parser: { syntax: 'typescript' } } }],
	},
});

const unit = {
	...project('unit'),
	moduleNameMapper: { '^n8n-workflow$': '<rootDir>/test/unit/n8nWorkflow.cjs' },
};

/** The unit tests as `npm run mutation` runs them. */
export const mutation = {
	...unit,
	displayName: 'mutation',
	testMatch: ['<rootDir>/test/mutation/**/*.test.ts'],
	// Stryker resolves it itself, and does not know <rootDir>.
	testEnvironment: fileURLToPath(new URL('test/mutation/shortRun.cjs', import.meta.url)),
};

export default {
	// On a busy machine a test takes as long as it takes: this one ends those that hang.
	testTimeout: 120_000,
	projects: [unit, project('engine'), project('e2e'), project('editor')],
};
