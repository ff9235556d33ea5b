import { parseVcards } from '../../../../nodes/shared/contact/vcard/parseVcards.ts';
import { card } from '../fixtureFile.ts';

const read = (...lines: string[]) => parseVcards(card('3.0', ...lines))[0];
const phones = (...lines: string[]) => read(...lines)?.phones;

describe('telephones', () => {
	test.each([
		['TEL:tel:+1-555-0100', '+1-555-0100'],
		['TEL;VALUE=uri:tel:+1-555-0100;ext=12', '+1-555-0100 ext. 12'],
		['TEL;VALUE=uri:TEL:7042;phone-context=example.com', '7042'],
		['TEL;VALUE=text:tel:1', 'tel:1'],
		['TEL:+1 (555) 0100 ext. 5', '+1 (555) 0100 ext. 5'],
		['TEL:+1\\,5', '+1,5'],
		['TEL;X-A="a:b;c":1', '1'],
		['TEL;X-A=unpaired":1', '1'],
	])('%s', (line, phone) => {
		expect(phones(line)).toEqual([{ phone }]);
	});

	test('without a number are left out, unless WhatsApp knows them', () => {
		expect(phones('TEL;WORK:', 'TEL;TYPE=CELL;waid=972500000003:')).toEqual([
			{ waId: '972500000003', type: 'CELL' },
		]);
		expect(read('FN:Dana', 'TEL:', 'EMAIL:', 'URL:', 'ADR:;;;;;;')).toEqual({
			name: { formattedName: 'Dana' },
		});
	});
});

describe('birthdays', () => {
	test.each([
		['BDAY:19900228', '1990-02-28'],
		['BDAY:1990-02-28', '1990-02-28'],
		['BDAY:1990-02-28T00:00:00Z', '1990-02-28'],
		['BDAY;VALUE=date-time:19900228T000000', '1990-02-28'],
		['BDAY:20000229', '2000-02-29'],
		['BDAY:--0228', undefined],
		['BDAY:---28', undefined],
		['BDAY:1990-02', undefined],
		['BDAY:c. 1990-02-28', undefined],
		['BDAY:1990-02-281', undefined],
		['BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-28', undefined],
		['BDAY;VALUE=text:circa 1800', undefined],
		['BDAY:1990-02-29', undefined],
		['BDAY:1990-13-01', undefined],
		['BDAY:', undefined],
	])('%s', (line, birthday) => {
		expect(read(line)?.birthday).toBe(birthday);
	});
});

describe('addresses', () => {
	test('keep post office box and extended address in the street', () => {
		expect(read('ADR:PO Box 1;Flat 2;3 Main St;C;S;Z;Land')?.addresses).toEqual([
			{ street: '3 Main St, Flat 2, PO Box 1', city: 'C', state: 'S', zip: 'Z', country: 'Land' },
		]);
		expect(read('ADR:PO Box 1')?.addresses).toEqual([{ street: 'PO Box 1' }]);
	});

	test('have the country code of RFC 8605 or of Apple', () => {
		expect(
			read('ADR;CC=IL:;;A', 'b.ADR:;;B', 'b.X-ABADR:us', 'c.ADR:;;;;;;', 'c.X-ABADR:us', 'ADR;CC=FR:;;;;;;')
				?.addresses,
		).toEqual([
			{ street: 'A', countryCode: 'IL' },
			{ street: 'B', countryCode: 'US' },
			{ countryCode: 'FR' },
		]);
	});
});
