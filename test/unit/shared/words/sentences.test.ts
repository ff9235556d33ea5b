import { UserError } from 'n8n-workflow';

import { sentences, wordsOf } from '../../../../nodes/shared/sentences.ts';

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
	expect(wordsOf(error)).toEqual({ message, description });
});

test('of very long words the beginning and the end stay, and no half character', () => {
	const value = '😀'.repeat(5_000);
	const { message, description } = wordsOf(
		new UserError(`Text "${value}" is wrong`, { description: `Read "${value}"` }),
	);
	expect(message).toMatch(/^Text "😀{347}.?…😀{120}" is wrong$/u);
	expect(description).toMatch(/^Read "😀{347}.?….?😀{124}"$/u);
	expect([message, description].map((words) => words.isWellFormed())).toEqual([true, true]);
	expect(wordsOf('x'.repeat(1_000_000)).message).toHaveLength(951);
});
