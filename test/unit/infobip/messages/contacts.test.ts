import type { Contact } from '../../../../nodes/shared/contact/contact.ts';
import { contactsOnTheWire, JOHN } from './requests.ts';

/**
 * Infobip contract §3.2 and vendor page "Send WhatsApp contact message". The expected cards are written by
 * hand from the table.
 */

const wireJohn = {
	name: { firstName: 'John', formattedName: 'John Smith' },
	phones: [{ phone: '+441134960019' }],
};

const fields: Array<[row: string, contact: Contact, card: object]> = [
	['name.firstName is the first word of name.formattedName when missing', JOHN, wireJohn],
	[
		'name.firstName of a name of one word',
		{ ...JOHN, name: { formattedName: 'John' } },
		{ ...wireJohn, name: { firstName: 'John', formattedName: 'John' } },
	],
	[
		'name.firstName is filled in also beside a last name',
		{ ...JOHN, name: { formattedName: 'John Smith', lastName: 'Smith' } },
		{ ...wireJohn, name: { firstName: 'John', lastName: 'Smith', formattedName: 'John Smith' } },
	],
	[
		'name, every member',
		{
			...JOHN,
			name: {
				formattedName: 'Mr. John B Smith Jr.',
				firstName: 'Johnny',
				lastName: 'Smith',
				middleName: 'B',
				prefix: 'Mr.',
				suffix: 'Jr.',
			},
		},
		{
			...wireJohn,
			name: {
				formattedName: 'Mr. John B Smith Jr.',
				firstName: 'Johnny',
				lastName: 'Smith',
				middleName: 'B',
				namePrefix: 'Mr.',
				nameSuffix: 'Jr.',
			},
		},
	],
	[
		'phones, several, stripped of separators and never robbed of a digit',
		{ ...JOHN, phones: [{ phone: '+44 113 496-0019' }, { phone: '0113 496 0018' }] },
		{ ...wireJohn, phones: [{ phone: '+441134960019' }, { phone: '01134960018' }] },
	],
	[
		'phones[].waId in digits',
		{ ...JOHN, phones: [{ phone: '+441134960019', waId: '+44 113 496 0019' }] },
		{ ...wireJohn, phones: [{ phone: '+441134960019', waId: '441134960019' }] },
	],
	[
		'emails',
		{ ...JOHN, emails: [{ email: 'john@example.com', type: 'HOME' }, { email: 'j+s@mail.example.co.uk' }] },
		{
			...wireJohn,
			emails: [{ email: 'john@example.com', type: 'HOME' }, { email: 'j+s@mail.example.co.uk' }],
		},
	],
	[
		'addresses, every member; state and country code are free text here',
		{
			...JOHN,
			addresses: [
				{
					street: '1 Example Street',
					city: 'Leeds',
					state: 'West Yorkshire',
					zip: 'LS1 1AA',
					country: 'United Kingdom',
					countryCode: 'GB',
					type: 'Home',
				},
				{ city: 'Vodnjan' },
			],
		},
		{
			...wireJohn,
			addresses: [
				{
					street: '1 Example Street',
					city: 'Leeds',
					state: 'West Yorkshire',
					zip: 'LS1 1AA',
					country: 'United Kingdom',
					countryCode: 'GB',
					type: 'HOME',
				},
				{ city: 'Vodnjan' },
			],
		},
	],
	[
		'urls',
		{ ...JOHN, urls: [{ url: 'https://www.example.com', type: 'work' }, { url: 'example.org' }] },
		{ ...wireJohn, urls: [{ url: 'https://www.example.com', type: 'WORK' }, { url: 'example.org' }] },
	],
	['org', { ...JOHN, org: { company: 'Example Ltd' } }, { ...wireJohn, org: { company: 'Example Ltd' } }],
	['birthday', { ...JOHN, birthday: '1990-02-28' }, { ...wireJohn, birthday: '1990-02-28' }],
	[
		'empty members are omitted',
		{
			name: { formattedName: 'John Smith', firstName: '', lastName: ' ' },
			phones: [{ phone: '+441134960019', type: '', waId: '' }],
			emails: [],
			addresses: [{ street: '' }],
			urls: [{}],
			org: { company: '' },
			birthday: '',
		},
		wireJohn,
	],
	[
		'an entry that holds a type and nothing else is omitted',
		{ ...JOHN, emails: [{ type: 'WORK' }], addresses: [{ type: 'HOME' }], urls: [{ type: 'HOME' }] },
		wireJohn,
	],
];

test.each(fields)('%s', (_row, contact, card) => {
	expect(contactsOnTheWire([contact])).toEqual([card]);
});
