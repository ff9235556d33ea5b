import { parseVcards } from '../../../../nodes/shared/vcard/read.ts';
import { card } from './fixtureFile.ts';

const read = (...lines: string[]) => parseVcards(card('3.0', ...lines))[0];
const phones = (...lines: string[]) => read(...lines)?.phones;

describe('telephones', () => {
	test.each([
		['TEL:tel:+1-555-0100', '+1-555-0100'],
		['TEL;VALUE=uri:tel:+1-555-0100;ext=12', '+1-555-0100 ext. 12'],
		['TEL;VALUE=uri:TEL:7042;phone-context=example.com', '7042'],
		['TEL;VALUE=text:tel:1', '1'],
		['TEL:TEL: +1 555 0100', '+1 555 0100'],
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

test.each([
	['EMAIL;TYPE=INTERNET:mailto:b@example.com', 'b@example.com'],
	['EMAIL:MAILTO:b%40example.com?subject=Hello', 'b@example.com'],
	['EMAIL;VALUE=uri:mailto:b%@example.com', 'b%@example.com'],
	['EMAIL:mailto@example.com', 'mailto@example.com'],
])('%s', (line, email) => {
	expect(read(line)?.emails).toEqual([{ email }]);
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
		expect(read('FN:A\\, B\\; C\\\\D;E\\nF', 'N:L\\;1;F\\,2;M;P;S;more')?.name).toEqual({
			formattedName: 'A, B; C\\D;E\nF',
			lastName: 'L;1',
			firstName: 'F,2',
			middleName: 'M',
			prefix: 'P',
			suffix: 'S',
		});
	});

	test('may be lists, but for vCard 2.1', () => {
		const named = (version: string) =>
			parseVcards(card(version, 'N:Last;First;Middle1,Middle2\\, A;Pre.;Jr.,M.D.'))[0]?.name;
		const lists = {
			formattedName: 'Pre. First Middle1 Middle2, A Last Jr., M.D.',
			firstName: 'First',
			lastName: 'Last',
			middleName: 'Middle1 Middle2, A',
			prefix: 'Pre.',
			suffix: 'Jr., M.D.',
		};
		expect(named('3.0')).toEqual(lists);
		expect(named('4.0')).toEqual(lists);
		expect(named('2.1')).toEqual({
			formattedName: 'Pre. First Middle1,Middle2, A Last Jr.,M.D.',
			firstName: 'First',
			lastName: 'Last',
			middleName: 'Middle1,Middle2, A',
			prefix: 'Pre.',
			suffix: 'Jr.,M.D.',
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
		['X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=70=72=6F=76=61)', 'prova'],
		['X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=D7=91=D7=99=D7=AA=3B)', 'בית;'],
		['TYPE=X-CUSTOM(Chalet)', 'Chalet'],
		['X-CUSTOM(VOICE)', 'VOICE'],
		['CELL;X-CUSTOM(ENCODING=QUOTED-PRINTABLE,=Z)', 'CELL'],
		['PREF=1;LANGUAGE=he;CHARSET=utf-8', undefined],
	])('%s', (parameters, type) => {
		expect(phones(`TEL;${parameters}:1`)).toEqual([
			type === undefined ? { phone: '1' } : { phone: '1', type },
		]);
	});

	test('of emails, addresses and URLs are read alike', () => {
		const custom = 'X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=70=72=6F=76=61)';
		expect(
			read(`EMAIL;${custom}:a@b.example`, `ADR;${custom}:;;A`, `URL;${custom}:https://a.example`),
		).toEqual({
			emails: [{ email: 'a@b.example', type: 'prova' }],
			addresses: [{ street: 'A', type: 'prova' }],
			urls: [{ url: 'https://a.example', type: 'prova' }],
		});
	});

	test.each([
		['TYPE="WORK,VOICE"', 'VOICE', 'WORK'],
		['TYPE=WORK', 'Voice', 'WORK'],
		['TYPE=WORK', 'HOME,pref', 'WORK'],
		['TYPE=WORK', 'HOME office', 'HOME office'],
		['TYPE=VOICE', 'VOICE', 'VOICE'],
		['TYPE=CELL', 'Mobile', 'Mobile'],
	])('%s with the label %s is %s', (types, label, type) => {
		expect(phones(`A1.TEL;${types}:1`, `A1.X-ABLABEL:${label}`)).toEqual([{ phone: '1', type }]);
	});

	test('are the label of the group, wherever it stands and however it is spelled', () => {
		expect(
			phones('a.X-ABLABEL:_$!<Mobile>!$_', 'A.TEL;TYPE=CELL:1', 'b.TEL;TYPE=CELL:2', 'TEL:3', 'X-ABLabel:no'),
		).toEqual([{ phone: '1', type: 'Mobile' }, { phone: '2', type: 'CELL' }, { phone: '3' }]);
	});
});
