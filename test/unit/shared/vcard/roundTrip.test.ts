import fc from 'fast-check';

import type { Contact } from '../../../../nodes/shared/contact/contact.ts';
import { parseVcards } from '../../../../nodes/shared/vcard/read.ts';
import { writeVcard } from '../../../../nodes/shared/vcard/write.ts';
import { numRuns } from '../../fuzz/arbitraries.ts';
import { anyContact, everyField } from './anyContact.ts';
import { readBack } from './readBack.ts';

test('a contact comes back from its vCard with all it has and the names filled in, as text and as bytes', () => {
	fc.assert(
		fc.property(anyContact, (contact) => {
			const written = writeVcard(contact);
			const expected = [readBack(contact)];
			expect(parseVcards(written)).toEqual(expected);
			expect(parseVcards(new TextEncoder().encode(written))).toEqual(expected);
		}),
		{ numRuns },
	);
});

test('a contact with every field comes back as it is', () => {
	expect(parseVcards(writeVcard(everyField))).toEqual([everyField]);
});

test.each<[string, Contact, Contact]>([
	[
		'a formatted name alone is the first name too',
		{ name: { formattedName: 'Noa' } },
		{ name: { formattedName: 'Noa', firstName: 'Noa' } },
	],
	[
		'the parts of a name make a formatted name',
		{ name: { lastName: 'Katz', firstName: 'Noa', prefix: 'Dr.' } },
		{ name: { lastName: 'Katz', firstName: 'Noa', prefix: 'Dr.', formattedName: 'Dr. Noa Katz' } },
	],
	['a company', { org: { company: 'Acme' } }, { org: { company: 'Acme' }, name: { formattedName: 'Acme' } }],
	[
		'a number',
		{ phones: [{ waId: '97250' }], emails: [{ email: 'a@b.example' }] },
		{ phones: [{ waId: '97250' }], emails: [{ email: 'a@b.example' }], name: { formattedName: '97250' } },
	],
	[
		'an email',
		{ emails: [{ email: 'a@b.example' }] },
		{ emails: [{ email: 'a@b.example' }], name: { formattedName: 'a@b.example' } },
	],
	[
		'nothing at all',
		{ birthday: '1990-02-28' },
		{ birthday: '1990-02-28', name: { formattedName: 'Contact' } },
	],
])('what N and FN are filled in from: %s', (_, contact, expected) => {
	expect(parseVcards(writeVcard(contact))).toEqual([expected]);
});

test('cards one after the other are the contacts in their order', () => {
	fc.assert(
		fc.property(fc.array(anyContact, { minLength: 1, maxLength: 5 }), (contacts) => {
			expect(parseVcards(contacts.map(writeVcard).join(''))).toEqual(contacts.map(readBack));
		}),
		{ numRuns },
	);
});

test('every line has at most 75 bytes and ends in CRLF', () => {
	fc.assert(
		fc.property(anyContact, (contact) => {
			const lines = writeVcard(contact).split('\r\n');
			expect(lines.pop()).toBe('');
			for (const line of lines) {
				expect(line).not.toMatch(/[\r\n]/);
				expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
			}
		}),
		{ numRuns },
	);
});
