import assert from 'node:assert/strict';
import fc from 'fast-check';

import { contactsFromForm } from '../../../nodes/shared/contact/form.ts';
import { contactsFromJson, readCard } from '../../../nodes/shared/contact/read.ts';
import { requirePhones, requireSendableContacts } from '../../../nodes/shared/contact/sendable.ts';
import type { Contact } from '../../../nodes/shared/contact/contact.ts';
import { anyJson, anyText, mutated, numRuns } from './arbitraries.ts';
import { cleanContact, expectNoPollution, expectTame, orRefusal } from './invariants.ts';
import { anyContact } from './messages.ts';

const META = {
	name: { formatted_name: 'Dana Example', first_name: 'Dana', suffix: 'Jr.' },
	phones: [{ phone: '+1 202 555 0145', wa_id: '12025550145', type: 'CELL' }, { phone: 12025550146 }],
	emails: { email: 'dana@example.com', type: 'WORK' },
	addresses: [{ street: '1 Example Street', country_code: 'US', zip: 90000 }],
	urls: ['https://www.example.com'],
	org: { company: 'Example Ltd', title: null },
	birthday: '1990-02-28',
	vcard: 'BEGIN:VCARD',
};
const INFOBIP = { name: { formattedName: 'Dana', namePrefix: 'Dr.' }, phones: [{ phone: '1', waId: '1' }] };
const FORM = {
	contact: [
		{ formattedName: 'Dana', phones: { phone: [{ phone: '+12025550145', onWhatsApp: true, type: 'CELL' }] } },
		{
			formattedName: 'Sam',
			phones: { phone: [{ phone: '2' }] },
			details: {
				firstName: 'Sam',
				company: 'Example Ltd',
				birthday: '1990-02-28',
				emails: { email: [{ email: 'sam@example.com' }] },
				addresses: { address: [{ city: 'Springfield' }] },
				urls: { url: [{ url: 'https://www.example.com' }] },
			},
		},
	],
};

const anyCard = fc.oneof(anyJson, mutated(META, INFOBIP));

function expectClean(contacts: Contact[]): void {
	for (const contact of contacts) {
		cleanContact.parse(contact);
		expectTame(contact);
	}
	expectNoPollution();
}

/**
 * What the check before sending lets through is clean as well, and no contact or phone of it is lost; where a
 * number is required, each contact has one.
 */
function expectSendableOrRefused(contacts: Contact[]): void {
	const sendable = orRefusal(() => requireSendableContacts(contacts));
	if (sendable === undefined) return;
	assert.equal(sendable.length, contacts.length);
	sendable.forEach(({ name, phones = [] }, index) => {
		assert.notEqual(name.formattedName, '');
		assert.equal(phones.length, contacts[index]?.phones?.length ?? 0);
		for (const { phone, waId } of phones) {
			assert.match(phone ?? waId ?? '', /\p{Nd}/u);
			assert.match(waId ?? '1', /^(\d+|[A-Z]{2}\.[A-Za-z\d.]+)$/);
		}
	});
	const numbered = orRefusal(() => requirePhones({ contacts: sendable }));
	if (numbered === undefined) return;
	assert.deepEqual(numbered, sendable);
	for (const { phones } of numbered) {
		assert.ok(phones.length > 0);
		for (const { phone } of phones) assert.match(phone, /\p{Nd}/u);
	}
}

test('an inbound card is read without an error, and what comes out is taken by Send Contact as it is', () => {
	fc.assert(
		fc.property(anyCard, (card) => {
			const contact = readCard(card, () => undefined);
			expectClean([contact]);
			assert.deepEqual(contactsFromJson(contact), [contact]);
		}),
		{ numRuns },
	);
});

test('contacts from JSON are clean, or refused with words', () => {
	const input = fc.oneof(anyCard, fc.array(anyCard, { maxLength: 3 }));
	fc.assert(
		fc.property(
			fc.oneof(
				input,
				input.map((value) => JSON.stringify(value)),
				anyText,
			),
			(value) => {
				const contacts = orRefusal(() => contactsFromJson(value));
				expectClean(contacts ?? []);
				expectSendableOrRefused(contacts ?? []);
			},
		),
		{ numRuns },
	);
});

test('contacts with any WhatsApp ID, number or none, are sent as they should be, or refused with words', () => {
	fc.assert(
		fc.property(fc.array(anyContact, { minLength: 1, maxLength: 2 }), (cards) => {
			expectSendableOrRefused(contactsFromJson(cards));
		}),
		{ numRuns },
	);
});

test('contacts from the form are clean, or refused with words', () => {
	fc.assert(
		fc.property(fc.oneof(anyJson, mutated(FORM)), (form) => {
			const contacts = orRefusal(() => contactsFromForm(form));
			expectClean(contacts ?? []);
			expectSendableOrRefused(contacts ?? []);
		}),
		{ numRuns },
	);
});
