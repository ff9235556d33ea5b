import { UserError } from 'n8n-workflow';

import type { Item } from '../item';
import { cleanText, countCharacters } from '../text';
import type { MessageKind } from './kind';

/** WhatsApp's limit for a text (Kaleyra contract §3.2, Infobip contract §3.1). */
const MAX_LENGTH = 4096;

/**
 * The parameter "Text", its line breaks included; a number counts as text.
 * @param longest the most characters that WhatsApp takes
 * @throws UserError when it is blank or longer
 */
export function requireText(item: Item, longest: number): string {
	const value = item.parameter('text');
	const text = typeof value === 'string' || Number.isFinite(value) ? cleanText(String(value)) : '';
	if (text.trim() === '') {
		throw new UserError('There is no text to send', { description: 'Fill in "Text"' });
	}
	const length = countCharacters(text);
	if (length > longest) {
		throw new UserError(`The text has ${length} characters, but WhatsApp allows at most ${longest}`, {
			description: 'Shorten "Text", or send it as several messages',
		});
	}
	return text;
}

export const sendText: MessageKind<{ text: string }> = {
	name: 'Send Text',
	description: 'Send a text message',
	action: 'Send text',
	parameters: [
		{
			displayName: 'Text',
			name: 'text',
			type: 'string',
			typeOptions: { rows: 4 },
			required: true,
			default: '',
			placeholder: 'e.g. Your order is ready',
			description: 'The message, 4096 characters at most',
		},
	],
	read: (item) => ({ text: requireText(item, MAX_LENGTH) }),
};
