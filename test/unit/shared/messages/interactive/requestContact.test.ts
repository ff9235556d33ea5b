import { requestContact } from '../../../../../nodes/shared/messages/interactive/requestContact.ts';
import { rejection } from '../../refusal.ts';
import { readKind } from './items.ts';

test('a text of 1024 characters', async () => {
	const text = '😀'.repeat(1024);
	expect(await readKind(requestContact, { text })).toEqual({ text });
});

test.each([
	['', 'There is no text to send'],
	['a'.repeat(1025), 'The text has 1025 characters, but WhatsApp allows at most 1024'],
])('another one is refused', async (text, message) => {
	expect((await rejection(readKind(requestContact, { text }))).message).toBe(message);
});
