import { jsonParse, UserError } from 'n8n-workflow';

import { cut } from '../errors';
import { isRecord } from '../tolerant';
import { cleanText, isBlank } from '../text';
import {
	type Contact,
	CONTACT_FIELDS,
	type ContactField,
	contactSchema,
	groupOf,
	GROUPS,
	RECEIVED_FIELDS,
} from './contact';

/**
 * `value` without blank strings, nulls, empty objects and empty arrays, at any depth; `undefined`
 * when nothing is left. Providers refuse or display blanks.
 */
export function withoutBlanks<T>(value: T): T | undefined;
export function withoutBlanks(value: unknown): unknown {
	if (typeof value === 'string') return value.trim() === '' ? undefined : value;
	if (value === null || value === undefined) return undefined;
	if (Array.isArray(value)) {
		const kept: unknown[] = [];
		for (const entry of value) {
			const rest: unknown = withoutBlanks(entry);
			if (rest !== undefined) kept.push(rest);
		}
		return kept.length > 0 ? kept : undefined;
	}
	if (typeof value === 'object') {
		const kept: Array<[string, unknown]> = [];
		const members: Array<[string, unknown]> = Object.entries(value);
		for (const [key, entry] of members) {
			const rest: unknown = withoutBlanks(entry);
			if (rest !== undefined) kept.push([key, rest]);
		}
		return kept.length > 0 ? Object.fromEntries(kept) : undefined;
	}
	return value;
}

/**
 * The most contacts of one message: Meta's limit, which Kaleyra states (Kaleyra contract §3.3; Infobip §3.2
 * has no limit of its own).
 */
export const MAX_CONTACTS = 257;

/** Far more than any card has, and little enough to be read at once. */
export const MAX_ENTRIES = 1000;
export const MAX_CHARACTERS = 1_000_000;

/**
 * Counts what the contacts of one message have, so that reading stops at what is too much.
 * @throws UserError (each of its functions) that says of what there is too much
 */
export function contactLimits() {
	let contacts = 0;
	let entries = 0;
	let characters = 0;
	return {
		/** Before each contact, or all of them. */
		contact(count = 1) {
			contacts += count;
			entries = 0;
			if (contacts <= MAX_CONTACTS) return;
			throw new UserError(
				`There are more than ${MAX_CONTACTS} contacts, but one message can contain at most ${MAX_CONTACTS}`,
				{ description: 'Split the contacts over several items: each item is sent as a message of its own' },
			);
		},
		/** Before phones, emails, addresses and URLs of the contact. */
		entries(count: number) {
			entries += count;
			if (entries <= MAX_ENTRIES) return;
			throw new UserError(
				`Contact ${contacts} has more than ${MAX_ENTRIES} phones, emails, addresses and URLs`,
				{ description: 'Remove those that nobody needs, or send the contact without them' },
			);
		},
		/** Before each text that the contact keeps. */
		text(length: number) {
			characters += length;
			if (characters <= MAX_CHARACTERS) return;
			throw new UserError('The contacts hold more than 1 MB of text, more than one message can contain', {
				description: `Contact ${contacts} goes beyond it: shorten its fields, or split the contacts over several items`,
			});
		},
	};
}

export type ContactLimits = ReturnType<typeof contactLimits>;

/**
 * Called with where in the card something is wrong (`"Phone 1"`, `""` for the card itself) and what; for a
 * field that is not text also with what the form calls it.
 */
export type OnProblem = (where: string, what: string, label?: string) => void;

type Fields = Readonly<Record<string, ContactField>>;

/** Our names by every spelling a field has, its own among them. */
const bySpelling = (fields: Fields): ReadonlyMap<string, string> =>
	new Map(
		Object.entries(fields).flatMap(([name, { spellings = [] }]) =>
			[name, ...spellings].map((spelling): [string, string] => [spelling, name]),
		),
	);

const CARD_GROUPS = GROUPS.map((key) => {
	const group = groupOf(key);
	return { key, ...group, names: bySpelling(group.fields) };
});
const UNGROUPED_FIELDS = { ...CONTACT_FIELDS, ...RECEIVED_FIELDS };
const CARD_FIELDS = bySpelling(UNGROUPED_FIELDS);

/** Members Meta adds to an inbound card that no send API takes back (Kaleyra contract §3.3 and §10). */
const NOT_CARRIED = ['ims', 'vcard'];

const CARD_KEYS = new Set<string>([...GROUPS, ...CARD_FIELDS.keys(), ...NOT_CARRIED]);

