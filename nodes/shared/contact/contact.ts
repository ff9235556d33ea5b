import type { INodePropertyOptions } from 'n8n-workflow';
import { z } from 'zod/v3';

import { cleanText } from '../text';

/** A field of a contact: its words in the form and in errors, and its names elsewhere. */
export interface ContactField {
	/** What the form calls it. */
	label: string;
	/** Shown in the empty field, after "e.g.". */
	example: string;
	description?: string;
	/** Other names it has in JSON: Meta's (Kaleyra contract §3.3) and Infobip's (Infobip contract §3.2). */
	spellings?: readonly string[];
	/** What a URI that stands in its place says, as phones and address books write one; other text as it is. */
	ofUri?: (text: string) => string;
	/** Words to choose from in the form; an expression may return any other word. */
	options?: readonly INodePropertyOptions[];
}

/** Fields that belong together. A group with a `plural` may have several entries. */
export interface ContactGroup {
	/** What an entry is called in the form and in errors. */
	label: string;
	plural?: string;
	/** The field that is meant when JSON gives bare text in place of an entry. */
	main?: string;
	fields: Readonly<Record<string, ContactField>>;
}

/**
 * The number of a `tel:` URI (RFC 3966), with its extension as people write it: its other parameters are no
 * part of what is dialled.
 */
export function numberOfUri(text: string): string {
	if (!/^tel:/i.test(text)) return text;
	const [number = '', ...parameters] = text.replace(/^(?:tel:\s*)+/i, '').split(';');
	const extension = parameters.find((parameter) => /^ext=./i.test(parameter))?.slice('ext='.length);
	return (extension ? `${number.trim()} ext. ${extension}` : number).trim();
}

/** The address of a `mailto:` URI (RFC 6068). */
export function addressOfUri(text: string): string {
	if (!/^mailto:/i.test(text)) return text;
	const address = text.replace(/^(?:mailto:\s*)+/i, '').replace(/\?.*$/s, '');
	try {
		return cleanText(decodeURIComponent(address)).trim();
	} catch {
		return address.trim();
	}
}

const type = (...options: INodePropertyOptions[]) => ({
	label: 'Type',
	example: 'HOME',
	description: 'The label shown next to this entry. Use an expression for any other label.',
	options,
});

const HOME = { name: 'Home', value: 'HOME' };
const WORK = { name: 'Work', value: 'WORK' };

/**
 * Every field of a contact that belongs to a group. The one table: schema, form, error texts, readers and the
 * generators of the tests come from it, and a provider's names for the fields (`FieldNames`) must have them
 * all.
 */
export const CONTACT_GROUPS = {
	name: {
		label: 'Name',
		fields: {
			formattedName: {
				label: 'Full Name',
				example: 'Dana Example',
				description: 'The whole name of the person or company, as it is shown in the chat',
				spellings: ['formatted_name'],
			},
			firstName: {
				label: 'First Name',
				example: 'Dana',
				description: 'Given name. When empty, the first word of the full name is used.',
				spellings: ['first_name'],
			},
			lastName: {
				label: 'Last Name',
				example: 'Example',
				description: 'Family name',
				spellings: ['last_name'],
			},
			middleName: {
				label: 'Middle Name',
				example: 'Sam',
				description: 'One or more, with spaces between them',
				spellings: ['middle_name'],
			},
			prefix: {
				label: 'Name Prefix',
				example: 'Dr.',
				description: 'Title before the name',
				spellings: ['namePrefix'],
			},
			suffix: {
				label: 'Name Suffix',
				example: 'Jr.',
				description: 'What stands behind the name',
				spellings: ['nameSuffix'],
			},
		},
	},
	phones: {
		label: 'Phone',
		plural: 'Phones',
		main: 'phone',
		fields: {
			phone: {
				label: 'Number',
				example: '+12025550145',
				description: 'The number with + and its country calling code',
				ofUri: numberOfUri,
			},
			waId: {
				label: 'WhatsApp ID',
				example: '12025550145',
				description: 'Fill in only if it differs from the number: the digits of another number, or a user ID',
				spellings: ['wa_id'],
			},
			type: type(
				HOME,
				{ name: 'iPhone', value: 'IPHONE' },
				{ name: 'Main', value: 'MAIN' },
				{ name: 'Mobile', value: 'CELL' },
				WORK,
			),
		},
	},
	emails: {
		label: 'Email',
		plural: 'Emails',
		main: 'email',
		fields: {
			email: {
				label: 'Email',
				example: 'dana@example.com',
				description: 'One email address, without a name',
				ofUri: addressOfUri,
			},
			type: type(HOME, WORK),
		},
	},
	addresses: {
		label: 'Address',
		plural: 'Addresses',
		fields: {
			street: { label: 'Street', example: '1 Example Street', description: 'Street and house number' },
			city: { label: 'City', example: 'Springfield', description: 'City or town' },
			state: { label: 'State', example: 'CA', description: 'Two-letter code' },
			zip: { label: 'ZIP Code', example: '90000', description: 'ZIP or postal code' },
			country: { label: 'Country', example: 'United States', description: 'Name of the country, in full' },
			countryCode: {
				label: 'Country Code',
				example: 'US',
				description: 'Two-letter ISO code',
				spellings: ['country_code'],
			},
			type: type(HOME, WORK),
		},
	},
	urls: {
		label: 'URL',
		plural: 'URLs',
		main: 'url',
		fields: {
			url: {
				label: 'URL',
				example: 'https://www.example.com',
				description: 'Full web address, with https://',
			},
			type: type(HOME, WORK),
		},
	},
	org: {
		label: 'Organization',
		fields: {
			company: { label: 'Company', example: 'Example Ltd', description: 'Name of the company' },
			department: { label: 'Department', example: 'Sales', description: 'Department in the company' },
			title: { label: 'Job Title', example: 'Account Manager', description: 'Position in the company' },
		},
	},
} as const satisfies Record<string, ContactGroup>;

