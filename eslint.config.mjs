import { n8nCommunityNodesPlugin } from '@n8n/eslint-plugin-community-nodes';
import nodesBase from 'eslint-plugin-n8n-nodes-base';
import tseslint from 'typescript-eslint';

const shipped = ['nodes/**/*.ts', 'credentials/**/*.ts'];

export default tseslint.config(
	{ ignores: ['dist/', 'node_modules/', '.stryker-tmp/', 'reports/'] },
	{ linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
	...tseslint.configs.recommended.map((config) => ({ ...config, files: [...shipped, 'test/**/*.ts', 'scripts/**/*.ts', 'bench/**/*.ts'] })),
	{ ...n8nCommunityNodesPlugin.configs.recommended, files: [...shipped, 'package.json'] },
	{ files: ['package.json'], languageOptions: { parser: tseslint.parser, parserOptions: { extraFileExtensions: ['.json'] } } },
	{ files: ['nodes/**/*.ts'], plugins: { 'n8n-nodes-base': nodesBase }, rules: nodesBase.configs.nodes.rules },
	{ files: ['credentials/**/*.ts'], plugins: { 'n8n-nodes-base': nodesBase }, rules: nodesBase.configs.credentials.rules },
	{ files: ['package.json'], plugins: { 'n8n-nodes-base': nodesBase }, rules: nodesBase.configs.community.rules },
);
