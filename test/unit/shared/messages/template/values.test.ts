import {
	readValue,
	requireDegrees,
	requireMediaUrl,
	requireValue,
} from '../../../../../nodes/shared/messages/template/values.ts';
import { refusal } from '../../refusal.ts';

/** Infobip contract §22.3 and §22.4, Kaleyra contract §22.2. */

const field = (value: unknown) => ({ value, name: () => 'Header Text' });

test.each<[what: string, value: unknown, text: string]>([
	['text', 'Dana', 'Dana'],
	['a number', 1001, '1001'],
	['zero', 0, '0'],
	['a fraction below zero', -0.5, '-0.5'],
	['white space and line breaks at its ends', '\n\t Dana \u00a0\r\n', 'Dana'],
	['four spaces in a row', 'a    b', 'a    b'],
	['control characters', 'Da\u0000na\u007f', 'Dana'],
	['half a surrogate pair', 'D\ud800', 'D\ufffd'],
	['emoji up to the limit', '😀'.repeat(60), '😀'.repeat(60)],
])('a value that is %s', (_what, value, text) => {
	expect(requireValue(field(value), 60)).toBe(text);
	expect(readValue(field(value), 60)).toBe(text);
});

test.each([undefined, null, '', ' \n\t ', '\u0000'])('%j is empty', (value) => {
	expect(readValue(field(value), 60)).toBeUndefined();
	expect(refusal(() => requireValue(field(value), 60))).toEqual({
		message: 'Header Text is empty',
		description: 'Fill it in: WhatsApp refuses an empty value',
	});
});

test.each([true, false, {}, ['Dana'], Number.NaN, Infinity])('%p is not text', (value) => {
	expect(refusal(() => readValue(field(value), 60))).toEqual({
		message: 'Header Text is not text',
		description: 'Check its expression: it must give text or a number',
	});
});

test.each(['a\nb', 'a\rb', 'a\tb', 'a     b', `a${' '.repeat(20)}b`])('%j is refused', (value) => {
	expect(refusal(() => requireValue(field(value), 60))).toEqual({
		message: 'Header Text has a line break, a tab or more than four spaces in a row',
		description: 'Write it in one line: WhatsApp refuses such a value',
	});
});

test.each([
	['a'.repeat(61), 61],
	['😀'.repeat(70), 70],
])('too long, counted in characters', (value, length) => {
	expect(refusal(() => requireValue(field(value), 60))).toEqual({
		message: `Header Text has ${length} characters, but WhatsApp takes at most 60`,
		description: 'Shorten it',
	});
});

test.each([
	['https://www.example.com/box.jpg', 'https://www.example.com/box.jpg'],
	['http://www.example.com/box.jpg?size=1&x=%20', 'http://www.example.com/box.jpg?size=1&x=%20'],
	[' https://www.example.com/a b.jpg ', 'https://www.example.com/a%20b.jpg'],
	['HTTPS://www.EXAMPLE.com/תמונה.jpg', 'https://www.example.com/%D7%AA%D7%9E%D7%95%D7%A0%D7%94.jpg'],
	[`https://e.example/${'a'.repeat(2030)}`, `https://e.example/${'a'.repeat(2030)}`],
])('a web address: %s', (value, url) => {
	expect(requireMediaUrl(field(value))).toBe(url);
});

test.each([
	'box.jpg',
	'www.example.com/box.jpg',
	'ftp://www.example.com/box.jpg',
	'data:image/png;base64,AAAA',
	'javascript:alert(1)',
	'file:///etc/hosts',
	'https://',
	'https://exa mple.com/',
])('no web address: %s', (value) => {
	expect(refusal(() => requireMediaUrl(field(value)))).toEqual({
		message: `Header Text "${value}" is not a web address`,
		description: 'Begin it with https://, for example https://www.example.com/box.jpg',
	});
});

test('a web address of more than 2048 characters is refused, also one that is longer when written out', () => {
	const tooLong = 'Header Text has 2049 characters, but WhatsApp takes at most 2048';
	expect(refusal(() => requireMediaUrl(field(`https://e.example/${'a'.repeat(2031)}`))).message).toBe(
		tooLong,
	);
	expect(refusal(() => requireMediaUrl(field(`https://e.example/${'é'.repeat(338)}abc`))).message).toBe(
		tooLong,
	);
});

test.each<[value: unknown, degrees: number]>([
	[38.8977, 38.8977],
	['-77.0365', -77.0365],
	[' +1 ', 1],
	[0, 0],
	[90, 90],
	['-90.0', -90],
	[1e-7, 0.0000001],
])('degrees: %j', (value, degrees) => {
	expect(requireDegrees(field(value), 90)).toBe(degrees);
});

test.each<[value: unknown]>([
	['north'],
	['38,8977'],
	[90.000001],
	[-91],
	['0x10'],
	['1e1'],
	['38.8977°'],
	['.'],
])('no degrees: %j', (value) => {
	expect(refusal(() => requireDegrees(field(value), 90))).toEqual({
		message: 'Header Text is not a number from -90 to 90',
		description: 'Write it in degrees with a decimal point, for example 38.8977',
	});
});

test.each<[value: unknown]>([[''], [null], [undefined]])('degrees that are missing: %j', (value) => {
	expect(refusal(() => requireDegrees(field(value), 90)).message).toBe('Header Text is empty');
});
