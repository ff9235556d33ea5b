import { UserError } from 'n8n-workflow';

import {
	flagOption,
	groupOption,
	type OptionValues,
	replyOption,
	onWhatsAppOption,
	sendingOptions,
	textOption,
} from '../shared/options';
import { limitWaitTimeOption } from '../shared/wait/limitWaitTime';

const isWebAddress = (url: string): boolean => /^https?:\/\/\S+$/i.test(url) && URL.canParse(url);

const notifyUrl = textOption({
	displayName: 'Notify URL',
	placeholder: 'e.g. https://hooks.example.com/reports',
	description:
		'The web address that gets the delivery and seen reports of this message, for example the URL of an Infobip WhatsApp Trigger',
	longest: 2048,
});

/** Infobip contract §3: what happens to the links in a text. */
const urlOptions = {
	customDomain: textOption({
		displayName: 'Custom Domain',
		placeholder: 'e.g. links.example.com',
		description: 'Your own domain for shortened links',
	}),
	removeProtocol: flagOption({
		displayName: 'Remove Protocol',
		description: 'Whether to leave out https:// in shortened links. Cannot be combined with Preview URL.',
	}),
	shortenUrl: flagOption({
		displayName: 'Shorten URL',
		default: true,
		description: 'Whether to shorten the links in the text',
	}),
	trackClicks: flagOption({
		displayName: 'Track Clicks',
		default: true,
		description: 'Whether to count clicks on shortened links',
	}),
	trackingUrl: textOption({
		displayName: 'Tracking URL',
		placeholder: 'e.g. https://hooks.example.com/clicks',
		description: 'The web address that Infobip calls for each click',
	}),
};

/**
 * Infobip contract §3: the fields that all kinds have in common, with their limits, and what only a text has.
 */
export const options = {
	...sendingOptions,
	limitWaitTime: limitWaitTimeOption,
	numbersOnWhatsApp: onWhatsAppOption,
	applicationId: textOption({
		displayName: 'Application ID',
		placeholder: 'e.g. crm',
		description:
			'The application of your Infobip account that the message belongs to, 255 characters at most',
		longest: 255,
	}),
	callbackData: textOption({
		displayName: 'Callback Data',
		placeholder: 'e.g. order-1001',
		description:
			'Your own reference for the message, 4000 characters at most. It comes back in delivery reports and replies.',
		longest: 4000,
	}),
	entityId: textOption({
		displayName: 'Entity ID',
		placeholder: 'e.g. customer-1',
		description: 'The entity of your Infobip account that the message belongs to, 255 characters at most',
		longest: 255,
	}),
	messageId: textOption({
		displayName: 'Message ID',
		placeholder: 'e.g. {{ $json.id }}',
		description:
			'Your own ID for the message, 200 characters at most and different for each message. When empty, Infobip generates one.',
		longest: 200,
	}),
	notifyUrl: {
		...notifyUrl,
		schema: notifyUrl.schema.refine(
			(url) => url === undefined || isWebAddress(url),
			'Notify URL is not a web address that starts with https:// or http://',
		),
	},
	previewUrl: flagOption({
		displayName: 'Preview URL',
		kinds: ['sendText'],
		description:
			'Whether to show a preview of the first link in the text. The link must begin with http:// or https://.',
	}),
	replyToMessageId: replyOption,
	smsFailoverSender: textOption({
		displayName: 'SMS Failover Sender',
		placeholder: 'e.g. Example',
		kinds: ['sendTemplate'],
		longest: 24,
		description:
			'Sender of the SMS that is sent when WhatsApp cannot deliver the template: a number or a sender name registered in your Infobip account. Requires SMS Failover Text.',
	}),
	smsFailoverText: textOption({
		displayName: 'SMS Failover Text',
		placeholder: 'e.g. Your order is ready',
		kinds: ['sendTemplate'],
		longest: 4096,
		description: 'The text of that SMS. Requires SMS Failover Sender.',
	}),
	urlOptions: groupOption({
		displayName: 'URL Options',
		placeholder: 'Add URL Option',
		kinds: [
			...(['sendMedia', 'sendTemplate', 'sendText', 'sendButtons', 'sendList'] as const),
			...(['sendUrlButton', 'sendFlow', 'requestContact', 'requestLocation'] as const),
		],
		description: 'How Infobip handles the links in the text',
		options: urlOptions,
	}),
	voice: {
		...flagOption({
			displayName: 'Voice Message',
			kinds: ['sendMedia'],
			description:
				'Whether to send the audio as a voice message, which the recipient plays in the chat. The file must be OGG with Opus.',
		}),
		show: { '/mediaType': ['audio', 'automatic'] },
	},
};

export type Options = OptionValues<typeof options>;

/**
 * Infobip returns the Callback Data of a message with the text that answers it (Infobip contract §25).
 * @throws UserError when the user needs it for something else
 */
export function carryToken(given: Options, token: string): Options {
	if (given.callbackData === undefined) return { ...given, callbackData: token };
	throw new UserError('"Callback Data" cannot be used when the answer is free text', {
		description: 'Remove it under "Options": the node needs it to find the question that a text answers',
	});
}
