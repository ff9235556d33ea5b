import { withoutBlanks } from '../../../../nodes/shared/contact/blanks.ts';
import { cleanText } from '../../../../nodes/shared/text.ts';

test.each<[value: unknown, kept: unknown]>([
	['text', 'text'],
	[' text ', ' text '],
	['', undefined],
	[' \t\n\u00a0', undefined],
	[null, undefined],
	[undefined, undefined],
	[0, 0],
	[false, false],
	[[], undefined],
	[
		['', null, 'a', undefined, 'b'],
		['a', 'b'],
	],
	[[[], [['']]], undefined],
	[{}, undefined],
	[{ a: '', b: null, c: undefined, d: [], e: {} }, undefined],
	[
		{ a: 'x', b: { c: { d: ' ' }, e: 0 }, f: [{ g: '' }, { g: 'y' }], h: false },
		{ a: 'x', b: { e: 0 }, f: [{ g: 'y' }], h: false },
	],
])('%j without blanks', (value, kept) => {
	expect(withoutBlanks(value)).toStrictEqual(kept);
});

test('what is given stays as it is', () => {
	const given = { a: '', b: [''] };
	withoutBlanks(given);
	expect(given).toEqual({ a: '', b: [''] });
});

test.each([
	['tab, line feed and carriage return stay', 'a\tb\nc\r\nd', 'a\tb\nc\r\nd'],
	['C0 controls go', '\u0000a\u0001\b\v\f\u000e\u001b\u001fb', 'ab'],
	['DEL and C1 controls go', 'a\u007f\u0080\u0085\u009fb', 'ab'],
	['an unpaired high surrogate is replaced', 'a\ud83db', 'a\ufffdb'],
	['an unpaired low surrogate is replaced', '\ude00', '\ufffd'],
	['a pair stays', '😀', '😀'],
	['format characters stay, they shape text', '\u200d\u202a\u00ad', '\u200d\u202a\u00ad'],
	['an empty text', '', ''],
])('%s', (_what, text, clean) => {
	expect(cleanText(text)).toBe(clean);
});
