import { asList, looseObject, looseText } from '../../../../nodes/shared/http/tolerant.ts';

test.each<[value: unknown, text: string | undefined]>([
	['text', 'text'],
	[' text ', ' text '],
	[7, '7'],
	[0, '0'],
	['', undefined],
	[' \n', undefined],
	[Number.NaN, undefined],
	[Infinity, undefined],
	[true, undefined],
	[null, undefined],
	[undefined, undefined],
	[{}, undefined],
	[['text'], undefined],
])('%j as text', (value, text) => {
	expect(looseText.parse(value)).toBe(text);
});

test.each<[value: unknown, list: unknown[]]>([
	[
		[1, 'a', null],
		[1, 'a', null],
	],
	[[], []],
	[{ a: 1 }, [{ a: 1 }]],
	['a', ['a']],
	[0, [0]],
	[false, [false]],
	[null, []],
	[undefined, []],
])('%j as a list', (value, list) => {
	expect(asList(value)).toEqual(list);
});

test.each<[value: unknown, object: object | undefined]>([
	[
		{ a: 'x', b: 7, c: 'dropped' },
		{ a: 'x', b: '7' },
	],
	[{ a: {} }, { a: undefined }],
	[{}, {}],
	['text', undefined],
	[[], undefined],
	[null, undefined],
	[undefined, undefined],
])('%j as an object', (value, object) => {
	expect(looseObject({ a: looseText, b: looseText }).parse(value)).toEqual(object);
});
