import { isRecord, parseJson, parseJsonObject } from '../../../nodes/shared/json.ts';

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
