import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { read } from '../documents/documents.ts';

/** What the workflow asks before it publishes: are author and repository filled in? */

const script = join(__dirname, '..', '..', '..', 'scripts', 'placeholders.mjs');

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'placeholders-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const check = (files: Record<string, string>) => {
	for (const [file, text] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, file)), { recursive: true });
		writeFileSync(join(folder, file), text);
	}
	const { status, stderr } = spawnSync(process.execPath, [script, folder], { encoding: 'utf8' });
	return { status, stderr };
};

const filledIn = {
	'package.json': '{ "author": { "name": "Dana Example", "email": "dana@example.com" } }',
	LICENSE: 'Copyright (c) 2026 Dana Example',
	'README.md': 'https://github.com/dana-example/n8n-nodes-whatsapp-contacts',
};

test('with author and repository it passes', () => {
	expect(check(filledIn)).toEqual({ status: 0, stderr: '' });
});

test.each([
	['package.json', '{ "author": { "email": "maintainers@whatsapp-contacts.example" } }'],
	[
		'packages/n8n-nodes-kaleyra-whatsapp/package.json',
		'{ "bugs": "https://github.com/whatsapp-contacts/x/issues" }',
	],
	['LICENSE', 'Copyright (c) 2026 n8n-nodes-whatsapp-contacts maintainers'],
	['credentials/A.credentials.ts', "documentationUrl = 'https://github.com/whatsapp-contacts/x#readme'"],
])('a placeholder in %s fails, and is named', (file, text) => {
	const { status, stderr } = check({ ...filledIn, [file]: text });
	expect(status).toBe(1);
	expect(stderr).toMatch(new RegExp(`in:\n  ${file}\n$`));
});

test('the workflow asks before it builds or publishes anything', () => {
	const workflow = read('.github/workflows/publish.yml');
	expect(workflow).toContain('run: node scripts/placeholders.mjs\n');
	expect(workflow.indexOf('placeholders.mjs')).toBeLessThan(workflow.indexOf('npm ci'));
});

test('no token is stored for it', () => {
	expect(read('.github/workflows/publish.yml')).not.toMatch(/secrets\.|NODE_AUTH_TOKEN/);
});