/** A number counts as text: systems write phones and zips without quotes. */
const isText = (value: unknown): value is string | number =>
	typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value));

/** Without surrounding white space and control characters, which nobody enters on purpose. */
const tidy = (text: string | number): string => cleanText(String(text)).trim();

const isAbsent = (value: unknown): boolean => value === null || value === undefined;

/** The spelling under which `source` first gives the field. */
const firstSpelling = (
	source: Record<string, unknown>,
	names: ReadonlyMap<string, string>,
	name: string,
): string | undefined =>
	Object.keys(source).find((spelling) => {
		const value = source[spelling];
		return names.get(spelling) === name && isText(value) && tidy(value) !== '';
	});

/** The fields that are filled in, by our names; `undefined` when none is. */
function readFields(
	source: unknown,
	{ names, fields: known }: (typeof CARD_GROUPS)[number],
	where: string,
	onProblem: OnProblem,
	limits: ContactLimits | undefined,
): Record<string, string> | undefined {
	if (isAbsent(source)) return undefined;
	if (!isRecord(source)) {
		onProblem(where, 'is not an object');
		return undefined;
	}
	let fields: Record<string, string> | undefined;
	// Not by entries: a forged card may have a million members, and a pair for each takes as long as all the
	// rest.
	for (const spelling of Object.keys(source)) {
		const value = source[spelling];
		const name = names.get(spelling);
		if (name === undefined) onProblem(where, `has a field "${spelling}" that a contact does not have`);
		else if (isText(value)) {
			limits?.text(String(value).length);
			const given = tidy(value);
			const text = known[name]?.ofUri?.(given) ?? given;
			const earlier = fields?.[name];
			if (text === '' || text === earlier) continue;
			if (earlier === undefined) {
				fields ??= {};
				fields[name] = text;
			} else {
				const both = `"${firstSpelling(source, names, name)}" and "${spelling}"`;
				onProblem(where, `has ${both} with different values: keep one of them`);
			}
		} else if (!isAbsent(value)) {
			onProblem(where, `has a field "${spelling}" that is not text`, known[name]?.label);
		}
	}
	return fields;
}

/**
 * Reads one contact card in our spelling, Meta's or Infobip's; an object in place of a list is a list of one
 * (Kaleyra contract §7.2). Blanks are dropped. What does not fit is reported and left out; of a field in two
 * spellings the first value stays. Throws nothing itself.
 * @param limits of the message; a card that came in is bounded already
 */
export function readCard(card: unknown, onProblem: OnProblem, limits?: ContactLimits): Contact {
	if (!isRecord(card)) {
		onProblem('', 'is not a contact: expected an object with "name" and "phones"');
		return {};
	}
	for (const key of Object.keys(card)) {
		if (!CARD_KEYS.has(key)) onProblem('', `has a field "${key}" that a contact does not have`);
	}
	const read: Record<string, unknown> = {};
	for (const group of CARD_GROUPS) {
		const { key, label, plural, main } = group;
		const value = Object.hasOwn(card, key) ? card[key] : undefined;
		if (isAbsent(value)) continue;
		if (plural === undefined) {
			const fields = readFields(value, group, label, onProblem, limits);
			if (fields !== undefined) read[key] = fields;
			continue;
		}
		const entries: unknown[] = Array.isArray(value) ? value : [value];
		limits?.entries(entries.length);
		const filled = entries
			.map((entry, index) => {
				const fields = main !== undefined && isText(entry) ? { [main]: entry } : entry;
				return readFields(fields, group, `${label} ${index + 1}`, onProblem, limits);
			})
			.filter((entry) => entry !== undefined);
		if (filled.length > 0) read[key] = filled;
	}
	for (const [field, { label }] of Object.entries<ContactField>(UNGROUPED_FIELDS)) {
		const value = Object.hasOwn(card, field) ? card[field] : undefined;
		if (isText(value)) {
			limits?.text(String(value).length);
			const text = tidy(value);
			if (text !== '') read[field] = text;
		} else if (!isAbsent(value)) onProblem(label, 'is not text');
	}
	return contactSchema.parse(read);
}

const HOW_TO_FIX =
	'"Contacts (JSON)" takes one contact or an array of contacts, for example {"name":{"formattedName":"Dana Example"},"phones":[{"phone":"+12025550145"}]}';

/**
 * What JavaScript makes of an object in a text, and so n8n of an expression with text beside it.
 */
