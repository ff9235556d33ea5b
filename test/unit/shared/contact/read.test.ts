import { contactsFromJson, withoutBlanks } from '../../../../nodes/shared/contact/read.ts';
import type { Contact } from '../../../../nodes/shared/contact/contact.ts';
import { refusal } from '../refusal.ts';
import { FULL } from './fullCard.ts';
import { readContacts } from '../../../../nodes/shared/receive/reading.ts';

test.each<[value: unknown, kept: unknown]>([
	['text', 'text'],
	[' text ', ' text '],
	['', undefined],
	[' \t\n\u00a0', undefined],
	[null, undefined],
	[undefined, undefined],
	[0, 0],
	[false, false],
	[[], undefined],
	[
		['', null, 'a', undefined, 'b'],
		['a', 'b'],
	],
	[[[], [['']]], undefined],
	[{}, undefined],
	[{ a: '', b: null, c: undefined, d: [], e: {} }, undefined],
	[
		{ a: 'x', b: { c: { d: ' ' }, e: 0 }, f: [{ g: '' }, { g: 'y' }], h: false },
		{ a: 'x', b: { e: 0 }, f: [{ g: 'y' }], h: false },
	],
])('%j without blanks', (value, kept) => {
	expect(withoutBlanks(value)).toStrictEqual(kept);
});

test('what is given stays as it is', () => {
	const given = { a: '', b: [''] };
	withoutBlanks(given);
	expect(given).toEqual({ a: '', b: [''] });
});

/** What n8n makes of the expressions that people put into "Contacts (JSON)". */

describe("a trigger's item is understood whole", () => {
	const sam = { name: { formattedName: 'Sam' } };
	const common = { provider: 'kaleyra', messageId: 'wamid.EXAMPLE', from: { phone: '12025550123' } };
	const ofContact = { event: 'contact', ...common, contact: FULL, contactIndex: 0, contactCount: 2 };
	const ofMessage = { event: 'contact', ...common, contacts: [FULL, sam] };

	test.each<[what: string, input: unknown, contacts: Contact[]]>([
		['an item of one contact', ofContact, [FULL]],
		['the same as text', JSON.stringify(ofContact), [FULL]],
		['an item of a message', ofMessage, [FULL, sam]],
		['several items', [ofContact, ofMessage, sam], [FULL, FULL, sam, sam]],
		['a message without contacts', { event: 'contact', contacts: [] }, []],
	])('%s', (_what, input, contacts) => {
		expect(contactsFromJson(input)).toStrictEqual(contacts);
	});

	test.each<[input: unknown, message: string]>([
		[{ event: 'text', text: 'Hello' }, 'Contact 1 has a field "event" that a contact does not have'],
		[{ event: {}, contact: sam }, 'Contact 1 has a field "event" that a contact does not have'],
		[
			[sam, { event: 'contact', contact: 'Dana' }],
			'Contact 2 has a field "event" that a contact does not have',
		],
		[
			{ event: 'contact', contacts: [sam, 'Dana'] },
			'Contact 2 is not a contact: expected an object with "name" and "phones"',
		],
		[{ contact: sam }, 'Contact 1 has a field "contact" that a contact does not have'],
	])('%j is none', (input, message) => {
		expect(refusal(() => contactsFromJson(input)).message).toBe(message);
	});
});

test.each<[what: string, input: unknown, message: string]>([
	[
		'a card beside the contact of an item',
		{ event: 'contact', contact: { name: { formattedName: 'Dana' } }, phones: ['+12025550145'] },
		'Contacts (JSON) has "phones" beside the contact of the item',
	],
	[
		'in another spelling, beside several',
		{ event: 'contact', contacts: [], birthday: '1990-02-28' },
		'Contacts (JSON) has "birthday" beside the contact of the item',
	],
	[
		'a member given twice',
		'{"name":{"formattedName":"A"},"phones":[{"phone":"+12025550101"}],"phones":[{"phone":"+12025550102"}]}',
		'Contacts (JSON) gives "phones" twice in the same object',
	],
	[
		'deep down, in another notation',
		'[{"name":{"formattedName":"A"},"phones":[{"phone":"{","\\u0070hone" : "\\"phone\\":"}]}]',
		'Contacts (JSON) gives "phone" twice in the same object',
	],
])('what would be lost silently is named: %s', (_what, input, message) => {
	expect(refusal(() => contactsFromJson(input)).message).toBe(message);
});

