import {
	CONTACT_FIELDS,
	type ContactField,
	contactSchema,
	groupOf,
	GROUPS,
	OWN_FIELDS,
} from '../../../../nodes/shared/contact/contact.ts';
import { contactForm, contactsFromForm } from '../../../../nodes/shared/contact/form.ts';
import { contactsFromJson } from '../../../../nodes/shared/contact/read.ts';
import { flattened, leftOut, renamed } from '../../../../nodes/shared/contact/fieldNames.ts';
import { NAMES } from './namesOfProviders.ts';

/** Every row of the table reaches every place that is made of it. */

const inGroups = GROUPS.flatMap((group) => {
	const { plural, label: entry, fields } = groupOf(group);
	const names: Record<string, string | null> = NAMES[group];
	return Object.entries(fields).map(([field, row]) => ({
		group,
		field,
		entry,
		plural,
		row,
		wire: names[field],
	}));
});

const contactOf = ({ group, field, plural }: (typeof inGroups)[number]) => ({
	[group]: plural === undefined ? { [field]: 'x' } : [{ [field]: 'x' }],
});

const spellingsOf = (field: string, { spellings = [] }: ContactField) => [field, ...spellings];

/** The members of the form, with those inside them, as "phones.phone.waId". */
function membersOf(property: object, path: string[] = []): Array<[path: string, label: unknown]> {
	const { name, displayName } = { name: undefined, displayName: undefined, ...property };
	const here = [...path, String(name)];
	const inside = [
		...('type' in property && property.type === 'options'
			? []
			: 'options' in property
				? [property.options]
				: []),
		...('values' in property ? [property.values] : []),
	].flat();
	const members = inside.flatMap((member) =>
		typeof member === 'object' && member !== null ? membersOf(member, here) : [],
	);
	return [[here.join('.'), displayName], ...members];
}

const formOf = (names: typeof NAMES) =>
	new Map(
		membersOf(contactForm({ names, several: true, description: '' })).map(([path, label]) => [
			path.replace('contacts.contact.', '').replace('details.', ''),
			label,
		]),
	);

test('the names of a provider that carries all are those of the table, each once', () => {
	const wires = [...inGroups.map(({ wire }) => wire), ...OWN_FIELDS.map((field) => NAMES[field])];
	expect(wires).not.toContain(undefined);
	expect(new Set(wires).size).toBe(24);
});

describe.each(inGroups)('$group: $field', (given) => {
	const { group, field, entry, plural, row, wire } = given;
	const contact = contactOf(given);

	test('is a field of a contact', () => {
		expect(contactSchema.parse(contact)).toStrictEqual(contact);
	});

	test('is read from JSON in all of its spellings, and from the form', () => {
		for (const spelling of spellingsOf(field, row))
			expect(contactsFromJson({ [group]: { [spelling]: 'x' } })).toStrictEqual([contact]);
		const stored =
			plural === undefined ? { [field]: 'x' } : { [group]: { [entry.toLowerCase()]: [{ [field]: 'x' }] } };
		expect(contactsFromForm({ contact: [{ details: stored }] })).toStrictEqual([contact]);
	});

	const withoutIt = { ...NAMES, [group]: { ...NAMES[group], [field]: null } };
	const path = plural === undefined ? field : `${group}.${entry.toLowerCase()}.${field}`;

	test('is in the form of a provider that carries it', () => {
		expect(formOf(NAMES).get(path)).toBe(row.label);
		// The formatted name is required of every contact.
		expect(formOf(withoutIt).has(path)).toBe(field === 'formattedName');
	});

	test('goes out under the name the provider has for it; where there is none it is named as left out', () => {
		const fields = { [String(wire)]: 'x' };
		const read = contactSchema.parse(contact);
		expect(renamed(read, NAMES)).toMatchObject({ [group]: plural === undefined ? fields : [fields] });
		expect(flattened(read, NAMES)).toEqual(fields);
		expect(leftOut(read, NAMES)).toEqual([]);
		expect(flattened(read, withoutIt)).toEqual({});
		expect(leftOut(read, withoutIt)).toEqual([plural === undefined ? row.label : `${entry} 1 ${row.label}`]);
	});
});

test.each(OWN_FIELDS)('%s, in no group', (field) => {
	const { label } = CONTACT_FIELDS[field];
	const contact = { [field]: 'x' };
	expect(contactSchema.parse(contact)).toStrictEqual(contact);
	for (const spelling of spellingsOf(field, CONTACT_FIELDS[field]))
		expect(contactsFromJson({ [spelling]: 'x' })).toStrictEqual([contact]);
	expect(contactsFromForm({ contact: [{ details: contact }] })).toStrictEqual([contact]);
	const withoutIt = { ...NAMES, [field]: null };
	expect(formOf(NAMES).get(field)).toBe(label);
	expect(formOf(withoutIt).has(field)).toBe(false);
	expect(renamed(contact, NAMES)).toMatchObject({ [String(NAMES[field])]: 'x' });
	expect(flattened(contact, NAMES)).toEqual({ [String(NAMES[field])]: 'x' });
	expect(leftOut(contact, withoutIt)).toEqual([label]);
});
