import type { MessageKind } from '../kind';
import { requireText } from '../text';
import { LONGEST_TEXT, textParameter } from './frame';

/** Infobip contract §27.1. */
export const requestContact: MessageKind<{ text: string }> = {
	name: 'Request Contact',
	description: 'Ask the recipient for their contact card, which they share with one tap',
	action: 'Request a contact card',
	parameters: [
		textParameter(
			'e.g. Share your contact and we will call you back.',
			'The text above the button that WhatsApp adds to share the contact card, 1024 characters at most. The card arrives at the trigger as a contact.',
		),
	],
	read: (item) => ({ text: requireText(item, LONGEST_TEXT) }),
};
