import type { Contact } from '../../../../nodes/shared/contact/contact.ts';
import { contactsFromJson } from '../../../../nodes/shared/contact/fromJson.ts';
import { inboundContacts } from '../../../../nodes/shared/receive/inboundContacts.ts';
import { refusal } from '../refusal.ts';

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
	expect(inboundContacts([card])).toEqual([contact]);
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
	expect(inboundContacts([card])).toEqual([inbound]);
});
