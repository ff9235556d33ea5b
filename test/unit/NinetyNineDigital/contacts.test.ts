import type { INodeProperties, INodePropertyCollection } from 'n8n-workflow';

import type { Contact } from '../../../nodes/shared/contact/contact.ts';
import { contactsFromForm } from '../../../nodes/shared/contact/form.ts';
import { refusal } from '../shared/refusal.ts';
import { bodiesOf, DANA } from './requests.ts';
import { NinetyNineDigitalWhatsApp } from '../../../nodes/NinetyNineDigital/NinetyNineDigitalWhatsApp.node.ts';
import { contacts } from '../../../nodes/NinetyNineDigital/contacts.ts';
import { options } from '../../../nodes/NinetyNineDigital/options.ts';
import { requireSendableContacts } from '../../../nodes/shared/contact/sendable.ts';
import { readOptions } from '../../../nodes/shared/options.ts';

/** 99digital contract §4: the flat fields of a contact, and what has none. */

const PEOPLE = { from: '972771234567', to: '972501234567' };

const FULL: Contact = {
	name: { formattedName: 'Dana Example' },
	phones: [{ phone: '972500000003' }],
	emails: [{ email: 'dana@example.com' }],
	addresses: [{ street: '1 Example Street', city: 'Tel Aviv', country: 'Israel' }],
	urls: [{ url: 'https://www.example.com' }],
	birthday: '1990-02-28',
};

const FULL_BODY = {
	...PEOPLE,
	contact_name: 'Dana Example',
	contact_phone: '972500000003',
	contact_email: 'dana@example.com',
	contact_birthday: '1990-02-28',
	address_street: '1 Example Street',
	address_city: 'Tel Aviv',
	address_country: 'Israel',
	website: 'https://www.example.com',
};

test('the sample, but for the key and showRequest', () => {
	expect(bodiesOf(FULL)).toEqual([FULL_BODY]);
});

test('optional fields are left out when empty', () => {
	const blank = { ...DANA, emails: [{ email: ' ' }], addresses: [{ street: '' }], birthday: '' };
	expect(bodiesOf(blank)).toEqual([
		{ ...PEOPLE, contact_name: 'Dana Example', contact_phone: '972500000003' },
	]);
});

test.each([
	['0501234567', '0501234567'],
	['972501234567', '972501234567'],
	['+972 50-123-4567', '+972501234567'],
])('contact_phone takes any format: %s', (phone, sent) => {
	expect(bodiesOf({ ...DANA, phones: [{ phone }] })[0]?.contact_phone).toBe(sent);
});

const NOT_CARRIED: Array<[field: string, more: Contact]> = [
	['First Name', { name: { formattedName: 'Dana Example', firstName: 'Dana' } }],
	['Last Name', { name: { formattedName: 'Dana Example', lastName: 'Example' } }],
	['Middle Name', { name: { formattedName: 'Dana Example', middleName: 'Sam' } }],
	['Name Prefix', { name: { formattedName: 'Dana Example', prefix: 'Dr.' } }],
	['Name Suffix', { name: { formattedName: 'Dana Example', suffix: 'Jr.' } }],
	['Phone 1 WhatsApp ID', { phones: [{ phone: '972500000003', waId: '972500000003' }] }],
	['Phone 1 Type', { phones: [{ phone: '972500000003', type: 'CELL' }] }],
	['Phone 2', { phones: [{ phone: '972500000003' }, { phone: '972500000004', type: 'WORK' }] }],
	['Email 1 Type', { emails: [{ email: 'dana@example.com', type: 'WORK' }] }],
	['Email 2', { emails: [{ email: 'dana@example.com' }, { email: 'd@example.com' }] }],
	['Address 1 State', { addresses: [{ ...FULL.addresses?.[0], state: 'CA' }] }],
	['Address 1 ZIP Code', { addresses: [{ ...FULL.addresses?.[0], zip: '90000' }] }],
	['Address 1 Country Code', { addresses: [{ ...FULL.addresses?.[0], countryCode: 'IL' }] }],
	['Address 1 Type', { addresses: [{ ...FULL.addresses?.[0], type: 'HOME' }] }],
	['Address 2', { addresses: [{ ...FULL.addresses?.[0] }, { city: 'Haifa' }] }],
	['URL 1 Type', { urls: [{ url: 'https://www.example.com', type: 'WORK' }] }],
	['URL 2', { urls: [{ url: 'https://www.example.com' }, { url: 'https://example.org' }] }],
	['Company', { org: { company: 'Example Ltd' } }],
	['Department', { org: { department: 'Sales' } }],
	['Job Title', { org: { title: 'Manager' } }],
];