/** The fields that a contact has itself, in no group. */
export const CONTACT_FIELDS = {
	birthday: {
		label: 'Birthday',
		example: '1990-02-28',
		description: 'Year, month and day, written as YYYY-MM-DD',
	},
} as const satisfies Record<string, ContactField>;

/** Fields in no group that a card may come in with. None is sent, and no form offers one. */
export const RECEIVED_FIELDS = {
	/** Meta: `contact_request` for the person's own card, given at the press of a button, or `other`. */
	origin: { label: 'Origin', example: 'contact_request' },
} as const satisfies Record<string, ContactField>;

export type Group = keyof typeof CONTACT_GROUPS;
export type FieldOf<G extends Group> = keyof (typeof CONTACT_GROUPS)[G]['fields'];
export type OwnField = keyof typeof CONTACT_FIELDS;

/** The names of the table's rows, in its order. */
export const GROUPS = Object.keys(CONTACT_GROUPS).filter((key): key is Group =>
	Object.hasOwn(CONTACT_GROUPS, key),
);
export const OWN_FIELDS = Object.keys(CONTACT_FIELDS).filter((key): key is OwnField =>
	Object.hasOwn(CONTACT_FIELDS, key),
);

/** A group for code that treats all of them alike. */
export const groupOf = (group: Group): ContactGroup => CONTACT_GROUPS[group];

const text = z.string().optional();

/** An optional text for each field. */
function shapeOf<Field extends string>(fields: Record<Field, ContactField>): Record<Field, typeof text>;
function shapeOf(fields: Record<string, ContactField>): Record<string, typeof text> {
	return Object.fromEntries(Object.keys(fields).map((field) => [field, text]));
}

const { name, phones, emails, addresses, urls, org } = CONTACT_GROUPS;

const phoneSchema = z.object(shapeOf(phones.fields));

/** The contact as far as it can be sent. */
export const sentSchema = z.object({
	name: z.object(shapeOf(name.fields)).optional(),
	phones: z.array(phoneSchema).optional(),
	emails: z.array(z.object(shapeOf(emails.fields))).optional(),
	addresses: z.array(z.object(shapeOf(addresses.fields))).optional(),
	urls: z.array(z.object(shapeOf(urls.fields))).optional(),
	org: z.object(shapeOf(org.fields)).optional(),
	...shapeOf(CONTACT_FIELDS),
} satisfies Record<Group | OwnField, z.ZodTypeAny>);

/**
 * The one contact shape of this package: what a trigger gives is what Send Contact takes.
 * Every field is optional here, since a card that comes in may lack any of them. What a card that
 * goes out must have is up to `requireSendableContacts`, and beyond that to the provider.
 */
export const contactSchema = sentSchema.extend(shapeOf(RECEIVED_FIELDS));

export type SentContact = z.infer<typeof sentSchema>;
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
		form: '"Full Name"',
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
