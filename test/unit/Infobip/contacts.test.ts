import { contacts } from '../../../nodes/Infobip/contacts.ts';
import { options } from '../../../nodes/Infobip/options.ts';
import type { Contact } from '../../../nodes/shared/contact/contact.ts';
import { requireSendableContacts } from '../../../nodes/shared/contact/sendable.ts';
import { readOptions } from '../../../nodes/shared/options.ts';
import { contactContent } from '../providers/requests.ts';
import { refusal } from '../shared/refusal.ts';
import { contactsOnTheWire, JOHN, requestFor } from './requests.ts';

/** Infobip contract §3.2: `phones` is not required, and nothing inside an entry is. */

const name = { formattedName: 'John Smith' };
const wireName = { firstName: 'John', formattedName: 'John Smith' };

test.each<[what: string, contact: Contact, card: object]>([
	[
		'a card with an e-mail address and no phone',
		{ name, emails: [{ email: 'john@example.com' }] },
		{ name: wireName, emails: [{ email: 'john@example.com' }] },
	],
	[
		'a card with a birthday and no phone',
		{ name, birthday: '1990-02-28' },
		{ name: wireName, birthday: '1990-02-28' },
	],
	[
		'a phone entry with a WhatsApp ID alone',
		{ name, phones: [{ waId: '+44 113 496 0019', type: 'mobile' }] },
		{ name: wireName, phones: [{ waId: '441134960019', type: 'CELL' }] },
	],
	[
		'a business-scoped user id',
		{ name, phones: [{ waId: 'US.1349120865530274191' }] },
		{ name: wireName, phones: [{ waId: 'US.1349120865530274191' }] },
	],
])('%s is sent', (_what, contact, card) => {
	const message = {
		from: '441134960000',
		to: '441134960001',
		content: { contacts: requireSendableContacts([contact]) },
		options: readOptions(options, {}, 'sendContact'),
	};
	expect(contacts.requests(message, 'https://xxxxx.api.infobip.com')).toEqual([
		{
			url: 'https://xxxxx.api.infobip.com/whatsapp/1/message/contact',
			body: { from: '441134960000', to: '441134960001', content: { contacts: [card] } },
		},
	]);
});

test.each([
	['form', 'under "Phones"'],
	['json', 'under phones in "Contacts (JSON)"'],
	['vcard', 'as TEL in the vCard'],
] as const)('nobody can do anything with a card that has nothing but a name: %s', (source, place) => {
	const message = {
		from: '441134960000',
		to: '441134960001',
		content: {
			contacts: requireSendableContacts([
				{ name, org: { company: 'Example Ltd' } },
				{ name: { ...name, prefix: 'Mr.' }, emails: [{ type: 'WORK' }], origin: 'other' },
			]),
			source,
		},
		options: readOptions(options, {}, 'sendContact'),
	};
	expect(refusal(() => contacts.requests(message, 'https://xxxxx.api.infobip.com'))).toEqual({
		message: 'Contact 2 has nothing but a name',
		description: `Add a number ${place}, or another detail that the recipient can save`,
	});
});

/**
 * Infobip contract §3 and §3.2: a message with contacts as a whole. The expected bodies are written by
 * hand from the tables.
 */

test('the sample of a contact', () => {
	const card = {
		name: { firstName: 'John', lastName: 'Smith', namePrefix: 'Mr.', formattedName: 'Mr. John Smith' },
		phones: [{ phone: '+441134960019', type: 'WORK', waId: '441134960019' }],
		emails: [{ email: 'john.smith@example.com', type: 'WORK' }],
		addresses: [
			{
				street: '1 Example Street',
				city: 'Leeds',
				zip: 'LS1 1AA',
				country: 'United Kingdom',
				countryCode: 'GB',
				type: 'WORK',
			},
		],
		org: { company: 'Example Ltd', department: 'Sales', title: 'Director' },
		urls: [{ url: 'https://www.example.com', type: 'WORK' }],
		birthday: '1990-02-28',
	};
	expect(requestFor('sendContact', contactContent(card), { callbackData: 'crm-42' }).body).toEqual({
		from: '441134960000',
		to: '441134960001',
		content: {
			contacts: [
				{
					name: {
						firstName: 'John',
						lastName: 'Smith',
						namePrefix: 'Mr.',
						formattedName: 'Mr. John Smith',
					},
					phones: [{ phone: '+441134960019', type: 'WORK', waId: '441134960019' }],
					emails: [{ email: 'john.smith@example.com', type: 'WORK' }],
					addresses: [
						{
							street: '1 Example Street',
							city: 'Leeds',
							zip: 'LS1 1AA',
							country: 'United Kingdom',
							countryCode: 'GB',
							type: 'WORK',
						},
					],
					org: { company: 'Example Ltd', department: 'Sales', title: 'Director' },
					urls: [{ url: 'https://www.example.com', type: 'WORK' }],
					birthday: '1990-02-28',
				},
			],
		},
		callbackData: 'crm-42',
	});
});

