import tseslint from 'typescript-eslint';
import { n8nRules } from './eslint.config.mjs';

/** n8n's rules for the unpacked package; see `scripts/lintPacked.ts`. */
export default tseslint.config(
	{ linterOptions: { noInlineConfig: true } },
	{ files: ['**/*.js'], languageOptions: { parser: tseslint.parser, sourceType: 'commonjs' } },
	...n8nRules('.js', ['**/*.js', 'package.json'], 'dist/'),
	// It wants a name that ends in .ts, which no compiled file has.
	{ files: ['dist/nodes/**/*.js'], rules: { 'n8n-nodes-base/node-filename-against-convention': 'off' } },
);
