/** How a message can be looked up, as the end of a sentence. */
export const WHERE_TO_LOOK = "the recipient's chat at 99digital, or in the status notices of the trigger";

/** What a reason, the number that comes with FAIL, usually means. */
export interface Meaning {
	/** Follows "which usually means:". */
	usually: string;
	fix: string;
}

const ASK_ABOUT_CONTACTS =
	'For contact cards this reason is not documented: ask 99digital support what it means';

/** 99digital contract §1, 24-hour rule. */
const TEMPLATE_FIRST =
	'Send a template first, and send this message after the recipient has answered. A template cannot contain a contact card';

/** 99digital contract §5: the numbers that mean the same in every method. */
export const EVERY_METHOD = new Map<string, Meaning>([
	[
		'1',
		{
			usually: 'the request was accepted, although its status says FAIL',
			fix: `Look in ${WHERE_TO_LOOK}, before you try again`,
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

/**
 * 99digital contract §5: above 3 the numbers differ per method; 7 and 8 are likely the same for text and
 * contact.
 */
export const MESSAGES = new Map<string, Meaning>([
	...EVERY_METHOD,
	[
		'4',
		{
			usually: '(for a text) the recipient is empty or badly formed',
			fix: `Check "Recipients". ${ASK_ABOUT_CONTACTS}`,
		},
	],
	['5', { usually: '(for a text) the text is empty', fix: `Check "Text". ${ASK_ABOUT_CONTACTS}` }],
	[
		'6',
		{
			usually: '(for a text) WhatsApp had an error of its own',
			fix: `You can try again, but the message may already have been sent and would then arrive twice: first look for it in ${WHERE_TO_LOOK}. ${ASK_ABOUT_CONTACTS}`,
		},
	],
	[
		'7',
		{
			usually: 'more than 24 hours have passed since the recipient last wrote to you',
			fix: TEMPLATE_FIRST,
		},
	],
	[
		'8',
		{
			usually: 'this is the first message ever to this recipient',
			fix: TEMPLATE_FIRST,
		},
	],
]);

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
