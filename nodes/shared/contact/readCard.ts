import { isRecord } from '../json';
import { cleanText } from '../text';
import { contactSchema, type Contact } from './contact';
import { CONTACT_FIELDS, groupOf, GROUPS, OWN_FIELDS, type ContactField } from './fields';

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
const CARD_FIELDS = bySpelling(CONTACT_FIELDS);

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
			const text = tidy(value);
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
 */
export function readCard(card: unknown, onProblem: OnProblem): Contact {
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
			const fields = readFields(value, group, label, onProblem);
			if (fields !== undefined) read[key] = fields;
			continue;
		}
		const entries: unknown[] = Array.isArray(value) ? value : [value];
		const filled = entries
			.map((entry, index) => {
				const fields = main !== undefined && isText(entry) ? { [main]: entry } : entry;
				return readFields(fields, group, `${label} ${index + 1}`, onProblem);
			})
			.filter((entry) => entry !== undefined);
		if (filled.length > 0) read[key] = filled;
	}
	for (const field of OWN_FIELDS) {
		const value = Object.hasOwn(card, field) ? card[field] : undefined;
		if (isText(value)) {
			const text = tidy(value);
			if (text !== '') read[field] = text;
		} else if (!isAbsent(value)) onProblem(CONTACT_FIELDS[field].label, 'is not text');
	}
	return contactSchema.parse(read);
}
