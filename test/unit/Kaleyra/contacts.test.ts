import { refusal } from '../shared/refusal.ts';
import { contactsOnTheWire, DANA, requestFor } from './requests.ts';
import { contactContent } from '../providers/requests.ts';
import type { Contact } from '../../../nodes/shared/contact/contact.ts';
import { contacts } from '../../../nodes/Kaleyra/contacts.ts';
import { options } from '../../../nodes/Kaleyra/options.ts';
import { requireSendableContacts } from '../../../nodes/shared/contact/sendable.ts';
import { readOptions } from '../../../nodes/shared/options.ts';

/** Kaleyra contract §3.3: states and countries are codes of two letters. */

const wireDana = {
	name: { formatted_name: 'Dana Example', first_name: 'Dana' },
	phones: [{ phone: '+12025550145' }],
};

test.each<[row: string, address: object, onTheWire: object]>([
	[
		'addresses[].state is a two-letter code',
		{ city: 'Springfield', state: 'ca' },
		{ city: 'Springfield', state: 'ca' },
	],
	['a state without one follows the city', { city: 'Lyon', state: 'Rhône' }, { city: 'Lyon, Rhône' }],
	['a state of one letter', { city: 'Lyon', state: 'R' }, { city: 'Lyon, R' }],
	['a state in digits', { city: 'Lyon', state: '69' }, { city: 'Lyon, 69' }],
	['a state of three letters', { city: 'Essen', state: 'NRW' }, { city: 'Essen, NRW' }],
	['a state without city', { state: 'Bavaria', country: 'Germany' }, { city: 'Bavaria', country: 'Germany' }],
])('%s', (_row, address, onTheWire) => {
	expect(contactsOnTheWire([{ ...DANA, addresses: [address] }])).toEqual([
		{ ...wireDana, addresses: [onTheWire] },
	]);
});

test.each(['USA', 'U', '12', 'U S'])(
	'addresses[].country_code is a two-letter code: "%s" is refused before it is sent',
	(countryCode) => {
		const contact = { ...DANA, addresses: [{ city: 'Springfield' }, { countryCode }] };
		expect(refusal(() => contactsOnTheWire([DANA, contact]))).toEqual({
			message: `Contact 2: Address 2: Country Code "${countryCode}" is not a two-letter code`,
			description:
				'Write "Country Code" as two letters, for example US, or leave it empty and fill in the country',
		});
	},
);

/** Kaleyra contract §3.1 and §3.3: a message with contacts as a whole. */

test('§3.3: the sample of a contact, which is of type contacts and has no recipient_type', () => {
	const card = {
		name: { formattedName: 'Dana Example', firstName: 'Dana', lastName: 'Example' },
		phones: [{ phone: '+12025550145', type: 'Mobile', waId: '12025550145' }],
		emails: [{ email: 'dana@example.com', type: 'Work' }],
		addresses: [
			{
				street: '1 Example Street',
				city: 'Springfield',
				state: 'CA',
				zip: '90000',
				country: 'United States',
				countryCode: 'US',
				type: 'Office',
			},
		],
		org: { company: 'Example Ltd', department: 'Sales', title: 'Manager' },
		urls: [{ url: 'https://www.example.com', type: 'Company' }],
		birthday: '1990-02-28',
	};
	expect(requestFor('sendContact', contactContent(card), { ref: 'crm-42', waSource: 'api' }).body).toEqual({
		messaging_object: {
			messaging_product: 'whatsapp',
			to: '+12025550123',
			type: 'contacts',
			contacts: [
				{
					name: { formatted_name: 'Dana Example', first_name: 'Dana', last_name: 'Example' },
					phones: [{ phone: '+12025550145', type: 'Mobile', wa_id: '12025550145' }],
					emails: [{ email: 'dana@example.com', type: 'Work' }],
					addresses: [
						{
							street: '1 Example Street',
							city: 'Springfield',
							state: 'CA',
							zip: '90000',
							country: 'United States',
							country_code: 'US',
							type: 'Office',
						},
					],
					org: { company: 'Example Ltd', department: 'Sales', title: 'Manager' },
					urls: [{ url: 'https://www.example.com', type: 'Company' }],
					birthday: '1990-02-28',
				},
			],
		},
		extra_info: { ref: 'crm-42', wa_source: 'api' },
	});
});

test('a contact can be a reply and carry references too', () => {
	const options = { replyToMessageId: 'wamid.EXAMPLE', ref: 'crm-42', previewUrl: true };
	expect(requestFor('sendContact', contactContent(DANA), options).body).toEqual({
		messaging_object: {
			messaging_product: 'whatsapp',
			to: '+12025550123',
			type: 'contacts',
			contacts: [
				{
					name: { formatted_name: 'Dana Example', first_name: 'Dana' },
					phones: [{ phone: '+12025550145' }],
				},
			],
			context: { message_id: 'wamid.EXAMPLE' },
		},
		extra_info: { ref: 'crm-42' },
	});
});

test('several contacts, in their order', () => {
	const sam = { name: { formattedName: 'Sam', lastName: 'Sample' }, phones: [{ phone: '+12025550146' }] };
	expect(contactsOnTheWire([DANA, sam])).toEqual([
		{
			name: { formatted_name: 'Dana Example', first_name: 'Dana' },
			phones: [{ phone: '+12025550145' }],
		},
		{ name: { formatted_name: 'Sam', last_name: 'Sample' }, phones: [{ phone: '+12025550146' }] },
	]);
});

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

/** Kaleyra contract §3.3: `phones` is required, each with its number; `wa_id` is digits. */

const name = { formattedName: 'Dana Example' };

const requestsFor = (contact: Contact) =>
	contacts.requests(
		{
			from: '+12025550100',
			to: '+12025550123',
			content: { contacts: requireSendableContacts([contact]) },
			options: readOptions(options, {}, 'sendContact'),
		},
		'https://api.in.kaleyra.io/v2/HXAP16XXXXXX97IN/whatsapp',
	);

test.each<[what: string, contact: Contact, message: string]>([
	['without a phone', { name }, 'Contact 1 has no phone'],
	['with a WhatsApp ID alone', { name, phones: [{ waId: '1' }] }, 'Contact 1: Phone 1 has no number'],
	[
		'with a WhatsApp ID without digits',
		{ name, phones: [{ phone: '+12025550145', waId: 'none' }] },
		'Contact 1: Phone 1: WhatsApp ID "none" has no digits',
	],
])('a card %s is refused before it is sent', (_what, contact, message) => {
	expect(refusal(() => requestsFor(contact)).message).toBe(message);
});

test.each([
	['+1 202 555 0145', '12025550145'],
	['US.1349120865530274191', 'US.1349120865530274191'],
])('the WhatsApp ID %s is sent as %s', (waId, sent) => {
	const [request] = requestsFor({ name, phones: [{ phone: '+1 202 555 0145', waId }] });
	expect(request?.body).toEqual({
		messaging_object: {
			messaging_product: 'whatsapp',
			to: '+12025550123',
			type: 'contacts',
			contacts: [
				{
					name: { formatted_name: 'Dana Example', first_name: 'Dana' },
					phones: [{ phone: '+12025550145', wa_id: sent }],
				},
			],
		},
	});
});
