import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

export const repository = join(__dirname, '..', '..', '..');

export const read = (path: string): string => readFileSync(join(repository, path), 'utf8');

/** Every page somebody reads, by its path from the repository's root. */
export const pages = [
	'README.md',
	'CONTRIBUTING.md',
	'SECURITY.md',
	'CHANGELOG.md',
	...['campaign', 'examples', 'operations', 'scaling', 'speed', 'triggers', 'troubleshooting'].map(
		(page) => `docs/${page}.md`,
	),
];

/** What the pages tell the reader to type, by page: blocks of shell, and commands in the text. */
export function commandsOf(page: string): string[] {
	const text = read(page);
	const blocks = [...text.matchAll(/^```(?:bash|sh)\n([\s\S]*?)^```/gm)].flatMap(([, block = '']) =>
		block.split('\n').map((line) => line.replace(/\s+#.*$/, '').trim()),
	);
	const spans = [...text.matchAll(/`([^`\n]+)`/g)].map(([, span = '']) => span);
	const isCommand = /^([A-Z_]+=\S+ )*(npm|npx|node|n8n|docker|cd|mkdir|chmod|for) /;
	return [...blocks.filter(Boolean), ...spans.filter((span) => isCommand.test(span))];
}

/** The heading's anchor, as GitHub makes it. */
const anchorOf = (heading: string): string =>
	heading
		.toLowerCase()
		.replace(/[^\p{L}\p{N} _-]/gu, '')
		.replaceAll(' ', '-');

export const anchorsOf = (page: string): string[] =>
	[...read(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading));

/** Where the links and pictures of a page lead, from the repository's root; without those to other sites. */
export function targetsOf(page: string): Array<{ path: string; anchor?: string }> {
	const text = read(page);
	const links = [...text.matchAll(/\]\(([^)\s]+)\)/g), ...text.matchAll(/\b(?:src|srcset)="([^"]+)"/g)];
	return links
		.map(([, target = '']) => target)
		.filter((target) => !/^[a-z]+:/.test(target))
		.map((target) => {
			const [path = '', anchor] = target.split('#');
			return { path: path === '' ? page : relative('.', join(dirname(page), path)), anchor };
		});
}

/** The nodes' sources as one text. */
export const sources = (): string =>
	readdirSync(join(repository, 'nodes'), { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.ts'))
		.map((file) => read(join('nodes', file)))
		.join('\n');
