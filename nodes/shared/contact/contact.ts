import { z } from 'zod';

import {
	CONTACT_FIELDS,
	CONTACT_GROUPS,
	type ContactField,
	type FieldOf,
	type Group,
	type OwnField,
} from './fields';

const text = z.string().optional();

/** An optional text for each field. */
function shapeOf<Field extends string>(fields: Record<Field, ContactField>): Record<Field, typeof text>;
function shapeOf(fields: Record<string, ContactField>): Record<string, typeof text> {
	return Object.fromEntries(Object.keys(fields).map((field) => [field, text]));
}

const { name, phones, emails, addresses, urls, org } = CONTACT_GROUPS;

const phoneSchema = z.object(shapeOf(phones.fields));

/**
 * The one contact shape of this package: what a trigger gives is what Send Contact takes.
 * Every field is optional here, since a card that comes in may lack any of them. What a card that
 * goes out must have is up to `requireSendableContacts`, and beyond that to the provider.
 */
export const contactSchema = z.object({
	name: z.object(shapeOf(name.fields)).optional(),
	phones: z.array(phoneSchema).optional(),
	emails: z.array(z.object(shapeOf(emails.fields))).optional(),
	addresses: z.array(z.object(shapeOf(addresses.fields))).optional(),
	urls: z.array(z.object(shapeOf(urls.fields))).optional(),
	org: z.object(shapeOf(org.fields)).optional(),
	...shapeOf(CONTACT_FIELDS),
} satisfies Record<Group | OwnField, z.ZodTypeAny>);

export type Contact = z.infer<typeof contactSchema>;
export type ContactPhone = z.infer<typeof phoneSchema>;

/**
 * Every field of an entry, with a value or without: what a reader gives, so that one that forgets a field
 * does not compile.
 */
export type AllFields<G extends Group> = Record<FieldOf<G>, string | undefined>;

/** Where the contacts of a message come from: the values of "Contact Source". */
export type ContactSource = 'form' | 'json' | 'vcard';

/** Where a user finds a field, by where the contact comes from. */
const PLACES = {
	formattedName: {
		form: '"Formatted Name"',
		json: 'name.formattedName in "Contacts (JSON)"',
		vcard: 'FN in the vCard',
	},
	phones: {
		form: 'under "Phones"',
		json: 'under phones in "Contacts (JSON)"',
		vcard: 'as TEL in the vCard',
	},
	waId: {
		form: '"WhatsApp ID" under "Phones"',
		json: 'waId under phones in "Contacts (JSON)"',
		vcard: 'the waid of TEL in the vCard',
	},
	countryCode: {
		form: '"Country Code"',
		json: 'countryCode under addresses in "Contacts (JSON)"',
		vcard: 'the CC of ADR in the vCard',
	},
	birthday: { form: '"Birthday"', json: 'birthday in "Contacts (JSON)"', vcard: 'BDAY in the vCard' },
};

/** Where a user finds a field, as part of a sentence. */
export const placeOf = (field: keyof typeof PLACES, source: ContactSource): string => PLACES[field][source];
