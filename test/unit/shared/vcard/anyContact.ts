import fc from 'fast-check';

import {
	type Contact,
	CONTACT_FIELDS,
	type ContactField,
	contactSchema,
	type Group,
	groupOf,
	GROUPS,
	type OwnField,
} from '../../../../nodes/shared/contact/contact.ts';
import { readCard } from '../../../../nodes/shared/contact/read.ts';

/** What separates, escapes, folds or marks something in a vCard, and characters of one to four bytes. */
const characters = fc.oneof(
	fc.constantFrom(...'\\;,:"^=\n\t \'n<>!$_.-+0123456789éש漢😀\u00a0\ufeff\u2028'),
	fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
	fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
);
const misleading = fc.constantFrom(...'tel:+1;ext=2 BEGIN:VCARD END:VCARD X-a \\n ^n =3D " \\'.split(' '));

/** Text as a Contact holds it: not blank, trimmed, without control characters but tab and line feed. */
const anyText = fc
	.oneof(
		{ weight: 8, arbitrary: fc.string({ unit: characters, minLength: 1, maxLength: 40 }) },
		{ weight: 1, arbitrary: fc.string({ unit: characters, minLength: 100, maxLength: 300 }) },
		{ weight: 1, arbitrary: misleading },
	)
	.map((text) => text.replace(/(?![\t\n])\p{Cc}/gu, '').trim())
	.filter((text) => text !== '');

/**
 * Words of vCard and of providers, the same in other cases, labels, and what only looks like one of these.
 */
const words =
	'CELL Cell cell HOME WORK IPHONE iPhone MAIN Mobile MOBILE FAX VOICE pref PREF INTERNET X-Custom ' +
	'_$!<Mobile>!$_ _$!<>!$_ WORK,FAX TYPE=CELL constructor';

const birthday = fc
	.date({ min: new Date('1605-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
	.map((date) => date.toISOString().slice(0, 10));

type Arbitraries<Fields> = { [Key in keyof Fields]: fc.Arbitrary<Fields[Key]> };

/** Some of the fields, at least one. */
function some<Fields extends object>(fields: Arbitraries<Fields>) {
	return fc
		.record<Fields, never>(fields, { requiredKeys: [], noNullPrototype: true })
		.filter((group) => Object.keys(group).length > 0);
}

/** Entries with some of the fields, at least one of them, and with or without a type. */
function entries<Fields extends object>(fields: Arbitraries<Fields>, type: fc.Arbitrary<string>) {
	const entry = fc
		.tuple(some(fields), fc.option(type, { nil: undefined }))
		.map(([group, kind]) => (kind === undefined ? group : { ...group, type: kind }));
	return fc.array(entry, { minLength: 1, maxLength: 4 });
}

/** Any contact there can be, as it is read, with every field of the table present or not, out of such texts. */
export function contactsOf(text: fc.Arbitrary<string>): fc.Arbitrary<Contact> {
	const type = fc.oneof(text, fc.constantFrom(...words.split(' ')));
	const group = (name: Group) => {
		const { fields, plural } = groupOf(name);
		const texts = Object.fromEntries(
			Object.keys(fields)
				.filter((field) => field !== 'type')
				.map((field) => [field, text]),
		);
		return plural === undefined ? some(texts) : entries(texts, type);
	};
	const own = { birthday } satisfies Record<OwnField, fc.Arbitrary<string>>;
	return fc
		.record(
			{ ...Object.fromEntries(GROUPS.map((name) => [name, group(name)])), ...own },
			{ requiredKeys: [], noNullPrototype: true },
		)
		.map((contact) => readCard(contact, () => undefined));
}

/** A contact with every field of the table, each with its own example. */
export const everyField: Contact = contactSchema.parse({
	...Object.fromEntries(
		GROUPS.map((name) => {
			const { fields, plural } = groupOf(name);
			const entry = examplesOf(fields);
			return [name, plural === undefined ? entry : [entry]];
		}),
	),
	...examplesOf(CONTACT_FIELDS),
});

function examplesOf(fields: Readonly<Record<string, ContactField>>) {
	return Object.fromEntries(Object.entries(fields).map(([field, { example }]) => [field, example]));
}

export const anyContact = contactsOf(anyText);

/** Contacts without backslashes and line breaks. */
export const plainContact = contactsOf(anyText.map((text) => text.replace(/[\\\n]/g, '/')));
