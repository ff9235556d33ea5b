import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { read, repository } from './documents.ts';

/** How comments and test titles name a provider, its page in docs/providers, and what the paths of its files have. */
const providers = [
	{ name: 'Kaleyra', page: 'kaleyra', path: /kaleyra/i },
	{ name: 'Infobip', page: 'infobip', path: /infobip/i },
	{ name: '99digital', page: '99digital', path: /ninetyNineDigital/i },
];

const files = ['bench', 'credentials', 'nodes', 'scale', 'scripts', 'test'].flatMap((folder) =>
	readdirSync(join(repository, folder), { recursive: true, encoding: 'utf8' })
		.filter((file) => /\.(ts|mjs)$/.test(file))
		.map((file) => join(folder, file)),
);

/** Each "§3.3" of `file` with the provider named before it, or else with the one whose file it is; RFCs' have neither. */
function citationsOf(file: string) {
	const text = read(file).replace(/\n\s*(?:\*|\/\/) */g, ' ');
	const owner = providers.find(({ path }) => path.test(file))?.name;
	const runs = text.matchAll(
		/(?:(Kaleyra|Infobip|99digital)(?: contract)? )?((?:§\d+(?:\.\d+)*(?:, | and | to )?)+)/g,
	);
	return [...runs].flatMap(([, provider = owner, run = '']) =>
		[...run.matchAll(/§([\d.]*\d)/g)].map(([, section = '']) => ({ file, provider, section })),
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
		expect(cited.length).toBeGreaterThan(40);
		expect(cited.filter(({ section }) => !headings.includes(section))).toEqual([]);
		expect(new Set(headings).size).toBe(headings.length);
	},
);
