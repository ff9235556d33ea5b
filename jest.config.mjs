/** Each kind of test is a project, so that `npm run test:unit` and the others run alone. */
const project = (/** @type {string} */ name) => ({
	displayName: name,
	testMatch: [`<rootDir>/test/${name}/**/*.test.ts`],
	setupFiles: ['<rootDir>/test/fastCheck.ts'],
	modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.stryker-tmp/'],
	transform: {
		'^.+\\.[mc]?ts$': ['@swc/jest', { jsc: { target: 'es2023', parser: { syntax: 'typescript' } } }],
	},
});

const unit = {
	...project('unit'),
	moduleNameMapper: { '^n8n-workflow$': '<rootDir>/test/unit/n8nWorkflow.cjs' },
};

export default {
	projects: [unit, project('engine'), project('e2e'), project('editor')],
};
