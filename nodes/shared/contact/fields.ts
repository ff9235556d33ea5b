import type { INodePropertyOptions } from 'n8n-workflow';

/** A field of a contact: its words in the form and in errors, and its names elsewhere. */
export interface ContactField {
	/** What the form calls it. */
	label: string;
	/** Shown in the empty field, after "e.g.". */
	example: string;
	description?: string;
	/** Other names it has in JSON: Meta's (Kaleyra contract §3.3) and Infobip's (Infobip contract §3.2). */
	spellings?: readonly string[];
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
 * generators of the tests come from it, and a provider's names for the fields (`WireNames`) must have them
 * all.
 */
export const CONTACT_GROUPS = {
	name: {
		label: 'Name',
		fields: {
			formattedName: {
				label: 'Formatted Name',
				example: 'Dana Example',
				description: 'The full name, as it is shown in the chat',
				spellings: ['formatted_name'],
			},
			firstName: { label: 'First Name', example: 'Dana', spellings: ['first_name'] },
			lastName: { label: 'Last Name', example: 'Example', spellings: ['last_name'] },
			middleName: { label: 'Middle Name', example: 'Sam', spellings: ['middle_name'] },
			prefix: { label: 'Name Prefix', example: 'Dr.', spellings: ['namePrefix'] },
			suffix: { label: 'Name Suffix', example: 'Jr.', spellings: ['nameSuffix'] },
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
		fields: { email: { label: 'Email', example: 'dana@example.com' }, type: type(HOME, WORK) },
	},
	addresses: {
		label: 'Address',
		plural: 'Addresses',
		fields: {
			street: { label: 'Street', example: '1 Example Street' },
			city: { label: 'City', example: 'Springfield' },
			state: { label: 'State', example: 'CA', description: 'Two-letter code' },
			zip: { label: 'ZIP Code', example: '90000', description: 'ZIP or postal code' },
			country: { label: 'Country', example: 'United States' },
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
		fields: { url: { label: 'URL', example: 'https://www.example.com' }, type: type(HOME, WORK) },
	},
	org: {
		label: 'Organization',
		fields: {
			company: { label: 'Company', example: 'Example Ltd' },
			department: { label: 'Department', example: 'Sales' },
			title: { label: 'Job Title', example: 'Account Manager' },
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