const OBJECT_AS_TEXT = '[object Object]';

const notAlone = (): UserError =>
	new UserError('Contacts (JSON) holds more than the contact: the field must hold only {{ $json.contact }}', {
		description:
			'Remove everything else from the field: quotes, spaces, and what was there before you dragged a field in',
	});

function notJson(error: unknown): UserError {
	const reason = error instanceof Error ? ` (${error.message})` : '';
	return new UserError(`Contacts (JSON) is not valid JSON${reason}`, { description: HOW_TO_FIX });
}

/**
 * The member that an object of a JSON text has twice: of the two, parsing keeps the last alone.
 * @param json JSON that parses
 */
function memberGivenTwice(json: string): string | undefined {
	const objects: Array<Set<string>> = [];
	// In JSON that parses, a text before a colon is a member's name, and nothing else is a brace.
	for (const [token, text] of json.matchAll(/("(?:[^"\\]|\\.)*")(?:\s*:)?|[{}]/gs)) {
		if (token === '{') objects.push(new Set());
		else if (token === '}') objects.pop();
		else if (text !== undefined && token !== text) {
			const name = jsonParse<string>(text);
			const names = objects.at(-1);
			if (names?.has(name)) return name;
			names?.add(name);
		}
	}
	return undefined;
}

/** The longest JSON in characters: n8n takes no larger callback, and parsing more would hold it up. */
const LONGEST_JSON = 16 * 1024 * 1024;

/** @throws UserError when it is text that does not parse, is too long, or gives a member twice */
function parse(input: unknown): unknown {
	if (typeof input !== 'string') return input;
	if (input.length > LONGEST_JSON) {
		throw new UserError('Contacts (JSON) is longer than 16 MB', {
			description: 'Leave out everything that is no contact, or split the contacts over several items',
		});
	}
	if (input.trim() === '') return [];
	let parsed: unknown;
	try {
		parsed = jsonParse<unknown>(input);
	} catch (error) {
		throw input.includes(OBJECT_AS_TEXT) ? notAlone() : notJson(error);
	}
	if (typeof parsed === 'string' && parsed.includes(OBJECT_AS_TEXT)) throw notAlone();
	const twice = memberGivenTwice(input);
	if (twice !== undefined) {
		throw new UserError(`Contacts (JSON) gives "${cut(twice)}" twice in the same object`, {
			description: 'Keep one of them: JSON knows only the last. Several phones belong in one list',
		});
	}
	return parsed;
}

/**
 * The contacts of an item as a trigger gives it, which has them beside its event; anything else is meant as a
 * contact.
 * @throws UserError naming a field of a contact that stands beside it, where nothing would read it
 */
function contactsIn(given: unknown): unknown[] {
	if (!isRecord(given) || typeof given.event !== 'string') return [given];
	const { contact, contacts } = given;
	if (!Array.isArray(contacts) && !isRecord(contact)) return [given];
	const beside = Object.keys(given).find((key) => CARD_KEYS.has(key) && !isBlank(given[key]));
	if (beside !== undefined) {
		throw new UserError(`Contacts (JSON) has "${beside}" beside the contact of the item`, {
			description: `Move "${beside}" into the contact, or use {{ $json.contact }} if it is for something else`,
		});
	}
	return Array.isArray(contacts) ? contacts : [contact];
}

/**
 * The contacts of the parameter "Contacts (JSON)": one contact or an array, as JSON text or already as data,
 * in our spelling, Meta's or Infobip's. In place of a contact there may be the item of a trigger, whole.
 * @throws UserError naming the contact and the field: text that does not parse, something that is not a
 * contact, and a field that a contact does not have (it would be lost silently otherwise); and what there is
 * too much of, at once
 */
export function contactsFromJson(input: unknown): Contact[] {
	const parsed = parse(input);
	if (parsed === null || parsed === undefined) return [];
	const limits = contactLimits();
	const contacts: Contact[] = [];
	const given: unknown[] = Array.isArray(parsed) ? parsed : [parsed];
	for (const entry of given) {
		for (const card of contactsIn(entry)) {
			limits.contact();
			const refuse: OnProblem = (where, what) => {
				const place = where === '' ? '' : `: ${where}`;
				throw new UserError(`Contact ${contacts.length + 1}${place} ${what}`, { description: HOW_TO_FIX });
			};
			contacts.push(readCard(card, refuse, limits));
		}
	}
	return contacts;
}
