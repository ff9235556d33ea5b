import { type Contact, sentSchema } from '../contact/contact';
import { readCard } from '../contact/read';
import { escapeParameter, escapeText, escapeUri, isForTalking, isTypeWord, wrapLabel } from './text';

/**
 * The name to show for a contact: its formatted name, or else the best there is; `undefined` for a contact
 * without any.
 */
export function displayName({ name = {}, org, phones, emails }: Contact): string | undefined {
	const spelled = [name.prefix, name.firstName, name.middleName, name.lastName, name.suffix];
	const candidates = [
		name.formattedName,
		spelled.filter((part) => part?.trim()).join(' '),
		org?.company,
		...(phones ?? []).flatMap(({ phone, waId }) => [phone, waId]),
		...(emails ?? []).map(({ email }) => email),
	];
	return candidates.find((candidate) => candidate?.trim());
}

/** How long a line may be, in bytes of UTF-8 and without its CRLF (RFC 2426 §2.6). */
const LINE_BYTES = 75;

/**
 * A content line as physical lines: each further one begins with a space, no character is cut through, and
 * all end in CRLF.
 */
export function foldLine(line: string): string {
	if (Buffer.byteLength(line) <= LINE_BYTES) return `${line}\r\n`;
	let folded = '';
	let bytes = 0;
	for (const character of line) {
		const size = Buffer.byteLength(character);
		if (bytes + size > LINE_BYTES) {
			folded += '\r\n ';
			bytes = 1;
		}
		folded += character;
		bytes += size;
	}
	return `${folded}\r\n`;
}

/** What a content line is made of. */
interface ContentLine {
	name: string;
	/** A Contact's type: whatever its writer called the entry. */
	type?: string;
	/** TYPE words that come with the kind of entry. */
	types?: readonly string[];
	parameters?: Readonly<Record<string, string | undefined>>;
	/** Escaped. */
	value: string;
}

/**
 * What is left of an entry whose fields were all taken: nothing. A field that is not written does not
 * compile.
 */
const none = (rest: Record<string, never>): Record<string, never> => rest;

/**
 * The contact as a vCard 3.0 (RFC 2426): CRLF, folded at 75 bytes of UTF-8, with WhatsApp's `waid` at the
 * telephones.
 *
 * `parseVcards` gives back exactly what `readCard` makes of the contact, except that
 * - a contact with a formatted name and no part of a name has the formatted name as its first name too, and
 *   one without a formatted name has one made of the parts of its name, or else its company, its first
 *   phone number or WhatsApp ID, its first email, or "Contact": RFC 2426 §3.1 requires both N and FN;
 * - line breaks are `\n`;
 * - what is only received (`RECEIVED_FIELDS`) is not written;
 * - an entry that has a type and nothing else is not written;
 * - a birthday is read again only when it is a day written as YYYY-MM-DD (and not in 1604, which stands for
 *   no year).
 */
export function writeVcard(contact: Contact): string {
	const card = sentSchema.parse(readCard(contact, () => undefined));
	const { name, org, phones, emails, addresses, urls, birthday, ...others } = card;
	const lines = labelled([
		...names(name, displayName(card)),
		...organization(org ?? {}),
		...telephones(phones ?? []),
		...(emails ?? []).flatMap(({ email, type, ...rest }) =>
			email
				? [{ name: 'EMAIL', types: ['INTERNET'], type, parameters: none(rest), value: escapeText(email) }]
				: [],
		),
		...places(addresses ?? []),
		...(urls ?? []).flatMap(({ url, type, ...rest }) =>
			url ? [{ name: 'URL', type, parameters: none(rest), value: escapeUri(url) }] : [],
		),
		...(birthday ? [day(birthday, none(others))] : []),
	]);
	return ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD'].map(foldLine).join('');
}

/** A type that is no TYPE word is written as the label of a group of its own. */
function labelled(entries: readonly ContentLine[]): string[] {
	let groups = 0;
	return entries.flatMap(({ type, ...entry }) => {
		if (type === undefined) return [contentLine(entry, [])];
		if (isTypeWord(type)) return [contentLine(entry, [type])];
		groups += 1;
		const label = `item${groups}.X-ABLabel:${escapeText(wrapLabel(type))}`;
		return [`item${groups}.${contentLine(entry, [])}`, label];
	});
}

