import {
	type Contact,
	CONTACT_FIELDS,
	type FieldOf,
	type Group,
	groupOf,
	GROUPS,
	OWN_FIELDS,
	type OwnField,
} from './contact';

/** A provider's name for each field of a contact; null where the provider has no place for it. */
export type FieldNames = { readonly [G in Group]: Readonly<Record<FieldOf<G>, string | null>> } & Readonly<
	Record<OwnField, string | null>
>;

type Fields = Readonly<Record<string, string | undefined>>;
type Names = Readonly<Record<string, string | null>>;

/** The fields that have a name and a value. */
const renamedFields = (fields: Fields, names: Names): Array<[name: string, value: string]> =>
	Object.entries(names).flatMap(([field, name]): Array<[string, string]> => {
		const value = fields[field];
		return name === null || value === undefined ? [] : [[name, value]];
	});

const entriesOf = (contact: Contact, group: Group): Fields[] => [contact[group] ?? []].flat();

const ownFields = (contact: Contact): Fields =>
	Object.fromEntries(OWN_FIELDS.map((field) => [field, contact[field]]));

const ownNames = (names: FieldNames): Names =>
	Object.fromEntries(OWN_FIELDS.map((field) => [field, names[field]]));

/** The contact with the provider's names for its fields, its groups and lists as they are. */
export function renamed(contact: Contact, names: FieldNames): Record<string, unknown> {
	const groups = GROUPS.map((group): [string, unknown] => {
		const entries = entriesOf(contact, group).map((entry) =>
			Object.fromEntries(renamedFields(entry, names[group])),
		);
		return [group, groupOf(group).plural === undefined ? entries[0] : entries];
	});
	return Object.fromEntries([...groups, ...renamedFields(ownFields(contact), ownNames(names))]);
}

/** The contact as flat members with the provider's names: of each group the first entry alone. */
export function flattened(contact: Contact, names: FieldNames): Record<string, string> {
	const firstEntries = GROUPS.flatMap((group) =>
		entriesOf(contact, group)
			.slice(0, 1)
			.flatMap((entry) => renamedFields(entry, names[group])),
	);
	return Object.fromEntries([...firstEntries, ...renamedFields(ownFields(contact), ownNames(names))]);
}

/** The labels of fields that have a value and no name. */
const nameless = (fields: Fields, names: Names, labels: Readonly<Record<string, { label: string }>>) =>
	Object.entries(labels)
		.filter(([field]) => names[field] === null && fields[field] !== undefined)
		.map(([, { label }]) => label);

/**
 * What `flattened` leaves out of the contact, in the words of the form, for example "Phone 1 Type" or "Phone
 * 2".
 */
export function leftOut(contact: Contact, names: FieldNames): string[] {
	const ofGroups = GROUPS.flatMap((group) => {
		const { label, plural, fields } = groupOf(group);
		return entriesOf(contact, group).flatMap((entry, index) => {
			if (index > 0) return [`${label} ${index + 1}`];
			const lost = nameless(entry, names[group], fields);
			return plural === undefined ? lost : lost.map((field) => `${label} 1 ${field}`);
		});
	});
	return [...ofGroups, ...nameless(ownFields(contact), ownNames(names), CONTACT_FIELDS)];
}
