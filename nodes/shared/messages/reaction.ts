import { UserError } from 'n8n-workflow';

import { parameterField, readText, requireLine } from './fields';
import type { MessageKind } from './kind';

/** An emoji on a message of the chat. */
export interface ReactionContent {
	/** The message's id, as the provider knows it. */
	messageId: string;
	/** One emoji; `''` takes the reaction away. */
	emoji: string;
}

/** The most characters of an id and of an emoji: that of a family with skin tones has about twenty. */
const LONGEST_ID = 512;
const LONGEST_EMOJI = 50;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** A picture, a flag or a keycap, whatever is joined to it; an emoji that is newer than Node.js is one, too. */
const PICTURE = /\p{Extended_Pictographic}|\p{Regional_Indicator}{2}|\u{20E3}/u;

const isOneEmoji = (text: string): boolean => [...graphemes.segment(text)].length === 1 && PICTURE.test(text);

/** Kaleyra contract §27.4, 99digital contract §28.1. */
export const sendReaction: MessageKind<ReactionContent> = {
	name: 'Send Reaction',
	description: 'React to a message with an emoji, or take the reaction away',
	action: 'React to message',
	parameters: [
		{
			displayName: 'Message ID',
			name: 'messageId',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. {{ $json.messageId }}',
			description: 'ID of the message to react to, as the trigger gives it in "messageId"',
		},
		{
			displayName: 'Emoji',
			name: 'emoji',
			type: 'string',
			default: '',
			placeholder: 'e.g. 👍',
			description:
				'A message has one reaction of yours: a new one replaces it. When empty, the reaction is taken away.',
		},
	],
	read(item) {
		const emoji = readText(parameterField(item, 'emoji', 'Emoji'), LONGEST_EMOJI) ?? '';
		if (emoji !== '' && !isOneEmoji(emoji)) {
			throw new UserError(`Emoji "${emoji}" is not one emoji`, {
				description: 'Fill in one emoji, for example 👍, or leave "Emoji" empty to take the reaction away',
			});
		}
		return { messageId: requireLine(parameterField(item, 'messageId', 'Message ID'), LONGEST_ID), emoji };
	},
};
