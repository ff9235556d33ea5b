import { parseVcards } from '../../../../nodes/shared/vcard/read.ts';
import { card } from './fixtureFile.ts';

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

describe('names', () => {
	test('are unescaped, and only an unescaped semicolon parts them', () => {
		expect(read('FN:A\\, B\\; C\\\\D;E\\nF', 'N:L\\;1;F\\,2,x;M;P;S;more')?.name).toEqual({
			formattedName: 'A, B; C\\D;E\nF',
			lastName: 'L;1',
			firstName: 'F,2,x',
			middleName: 'M',
			prefix: 'P',
			suffix: 'S',
		});
	});

	test('without FN are built from N, or are the company', () => {
		expect(read('N:Levi;Dana;Ruth;Dr.;PhD')?.name?.formattedName).toBe('Dr. Dana Ruth Levi PhD');
		expect(read('FN:  ', 'N:Levi')?.name?.formattedName).toBe('Levi');
		expect(read('N:;;;;', 'ORG:Acme;Sales')?.name).toEqual({ formattedName: 'Acme' });
		expect(read('TEL:1')).toEqual({ phones: [{ phone: '1' }] });
	});

	test('are the first that is not blank', () => {
		expect(
			read('FN:', 'FN:One', 'FN:Two', 'N:;;', 'N:A', 'N:B', 'TITLE:', 'TITLE:T', 'ORG:;', 'ORG:O'),
		).toEqual({
			name: { formattedName: 'One', lastName: 'A' },
			org: { company: 'O', title: 'T' },
		});
	});

	test('of properties and parameters are read in any case', () => {
		expect(parseVcards('begin:vcard\nversion:3.0\nfn:Dana\nItem1.tel;Type=cell;WAID=1:2\nend:vcard')).toEqual(
			[{ name: { formattedName: 'Dana' }, phones: [{ phone: '2', waId: '1', type: 'CELL' }] }],
		);
	});
});

describe('types', () => {
	test.each([
		['TYPE=CELL,VOICE', 'CELL'],
		['type=CELL;type=pref', 'CELL'],
		['CELL', 'CELL'],
		['TYPE="voice,cell"', 'CELL'],
		['TYPE="voice","cell"', 'CELL'],
		['VOICE;PREF;WORK', 'WORK'],
		['TYPE=HOME,FAX', 'FAX'],
		['TYPE=VOICE', undefined],
		['TYPE=', undefined],
		['TYPE=Chalet', 'Chalet'],
		['X-Chalet', 'Chalet'],
		['PREF=1;LANGUAGE=he;CHARSET=utf-8', undefined],
	])('%s', (parameters, type) => {
		expect(phones(`TEL;${parameters}:1`)).toEqual([
			type === undefined ? { phone: '1' } : { phone: '1', type },
		]);
	});

	test('are the label of the group, wherever it stands and however it is spelled', () => {
		expect(
			phones('a.X-ABLABEL:_$!<Mobile>!$_', 'A.TEL;TYPE=CELL:1', 'b.TEL;TYPE=CELL:2', 'TEL:3', 'X-ABLabel:no'),
		).toEqual([{ phone: '1', type: 'Mobile' }, { phone: '2', type: 'CELL' }, { phone: '3' }]);
	});
});
