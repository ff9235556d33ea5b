import { globSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';

import ts from 'typescript';

/** The rules of the layout (CONTRIBUTING.md). */

const repository = join(__dirname, '..', '..');

const files = globSync('{nodes,credentials,test,simulator,scripts,bench}/**/*.{ts,mjs,js,cjs}', {
	cwd: repository,
	exclude: ['**/node_modules/**'],
}).sort();

const read = (file: string): string => readFileSync(join(repository, file), 'utf8');

const isBelow = (folder: string, file: string): boolean => !relative(folder, file).startsWith('..');

/** What a file imports by a relative path, from the repository's root and without its extension. */
function importsOf(file: string): string[] {
	return ts
		.preProcessFile(read(file))
		.importedFiles.map(({ fileName }) => fileName)
		.filter((path) => path.startsWith('.'))
		.map((path) => normalize(join(dirname(file), path)).replace(/\.ts$/, ''));
}

/** The imports that lead from one folder into another, as "importer → imported". */
const importsBetween = (from: (file: string) => boolean, into: string): string[] =>
	files.filter(from).flatMap((file) =>
		importsOf(file)
			.filter((imported) => isBelow(into, imported))
			.map((imported) => `${file} → ${imported}`),
	);

/** The names and texts in a file's code; its comments are none of them. */
function wordsOf(file: string): string[] {
	const words: string[] = [];
	const visit = (node: ts.Node): void => {
		if (ts.isIdentifier(node) || ts.isLiteralExpression(node) || ts.isTemplateLiteralToken(node))
			words.push(node.text);
		ts.forEachChild(node, visit);
	};
	visit(ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest));
	return words;
}

test('a shipped file has at most 400 lines', () => {
	const long = files.filter(
		(file) => isBelow('nodes', file) && read(file).trimEnd().split('\n').length > 400,
	);
	expect(long).toEqual([]);
});

test('below nodes/shared there is one level of folders, and none below a provider', () => {
	expect(files.filter((file) => /^nodes\/(shared\/\w+|(?!shared)\w+)\/.+\//.test(file))).toEqual([]);
});

/** The files that lead back to themselves; imports of types count. */
function circlesIn(folder: string): string[] {
	const graph = new Map(
		files.filter((file) => isBelow(folder, file)).map((file) => [file.replace(/\.ts$/, ''), importsOf(file)]),
	);
	const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
		(graph.get(from) ?? []).some((next) => {
			if (next === to) return true;
			if (seen.has(next)) return false;
			seen.add(next);
			return reaches(next, to, seen);
		});
	return [...graph.keys()].filter((file) => reaches(file, file));
}

test.each(['nodes', 'simulator', 'scripts', 'bench', 'test'])(
	'no file of %s imports itself by way of others, types included',
	(folder) => {
		expect(circlesIn(folder)).toEqual([]);
	},
);

test('nothing is called after what it is not: utils, helpers, common, manager', () => {
	const vague = new Set(['util', 'utils', 'helper', 'helpers', 'common', 'manager', 'managers']);
	const isVague = (path: string): boolean =>
		path.split(/[^A-Za-z]|(?=[A-Z])/).some((word) => vague.has(word.toLowerCase()));
	expect(files.filter(isVague)).toEqual([]);
});

test('only tests import from test/', () => {
	expect(importsBetween((file) => !isBelow('test', file), 'test')).toEqual([]);
});

test('sending and receiving know nothing of each other', () => {
	const [send, receive] = ['nodes/shared/send', 'nodes/shared/receive'];
	expect(importsBetween((file) => isBelow(send, file), receive)).toEqual([]);
	expect(importsBetween((file) => isBelow(receive, file), send)).toEqual([]);
});

test('the shared code names and imports no provider', () => {
	const providers = readdirSync(join(repository, 'nodes')).filter((folder) => folder !== 'shared');
	expect(providers).toEqual(expect.arrayContaining(['Infobip', 'Kaleyra', 'NinetyNineDigital']));
	const name = new RegExp([...providers, '99digital'].join('|'), 'i');
	const named = files
		.filter((file) => isBelow('nodes/shared', file))
		.flatMap((file) =>
			wordsOf(file)
				.filter((word) => name.test(word))
				.map((word) => `${file}: ${word}`),
		);
	expect(named).toEqual([]);
});
