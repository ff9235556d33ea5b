/** Why a message was not delivered, and what the workflow author can do. */
export interface Reason {
	/** The end of a sentence about the message. */
	what: string;
	fix: string;
}

/**
 * What a campaign must tell apart: whom to take off the list, what to wait for, and what to correct. Each provider maps its own codes
 * to these (Infobip contract §22.6, Kaleyra contract §22.3, 99digital contract §5).
 */
export const UNDELIVERED = {
	optedOut: {
		what: 'the recipient opted out of marketing messages',
		fix: 'Take the recipient off the list for marketing',
	},
	blocked: {
		what: 'the recipient blocked it',
		fix: 'Take the recipient off the list',
	},
	frequencyCap: {
		what: 'WhatsApp limits how many marketing messages a person gets',
		fix: 'Wait at least a day before you send this recipient marketing again; sending it again now does not help',
	},
	windowClosed: {
		what: 'the recipient has not written to you within the last 24 hours',
		fix: 'Send a template first, and this message once the recipient has answered',
	},
	templatePaused: {
		what: 'WhatsApp has paused or disabled the template',
		fix: 'Wait until it is approved again, or choose another template. A template is paused when too many recipients report it',
	},
	templateUnknown: {
		what: 'the sender has no approved template of this name in this language',
		fix: 'Choose the template from the list in "Template", or correct its name and "Template Language"',
	},
	templateNotReady: {
		what: 'the template is too new to be sent',
		fix: 'Wait ten minutes, then send the message again',
	},
	wrongVariables: {
		what: 'the values do not fit the template: some are missing, too many or of the wrong kind',
		fix: 'Set "Variables From" to Template, which shows a field for each value, or correct the values',
	},
	textTooLong: {
		what: 'the template is too long with its values filled in',
		fix: 'Shorten the values',
	},
	policy: {
		what: "the text breaks WhatsApp's rules for content",
		fix: 'Change the values, or choose another template',
	},
	mediaFailed: {
		what: 'the file behind the URL could not be fetched or used',
		fix: 'Check that anyone can open the URL without logging in, and that size and format are what WhatsApp takes',
	},
} as const satisfies Record<string, Reason>;

/** What happened and what to do, as sentences without a full stop at the end. */
export const adviceOn = ({ what, fix }: Reason): string =>
	`${what.charAt(0).toUpperCase()}${what.slice(1)}. ${fix}`;
