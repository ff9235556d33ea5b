import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { providers as records } from '../../../simulator/providers.ts';
import { read, repository } from './documents.ts';

/**
 * Comments and test titles name a provider by its title; its page in docs/providers is called after its id.
 */
const providers = records.map(({ id, title, nodeName }) => ({
	name: title,
	page: id,
	path: new RegExp(nodeName.replace('WhatsApp', ''), 'i'),
}));

const files = ['bench', 'credentials', 'nodes', 'scripts', 'simulator', 'test'].flatMap((folder) =>
	readdirSync(join(repository, folder), { recursive: true, encoding: 'utf8' })
		.filter((file) => /\.(ts|mjs)$/.test(file))
		.map((file) => join(folder, file)),
);

const names = providers.map(({ name }) => name).join('|');
const run = new RegExp(`(?:(${names})(?: contract)? )?((?:§\\d+(?:\\.\\d+)*(?:, | and | to )?)+)`, 'g');

/**
 * Each "§3.3" of `file` with the provider named before it, or else with the one whose file it is; RFCs' have
 * neither.
 */
function citationsOf(file: string) {
	const text = read(file).replace(/\n\s*(?:\*|\/\/) */g, ' ');
	const owner = providers.find(({ path }) => path.test(file))?.name;
	const runs = text.matchAll(run);
	return [...runs].flatMap(([, provider = owner, sections = '']) =>
		[...sections.matchAll(/§([\d.]*\d)/g)].map(([, section = '']) => ({ file, provider, section })),
	);
}

const citations = files.flatMap(citationsOf);

test.each(providers)(
	'the sections of $name that the code cites are headings of its page',
	({ name, page }) => {
		const headings = [...read(`docs/providers/${page}.md`).matchAll(/^##+ (\d+(?:\.\d+)?)\.? /gm)].map(
			([, section]) => section,
		);
		const cited = citations.filter(({ provider }) => provider === name);
		expect(cited.length).toBeGreaterThan(0);
		expect(cited.filter(({ section }) => !headings.includes(section))).toEqual([]);
		expect(new Set(headings).size).toBe(headings.length);
	},
);

test('the citations are found', () => {
	expect(citations.filter(({ provider }) => provider !== undefined).length).toBeGreaterThan(150);
});
