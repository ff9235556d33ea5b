import type { ZodRawShape } from 'zod';

import { isRecord } from '../json';
import { cleanText } from '../text';
import { withoutBlanks } from './blanks';
import {
	addressSchema,
	contactSchema,
	emailSchema,
	nameSchema,
	orgSchema,
	phoneSchema,
	urlSchema,
	type Contact,
} from './contact';

/** Called with where in the card something is wrong (`"Phone 1"`, `""` for the card itself) and what. */
export type OnProblem = (where: string, what: string) => void;

/** Other spellings of our field names: Meta's (Kaleyra contract §3.3) and Infobip's (Infobip contract §3.2). */
const SPELLINGS = new Map([
	['formatted_name', 'formattedName'],
	['first_name', 'firstName'],
	['last_name', 'lastName'],
	['middle_name', 'middleName'],
	['namePrefix', 'prefix'],
	['nameSuffix', 'suffix'],
	['wa_id', 'waId'],
	['country_code', 'countryCode'],
]);

/** Members Meta adds to an inbound card that no send API takes back (Kaleyra contract §3.3 and §10). */
const NOT_CARRIED = new Set(['ims', 'vcard']);

const SINGLE_GROUPS = [
	{ key: 'name', label: 'Name', shape: nameSchema.shape },
	{ key: 'org', label: 'Organization', shape: orgSchema.shape },
];

/** `main` is the field meant when an entry is bare text instead of an object. */
const REPEATED_GROUPS = [
	{ key: 'phones', label: 'Phone', shape: phoneSchema.shape, main: 'phone' },
	{ key: 'emails', label: 'Email', shape: emailSchema.shape, main: 'email' },
	{ key: 'addresses', label: 'Address', shape: addressSchema.shape, main: undefined },
	{ key: 'urls', label: 'URL', shape: urlSchema.shape, main: 'url' },
];

const CARD_KEYS = new Set([...SINGLE_GROUPS, ...REPEATED_GROUPS].map(({ key }) => key).concat('birthday'));

/** A number counts as text: systems write phones and zips without quotes. */
const isText = (value: unknown): value is string | number =>
	typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value));

/** Surrounding white space and control characters are never meant. */
const tidy = (text: string | number): string => cleanText(String(text)).trim();

const isAbsent = (value: unknown): boolean => value === null || value === undefined;

function readFields(source: unknown, shape: ZodRawShape, where: string, onProblem: OnProblem) {
	if (isAbsent(source)) return undefined;
	if (!isRecord(source)) {
		onProblem(where, 'is not an object');
		return undefined;
	}
	const fields: Record<string, string> = {};
	for (const [spelling, value] of Object.entries(source)) {
		const key = SPELLINGS.get(spelling) ?? spelling;
		if (!Object.hasOwn(shape, key))
			onProblem(where, `has a field "${spelling}" that a contact does not have`);
		else if (isText(value)) fields[key] ??= tidy(value);
		else if (!isAbsent(value)) onProblem(where, `has a field "${spelling}" that is not text`);
	}
	return fields;
}

/**
 * One contact card in our spelling, Meta's or Infobip's, with one object where a list is usual (Kaleyra contract
 * §7.2), blanks dropped. What does not fit is reported and left out; nothing is thrown here.
 */
export function readCard(card: unknown, onProblem: OnProblem): Contact {
	if (!isRecord(card)) {
		onProblem('', 'is not a contact: expected an object with "name" and "phones"');
		return {};
	}
	for (const key of Object.keys(card)) {
		if (!CARD_KEYS.has(key) && !NOT_CARRIED.has(key))
			onProblem('', `has a field "${key}" that a contact does not have`);
	}
	const read: Record<string, unknown> = {};
	for (const { key, label, shape } of SINGLE_GROUPS) {
		if (Object.hasOwn(card, key)) read[key] = readFields(card[key], shape, label, onProblem);
	}
	for (const { key, label, shape, main } of REPEATED_GROUPS) {
		if (!Object.hasOwn(card, key) || isAbsent(card[key])) continue;
		const entries: unknown[] = Array.isArray(card[key]) ? card[key] : [card[key]];
		read[key] = entries
			.map((entry) => (main !== undefined && isText(entry) ? { [main]: entry } : entry))
			.map((entry, index) => readFields(entry, shape, `${label} ${index + 1}`, onProblem))
			.filter((entry) => entry !== undefined);
	}
	const { birthday } = card;
	if (isText(birthday)) read.birthday = tidy(birthday);
	else if (!isAbsent(birthday)) onProblem('Birthday', 'is not text');
	return withoutBlanks(contactSchema.parse(read)) ?? {};
}
