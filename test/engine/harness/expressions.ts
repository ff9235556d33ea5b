import fc from 'fast-check';
import { DateTime } from 'luxon';
import type { IDataObject, INodeParameters } from 'n8n-workflow';

/** Keys as people have them, and all that n8n's engines could take for something else. */
export const KEYS = [
	...['from', 'phone', 'a', 'b', 'a b', 'שם', '😀', 'é', '', '0', '1', '01', '-1', 'length', 'name', 'first'],
	...['constructor', '__proto__', 'prototype', 'toString', 'hasOwnProperty', 'constructorName', 'binding'],
	...['$', 'globalThis', 'this', 'window', 'global', 'undefined', 'class', 'new', 'E', 'v', 'arguments'],
	...['__isError', '__isObject', '__isArray', '__n8nType', 'isProxy', 'then', 'toJSON', 'valueOf', 'at'],
	...[
		'x.constructor',
		'a.first()',
		'a"b',
		"a'b",
		'a\\b',
		'a}}b',
		'a{{b',
		'a\nb',
		'\u2028',
		'\ud83d',
		'//',
		'(m)',
	],
];
const anyKey = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...KEYS) }, fc.string());

const scalar = fc.oneof(
	fc.string({ unit: 'binary' }),
	fc.integer(),
	fc.double(),
	fc.boolean(),
	fc.constantFrom(null, undefined, '+12025550123', 'שלום', '={{ 1 }}', '0', '', -0),
	fc.date({ noInvalidDate: true }),
	fc.constant(DateTime.fromISO('2026-01-02T03:04:05Z')),
	fc.constantFrom(new Map([['a', 1]]), Object.create({ inherited: 'a' }), () => 'called'),
);
/** `Object.fromEntries` makes an own key of `__proto__` as well. */
const objectOf = (value: fc.Arbitrary<unknown>) =>
	fc.array(fc.tuple(anyKey, value), { maxLength: 3 }).map((entries): object => Object.fromEntries(entries));
const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
	tree: fc.oneof(
		{ depthSize: 'small' },
		scalar,
		fc.array(tie('tree'), { maxLength: 3 }),
		objectOf(tie('tree')),
	),
}));

const BLANK = fc.constantFrom('', ' ', '\n', '\t ');
export const NOTATIONS = ['dot', 'double', 'single', 'json', 'bare', 'optional'] as const;
const anyStep = fc.record({ key: anyKey, notation: fc.constantFrom(...NOTATIONS), blank: BLANK });

/** A step as it stands in an expression; a key that does not fit the notation may come out as none. */
export function written({ key, notation, blank }: { key: string; notation: string; blank: string }): string {
	const isName = /^[A-Za-z_$][\w$]*$/.test(key);
	if (notation === 'dot' && isName) return `.${key}`;
	if (notation === 'optional' && isName) return `?.${key}`;
	if (notation === 'single') return `[${blank}'${key}'${blank}]`;
	if (notation === 'double' || notation === 'dot') return `[${blank}"${key}"${blank}]`;
	return notation === 'json' ? `[${JSON.stringify(key)}]` : `[${blank}${key}${blank}]`;
}

/** Texts that n8n takes for more or less than the path in them, or for none. */
const AROUND: Array<(path: string) => string> = [
	(path) => `=${path} `,
	(path) => `=${path}\n`,
	(path) => `= ${path}`,
	(path) => `=+${path}`,
	(path) => `==${path}`,
	(path) => `=${path}${path}`,
	(path) => `=${path.replace('}}', '.first() }}')}`,
	(path) => `=${path.replace('}}', ';}}')}`,
	(path) => `=${path.replace('}}', ' // }}')}`,
	(path) => `=${path.replace('}}', '')}`,
	(path) => `=${path.replace('{{', '{{`${').replace('}}', '}\n`}}')}`,
	(path) => `=${path.replace('$json', '$input.item.json')}`,
	(path) => `=${path.replace('{{', '\\{{')}`,
	(path) => `={ ${path} }`,
	(path) => path,
];

/** A path into an item's JSON as somebody may write it, with data that it mostly leads to. */
const expressionOver = fc
	.record({
		steps: fc.array(anyStep, { maxLength: 3 }),
		reached: fc.oneof({ weight: 3, arbitrary: fc.constant(3) }, fc.nat(2)),
		blanks: fc.tuple(BLANK, BLANK),
		around: fc.oneof(
			{ weight: 9, arbitrary: fc.constant((path: string) => `=${path}`) },
			fc.constantFrom(...AROUND),
		),
		end: fc.oneof(tree, fc.constantFrom(null, undefined, 'text', 7)),
		beside: fc.array(fc.oneof({ weight: 2, arbitrary: fc.constant({}) }, objectOf(scalar)), {
			minLength: 3,
			maxLength: 3,
		}),
		lists: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
	})
	.map(({ steps, reached, blanks: [before, after], around, end, beside, lists }) => {
		const inner = steps.slice(0, reached).reduceRight<unknown>((value, { key }, depth) => {
			// The item's JSON itself is never a list.
			if (depth > 0 && lists[depth]) return [value, key];
			return Object.fromEntries([...Object.entries(beside[depth] ?? {}), [key, value]]);
		}, end);
		const isRecord = typeof inner === 'object' && inner !== null && !Array.isArray(inner);
		const json: IDataObject = Object.fromEntries(Object.entries(isRecord ? inner : { a: inner }));
		return { text: around(`{{${before}$json${steps.map(written).join('')}${after}}}`), json };
	});

/** Where it may stand: alone, or in a collection or a fixedCollection. */
const PLACES: Array<(text: string) => INodeParameters[string]> = [
	(text) => text,
	(text) => [text, 'plain', 1],
	(text) => ({ text, plain: '', count: 1, flag: true }),
	(text) => ({ entry: [{ text, more: { plain: 'text', deep: [{ text }] } }] }),
];
/** A parameter with an expression in it, and the JSON of an item. */
export const anyParameter = fc
	.tuple(expressionOver, fc.constantFrom(...PLACES))
	.map(([{ text, json }, place]) => ({ parameter: place(text), json }));
