import type { Kind } from '../shared/messages/kind';
import {
	choiceOption,
	flagOption,
	type OptionValues,
	replyOption,
	onWhatsAppOption,
	sendingOptions,
	textOption,
} from '../shared/options';
import { limitWaitTimeOption } from '../shared/wait/limitWaitTime';

/**
 * Kaleyra contract §3.1: a longer reference is truncated, and what comes back in callbacks is no longer what
 * was sent.
 */
const reference = (displayName: string) =>
	textOption({
		displayName,
		placeholder: 'e.g. order-1001',
		description:
			'Your own reference for the message, 255 characters at most. It comes back in reports and callbacks.',
		longest: 255,
		otherwise: ': Kaleyra would truncate it',
	});

const QUOTING: readonly Kind[] = [
	...(['sendContact', 'sendLocation', 'sendMedia', 'sendTemplate', 'sendText', 'sendButtons'] as const),
	...(['sendList', 'sendUrlButton', 'sendFlow', 'requestLocation'] as const),
];

export const options = {
	...sendingOptions,
	limitWaitTime: limitWaitTimeOption,
	numbersOnWhatsApp: onWhatsAppOption,
	previewUrl: flagOption({
		displayName: 'Preview URL',
		description:
			'Whether to show a preview of the first link in the text. The link must begin with http:// or https://.',
		kinds: ['sendText'],
	}),
	ref: reference('Reference'),
	ref1: reference('Reference 1'),
	ref2: reference('Reference 2'),
	// A reaction names its message, and quotes none.
	replyToMessageId: { ...replyOption, kinds: QUOTING },
	waSource: choiceOption({
		displayName: 'Source',
		// Kaleyra contract §3.1: any other word is replaced by "api".
		words: [
			'api',
			'braze',
			'clevertap',
			'eloqua',
			'hubspot',
			'leadsquared',
			'moengage',
			'responsys',
			'salesforce',
			'shopify',
			'webengage',
			'zapier',
			'zoho',
		],
		default: 'api',
		description: 'The system that Kaleyra records as the source of the message',
	}),
};

export type Options = OptionValues<typeof options>;
