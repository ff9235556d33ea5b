import { readValue, requireValue } from '../../../../../nodes/shared/messages/template/values.ts';
import { refusal } from '../../refusal.ts';

/** Infobip contract §22.4, Kaleyra contract §22.2. */

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
		description: 'Check its expression: it must return text or a number',
	});
});

test.each(['a\nb', 'a\rb', 'a\tb', 'a     b', `a${' '.repeat(20)}b`])('%j is refused', (value) => {
	expect(refusal(() => requireValue(field(value), 60))).toEqual({
		message: 'Header Text has a line break, a tab or more than four spaces in a row',
		description:
			'Write it on one line, without tabs or more than four spaces in a row: WhatsApp refuses them',
	});
});

test.each([
	['a'.repeat(61), 61],
	['😀'.repeat(70), 70],
])('too long, counted in characters', (value, length) => {
	expect(refusal(() => requireValue(field(value), 60))).toEqual({
		message: `Header Text has ${length} characters, but WhatsApp allows at most 60`,
		description: 'Shorten it',
	});
});
