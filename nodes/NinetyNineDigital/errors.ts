import type { Kind } from '../shared/messages/kind';

/** What a reason, the number that comes with FAIL, usually means. */
export interface Meaning {
	/** Follows "which usually means:". */
	usually: string;
	fix: string;
}

/** 99digital contract §1, 24-hour rule. */
const TEMPLATE_FIRST =
	'Send a template first, and send this message after the recipient has answered. A template cannot contain a contact card';

/** 99digital contract §5: the numbers that mean the same in every method. */
export const EVERY_METHOD = new Map<string, Meaning>([
	[
		'1',
		{
			usually: 'the request was accepted, although its status says FAIL',
			fix: 'Ask 99digital support if it happens again',
		},
	],
	[
		'2',
		{
			usually: 'the sender is not registered with 99digital, or the request could not be read',
			fix: 'Check "Sender" (or "Default Sender" in the credential): it must be the number of your own WhatsApp account at 99digital, with the country code',
		},
	],
	['3', { usually: 'the API key is wrong', fix: 'Copy "API Key" again from 99digital into the credential' }],
]);

const RECIPIENT: Meaning = { usually: 'the recipient is empty or badly formed', fix: 'Check "Recipients"' };

/** The 24-hour window is closed. */
const WINDOW: ReadonlyArray<[reason: string, meaning: Meaning]> = [
	[
		'7',
		{
			usually:
				'more than 24 hours have passed since the recipient last wrote to you, or the number is not on WhatsApp',
			fix: `Check the number in "Recipients". ${TEMPLATE_FIRST}`,
		},
	],
	['8', { usually: 'this is the first message ever to this recipient', fix: TEMPLATE_FIRST }],
];

const MESSAGE: ReadonlyArray<[reason: string, meaning: Meaning]> = [
	...EVERY_METHOD,
	['4', RECIPIENT],
	[
		'6',
		{
			usually: 'WhatsApp could not process it',
			fix: 'Ask 99digital support if it happens again',
		},
	],
	...WINDOW,
];

/** 99digital contract §28.1. */
const REACTION = new Map<string, Meaning>([
	...EVERY_METHOD,
	[
		'4',
		{
			usually: '99digital does not know the message',
			fix: 'Check "Message ID": the received message has it in "messageId"',
		},
	],
	['5', { usually: 'this is no emoji that WhatsApp accepts', fix: 'Choose another "Emoji"' }],
	[
		'7',
		{
			usually: 'more than 24 hours have passed since the recipient last wrote to you',
			fix: 'React once the recipient has written again',
		},
	],
]);

/**
 * What the numbers mean for each kind of message. Above 3 they differ per method: those of a text hold for
 * files and locations (99digital contract §5, §24, §25), those of the closed window likely for contacts (§5),
 * and a template has none of them (§22).
 */
export const REASONS: Readonly<Record<Kind, ReadonlyMap<string, Meaning>>> = {
	sendText: new Map([...MESSAGE, ['5', { usually: 'the text is empty', fix: 'Check "Text"' }]]),
	sendMedia: new Map(MESSAGE),
	sendLocation: new Map(MESSAGE),
	sendContact: new Map([...EVERY_METHOD, ...WINDOW]),
	sendTemplate: new Map([...EVERY_METHOD, ['4', RECIPIENT]]),
	sendReaction: REACTION,
	// 99digital's API does not document these.
	sendButtons: EVERY_METHOD,
	sendList: EVERY_METHOD,
	sendUrlButton: EVERY_METHOD,
	sendFlow: EVERY_METHOD,
	requestContact: EVERY_METHOD,
	requestLocation: EVERY_METHOD,
};

/** 99digital contract §28. */
export const READ_STATUS = new Map<string, Meaning>([
	...EVERY_METHOD,
	[
		'4',
		{
			usually: 'the person is unknown to 99digital, or the number is badly formed',
			fix: 'Check "Person": the number with its country code, as the trigger gives it in "from.phone"',
		},
	],
]);
