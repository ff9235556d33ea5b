import { type Reason, UNDELIVERED } from '../shared/messages/undelivered';
import { CONTACT_FIELDS, groupOf, GROUPS, OWN_FIELDS } from '../shared/contact/contact';
import { cut } from '../shared/errors';
import { rateLimited } from '../shared/http/answer';
import { isRecord } from '../shared/tolerant';
import { NAMES } from './contacts';

interface Refusal {
	status: number;
	/** `messageId` of envelope A and `errorCode` of envelope B. */
	codes: string[];
	message: string;
	fix: string;
}

const INTERNAL_ERROR: Refusal = {
	status: 500,
	codes: ['GENERAL_ERROR', 'SERVER_ERROR', 'E500'],
	message: 'Infobip could not process the request',
	fix: 'Try again later; if it keeps happening, contact Infobip support',
};

/** Infobip contract §5, row by row. */
const KNOWN: Refusal[] = [
	{
		status: 400,
		codes: ['BAD_REQUEST', 'E400'],
		message: 'Infobip does not accept the request',
		fix: 'Check the parameters and options of this item',
	},
	{
		status: 401,
		codes: ['UNAUTHORIZED', 'E401'],
		message: 'Infobip does not recognize this API key',
		fix: 'Copy "API Key" again from the Infobip portal into the credential, and check that "Base URL" belongs to the same account',
	},
	{
		status: 403,
		codes: ['FORBIDDEN', 'E403'],
		message: 'The Infobip API key is not allowed to do this',
		fix: 'Ask the administrator of the Infobip account to check the key: its scopes (whatsapp:message:send to send, numbers:manage to register a webhook, whatsapp:manage to list templates and to mark messages as read, inbound-message:read to download files), its allowed IP addresses and its validity dates',
	},
	{
		status: 404,
		codes: ['E404'],
		message: 'Infobip did not find what was requested',
		fix: 'Check "Base URL" in the credential, your sender number and, for Mark as Read, "Message ID"',
	},
	{
		status: 429,
		codes: ['TOO_MANY_REQUESTS', 'E429'],
		...rateLimited('Infobip'),
	},
	INTERNAL_ERROR,
];

/** What a refusal means, by its code, else by its HTTP status; `undefined` for one that is not documented. */
export const knownRefusal = (code: string | undefined, status: number): Refusal | undefined =>
	KNOWN.find(({ codes }) => code !== undefined && codes.includes(code)) ??
	KNOWN.find((entry) => entry.status === status) ??
	(status >= 500 ? INTERNAL_ERROR : undefined);

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
			what: 'Infobip could not process it',
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
	['7002', UNDELIVERED.notOnWhatsApp],
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
	['7050', { what: 'WhatsApp could not process it', fix: SEND_AGAIN_LATER }],
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

/**
 * Paths of Infobip's request bodies (Infobip contract §3, §7.1, §22 to §24 and §26 to §27.1) and what the
 * node calls the same.
 */
export const PARAMETERS = new Map([
	['from', 'Sender'],
	['to', 'Recipients'],
	['messageId', 'Message ID'],
	['content.text', 'Text'],
	['content.previewUrl', 'Preview URL'],
	['content.contacts', 'Contacts'],
	['content.mediaUrl', 'Media URL'],
	['content.caption', 'Caption'],
	['content.filename', 'File Name'],
	['content.voice', 'Voice Message'],
	['content.latitude', 'Latitude'],
	['content.longitude', 'Longitude'],
	['content.name', 'Name'],
	['content.address', 'Address'],
	['content.templateName', 'Template'],
	['content.language', 'Template Language'],
	['content.templateData.header', 'Header Type'],
	['content.templateData.header.type', 'Header Type'],
	['content.templateData.header.placeholder', 'Header Text'],
	['content.templateData.header.mediaUrl', 'Header URL'],
	['content.templateData.header.filename', 'Header File Name'],
	['content.templateData.header.latitude', 'Header Latitude'],
	['content.templateData.header.longitude', 'Header Longitude'],
	['content.templateData.body.placeholders', 'Body Variables'],
	['content.templateData.buttons', 'Button Variables'],
	['content.body.text', 'Text'],
	['content.header.text', 'Header Text'],
	['content.header.mediaUrl', 'Header URL'],
	['content.header.filename', 'Header File Name'],
	['content.footer.text', 'Footer'],
	['content.action.buttons', 'Buttons'],
	['content.action.title', 'List Button'],
	['content.action.sections', 'Sections'],
	['smsFailover.from', 'SMS Failover Sender'],
	['smsFailover.text', 'SMS Failover Text'],
	['callbackData', 'Callback Data'],
	['notifyUrl', 'Notify URL'],
	['entityId', 'Entity ID'],
	['applicationId', 'Application ID'],
	['context', 'Reply to Message ID'],
	['context.replyToMessageId', 'Reply to Message ID'],
	['urlOptions', 'URL Options'],
	['urlOptions.shortenUrl', 'URL Options: Shorten URL'],
	['urlOptions.trackClicks', 'URL Options: Track Clicks'],
	['urlOptions.trackingUrl', 'URL Options: Tracking URL'],
	['urlOptions.removeProtocol', 'URL Options: Remove Protocol'],
	['urlOptions.customDomain', 'URL Options: Custom Domain'],
	['number', 'Default Sender'],
	['forwarding.url', 'Webhook URL'],
]);

