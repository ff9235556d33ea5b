import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

/** The field names below are what `fromForm.ts` reads. A provider's form is made of those it can carry. */

const text = (
	displayName: string,
	name: string,
	placeholder: string,
	description?: string,
): INodeProperties => ({
	displayName,
	name,
	type: 'string',
	default: '',
	placeholder: `e.g. ${placeholder}`,
	...(description === undefined ? {} : { description }),
});

const typeField = (options: INodePropertyOptions[]): INodeProperties => ({
	displayName: 'Type',
	name: 'type',
	type: 'options',
	options: [...options, { name: 'Not Set', value: '' }],
	default: '',
	description: 'The label shown beside it. Any other word can be given as an expression.',
});

const HOME_OR_WORK = [
	{ name: 'Home', value: 'HOME' },
	{ name: 'Work', value: 'WORK' },
];

export const phoneField = text(
	'Number',
	'phone',
	'+12025550145',
	'The number with its country code, best with a leading +',
);
export const emailField = text('Email', 'email', 'dana@example.com');
export const urlField = text('URL', 'url', 'https://www.example.com');
export const birthdayField = text(
	'Birthday',
	'birthday',
	'1990-02-28',
	'Year, month and day, written as YYYY-MM-DD',
);
export const streetField = text('Street', 'street', '1 Example Street');
export const cityField = text('City', 'city', 'Springfield');
export const countryField = text('Country', 'country', 'United States');

export const phoneFields: INodeProperties[] = [
	phoneField,
	typeField([
		{ name: 'Home', value: 'HOME' },
		{ name: 'iPhone', value: 'IPHONE' },
		{ name: 'Main', value: 'MAIN' },
		{ name: 'Mobile', value: 'CELL' },
		{ name: 'Work', value: 'WORK' },
	]),
	text(
		'WhatsApp ID',
		'waId',
		'12025550145',
		'Digits without +. With it the card offers "Message", without it "Invite to WhatsApp".',
	),
];

export const emailFields = [emailField, typeField(HOME_OR_WORK)];
export const urlFields = [typeField(HOME_OR_WORK), urlField];

export const addressFields: INodeProperties[] = [
	cityField,
	countryField,
	text('Country Code', 'countryCode', 'US', 'Two-letter ISO code'),
	text('State', 'state', 'CA', 'Two-letter code'),
	streetField,
	typeField(HOME_OR_WORK),
	text('ZIP or Postal Code', 'zip', '90000'),
];

export const nameFields = {
	first: text('First Name', 'firstName', 'Dana'),
	last: text('Last Name', 'lastName', 'Example'),
	middle: text('Middle Name', 'middleName', 'Sam'),
	prefix: text('Name Prefix', 'prefix', 'Dr.'),
	suffix: text('Name Suffix', 'suffix', 'Jr.'),
};

export const organizationFields = {
	company: text('Company', 'company', 'Example Ltd'),
	department: text('Department', 'department', 'Sales'),
	title: text('Job Title', 'title', 'Account Manager'),
};

/** A group of which a contact may have several entries, as a member of a form. */
export function entries(
	displayName: string,
	name: string,
	entry: string,
	values: INodeProperties[],
	several = true,
): INodeProperties {
	return {
		displayName,
		name,
		type: 'fixedCollection',
		typeOptions: { multipleValues: several },
		placeholder: `Add ${entry}`,
		default: {},
		options: [{ name: entry.toLowerCase(), displayName: entry, values }],
	};
}