test.each([
	['dragged onto the field that held it', '[object Object] [object Object]'],
	['twice', '[object Object][object Object]'],
	['in quotes', '"[object Object]"'],
	['in single quotes', "'[object Object]'"],
	['with a blank before it', ' [object Object]'],
	['with a line behind it', '[object Object]\n'],
	['in an array', '[[object Object]]'],
	['several contacts', '[object Object],[object Object]'],
])('an expression that does not stand alone says so: %s', (_what, input) => {
	expect(refusal(() => contactsFromJson(input))).toEqual({
		message: 'Contacts (JSON) holds more than the contact: the field must hold only {{ $json.contact }}',
		description:
			'Remove everything else from the field: quotes, spaces, and what was there before you dragged a field in',
	});
});

/** The same card as Meta's API has it (Kaleyra contract §3.3). */
const META = {
	...FULL,
	name: {
		formatted_name: 'Dr. Dana Sam Example Jr.',
		first_name: 'Dana',
		last_name: 'Example',
		middle_name: 'Sam',
		prefix: 'Dr.',
		suffix: 'Jr.',
	},
	phones: [{ phone: '+12025550145', wa_id: '12025550145', type: 'CELL' }, { phone: '+12025550146' }],
	addresses: [
		{
			street: '1 Example Street',
			city: 'Springfield',
			state: 'CA',
			zip: '90000',
			country: 'United States',
			country_code: 'US',
			type: 'WORK',
		},
	],
};

/** And as Infobip's has it (Infobip contract §3.2). */
const INFOBIP = {
	...META,
	name: {
		formattedName: 'Dr. Dana Sam Example Jr.',
		firstName: 'Dana',
		lastName: 'Example',
		middleName: 'Sam',
		namePrefix: 'Dr.',
		nameSuffix: 'Jr.',
	},
	phones: [{ phone: '+12025550145', waId: '12025550145', type: 'CELL' }, { phone: '+12025550146' }],
	addresses: FULL.addresses,
};

test.each([
	['our spelling', FULL],
	["Meta's", META],
	["Infobip's", INFOBIP],
])('a full card in %s gives the same contact, as data and as text', (_spelling, card) => {
	expect(contactsFromJson(card)).toStrictEqual([FULL]);
	expect(contactsFromJson(JSON.stringify(card))).toStrictEqual([FULL]);
	expect(contactsFromJson([card, card])).toStrictEqual([FULL, FULL]);
});

test.each<[what: string, card: unknown, contacts: Contact[]]>([
	['nothing', undefined, []],
	['null', null, []],
	['JSON null', 'null', []],
	['blank text', ' \n', []],
	['an empty array', [], []],
	['an empty contact counts', [{}, { birthday: 'x' }], [{}, { birthday: 'x' }]],
	[
		'numbers where text is meant',
		{ phones: [{ phone: 12025550145 }] },
		[{ phones: [{ phone: '12025550145' }] }],
	],
	['nulls', { name: null, phones: null, org: { company: null }, birthday: null }, [{}]],
	['null entries', { phones: [null, { phone: '1' }] }, [{ phones: [{ phone: '1' }] }]],
	[
		'one object in place of a list',
		{ emails: { email: 'd@example.com' } },
		[{ emails: [{ email: 'd@example.com' }] }],
	],
	['phones as text', { phones: ['1', 2] }, [{ phones: [{ phone: '1' }, { phone: '2' }] }]],
	['emails as text', { emails: 'd@example.com' }, [{ emails: [{ email: 'd@example.com' }] }]],
	['urls as text', { urls: ['https://a.example'] }, [{ urls: [{ url: 'https://a.example' }] }]],
	[
		'members no send takes',
		{ ims: [{ service: 'x' }], vcard: 'BEGIN:VCARD', birthday: 'x' },
		[{ birthday: 'x' }],
	],
	['blanks', { name: { firstName: ' ' }, phones: [{ phone: '' }], urls: [], org: {}, birthday: '' }, [{}]],
	[
		'white space and controls',
		{ name: { firstName: ' \u0000Da\u0007na\t' } },
		[{ name: { firstName: 'Dana' } }],
	],
	['an unpaired surrogate', { birthday: 'a\ud800' }, [{ birthday: 'a\ufffd' }]],
	[
		'both spellings, one of them blank: the filled one',
		{ name: { first_name: ' ', firstName: 'B' } },
		[{ name: { firstName: 'B' } }],
	],
])('%s', (_what, card, contacts) => {
	expect(contactsFromJson(card)).toStrictEqual(contacts);
});

const HOW_TO_FIX =
	'"Contacts (JSON)" takes one contact or an array of contacts, for example {"name":{"formattedName":"Dana Example"},"phones":[{"phone":"+12025550145"}]}';

