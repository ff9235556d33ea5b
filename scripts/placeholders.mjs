import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * `node scripts/placeholders.mjs`: fails while author and repository are placeholders, and names the files that have
 * one. .github/RELEASING.md says what to write there.
 */
const placeholders = [
	'whatsapp-contacts.example',
	'github.com/whatsapp-contacts/',
	'n8n-nodes-whatsapp-contacts maintainers',
];
const files = [
	'package.json',
	'packages/*/package.json',
	'{LICENSE,*.md}',
	'docs/*.md',
	'{nodes,credentials}/**/*.{ts,json}',
];

const root = process.argv[2] ?? fileURLToPath(new URL('..', import.meta.url));
const found = globSync(files, { cwd: root })
	.sort()
	.filter((file) => placeholders.some((text) => readFileSync(join(root, file), 'utf8').includes(text)));
if (found.length > 0) {
	console.error(
		`Fill in author and repository first (.github/RELEASING.md). Placeholders are in:\n  ${found.join('\n  ')}`,
	);
	process.exitCode = 1;
}
