import { n8nCommunityNodesPlugin } from '@n8n/eslint-plugin-community-nodes';
import nodesBase from 'eslint-plugin-n8n-nodes-base';
import tseslint from 'typescript-eslint';
import { bundled, provided } from './scripts/build/bundle.mjs';

const shipped = ['nodes/**/*.ts', 'credentials/**/*.ts'];

/**
 * The rules of both of n8n's plugins.
 *
 * Where they contradict each other the stricter, newer one decides: connection types are
 * `NodeConnectionTypes` members, not literals (community-nodes/node-connection-type-literal), and a community
 * package documents itself under a web address, not under a page name of n8n's own docs
 * (community-nodes/credential-documentation-url).
 * @param {'.ts' | '.js'} extension
 * @param {string[]} files
 * @param {string} root folder of the code
 */
export const n8nRules = (extension, files, root = '') =>
	tseslint.config(
		{ ...n8nCommunityNodesPlugin.configs.recommended, files },
		{
			files: ['package.json'],
			languageOptions: { parser: tseslint.parser, parserOptions: { extraFileExtensions: ['.json'] } },
			plugins: { 'n8n-nodes-base': nodesBase },
			rules: nodesBase.configs.community.rules,
		},
		{
			files: [`${root}nodes/**/*${extension}`],
			plugins: { 'n8n-nodes-base': nodesBase },
			rules: {
				...nodesBase.configs.nodes.rules,
				'n8n-nodes-base/node-class-description-inputs-wrong-regular-node': 'off',
				'n8n-nodes-base/node-class-description-outputs-wrong': 'off',
			},
		},
		{
			files: [`${root}credentials/**/*${extension}`],
			plugins: { 'n8n-nodes-base': nodesBase },
			rules: {
				...nodesBase.configs.credentials.rules,
				'n8n-nodes-base/cred-class-field-documentation-url-miscased': 'off',
			},
		},
	);

const importable = [...provided.map((name) => `${name}$`), ...bundled.map((name) => `${name}(?:/|$)`)];

export default tseslint.config(
	{ ignores: ['dist/', 'packages/', 'node_modules/', '.stryker-tmp/', 'reports/'] },
	{ linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
	...tseslint.configs.recommended.map((config) => ({
		...config,
		files: [...shipped, 'test/**/*.ts', 'scripts/**/*.ts', 'bench/**/*.ts', 'simulator/**/*.ts'],
	})),
	...n8nRules('.ts', [...shipped, 'package.json']),
	{
		files: shipped,
		rules: {
			// n8n's own rule lets every development dependency pass, for the build may bundle it; this build bundles few.
			'no-restricted-imports': [
				'error',
				{
					patterns: [
						{
							regex: `^(?!\\.|${importable.join('|')})`,
							message: 'n8n does not provide it; what may be bundled is listed in scripts/build/bundle.mjs.',
						},
					],
				},
			],
		},
	},
);
