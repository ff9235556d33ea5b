import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Provider, providers } from '../../simulator/providers.ts';
import { othersThan, readRoot, repository, singleName } from './singlePackage.ts';

/** The README of a provider's own package: the one of the repository without what it says of other providers. */

/** Chapters that are about several providers, or about the repository. */
const leftOut = ['From one provider to another', 'Speed', 'Try it without an account', 'Development'];

interface Chapter {
	level: number;
	heading: string;
	blocks: string[];
}

const isFence = (line: string): boolean => line.startsWith('```');

/** Blocks of Markdown: what blank lines part; a block of code, or of HTML, is one. */
function blocksOf(text: string): string[] {
	const blocks: string[][] = [[]];
	let isCode = false;
	for (const line of text.split('\n')) {
		if (isFence(line)) isCode = !isCode;
		if (line === '' && !isCode) blocks.push([]);
		else blocks.at(-1)?.push(line);
	}
	return blocks.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
}

/** A page by its headings, each with the text up to the next one. */
function chaptersOf(page: string): Chapter[] {
	const chapters: Chapter[] = [];
	for (const block of blocksOf(page)) {
		const [, marks, heading] = /^(#+) (.*)$/.exec(block) ?? [];
		if (marks && heading) chapters.push({ level: marks.length, heading, blocks: [] });
		else chapters.at(-1)?.blocks.push(block);
	}
	return chapters;
}

/**
 * Lists of providers become this one: "**Kaleyra**, **Infobip** or **99digital**" its name, "(Kaleyra, Infobip)",
 * which says who has something, nothing.
 */
function namingOne(text: string, { title }: Provider): string {
	const name = `(\\*\\*)?(?:${providers.map((other) => other.title).join('|')})(?:\\*\\*)?`;
	return text
		.replace(new RegExp(`${name}, ${name},? (?:and|or) ${name}`, 'g'), (_, bold = '') => bold + title + bold)
		.replace(new RegExp(` \\((?:${name}(?:, | and )?)+\\)`, 'g'), (list) =>
			list.includes(title) ? '' : list,
		);
}

const sentencesOf = (text: string): string[] =>
	text.replace(/\s+/g, ' ').split(/(?<=[.!?]\)?\*{0,2}) (?=["“A-Z*`[(])/);

function tableOf(block: string, provider: Provider, others: RegExp): string {
	const rows = block.split('\n').map((line) =>
		line
			.split(/(?<!\\)\|/)
			.slice(1, -1)
			.map((cell) => cell.trim()),
	);
	const [head = [], , ...body] = rows;
	const kept = head.flatMap((cell, at) => (others.test(cell) ? [] : [at]));
	const own = head.findIndex((cell) => cell === provider.title);
	const there = body.filter((cells) => own < 0 || !['–', ''].includes(cells[own] ?? ''));
	// A column that says only that this provider has it all says nothing.
	const shown = kept.filter((at) => at !== own || there.some((cells) => cells[at] !== '✓'));
	const lines = there
		.map((cells) => shown.map((at) => textOf(cells[at] ?? '', others)))
		.filter(([first = '', ...rest]) => first !== '' && rest.some(Boolean));
	if (lines.length === 0) return '';
	const top = shown.map((at) => head[at] ?? '');
	return [top, top.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** The items of a list; what is indented belongs to the item above it. */
function itemsOf(block: string): string[] {
	return block.split(/\n(?=(?:[-*]|\d+\.) )/);
}

const isList = (block: string): boolean => /^(?:[-*]|\d+\.) /.test(block);

function textOf(text: string, others: RegExp): string {
	if (!others.test(text)) return text;
	return sentencesOf(text)
		.filter((sentence) => !others.test(sentence))
		.join(' ');
}

/** A list's item, where something is left of it that is more than its mark. */
function itemOf(item: string, others: RegExp): string {
	const kept = textOf(item, others);
	return /^(?:[-*]|\d+\.)\s*\S/.test(kept) ? kept : '';
}

/** A picture of another provider becomes the same of this one, in the colours that there are. */
function picturesOf(block: string, provider: Provider): string {
	const own = block.replace(/docs\/screenshots\/[\w.-]+\.png/g, (path) => {
		const shown = providers.find(({ id }) => path.startsWith(`docs/screenshots/${id}-`));
		return shown ? path.replace(shown.id, provider.id) : path;
	});
	return own.replace(/ *<source .*srcset="(.*)">\n/, (source, path: string) =>
		existsSync(join(repository, path)) ? source : '',
	);
}

const pictures = (block: string): string[] => block.match(/docs\/screenshots\/[\w.-]+\.png/g) ?? [];

function blockOf(block: string, provider: Provider, others: RegExp): string {
	if (pictures(block).length > 0) {
		const own = picturesOf(block, provider);
		const areThere = pictures(own).every((path) => existsSync(join(repository, path)));
		return areThere && !others.test(own) && !/providers/.test(own) ? own : '';
	}
	if (isFence(block)) return others.test(block) ? '' : block;
	if (block.startsWith('|')) return tableOf(block, provider, others);
	if (isList(block)) {
		return itemsOf(block)
			.map((item) => itemOf(item, others))
			.filter(Boolean)
			.join('\n');
	}
	return textOf(block, others);
}

const anchorOf = (heading: string): string =>
	heading
		.toLowerCase()
		.replace(/[^\w\- ]/g, '')
		.replaceAll(' ', '-');

/** Links lead to the repository, where what they lead to is not in this package. */
function linked(page: string, anchors: string[], examples: string[]): string {
	const { homepage } = readRoot();
	const source = homepage.replace('#readme', '');
	const isHere = (path: string): boolean =>
		path === 'LICENSE' || examples.some((file) => path === `examples/${file}`);
	return page
		.replace(/\]\((?!https?:)([^)#]*)(#[^)]*)?\)/g, (link, path: string, anchor = '') => {
			if (path === '') return anchors.includes(anchor.slice(1)) ? link : `](${source}${anchor})`;
			return isHere(path) ? link : `](${source}/blob/main/${path}${anchor})`;
		})
		.replace(/(?<=")docs\/screenshots\//g, `${source}/raw/main/docs/screenshots/`)
		.replaceAll(`${source}/blob/main/docs/screenshots/`, `${source}/raw/main/docs/screenshots/`);
}

/**
 * The README of a provider's own package.
 * @param examples files of its examples
 */
export function singleReadme(provider: Provider, examples: string[]): string {
	const others = othersThan(provider);
	const { name, homepage } = readRoot();
	const source = homepage.replace('#readme', '');
	const all = chaptersOf(namingOne(readFileSync(join(repository, 'README.md'), 'utf8'), provider));
	const chapters = all
		.filter(({ heading }) => !others.test(heading) && !leftOut.includes(heading))
		.map((chapter) => ({
			...chapter,
			blocks: chapter.blocks.map((block) => blockOf(block, provider, others)).filter(Boolean),
		}))
		.filter(({ blocks, level }, at, list) => blocks.length > 0 || (list[at + 1]?.level ?? 0) > level);
	const text = chapters
		.flatMap(({ level, heading, blocks }) => [`${'#'.repeat(level)} ${heading}`, ...blocks])
		.join('\n\n');
	const own = text
		.replaceAll(`\`${name}\``, `\`${singleName(provider)}\``)
		.replace(`# ${name}`, `# ${singleName(provider)}`);
	const anchors = chapters.map(({ heading }) => anchorOf(heading));
	const more = `This package is for ${provider.title} alone. It is made from [${name}](${source}), whose nodes have the same names: install one or the other.`;
	const [title = '', ...rest] = linked(own, anchors, examples).split('\n\n');
	return `${[title, more, ...rest].join('\n\n')}\n`;
}
