import { UNDELIVERED, type Reason } from '../../shared/messages/undelivered';

const SEND_AGAIN_LATER = 'Send the message again later';

/** Infobip contract §4 and §22.6: ids of statuses in group 5, and of message errors (7002 on). */
const MEANINGS = new Map<string, Reason>([
	[
		'6',
		{
			what: "the recipient's network is not covered by the account",
			fix: 'Check the recipient in "Recipients", or ask Infobip support to open this destination',
		},
	],
	[
		'8',
		{
			what: 'the prefix of the recipient is not known',
			fix: 'Write the number in "Recipients" with its country code, for example +441134960001',
		},
	],
	[
		'11',
		{
			what: 'the sender is not accepted',
			fix: 'Check "Sender" (or "Default Sender" in the credential): it must be a WhatsApp sender registered in this Infobip account',
		},
	],
	[
		'12',
		{
			what: 'the balance of the account is too low',
			fix: 'Top up the Infobip account, then send the message again',
		},
	],
	[
		'14',
		{
			what: 'the recipient is on the blocklist',
			fix: 'Take the number off the blocklist of the Infobip account if it is there by mistake; otherwise remove it from "Recipients"',
		},
	],
	[
		'18',
		{
			what: 'a test account can send to one number only',
			fix: 'Send to the number the test account was registered with, or upgrade the Infobip account',
		},
	],
	[
		'20',
		{
			what: 'the flooding filter stopped it: similar messages went to this recipient before',
			fix: 'Send less to this recipient, or ask Infobip support about the flooding filter',
		},
	],
	[
		'21',
		{
			what: 'Infobip had an internal error',
			fix: `${SEND_AGAIN_LATER}; if it keeps happening, contact Infobip support`,
		},
	],
	[
		'23',
		{
			what: 'its message ID was used before',
			fix: 'Change "Message ID" under "Options", or leave it empty',
		},
	],
	['51', { what: 'it has no recipient', fix: 'Fill in "Recipients"' }],
	[
		'52',
		{
			what: 'the recipient is not valid',
			fix: 'Check the number in "Recipients", country code included',
		},
	],
	['100', { what: "Infobip's platform refused it", fix: 'Ask Infobip support for the reason' }],
	[
		'7002',
		{
			what: 'the recipient is not on WhatsApp',
			fix: 'Check the number in "Recipients": it must belong to a WhatsApp user',
		},
	],
	['7003', UNDELIVERED.blocked],
	['7006', { what: 'WhatsApp does not accept it', fix: 'Check the contact or text of the message' }],
	['7008', UNDELIVERED.wrongVariables],
	['7009', UNDELIVERED.templateUnknown],
	['7010', UNDELIVERED.windowClosed],
	['7013', UNDELIVERED.mediaFailed],
	['7014', UNDELIVERED.mediaFailed],
	['7015', UNDELIVERED.mediaFailed],
	[
		'7016',
		{
			what: 'WhatsApp limits the sender because of spam',
			fix: "Send less, and check the sender's quality in the Infobip portal",
		},
	],
	['7017', { what: 'too many messages were sent at once', fix: `${SEND_AGAIN_LATER}, and more slowly` }],
	['7022', UNDELIVERED.mediaFailed],
	['7030', UNDELIVERED.blocked],
	['7032', UNDELIVERED.frequencyCap],
	['7033', UNDELIVERED.optedOut],
	[
		'7034',
		{
			what: 'the sender is not registered with WhatsApp',
			fix: 'Check "Sender" (or "Default Sender" in the credential), or finish its registration in the Infobip portal',
		},
	],
	['7036', UNDELIVERED.templateNotReady],
	['7037', UNDELIVERED.templateNotReady],
	['7050', { what: 'WhatsApp had an internal error', fix: SEND_AGAIN_LATER }],
	['7051', { what: 'WhatsApp did not answer in time', fix: SEND_AGAIN_LATER }],
	[
		'7280',
		{
			what: 'the same message was sent before',
			fix: 'There is nothing to do, unless you meant to send it twice',
		},
	],
]);

/**
 * What the id of a status or of a message error means and how to fix it; `undefined` for one that is not
 * documented.
 */
export const meaningOf = (id: string | undefined): Reason | undefined => MEANINGS.get(id?.trim() ?? '');
