import fc from 'fast-check';

import { parseVcards } from '../../../nodes/shared/contact/vcard/parseVcards.ts';
import { writeVcard } from '../../../nodes/shared/contact/vcard/writeVcard.ts';
import { numRuns } from '../fuzz/arbitraries.ts';
import { anyContact } from './anyContact.ts';

test('Contact to vCard to Contact is the identity, as text and as bytes', () => {
	fc.assert(
		fc.property(anyContact, (contact) => {
			const written = writeVcard(contact);
			expect(parseVcards(written)).toEqual([contact]);
			expect(parseVcards(new TextEncoder().encode(written))).toEqual([contact]);
		}),
		{ numRuns },
	);
});

test('it holds for every field of the shape at once', () => {
	const contact = {
		name: { formattedName: 'a', firstName: 'b', lastName: 'c', middleName: 'd', prefix: 'e', suffix: 'f' },
		phones: [{ phone: 'g', waId: 'h', type: 'i' }],
		emails: [{ email: 'j', type: 'k' }],
		addresses: [{ street: 'l', city: 'm', state: 'n', zip: 'o', country: 'p', countryCode: 'q', type: 'r' }],
		urls: [{ url: 's', type: 't' }],
		org: { company: 'u', department: 'v', title: 'w' },
		birthday: '1990-02-28',
	};
	expect(parseVcards(writeVcard(contact))).toEqual([contact]);
});

test('cards one after the other are the contacts in their order', () => {
	fc.assert(
		fc.property(fc.array(anyContact, { minLength: 1, maxLength: 5 }), (contacts) => {
			expect(parseVcards(contacts.map(writeVcard).join(''))).toEqual(contacts);
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