function contentLine(
	{ name, types = [], parameters = {}, value }: Omit<ContentLine, 'type'>,
	kind: string[],
): string {
	const words = [...kind, ...types].map((word) => `type=${word}`);
	const others = Object.entries(parameters).flatMap(([key, text]) =>
		text === undefined ? [] : [`${key}=${escapeParameter(text)}`],
	);
	return `${[name, ...words, ...others].join(';')}:${value}`;
}

/**
 * N and FN are required: what a contact lacks is filled in from what it has. N may be blank, as it is on a
 * company's card.
 */
function names(name: Contact['name'], shown: string | undefined): ContentLine[] {
	const { formattedName, firstName, lastName, middleName, prefix, suffix, ...rest } = name ?? {};
	const parts = [lastName, firstName, middleName, prefix, suffix];
	const value = structured(parts.some(Boolean) ? parts : ['', formattedName, '', '', '']);
	return [
		{ name: 'N', parameters: none(rest), value },
		{ name: 'FN', value: escapeText(shown ?? 'Contact') },
	];
}

function organization({ company, department, title, ...rest }: NonNullable<Contact['org']>): ContentLine[] {
	const value = structured(department ? [company, department] : [company]);
	return [
		...(company || department ? [{ name: 'ORG', parameters: none(rest), value }] : []),
		...(title ? [{ name: 'TITLE', value: escapeText(title) }] : []),
	];
}

/** Of numbers one talks on, vCard says VOICE, as WhatsApp's cards do. */
function telephones(phones: NonNullable<Contact['phones']>): ContentLine[] {
	return phones.flatMap(({ phone = '', waId, type, ...rest }) => {
		if (!phone && !waId) return [];
		const types = type && isForTalking(type) ? ['VOICE'] : [];
		const parameters = { waid: waId, ...none(rest) };
		return [{ name: 'TEL', types, type, parameters, value: escapeText(phone) }];
	});
}

/** What is no date is said to be text, as vCard 4.0 has it (RFC 6350 §6.2.5). */
function day(text: string, others: Record<string, never>): ContentLine {
	const VALUE = /^\d{4}-\d\d-\d\d$/.test(text) ? undefined : 'text';
	return { name: 'BDAY', parameters: { VALUE, ...others }, value: escapeText(text) };
}

/** The country's code has its place in the parameter CC (RFC 8605 §3.1). */
function places(written: NonNullable<Contact['addresses']>): ContentLine[] {
	return written.flatMap(({ type, countryCode, street, city, state, zip, country, ...rest }) => {
		const parts = [street, city, state, zip, country];
		if (!countryCode && !parts.some(Boolean)) return [];
		const parameters = { CC: countryCode, ...none(rest) };
		return [{ name: 'ADR', type, parameters, value: structured(['', '', ...parts]) }];
	});
}

function structured(components: ReadonlyArray<string | undefined>): string {
	return components.map((component) => escapeText(component ?? '')).join(';');
}

/** Room for the name itself: file systems take 255 bytes, and a download may get a number appended. */
const MAX_BYTES = 200;

/** Names Windows keeps for devices, with any extension. */
const DEVICE = /^(?:CON|PRN|AUX|NUL|COM\d|LPT\d)(?:\.|$)/i;

/**
 * A name for the contact's `.vcf` file: its display name without what a file system, a mail header or a
 * path gives a meaning to (separators, wildcards, control and direction characters, dots at the ends), at
 * most 200 bytes and `.vcf`.
 */
export function vcardFileName(contact: Contact): string {
	const plain = (displayName(contact) ?? '')
		.replace(/[\\/:*?"<>|\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/gu, ' ')
		.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
		.replace(/\s+/g, ' ');
	const name = trimDots(shortened(trimDots(plain))) || 'contact';
	return `${DEVICE.test(name) ? '_' : ''}${name}.vcf`;
}

function trimDots(name: string): string {
	let start = 0;
	let end = name.length;
	while (start < end && /[.\s]/.test(name.charAt(start))) start += 1;
	while (end > start && /[.\s]/.test(name.charAt(end - 1))) end -= 1;
	return name.slice(start, end);
}

/** As many whole characters as fit. */
function shortened(name: string): string {
	let bytes = 0;
	let kept = '';
	for (const character of name) {
		bytes += Buffer.byteLength(character);
		if (bytes > MAX_BYTES) break;
		kept += character;
	}
	return kept;
}
