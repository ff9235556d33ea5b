import { withoutBlanks } from '../../../../nodes/shared/contact/blanks.ts';

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