test('several contacts, in their order', () => {
	const jane = { name: { formattedName: 'Jane Doe' }, phones: [{ phone: '+441134960018' }] };
	expect(contactsOnTheWire([JOHN, jane])).toEqual([
		{ name: { firstName: 'John', formattedName: 'John Smith' }, phones: [{ phone: '+441134960019' }] },
		{ name: { firstName: 'Jane', formattedName: 'Jane Doe' }, phones: [{ phone: '+441134960018' }] },
	]);
});

test('§3: the common fields go with a contact too; urlOptions and previewUrl are for text only', () => {
	const { body } = requestFor('sendContact', contactContent(JOHN), {
		messageId: 'own-1',
		callbackData: 'crm-42',
		notifyUrl: 'https://hooks.example.com/wa',
		entityId: 'entity',
		applicationId: 'application',
		replyToMessageId: 'wamid.EXAMPLE',
		previewUrl: true,
		urlOptions: { shortenUrl: false },
	});
	expect(body).toEqual({
		from: '441134960000',
		to: '441134960001',
		messageId: 'own-1',
		content: {
			contacts: [
				{ name: { firstName: 'John', formattedName: 'John Smith' }, phones: [{ phone: '+441134960019' }] },
			],
		},
		callbackData: 'crm-42',
		notifyUrl: 'https://hooks.example.com/wa',
		entityId: 'entity',
		applicationId: 'application',
		context: { replyToMessageId: 'wamid.EXAMPLE' },
	});
});

/** Infobip contract §3.2: the enums of `type`. */

const wireJohn = {
	name: { firstName: 'John', formattedName: 'John Smith' },
	phones: [{ phone: '+441134960019' }],
};

test.each([
	['CELL', 'CELL'],
	['cell', 'CELL'],
	['Mobile', 'CELL'],
	['MOBILE', 'CELL'],
	['cellular', 'CELL'],
	['MAIN', 'MAIN'],
	['main', 'MAIN'],
	['IPHONE', 'IPHONE'],
	['iPhone', 'IPHONE'],
	['HOME', 'HOME'],
	['Home', 'HOME'],
	['WORK', 'WORK'],
	['work', 'WORK'],
	['Business', 'WORK'],
	['Company', 'WORK'],
	['Office', 'WORK'],
])('phones[].type %s is %s', (type, sent) => {
	expect(contactsOnTheWire([{ ...JOHN, phones: [{ phone: '+441134960019', type }] }])).toEqual([
		{ ...wireJohn, phones: [{ phone: '+441134960019', type: sent }] },
	]);
});

test.each(['Landline', 'Private', 'personal', 'Home fax', 'OTHER', 'constructor', 'נייד'])(
	'of the unknown phones[].type %s the type is left out, never the number',
	(type) => {
		expect(contactsOnTheWire([{ ...JOHN, phones: [{ phone: '+441134960019', type }] }])).toEqual([wireJohn]);
	},
);

test.each([
	['home', 'HOME'],
	['Work', 'WORK'],
	['Office', 'WORK'],
	['Company', 'WORK'],
	['business', 'WORK'],
])('type %s of an email, address and URL is %s', (type, sent) => {
	const contact = {
		...JOHN,
		emails: [{ email: 'j@example.com', type }],
		addresses: [{ city: 'Leeds', type }],
		urls: [{ url: 'https://a.example', type }],
	};
	expect(contactsOnTheWire([contact])).toEqual([
		{
			...wireJohn,
			emails: [{ email: 'j@example.com', type: sent }],
			addresses: [{ city: 'Leeds', type: sent }],
			urls: [{ url: 'https://a.example', type: sent }],
		},
	]);
});

test.each(['CELL', 'MAIN', 'IPHONE', 'Blog'])(
	'type %s is for phones only: elsewhere it is left out',
	(type) => {
		const contact = {
			...JOHN,
			emails: [{ email: 'j@example.com', type }],
			addresses: [{ city: 'Leeds', type }],
			urls: [{ url: 'https://a.example', type }],
		};
		expect(contactsOnTheWire([contact])).toEqual([
			{
				...wireJohn,
				emails: [{ email: 'j@example.com' }],
				addresses: [{ city: 'Leeds' }],
				urls: [{ url: 'https://a.example' }],
			},
		]);
	},
);

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