test.each(NOT_CARRIED)('%s has no field', (field, more) => {
	const contact = { ...FULL, ...more };
	expect(refusal(() => bodiesOf(contact))).toEqual({
		message: `Contact 1: 99digital does not support: ${field}`,
		description:
			'Remove these fields, or turn on "Ignore Unsupported Fields" under "Options" to send the contacts without them',
	});
	expect(bodiesOf(contact, { ignoreUnsupportedFields: true })).toEqual([FULL_BODY]);
});

test('exactly what cannot be carried is listed, for each contact', () => {
	const other: Contact = {
		...DANA,
		phones: [{ phone: '972500000003' }, { phone: '972500000004' }, { phone: '972500000005' }],
		org: { department: 'Sales', company: 'Example Ltd' },
	};
	const named: Contact = { ...DANA, name: { formattedName: 'Dana', firstName: 'Dana' } };
	expect(refusal(() => bodiesOf([other, FULL, named])).message).toBe(
		'Contact 1: 99digital does not support: Phone 2, Phone 3, Company, Department. Contact 3: 99digital does not support: First Name',
	);
});

test('an address of which nothing can be carried adds nothing', () => {
	const contact = { ...DANA, addresses: [{ zip: '90000' }, { city: 'Haifa' }] };
	expect(refusal(() => bodiesOf(contact)).message).toBe(
		'Contact 1: 99digital does not support: Address 1 ZIP Code, Address 2',
	);
	expect(bodiesOf(contact, { ignoreUnsupportedFields: true })).toEqual([
		{ ...PEOPLE, contact_name: 'Dana Example', contact_phone: '972500000003' },
	]);
});

test('the birthday is checked before sending', () => {
	expect(refusal(() => bodiesOf({ ...DANA, birthday: '28/02/1990' })).message).toBe(
		'Contact 1: Birthday "28/02/1990" is not a date written as YYYY-MM-DD',
	);
});

test('the form, in which each group has one entry', () => {
	const stored = {
		contact: [
			{
				formattedName: 'Dana Example',
				phones: { phone: { phone: '972500000003' } },
				details: {
					emails: { email: { email: 'dana@example.com' } },
					addresses: { address: { street: '1 Example Street', city: 'Tel Aviv', country: 'Israel' } },
					urls: { url: { url: 'https://www.example.com' } },
					birthday: '1990-02-28',
				},
			},
		],
	};
	expect(contactsFromForm(stored)).toEqual([FULL]);
});

/** 99digital contract §4: the parameter "Contacts". */

const find = (properties: INodeProperties[], name: string) =>
	properties.filter((property) => property.name === name);

/** Names of all fields below a parameter, as paths. */
function paths(entries: INodeProperties['options'] = []): string[] {
	return entries.flatMap((entry) => {
		if ('values' in entry) return paths(entry.values).map((path) => `${entry.name}.${path}`);
		if (!('type' in entry)) return [];
		const inner = ['collection', 'fixedCollection'].includes(entry.type) ? paths(entry.options) : [];
		return inner.length > 0 ? inner.map((path) => `${entry.name}.${path}`) : [entry.name];
	});
}

test('§4: the form has what 99digital can carry, and one of each', () => {
	const [form] = find(new NinetyNineDigitalWhatsApp().description.properties, 'contacts');
	expect(paths(form?.options)).toEqual([
		'contact.formattedName',
		'contact.phones.phone.phone',
		'contact.details.addresses.address.street',
		'contact.details.addresses.address.city',
		'contact.details.addresses.address.country',
		'contact.details.birthday',
		'contact.details.emails.email.email',
		'contact.details.urls.url.url',
	]);
	const [contact]: INodePropertyCollection[] = (form?.options ?? []).filter((entry) => 'values' in entry);
	const [phones] = find(contact?.values ?? [], 'phones');
	expect(phones?.typeOptions).toEqual({ multipleValues: false });
});

/** 99digital contract §4: `contact_phone` is required. */

const name = { formattedName: 'Dana Example' };

test.each<[what: string, contact: Contact, message: string]>([
	['without a phone', { name }, 'Contact 1 has no phone'],
	['with a WhatsApp ID alone', { name, phones: [{ waId: '1' }] }, 'Contact 1: Phone 1 has no number'],
])('a card %s is refused, with Ignore Unsupported Fields too', (_what, contact, message) => {
	const requests = (ignoreUnsupportedFields: boolean) =>
		contacts.requests(
			{
				from: '972771234567',
				to: '972501234567',
				content: { contacts: requireSendableContacts([contact]) },
				options: readOptions(options, { ignoreUnsupportedFields }, 'sendContact'),
			},
			'https://api.99digital.co.il/whatsapp/v2',
		);
	expect(refusal(() => requests(false)).message).toBe(message);
	expect(refusal(() => requests(true)).message).toBe(message);
});
