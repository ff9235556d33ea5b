import { type Reason, UNDELIVERED } from '../shared/messages/undelivered';

interface Refusal {
	code: string;
	/** The key inside `error` that tells two meanings of one code apart. */
	about?: string;
	message: string;
	fix: string;
}

/** Kaleyra contract §4.2, row by row. Both spellings, WA401 and WA-401, are real. */
const KNOWN: Refusal[] = [
	{
		code: 'RBC001',
		message: 'Kaleyra does not recognize this SID or API key',
		fix: 'Copy "SID" and "API Key" again from the Kaleyra console into the credential, and check that "Pod" (for Custom, "Base URL") is the one that your account belongs to',
	},
	{
		code: 'WA401',
		message: 'The sender number does not belong to this Kaleyra account',
		fix: 'Check "Sender" (or "Default Sender" in the credential): it must be a WhatsApp number of the account whose SID is in the credential',
	},
	{
		code: 'WA-401',
		about: 'phone_number',
		message: "The sender number is set up for another version of Kaleyra's WhatsApp API",
		fix: 'Ask Kaleyra support to move the number to WhatsApp API v2, or choose another "Sender"',
	},
	{
		code: 'WA-401',
		message: 'The WhatsApp API is not available for this Kaleyra account',
		fix: 'Ask Kaleyra support to enable it',
	},
	{
		code: 'WA400',
		message: 'Kaleyra does not accept the format of this message',
		fix: 'Check the parameters of this item',
	},
	{
		code: 'E110',
		message: 'The balance of the Kaleyra account is too low',
		fix: 'Top up the account, then send the message again',
	},
	{
		code: 'WAV2101',
		message: 'The Kaleyra account has reached its daily limit',
		fix: 'Send the message again tomorrow, or ask Kaleyra for a higher limit',
	},
	{
		code: 'WA500',
		message: 'Kaleyra could not process the request',
		fix: 'Try again later; if it keeps happening, contact Kaleyra support',
	},
];

const CHECK_VALUES: Reason = {
	what: 'a value is missing, or is not one that WhatsApp takes',
	fix: 'Check the parameters of this item; if they are right, ask Kaleyra support',
};

/** Meta's codes, which come in `errors[]` of a status (Kaleyra contract §22.3). */
const REASONS = new Map<string, Reason>([
	[
		'130472',
		{
			what: 'WhatsApp holds marketing messages back from this person as part of an experiment',
			fix: 'Trying again does not help: wait until the person writes to you, or use another channel',
		},
	],
	[
		'131000',
		{
			what: 'WhatsApp could not process it',
			fix: 'Send the message again later; if it keeps happening, contact Kaleyra support',
		},
	],
	['131008', CHECK_VALUES],
	['131009', CHECK_VALUES],
	['131021', { what: 'sender and recipient are the same number', fix: 'Correct "Recipients"' }],
	['131026', UNDELIVERED.notOnWhatsApp],
	[
		'131030',
		{
			what: 'the recipient is not on the list of numbers that a test sender may write to',
			fix: 'Add the number to that list, or send from a number that is not for tests',
		},
	],
	[
		'131031',
		{
			what: 'WhatsApp has locked the business account',
			fix: "Look in Meta's Business Support for the reason, and ask Kaleyra support",
		},
	],
	[
		'131042',
		{
			what: 'there is a problem with the payment method of the business account',
			fix: 'Correct the payment method and billing settings of the WhatsApp Business Account, then send the message again',
		},
	],
	['131047', UNDELIVERED.windowClosed],
	[
		'131048',
		{
			what: 'WhatsApp limits the sender because too many of its messages were blocked or reported as spam',
			fix: "Send less, and check the number's quality in the Kaleyra console",
		},
	],
	['131049', UNDELIVERED.frequencyCap],
	['131050', UNDELIVERED.optedOut],
	['131051', { what: 'WhatsApp does not support this kind of message', fix: 'Choose another "Operation"' }],
	['131053', UNDELIVERED.mediaFailed],
	[
		'131056',
		{
			what: 'too many messages went from this sender to this recipient within a short time',
			fix: 'Wait a minute, then send the message again',
		},
	],
	['132000', UNDELIVERED.wrongVariables],
	['132001', UNDELIVERED.templateUnknown],
	['132005', UNDELIVERED.textTooLong],
	['132007', UNDELIVERED.policy],
	['132012', UNDELIVERED.wrongVariables],
	['132015', UNDELIVERED.templatePaused],
	['132016', UNDELIVERED.templatePaused],
]);

/** Why Meta did not deliver the message; `undefined` for a code that is not documented. */
export const reasonOfCode = (code: string | undefined): Reason | undefined => REASONS.get(code?.trim() ?? '');

/**
 * What the code of an answer means; `undefined` for one that is not documented.
 * @param details the member `error` of the answer
 */
export function knownRefusal(
	code: string | undefined,
	details: object,
): Pick<Refusal, 'message' | 'fix'> | undefined {
	const known = KNOWN.find(
		(entry) => entry.code === code && (entry.about === undefined || entry.about in details),
	);
	const reason = reasonOfCode(code);
	return (
		known ?? (reason && { message: `Kaleyra did not accept the message: ${reason.what}`, fix: reason.fix })
	);
}
