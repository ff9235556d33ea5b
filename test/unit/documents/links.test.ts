import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';

import { providers } from '../../../simulator/providers.ts';
import { anchorsOf, pages, read, repository, targetsOf } from './documents.ts';

test.each(pages)('%s leads to files and headings that exist', (page) => {
	for (const { path, anchor } of targetsOf(page)) {
		expect({ path, exists: existsSync(join(repository, path)) }).toEqual({ path, exists: true });
		if (anchor !== undefined) expect(anchorsOf(path)).toContain(anchor);
	}
});

test("n8n's links lead to headings of the README", () => {
	const forms = providers.flatMap(({ nodeName }) => [`${nodeName}Api`, nodeName]);
	const codex = globSync('nodes/*/*.node.json', { cwd: repository });
	expect(codex).toHaveLength(2 * providers.length);
	const texts = [...forms.map((name) => `test/unit/interface/descriptions/${name}.json`), ...codex].map(read);
	const anchors = texts.flatMap((text) => [...text.matchAll(/#([a-z\d-]+)"/g)].map(([, anchor]) => anchor));
	expect(anchors.length).toBeGreaterThanOrEqual(3 * providers.length);
	for (const anchor of anchors) expect(anchorsOf('README.md')).toContain(anchor);
});

test('the page of examples leads to every one of them', () => {
	const linked = targetsOf('docs/examples.md').map(({ path }) => path);
	expect(linked).toEqual(expect.arrayContaining(globSync('examples/*.json', { cwd: repository })));
});

test('the README has at most 12 kB: npm, the panel of n8n and people read no more', () => {
	expect(Buffer.byteLength(read('README.md'))).toBeLessThanOrEqual(12_288);
});

test.each(['campaign', 'operations', 'triggers', 'troubleshooting'])(
	'docs/%s.md begins with a list of its chapters',
	(page) => {
		const text = read(`docs/${page}.md`);
		const chapters = [...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
		const listed = [...text.matchAll(/^- \[(.+)\]\(#[\w-]+\)$/gm)].map(([, heading]) => heading);
		expect(listed).toEqual(chapters);
	},
);

test('the README leads to every page in docs', () => {
	const linked = targetsOf('README.md').map(({ path }) => path);
	expect(linked).toEqual(expect.arrayContaining(globSync('docs/**/*.md', { cwd: repository })));
});
