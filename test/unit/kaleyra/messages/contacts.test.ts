import type { Contact } from '../../../../nodes/shared/contact/contact.ts';
import { contactsOnTheWire, DANA } from './requests.ts';

/**
 * Kaleyra contract §3.3, a row of its field table at a time. The expected cards are written by hand from
 * the table.
 */

const wireDana = {
	name: { formatted_name: 'Dana Example', first_name: 'Dana' },
	phones: [{ phone: '+12025550145' }],
};

const fields: Array<[row: string, contact: Contact, card: object]> = [
	[
		'name.formatted_name, with the first word as the further part that Meta requires',
		DANA,
		{
			name: { formatted_name: 'Dana Example', first_name: 'Dana' },
			phones: [{ phone: '+12025550145' }],
		},
	],
	[
		'name.formatted_name of one word',
		{ ...DANA, name: { formattedName: 'Dana' } },
		{ ...wireDana, name: { formatted_name: 'Dana', first_name: 'Dana' } },
	],
	[
		'name.first_name',
		{ ...DANA, name: { formattedName: 'Dana Example', firstName: 'Danielle' } },
		{ ...wireDana, name: { formatted_name: 'Dana Example', first_name: 'Danielle' } },
	],
	[
		'name.last_name alone is a further part: no first name is made up',
		{ ...DANA, name: { formattedName: 'Dana Example', lastName: 'Example' } },
		{ ...wireDana, name: { formatted_name: 'Dana Example', last_name: 'Example' } },
	],
	[
		'name.middle_name alone',
		{ ...DANA, name: { formattedName: 'Dana Example', middleName: 'Sam' } },
		{ ...wireDana, name: { formatted_name: 'Dana Example', middle_name: 'Sam' } },
	],
	[
		'name.prefix alone',
		{ ...DANA, name: { formattedName: 'Dana Example', prefix: 'Dr.' } },
		{ ...wireDana, name: { formatted_name: 'Dana Example', prefix: 'Dr.' } },
	],
	[
		'name.suffix alone',
		{ ...DANA, name: { formattedName: 'Dana Example', suffix: 'Jr.' } },
		{ ...wireDana, name: { formatted_name: 'Dana Example', suffix: 'Jr.' } },
	],
	[
		'phones[].phone, several, stripped of separators and never robbed of a digit',
		{
			...DANA,
			phones: [{ phone: '+1 (202) 555-0145' }, { phone: '0044 20 7946 0000' }, { phone: '050.123' }],
		},
		{ ...wireDana, phones: [{ phone: '+12025550145' }, { phone: '+442079460000' }, { phone: '050123' }] },
	],
	[
		'phones[].type is free text',
		{ ...DANA, phones: [{ phone: '+12025550145', type: 'Landline' }] },
		{ ...wireDana, phones: [{ phone: '+12025550145', type: 'Landline' }] },
	],
	[
		'phones[].wa_id in digits without +',
		{ ...DANA, phones: [{ phone: '+12025550145', waId: '+1 202-555-0145' }] },
		{ ...wireDana, phones: [{ phone: '+12025550145', wa_id: '12025550145' }] },
	],
	[
		'emails',
		{ ...DANA, emails: [{ email: 'dana@example.com', type: 'Work' }, { email: 'd@example.org' }] },
		{ ...wireDana, emails: [{ email: 'dana@example.com', type: 'Work' }, { email: 'd@example.org' }] },
	],
	[
		'addresses, every field',
		{
			...DANA,
			addresses: [
				{
					street: '1 Example Street',
					city: 'Springfield',
					state: 'CA',
					zip: '90000',
					country: 'United States',
					countryCode: 'us',
					type: 'Office',
				},
				{ city: 'Menlo Park' },
			],
		},
		{
			...wireDana,
			addresses: [
				{
					street: '1 Example Street',
					city: 'Springfield',
					state: 'CA',
					zip: '90000',
					country: 'United States',
					country_code: 'us',
					type: 'Office',
				},
				{ city: 'Menlo Park' },
			],
		},
	],
	['birthday', { ...DANA, birthday: '1990-02-28' }, { ...wireDana, birthday: '1990-02-28' }],
	[
		'org',
		{ ...DANA, org: { company: 'Example Ltd', department: 'Sales', title: 'Manager' } },
		{ ...wireDana, org: { company: 'Example Ltd', department: 'Sales', title: 'Manager' } },
	],
	[
		'urls',
		{ ...DANA, urls: [{ url: 'https://www.example.com', type: 'Company' }, { url: 'https://b.example' }] },
		{
			...wireDana,
			urls: [{ url: 'https://www.example.com', type: 'Company' }, { url: 'https://b.example' }],
		},
	],
	[
		'empty members are omitted rather than sent as ""',
		{
			name: { formattedName: 'Dana Example', firstName: '', lastName: ' ' },
			phones: [{ phone: '+12025550145', type: '', waId: '' }],
			emails: [],
			addresses: [{ street: '' }],
			urls: [{}],
			org: { company: '', department: '' },
			birthday: '',
		},
		wireDana,
	],
	[
		'an entry that holds a type and nothing else is omitted',
		{ ...DANA, emails: [{ type: 'Work' }], addresses: [{ type: 'Home' }], urls: [{ type: 'Home' }] },
		wireDana,
	],
];

test.each(fields)('%s', (_row, contact, card) => {
	expect(contactsOnTheWire([contact])).toEqual([card]);
});
