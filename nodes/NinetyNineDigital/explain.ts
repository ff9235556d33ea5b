import type { Explanation } from '../shared/send/sender';
import { readAnswer } from './answer';

/** How a message can be looked up, as the end of a sentence. */
export const WHERE_TO_LOOK = "the recipient's chat at 99digital, or in the status notices of the trigger";

/** HTTP status and body, of any type. */
interface Refusal {
	status: number;
	body: unknown;
}

interface Meaning {
	/** Follows "usually". */
	usually: string;
	fix: string;
}

const ASK_ABOUT_CONTACTS = 'For a contact the number is not documented: ask 99digital support what it means';

/** 99digital contract §1, 24-hour rule. */
const TEMPLATE_FIRST =
	'Send a template message through 99digital, and this one once the recipient has answered it. A contact cannot be carried by a template';

/** 99digital contract §5: the numbers that mean the same in every method. */
const EVERY_METHOD = new Map<string, Meaning>([
	[
		'1',
		{
			usually: 'it means OK, yet the status was FAIL',
			fix: `Look in ${WHERE_TO_LOOK}, before you try again`,
		},
	],
	[
		'2',
		{
			usually: 'it does not know the sender, or cannot read the request',
			fix: 'Check "Sender" (or "Default Sender" in the credential): it must be your own WhatsApp account at 99digital, with country code',
		},
	],
	['3', { usually: 'the API key is wrong', fix: 'Copy "API Key" again from 99digital into the credential' }],
]);

/** 99digital contract §5: above 3 the numbers differ per method; 7 and 8 are likely the same for text and contact. */
const MESSAGES = new Map<string, Meaning>([
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
			fix: `It is worth another try, but the message may have gone out all the same and would arrive twice: look for it first in ${WHERE_TO_LOOK}. ${ASK_ABOUT_CONTACTS}`,
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
			usually: 'it is the first message ever to this recipient',
			fix: TEMPLATE_FIRST,
		},
	],
]);

function explainBy(meanings: Map<string, Meaning>, { status, body }: Refusal): Explanation {
	const { reason: code, status: verdict } = readAnswer(body);
	if (status === 429) {
		return {
			message: '99digital asks to slow down (HTTP 429)',
			description:
				'The message was not sent. Lower "Parallel Requests" under "Options", or send the rest later',
			code,
		};
	}
	const meaning = code === undefined ? undefined : meanings.get(code);
	if (meaning) {
		return {
			message: `99digital reported reason ${code}; usually ${meaning.usually}`,
			description: meaning.fix,
			code,
		};
	}
	if (code !== undefined) {
		return {
			message: `99digital reported reason ${code}, which it does not document for this call`,
			description: `Ask 99digital support what reason ${code} means`,
			code,
		};
	}
	if (verdict === 'FAIL') {
		return {
			message: `99digital refused the request without a reason (HTTP ${status})`,
			description: 'Check the credential and the parameters of this item, or ask 99digital support',
		};
	}
	return {
		message: `99digital did not take the request (HTTP ${status})`,
		description:
			status >= 500
				? 'Try again later'
				: 'Check "Base URL" and "API Key" in the credential, and the parameters of this item',
	};
}

/** Why a text or a contact was refused and who must do what; the code is 99digital's reason. */
export const explain = (refusal: Refusal): Explanation => explainBy(MESSAGES, refusal);

/** The same for getWebhook and setWebhook, in which the numbers of a message have no meaning. */
export const explainWebhookCall = (refusal: Refusal): Explanation => explainBy(EVERY_METHOD, refusal);