/**
 * Steps inside a card. The number of an entry follows its group; the field that names its entry needs no word
 * of its own.
 */
const CARD_STEPS = new Map(
	GROUPS.flatMap((group): Array<[string, string]> => {
		const { label, main, fields } = groupOf(group);
		const names: Readonly<Record<string, string | null>> = NAMES[group];
		const steps = Object.entries(fields).map(([field, words]): [string, string] => [
			names[field] ?? field,
			field === main ? '' : words.label,
		]);
		return [[group, label], ...steps];
	}),
);
for (const field of OWN_FIELDS) CARD_STEPS.set(field, CONTACT_FIELDS[field].label);

/** Groups of which a card has one: their fields are named without them. */
const isSingle = (step: string): boolean =>
	GROUPS.some((group) => group === step && groupOf(group).plural === undefined);

function cardField([group = '', ...inside]: string[]): string {
	if (isSingle(group) && inside.length > 0) return cardField(inside);
	return [group, ...inside]
		.map((step) => (/^\d+$/.test(step) ? String(Number(step) + 1) : (CARD_STEPS.get(step) ?? step)))
		.filter((word) => word !== '')
		.join(' ');
}

/** Steps inside buttons and lists; the number of an entry follows it. */
const CHOICE_STEPS = new Map([
	['buttons', 'Button'],
	['sections', 'Section'],
	['rows', 'Row'],
	['id', 'ID'],
	['title', 'Title'],
	['description', 'Description'],
]);

/**
 * @param steps behind `content.action`: those of `sections[0].rows[2].title` are "Section 1: Row 3: Title"
 */
const choiceField = (steps: string[]): string =>
	steps
		.map((step) => (/^\d+$/.test(step) ? ` ${Number(step) + 1}` : `: ${CHOICE_STEPS.get(step) ?? step}`))
		.join('')
		.slice(2);

/**
 * The name the user knows a field by: `content.contacts[1].phones[0].phone` is "Contact 2: Phone 1". An
 * unknown path stays.
 */
export function fieldName(path: string): string {
	const [first, second, ...others] = path.split(/[.[\]]+/).filter((step) => step !== '');
	// A template is sent in a list of one message, which may stand before its paths or not (Infobip contract
	// §22.6).
	const isInList = first === 'messages' && second !== undefined && /^\d+$/.test(second);
	const steps = [...(isInList ? [] : [first, second]), ...others].filter((step) => step !== undefined);
	const [content, contacts, position, ...inside] = steps;
	const isChoice = content === 'content' && contacts === 'action' && CHOICE_STEPS.has(position ?? '');
	if (isChoice && /^\d+$/.test(inside[0] ?? '')) return choiceField(steps.slice(2));
	if (content !== 'content' || contacts !== 'contacts' || !/^\d+$/.test(position ?? ''))
		return PARAMETERS.get(steps.join('.')) ?? path;
	const field = cardField(inside);
	return `Contact ${Number(position) + 1}${field === '' ? '' : `: ${field}`}`;
}

/**
 * A sentence in which known paths are replaced by their names. Words are looked at one by one, since an
 * expression that finds paths in any text would take time that grows with the square of its length.
 */
function withFieldNames(sentence: string): string {
	return sentence
		.split(/([^\w.[\]]+)/)
		.map((word) => {
			const path = word.replace(/\.$/, '');
			const name = /[.[]/.test(path) ? fieldName(path) : path;
			return name === path ? word : `"${name}"${word.slice(path.length)}`;
		})
		.join('');
}

/** As much as can be shown of what a provider finds wrong. */
const MOST_PROBLEMS = 20;

function problem(path: unknown, rules: unknown): string[] {
	const words = (Array.isArray(rules) ? rules : [rules])
		.slice(0, MOST_PROBLEMS)
		.filter((rule): rule is string => typeof rule === 'string' && rule.trim() !== '')
		.map(cut);
	if (typeof path !== 'string' || path.trim() === '') return words.map(withFieldNames);
	return [[`"${fieldName(cut(path.trim()))}"`, words.join(', ')].filter((part) => part !== '').join(' ')];
}

/**
 * What is wrong with which field, in the user's words, a sentence each (Infobip contract §5); the first 20.
 * @param validationErrors of envelope A: path → list of rules, or text
 * @param violations of envelope B: a list of `{ property, violation }`
 */
export function namedProblems(validationErrors: unknown, violations: unknown): string[] {
	const first = isRecord(validationErrors)
		? Object.entries(validationErrors)
				.slice(0, MOST_PROBLEMS)
				.flatMap(([path, rules]) => problem(path, rules))
		: problem('', validationErrors);
	const second = (Array.isArray(violations) ? violations : [])
		.slice(0, MOST_PROBLEMS)
		.flatMap((entry: unknown) => (isRecord(entry) ? problem(entry.property, entry.violation) : []));
	return [...first, ...second];
}
