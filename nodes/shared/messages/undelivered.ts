/** Why a message was not delivered, and what the workflow author can do. */
export interface Reason {
	/** The end of a sentence about the message. */
	what: string;
	fix: string;
}

/**
 * What a campaign must tell apart: whom to take off the list, what to wait for, and what to correct. Each
 * provider maps its own codes to these (Infobip contract §22.6, Kaleyra contract §22.3, 99digital contract
 * §5). The README's table "Why a message was not delivered" repeats them.
 */
export const UNDELIVERED = {
	optedOut: {
		what: 'the recipient opted out of marketing messages',
		fix: 'Take the recipient off your marketing list',
	},
	blocked: {
		what: 'the recipient blocked you or this template',
		fix: 'Take the recipient off your list',
	},
	notOnWhatsApp: {
		what: 'the recipient is not on WhatsApp, or has a version of it that cannot show the message',
		fix: 'Check the number in "Recipients"; if it is right, take it off your WhatsApp list',
	},
	frequencyCap: {
		what: 'WhatsApp limits how many marketing messages a person gets',
		fix: 'Wait at least a day before sending marketing messages to this recipient again; trying again now does not help',
	},
	windowClosed: {
		what: 'the recipient has not written to you within the last 24 hours',
		fix: 'Send a template first, and this message once the recipient has answered',
	},
	templatePaused: {
		what: 'WhatsApp has paused or disabled the template',
		fix: 'Wait until it is approved again, or choose another template. WhatsApp pauses a template that too many recipients report',
	},
	templateUnknown: {
		what: 'the sender has no approved template with this name in this language',
		fix: 'Choose the template from the list in "Template", or correct its name and "Template Language"',
	},
	templateNotReady: {
		what: 'the template is too new to be sent',
		fix: 'Wait ten minutes, then send the message again',
	},
	wrongVariables: {
		what: 'the values do not fit the template: there are too few or too many, or one is of the wrong kind',
		fix: 'Set "Variables From" to Template, which shows a field for each value, or correct the values',
	},
	textTooLong: {
		what: 'the template is too long with its values filled in',
		fix: 'Shorten the values',
	},
	policy: {
		what: "the text breaks WhatsApp's content rules",
		fix: 'Change the values, or choose another template',
	},
	mediaFailed: {
		what: 'the file at the URL could not be fetched or used',
		fix: 'Check that anyone can open the URL without logging in, and that WhatsApp accepts the size and format',
	},
} as const satisfies Record<string, Reason>;

/** What happened and what to do, as sentences without a full stop at the end. */
export const adviceOn = ({ what, fix }: Reason): string =>
	`${what.charAt(0).toUpperCase()}${what.slice(1)}. ${fix}`;
