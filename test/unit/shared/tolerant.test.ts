import {
	asList,
	isRecord,
	looseObject,
	looseText,
	parseJson,
	parseJsonObject,
} from '../../../nodes/shared/tolerant.ts';

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

test.each<[value: unknown, is: boolean]>([
	[{}, true],
	[[], false],
	[null, false],
	[undefined, false],
	['text', false],
])('%j is an object: %s', (value, is) => {
	expect(isRecord(value)).toBe(is);
});

test.each<[text: string, value: unknown]>([
	['{"a":1}', { a: 1 }],
	['[1]', [1]],
	['"x"', 'x'],
	['7', 7],
	['null', undefined],
	['', undefined],
	['not JSON', undefined],
	['{"a":', undefined],
])('JSON as text: %s', (text, value) => {
	expect(parseJson(text)).toEqual(value);
});

test.each<[text: string, value: object | undefined]>([
	['{"a":1}', { a: 1 }],
	['[1]', undefined],
	['"x"', undefined],
	['null', undefined],
	['{', undefined],
])('the object in JSON text: %s', (text, value) => {
	expect(parseJsonObject(text)).toEqual(value);
});
