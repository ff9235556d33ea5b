import type { Contact } from '../../../../../nodes/shared/contact/contact.ts';
import { requirePhones } from '../../../../../nodes/shared/contact/phones.ts';
import { requireSendableContacts } from '../../../../../nodes/shared/contact/sendable.ts';
import { refusal } from '../../refusal.ts';

const name = { formattedName: 'Dana Example' };

const withPhones = (phones: Contact['phones']): Contact => ({ name, phones });

const sendablePhones = (phones: Contact['phones']): unknown =>
	requireSendableContacts([withPhones(phones)])[0]?.phones;

test.each<[what: string, contact: Contact]>([
	['a card without a phone', { name }],
	['a phone entry with a WhatsApp ID alone', withPhones([{ waId: '12025550145', type: 'CELL' }])],
	['both', withPhones([{ phone: '+12025550145', waId: '12025550145' }])],
])('%s is not refused for everybody', (_what, contact) => {
	expect(requireSendableContacts([contact])).toEqual([contact]);
});

test.each([
	['digits', '12025550145', '12025550145'],
	['a number as people write it', '+1 (202) 555-0145', '12025550145'],
	['a number with 00', '0044 20 7946 0018', '442079460018'],
	['a number with the zero of calls inside the country', '+44 (0)20 7946 0018', '442079460018'],
	["WhatsApp Web's id", '12025550145@c.us', '12025550145'],
	["WhatsApp Web's id of a device", '12025550145:12@s.whatsapp.net', '12025550145'],
	['a business-scoped user id', 'US.1349120865530274191', 'US.1349120865530274191'],
	['a user id across businesses', 'GB.ENT.11815799212886844830', 'GB.ENT.11815799212886844830'],
	['a user id with letters', 'IL.1a2B3c', 'IL.1a2B3c'],
])('the WhatsApp ID: %s', (_what, waId, sent) => {
	expect(sendablePhones([{ phone: '+12025550145', waId }])).toEqual([{ phone: '+12025550145', waId: sent }]);
	expect(sendablePhones([{ waId }])).toEqual([{ waId: sent }]);
});

test.each(['none', '+', 'US.abc', 'n/a'])('a WhatsApp ID without a digit is not dropped: %s', (waId) => {
	const contact = withPhones([{ phone: '+12025550145' }, { phone: '+12025550146', waId }]);
	expect(refusal(() => requireSendableContacts([{ name }, contact]))).toEqual({
		message: `Contact 2: Phone 2: WhatsApp ID "${waId}" has no digits`,
		description:
			'Write "WhatsApp ID" under "Phones" as the digits of the number, for example 12025550145, or leave it empty',
	});
});

test('a phone entry that holds a type and nothing else is not dropped', () => {
	expect(refusal(() => requireSendableContacts([withPhones([{ type: 'WORK' }])]))).toEqual({
		message: 'Contact 1: Phone 1 has no number',
		description: 'Fill in the number of this entry under "Phones", or remove the entry',
	});
});

test('a number without digits', () => {
	expect(refusal(() => requireSendableContacts([withPhones([{ phone: 'ask Sam', waId: '1' }])]))).toEqual({
		message: 'Contact 1: Phone 1 "ask Sam" has no digits',
		description: 'Write the number under "Phones" with its digits, for example +12025550145',
	});
});

const DANA = withPhones([{ phone: '+12025550145' }]);

test.each<[message: string, description: string, contacts: Contact[]]>([
	['Contact 2 has no phone', 'Add at least one number under "Phones"', [DANA, { name }]],
	['Contact 1 has no phone', 'Add at least one number under "Phones"', [withPhones([]), DANA]],
	[
		'Contact 2: Phone 1 has no number',
		'Fill in the number of this entry under "Phones", or remove the entry',
		[DANA, withPhones([{ waId: '12025550145' }, { phone: '+12025550145' }])],
	],
	[
		'Contact 1: Phone 2 has no number',
		'Fill in the number of this entry under "Phones", or remove the entry',
		[withPhones([{ phone: '1' }, { waId: '12025550145' }])],
	],
])('where a number is required: %s', (message, description, contacts) => {
	expect(refusal(() => requirePhones({ contacts: requireSendableContacts(contacts) }))).toEqual({
		message,
		description,
	});
});

test('where a number is required and is there, the contacts stay as they are', () => {
	expect(requirePhones({ contacts: [DANA, DANA] })).toEqual([DANA, DANA]);
});

test("a WhatsApp ID with a decimal fraction is an error: without its dot it would be somebody else's", () => {
	const card = { name: { formattedName: 'Dana' }, phones: [{ waId: '12025550145.0' }] };
	expect(refusal(() => requireSendableContacts([card])).message).toBe(
		'Contact 1: Phone 1: WhatsApp ID "12025550145.0" has a decimal fraction',
	);
});
