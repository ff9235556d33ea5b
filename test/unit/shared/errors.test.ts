import { NodeOperationError, UserError } from 'n8n-workflow';

import { cut, itemError, itemName, quote, sentences, messageOf } from '../../../nodes/shared/errors.ts';
import { NODE } from './nodeContext.ts';

test("a provider's words are quoted once each, and nothing else", () => {
	expect(quote('Testel', ['Bad key', undefined, ' ', 7, 'Bad key', 'Ask us'])).toBe(
		'. Testel said: Bad key – Ask us',
	);
	expect(quote('Testel', [undefined, {}])).toBe('');
});

test('500 characters are quoted, not a megabyte, and no half character', () => {
	expect(quote('Testel', ['x'.repeat(1_000_000)])).toBe(`. Testel said: ${'x'.repeat(500)}…`);
	expect(
		quote(
			'Testel',
			Array.from({ length: 900 }, (_, index) => `reason ${index}`),
		).length,
	).toBeLessThan(530);
	expect(cut(`${'x'.repeat(499)}😀`)).toBe(`${'x'.repeat(499)}\ufffd…`);
	expect(cut('x'.repeat(500))).toBe('x'.repeat(500));
});

test.each<[what: string, error: unknown, description: string]>([
	['a UserError', new UserError('No name', { description: 'Fill it in' }), 'Fill it in. Nothing was sent'],
	[
		'a description with a full stop',
		new UserError('No name', { description: 'Ask.' }),
		'Ask. Nothing was sent',
	],
	['an error without a description', new Error('No name'), 'Nothing was sent'],
	['something else', 'No name', 'Nothing was sent'],
	["n8n's own error", new NodeOperationError(NODE, 'No name', { itemIndex: 0 }), 'Nothing was sent'],
])('an item that cannot be sent, for %s', (_what, error, description) => {
	const invalid = itemError(NODE, error, 2, 'Nothing was sent');
	expect(invalid).toBeInstanceOf(NodeOperationError);
	expect(invalid).toMatchObject({ message: 'No name', description });
	expect(invalid.context.itemIndex).toBe(2);
});

test('the words stay, also where n8n would put its own for an error name in them', () => {
	const message = 'Testel refused the connection (ECONNREFUSED, EPERM)';
	const cause = new UserError(message, { description: 'Do better' });
	expect(itemError(NODE, cause, 2, 'Nothing was sent').message).toBe(message);
});

test('an item is named by its number, the only one is not', () => {
	expect([itemName(0, 1), itemName(0, 2), itemName(4, 500)]).toEqual(['The item', 'Item 0', 'Item 4']);
});

test.each<[parts: string[], text: string]>([
	[[], ''],
	[['', ' '], ''],
	[['One'], 'One'],
	[['One.'], 'One.'],
	[['One', 'two'], 'One. two'],
	[['One.', '', 'Two.'], 'One. Two.'],
	[['Here is END:VCARD.', 'Nothing was sent'], 'Here is END:VCARD. Nothing was sent'],
	[['4, 20, 36 …', 'Nothing was sent.'], '4, 20, 36 … Nothing was sent.'],
	[['Really?', 'No!', 'Yes'], 'Really? No! Yes'],
])('%j in a row', (parts, text) => {
	expect(sentences(...parts)).toBe(text);
});

test.each<[what: string, error: unknown, message: string, description: string]>([
	['a UserError', new UserError('No name', { description: 'Fill it in' }), 'No name', 'Fill it in'],
	['an error without a description', new Error('No name'), 'No name', ''],
	[
		'an error with another kind of description',
		Object.assign(new Error('No name'), { description: 7 }),
		'No name',
		'',
	],
	['something else', 'No name', 'No name', ''],
])('the words of %s', (_what, error, message, description) => {
	expect(messageOf(error)).toEqual({ message, description });
});

test('of very long words the beginning and the end stay, and no half character', () => {
	const value = '😀'.repeat(5_000);
	const { message, description } = messageOf(
		new UserError(`Text "${value}" is wrong`, { description: `Read "${value}"` }),
	);
	expect(message).toMatch(/^Text "😀{347}.?…😀{120}" is wrong$/u);
	expect(description).toMatch(/^Read "😀{347}.?….?😀{124}"$/u);
	expect([message, description].map((words) => words.isWellFormed())).toEqual([true, true]);
	expect(messageOf('x'.repeat(1_000_000)).message).toHaveLength(951);
});
