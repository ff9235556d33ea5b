import { contactsFromJson } from '../../../../nodes/shared/contact/fromJson.ts';
import type { Contact } from '../../../../nodes/shared/contact/contact.ts';
import { refusal } from '../refusal.ts';
import { FULL } from './fullCard.ts';

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