test.each<[input: unknown, message: string]>([
	['"hello"', 'Contact 1 is not a contact: expected an object with "name" and "phones"'],
	[[{}, 7], 'Contact 2 is not a contact: expected an object with "name" and "phones"'],
	[[[]], 'Contact 1 is not a contact: expected an object with "name" and "phones"'],
	[[{}, null], 'Contact 2 is not a contact: expected an object with "name" and "phones"'],
	[{ fullName: 'x' }, 'Contact 1 has a field "fullName" that a contact does not have'],
	[[{}, { Phones: [] }], 'Contact 2 has a field "Phones" that a contact does not have'],
	[{ name: 'Dana' }, 'Contact 1: Name is not an object'],
	[{ name: { nick: 'D' } }, 'Contact 1: Name has a field "nick" that a contact does not have'],
	[{ name: { firstName: {} } }, 'Contact 1: Name has a field "firstName" that is not text'],
	[{ name: { first_name: true } }, 'Contact 1: Name has a field "first_name" that is not text'],
	[
		{ name: { first_name: 'A', firstName: 'B' } },
		'Contact 1: Name has "first_name" and "firstName" with different values: keep one of them',
	],
	[{ org: [] }, 'Contact 1: Organization is not an object'],
	[{ org: { floor: 2 } }, 'Contact 1: Organization has a field "floor" that a contact does not have'],
	[{ phones: [{ phone: '1' }, true] }, 'Contact 1: Phone 2 is not an object'],
	[{ phones: [{ number: '1' }] }, 'Contact 1: Phone 1 has a field "number" that a contact does not have'],
	[{ phones: [{ phone: Number.NaN }] }, 'Contact 1: Phone 1 has a field "phone" that is not text'],
	[{ emails: [[]] }, 'Contact 1: Email 1 is not an object'],
	[{ emails: [{ mail: 'x' }] }, 'Contact 1: Email 1 has a field "mail" that a contact does not have'],
	[{ addresses: ['1 Street'] }, 'Contact 1: Address 1 is not an object'],
	[{ addresses: { plz: '1' } }, 'Contact 1: Address 1 has a field "plz" that a contact does not have'],
	[{ urls: [{ link: 'x' }] }, 'Contact 1: URL 1 has a field "link" that a contact does not have'],
	[{ birthday: [] }, 'Contact 1: Birthday is not text'],
	['{"__proto__":{"birthday":"x"}}', 'Contact 1 has a field "__proto__" that a contact does not have'],
	['{"name":{"constructor":"x"}}', 'Contact 1: Name has a field "constructor" that a contact does not have'],
])('%j is refused, naming contact and field', (input, message) => {
	expect(refusal(() => contactsFromJson(input))).toEqual({
		message,
		description: HOW_TO_FIX,
	});
});

test.each(['{', 'Dana', '{"name":}', "{'name':{}}"])('text that does not parse: %s', (text) => {
	const { message, description } = refusal(() => contactsFromJson(text));
	expect(message).toMatch(/^Contacts \(JSON\) is not valid JSON \(.+\)$/);
	expect(description).toBe(HOW_TO_FIX);
});

/** A field has a name in each API; a card may have it under two of them. */

test.each<[card: object, contact: Contact]>([
	[
		{ name: { formatted_name: '', formattedName: 'Dana Example' } },
		{ name: { formattedName: 'Dana Example' } },
	],
	[
		{ name: { formattedName: ' \u0000', formatted_name: 'Dana Example' } },
		{ name: { formattedName: 'Dana Example' } },
	],
	[{ name: { prefix: null, namePrefix: 'Dr.' } }, { name: { prefix: 'Dr.' } }],
	[{ name: { namePrefix: 'Dr.', prefix: '' } }, { name: { prefix: 'Dr.' } }],
	[
		{ phones: [{ phone: '1', wa_id: '', waId: '12025550145' }] },
		{ phones: [{ phone: '1', waId: '12025550145' }] },
	],
])('a blank value does not hide the filled one: %j', (card, contact) => {
	expect(contactsFromJson(card)).toEqual([contact]);
	expect(readContacts([card])).toEqual({ event: 'contact', contacts: [contact] });
});

test('the same value twice is one', () => {
	const card = { phones: [{ phone: '1', wa_id: 12025550145, waId: ' 12025550145 ' }] };
	expect(contactsFromJson(card)).toEqual([{ phones: [{ phone: '1', waId: '12025550145' }] }]);
});

