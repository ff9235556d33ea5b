import { parseVcards } from '../../../../nodes/shared/contact/vcard/parseVcards.ts';
import { card, fixtureFile } from '../fixtureFile.ts';

const dana = [{ name: { formattedName: 'Dana' }, phones: [{ phone: '1' }] }];

describe('a file that a conversion spoiled is read as if it were right', () => {
	test('line ends \\r\\r\\n', () => {
		const text = card('3.0', 'FN:Da', ' na', 'TEL:1').replaceAll('\r\n', '\r\r\n');
		expect(parseVcards(text)).toEqual(dana);
		expect(parseVcards(Buffer.from(text))).toEqual(dana);
	});

	test('line ends \\r\\r\\n after soft line breaks', () => {
		const text = card('2.1', 'FN;QUOTED-PRINTABLE:D=61=', '=6E=61', 'NOTE;QUOTED-PRINTABLE:a=', '', 'TEL:1');
		expect(parseVcards(text.replaceAll('\r\n', '\r\r\n'))).toEqual(dana);
	});

	test('every second line blank, as an editor shows such a file', () => {
		const text = card('2.1', 'FN;QUOTED-PRINTABLE:D=61=', '=6E=61', 'NOTE;QUOTED-PRINTABLE:a=', '', 'TEL:1');
		expect(parseVcards(text.replaceAll('\r\n', '\n\n'))).toEqual(dana);
	});

	test('one card of several', () => {
		const text = card('3.0', 'FN:Da', ' na', 'TEL:1');
		expect(parseVcards(text.replaceAll('\r\n', '\r\r\n') + text)).toEqual([...dana, ...dana]);
	});

	test('an export of iOS with a photo, and with a street for a country code', () => {
		expect(parseVcards(fixtureFile('ios-spoiled.vcf'))).toEqual([
			{
				name: { formattedName: 'Ada Green', firstName: 'Ada', lastName: 'Green' },
				phones: [{ phone: '+44 7700 900001', type: 'CELL' }],
				emails: [{ email: 'ada@garden.example' }],
				addresses: [
					{ street: '1 Rose Lane', city: 'Leeds', zip: 'LS1 1AA', country: 'United Kingdom', type: 'HOME' },
				],
				urls: [{ url: 'http://www.garden.example', type: 'HomePage' }],
				org: {
					company: 'Garden Tools with a Very Long Name, which Goes on in the Next Line of the File',
					department: 'Sales',
				},
			},
		]);
	});
});

describe('damage in what is not read costs nothing', () => {
	test.each([
		['bad base64', ['PHOTO;ENCODING=b:R&D', 'KEY;BASE64:*', 'LOGO;ENCODING=BASE64:A']],
		['base64 that goes on without white space', ['PHOTO;ENCODING=b:AAAA', 'BBBB', 'C*C=', 'DDDD']],
		['base64 that nothing says is base64', ['SOUND:AAAA', 'BBBB', '', ' CCCC', 'DDDD']],
		['bad quoted-printable', ['NOTE;QUOTED-PRINTABLE:=ZZ=', '=Q', 'X-A;ENCODING=QUOTED-PRINTABLE:=x']],
		['text that goes on without white space', ['NOTE:first', 'second', 'third; with a semicolon']],
		['an unknown encoding and charset', ['LOGO;ENCODING=x-zip;CHARSET=klingon:é', 'NOTE;CHARSET=UTF-8:\xff']],
		['a line of a million characters', [`PHOTO;ENCODING=b:${'A'.repeat(1_000_000)}`]],
		['no colon', ['PHOTO;ENCODING=b;TYPE=JPEG', ' AAAA', 'NOTE', 'item1.X-A;B=c', 'categories']],
		['quotes that are not closed', ['PHOTO;X="a:AAAA', 'KEY;X="b', 'LOGO;"']],
		['bytes', [`PHOTO:\xff\xd8\xff\x00"\x10JFIF=`, ':;\x00\x01;:', '\xe0=', '\x85;']],
	])('%s', (_, lines) => {
		const text = card('3.0', 'FN:Dana', ...lines, 'TEL:1');
		expect(parseVcards(text)).toEqual(dana);
		expect(parseVcards(Buffer.from(text, 'latin1'))).toEqual(dana);
	});

	test('nor does it in a further name, company, title or birthday, of which the first counts', () => {
		const lines = ['FN:Dana', 'BDAY:1990-02-28', 'ORG:Acme', 'TITLE:Chief'];
		const damaged = ['FN', 'N', 'BDAY', 'ORG', 'TITLE'].map((name) => `${name};QUOTED-PRINTABLE:=Z`);
		expect(parseVcards(card('2.1', 'N:Levi', ...lines, ...damaged))).toEqual([
			{
				name: { formattedName: 'Dana', lastName: 'Levi' },
				org: { company: 'Acme', title: 'Chief' },
				birthday: '1990-02-28',
			},
		]);
	});

	test('an export of Android that cut long values, in the middle of a character too', () => {
		expect(parseVcards(fixtureFile('android-cut.vcf'))).toEqual([
			{
				name: { formattedName: 'Ada Über', firstName: 'Ada', lastName: 'Über' },
				phones: [{ phone: '+49 151 00000009', type: 'CELL' }],
				org: { company: 'Über GmbH', title: 'Chefin' },
			},
		]);
	});

	test('an export of Evolution that writes an empty name without a colon', () => {
		expect(parseVcards(card('2.1', 'FN', 'N:', 'TEL;WORK;VOICE:1', 'ORG:Acme'))).toEqual([
			{ name: { formattedName: 'Acme' }, phones: [{ phone: '1', type: 'WORK' }], org: { company: 'Acme' } },
		]);
	});
});

describe('damage in what is read is never skipped', () => {
	test.each([
		['a loose line after a used property', ['FN:Dana', 'TITLE:Chief', 'Physician']],
		['a loose line after an empty one', ['FN:Dana', 'TITLE', 'Chief']],
		['a loose line after VERSION', ['Dana']],
		['a used property without a colon, after an unused one', ['FN:Dana', 'NOTE:a', 'TEL;CELL +1']],
		['an only name', ['FN:', 'FN;QUOTED-PRINTABLE:=Z']],
		['a first name', ['N;QUOTED-PRINTABLE:=Z', 'N:Levi']],
		['an only birthday', ['BDAY:unknown', 'BDAY;QUOTED-PRINTABLE:=Z']],
		['the second of several phones', ['TEL:1', 'TEL;QUOTED-PRINTABLE:=Z']],
	])('%s', (_, lines) => {
		expect(() => parseVcards(card('2.1', ...lines))).toThrow(/^vCard line \d: /);
	});
});
