import { sendReaction } from '../../../../nodes/shared/messages/reaction.ts';
import type { Value } from '../nodeContext.ts';
import { rejection } from '../refusal.ts';
import { readKind } from './items.ts';

const read = async (emoji: Value, messageId: Value = ' wamid.IN ') =>
	await readKind(sendReaction, { emoji, messageId });

test.each(['👍', '❤', '❤️', '👍🏽', '🇬🇧', '1️⃣', '👨‍👩‍👧‍👦', '🏴󠁧󠁢󠁳󠁣󠁴󠁿', '☎', '©'])('%s is one emoji', async (emoji) => {
	expect(await read(` ${emoji}\n`)).toEqual({ messageId: 'wamid.IN', emoji });
});

test.each(['', ' ', null, undefined])('%j takes the reaction away', async (emoji) => {
	expect(await read(emoji)).toEqual({ messageId: 'wamid.IN', emoji: '' });
});

test.each(['👍👍', 'x', '1', '#', ':+1:', '👍 ok', '→', '🇬'])('%s is not one emoji', async (emoji) => {
	expect(await rejection(read(emoji))).toEqual({
		message: `Emoji "${emoji}" is not one emoji`,
		description: 'Fill in one emoji, for example 👍, or leave "Emoji" empty to take the reaction away',
	});
});

test('an emoji is text of at most 50 characters, a message has an ID', async () => {
	expect((await rejection(read(['👍']))).message).toBe('Emoji is not text');
	expect((await rejection(read('👍'.repeat(51)))).message).toBe(
		'Emoji has 51 characters, but WhatsApp allows at most 50',
	);
	expect(await rejection(read('👍', ' '))).toEqual({
		message: 'Message ID is empty',
		description: 'Fill it in: WhatsApp refuses an empty value',
	});
	expect((await rejection(read('👍', 'a\nb'))).message).toBe('Message ID has a line break or a tab');
});