test.each<[message: string, card: object, inbound: Contact]>([
	[
		'Contact 2: Name has "formatted_name" and "formattedName" with different values: keep one of them',
		{ name: { formatted_name: 'Dana', formattedName: 'Dana Example' } },
		{ name: { formattedName: 'Dana' } },
	],
	[
		'Contact 2: Name has "prefix" and "namePrefix" with different values: keep one of them',
		{ name: { prefix: 'Dr.', firstName: 'Dana', namePrefix: 'Prof.' } },
		{ name: { firstName: 'Dana', prefix: 'Dr.' } },
	],
	[
		'Contact 2: Phone 2 has "waId" and "wa_id" with different values: keep one of them',
		{ phones: [{ phone: '1' }, { phone: '2', waId: '12025550145', wa_id: '12025550146' }] },
		{ phones: [{ phone: '1' }, { phone: '2', waId: '12025550145' }] },
	],
	[
		'Contact 2: Address 1 has "country_code" and "countryCode" with different values: keep one of them',
		{ addresses: [{ country_code: 'US', countryCode: 'GB' }] },
		{ addresses: [{ countryCode: 'US' }] },
	],
])('%s, and a card that comes in has the first', (message, card, inbound) => {
	expect(refusal(() => contactsFromJson([{}, card])).message).toBe(message);
	expect(readContacts([card])).toEqual({ event: 'contact', contacts: [inbound] });
});

describe('what is more than one message may have is refused where it begins, whatever follows', () => {
	const card = { name: { formattedName: 'Dana' }, phones: [{ phone: '1' }] };
	/** Refused as soon as it is read. */
	const wrong = { shoeSize: 1 };
	const phones = (count: number) => Array.from({ length: count }, () => ({ phone: '1' }));
	const all = { ...card, phones: phones(700), emails: 'a@b.example', urls: Array<string>(299).fill('u') };

	test.each<[message: string, given: unknown]>([
		[
			'There are more than 257 contacts, but one message can contain at most 257',
			[...Array<object>(257).fill(card), wrong],
		],
		[
			'There are more than 257 contacts, but one message can contain at most 257',
			[{ event: 'contact', contacts: [...Array<object>(257).fill(card), wrong] }],
		],
		[
			'Contact 2 has more than 1000 phones, emails, addresses and URLs',
			[card, { ...card, phones: [...phones(1000), wrong] }],
		],
		[
			'Contact 1 has more than 1000 phones, emails, addresses and URLs',
			{ ...all, addresses: [{ city: 'Springfield' }], org: wrong },
		],
		[
			'The contacts hold more than 1 MB of text, more than one message can contain',
			[card, { name: { formattedName: 'a'.repeat(1_000_001) } }, wrong],
		],
		[
			'The contacts hold more than 1 MB of text, more than one message can contain',
			[...Array<object>(257).fill({ name: { formattedName: 'a'.repeat(4000) } }), wrong],
		],
		[
			'The contacts hold more than 1 MB of text, more than one message can contain',
			{ birthday: '1'.repeat(2e6) },
		],
	])('%s', (message, given) => {
		expect(refusal(() => contactsFromJson(given)).message).toBe(message);
		expect(refusal(() => contactsFromJson(JSON.stringify(given))).message).toBe(message);
	});

	test('as much as it may have is taken', () => {
		expect(contactsFromJson(Array<object>(257).fill(card))).toHaveLength(257);
		expect(contactsFromJson(all)[0]?.phones).toHaveLength(700);
	});

	test('text that is longer than n8n takes from a webhook is not parsed', () => {
		expect(refusal(() => contactsFromJson('['.repeat(17 * 1024 * 1024))).message).toBe(
			'Contacts (JSON) is longer than 16 MB',
		);
	});
});

test('a URI in place of a number or an address is what it says, in what is sent and in what comes in', () => {
	const card = {
		phones: ['tel:+12025550101', { phone: 'TEL:+1-202-555-0102;ext=7;phone-context=x' }],
		emails: ['mailto:b@example.com', { email: 'MAILTO:c%40example.com?subject=Hi' }],
	};
	const contact = {
		phones: [{ phone: '+12025550101' }, { phone: '+1-202-555-0102 ext. 7' }],
		emails: [{ email: 'b@example.com' }, { email: 'c@example.com' }],
	};
	expect(contactsFromJson(card)).toEqual([contact]);
	expect(readContacts([card])).toEqual({ event: 'contact', contacts: [contact] });
});

test('where a card came from is taken, and given', () => {
	const card = { name: { formatted_name: 'Dana' }, origin: 'contact_request' };
	const contact = { name: { formattedName: 'Dana' }, origin: 'contact_request' };
	expect(contactsFromJson(card)).toEqual([contact]);
	expect(readContacts([card])).toEqual({ event: 'contact', contacts: [contact] });
});
