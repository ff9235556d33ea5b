import { UserError } from 'n8n-workflow';

import { parseVcards } from '../../../../nodes/shared/vcard/read.ts';
import { card, fixtureFile } from './fixtureFile.ts';

function failure(input: string | Uint8Array) {
	try {
		parseVcards(input);
	} catch (error) {
		if (error instanceof UserError) return { message: error.message, description: error.description };
		throw error;
	}
	throw new Error('nothing was thrown');
}

const ok = card('3.0', 'FN:Fine');
const bad = card('3.0', 'FN:Bad', 'broken');

describe('a damaged card', () => {
	test.each([
		[
			'a line without a colon',
			card('3.0', 'FN:Dana', 'TEL +1'),
			'vCard line 4: "TEL +1" has no colon, so it is not a property',
		],
		['no end', 'BEGIN:VCARD\nFN:Dana', 'vCard line 1: BEGIN:VCARD has no END:VCARD'],
		['no beginning', 'FN:Dana\nEND:VCARD', 'vCard line 2: END:VCARD has no BEGIN:VCARD'],
		[
			'quoted-printable',
			card('2.1', 'FN;QUOTED-PRINTABLE:=4'),
			'vCard line 3: FN is not valid quoted-printable',
		],
		['base64', card('3.0', 'FN:x', 'N;ENCODING=b:R&'), 'vCard line 4: N is not valid base64'],
		['cut base64', card('2.1', 'FN;BASE64:RGFuY'), 'vCard line 3: FN is not valid base64'],
		[
			'an unknown charset',
			card('2.1', 'TEL;CHARSET=klingon;ENCODING=QUOTED-PRINTABLE:=31'),
			'vCard line 3: TEL has the unknown charset "klingon"',
		],
		[
			'text that is not in its charset',
			card('2.1', 'FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=FF'),
			'vCard line 3: FN is not text in UTF-8',
		],
	])('%s', (_, text, message) => {
		expect(failure(text)).toEqual({ message, description: 'Correct this line, or export the card again' });
	});

	test('counts lines as the file has them, folded and blank ones too', () => {
		expect(failure(card('3.0', 'FN:Da', ' na', '', 'TITLE:a', ' b', 'oops')).message).toMatch(
			/^vCard line 8: "oops"/,
		);
		const doubled = card('3.0', 'FN:Dana', 'oops').replaceAll('\r\n', '\n\n');
		expect(failure(doubled).message).toMatch(/^vCard line 7: "oops"/);
	});

	test('shows the beginning of a long line, in its own letters', () => {
		const line = `Müller${'x'.repeat(100)}`;
		const start = 'vCard line 3: "Müller';
		expect(failure(card('3.0', line)).message.startsWith(start)).toBe(true);
		expect(failure(Buffer.from(card('3.0', line))).message.startsWith(start)).toBe(true);
		expect(failure(card('3.0', line)).message.length).toBeLessThan(100);
	});

	test.each([
		['abc'.repeat(20), `${'abc'.repeat(13)}a...`],
		['דנה'.repeat(1000), `${'דנה'.repeat(13)}ד...`],
		[`${'a'.repeat(39)}${'😀'.repeat(50)}`, `${'a'.repeat(39)}...`],
		['Da\u0000na', 'Dana'],
	])('shows no half character and no control character of %j', (line, shown) => {
		const message = `vCard line 3: "${shown}" has no colon, so it is not a property`;
		expect(failure(card('3.0', line)).message).toBe(message);
		expect(failure(Buffer.from(card('3.0', line))).message).toBe(message);
	});

	test('shows the beginning of a long charset', () => {
		expect(failure(card('2.1', `FN;QUOTED-PRINTABLE;CHARSET=${'k'.repeat(99)}:=31`)).message).toBe(
			`vCard line 3: FN has the unknown charset "${'k'.repeat(40)}..."`,
		);
	});
});

test.each([[''], ['hello'], ['BEGIN:VCALENDAR\nEND:VCALENDAR']])('%j is no vCard', (text) => {
	expect(failure(text)).toEqual({
		message: 'The text is not a vCard: it has no line BEGIN:VCARD',
		description: 'Use the full content of a .vcf file, from BEGIN:VCARD to END:VCARD',
	});
});

describe('of several cards', () => {
	test('one that is damaged has its number, and the others are said to be fine', () => {
		expect(failure(ok + bad + ok)).toEqual({
			message: 'vCard 2 (line 8): "broken" has no colon, so it is not a property',
			description: 'Cards 1 and 3 are fine. Correct or remove the damaged card, or export it again',
		});
		expect(failure(bad + ok).description).toMatch(/^Card 2 is fine\. /);
	});

	test('one without an end does not swallow the next', () => {
		expect(failure(`${ok}BEGIN:VCARD\r\nFN:Open\r\n${ok}${ok}`)).toEqual({
			message: 'vCard 2 (line 5): BEGIN:VCARD has no END:VCARD',
			description: 'Cards 1, 3 and 4 are fine. Correct or remove the damaged card, or export it again',
		});
	});

	test('all that are damaged are named', () => {
		expect(failure(ok + bad + ok + ok + ok + bad)).toEqual({
			message: 'vCard 2 (line 8): "broken" has no colon, so it is not a property',
			description:
				'Cards 1 and 3 to 5 are fine. Also damaged: vCard 6 (line 25): "broken" has no colon, so it is not a property. ' +
				'Correct or remove the damaged cards, or export them again',
		});
		expect(failure(bad + bad).description).toMatch(/^All cards are damaged\. /);
	});

	test('very many do not make a very long error', () => {
		const { description } = failure((ok + bad).repeat(128));
		expect(description).toMatch(/and 108 more are fine\. Also damaged: .* and 107 more\. /);
		expect(description?.length).toBeLessThan(3000);
	});
});

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

describe('what is more than one message may have is refused where it begins, whatever follows', () => {
	const MANY = 100_000;
	const oops = 'oops\r\n'.repeat(MANY);
	const phones = (count: number) => Array<string>(count).fill('TEL:1');
	const everything = [
		...phones(400),
		...Array<string>(200).fill('EMAIL:a@b.example'),
		...Array<string>(200).fill('ADR:;;A'),
		...Array<string>(200).fill('URL:https://a.example'),
	];

	test.each([
		[
			'the 258th card',
			ok.repeat(257) + bad + oops,
			'There are more than 257 contacts, but one message can contain at most 257',
		],
		[
			'a card without an end',
			`${'BEGIN:VCARD\r\n'.repeat(MANY)}`,
			'There are more than 257 contacts, but one message can contain at most 257',
		],
		[
			'an end without a card',
			`${'END:VCARD\r\n'.repeat(MANY)}`,
			'There are more than 257 contacts, but one message can contain at most 257',
		],
		[
			'a telephone',
			ok + card('3.0', ...phones(MANY), oops),
			'Contact 2 has more than 1000 phones, emails, addresses and URLs',
		],
		[
			'an entry',
			card('3.0', ...everything, 'TEL:1', oops),
			'Contact 1 has more than 1000 phones, emails, addresses and URLs',
		],
		[
			'a long line',
			card('3.0', `FN:${'a'.repeat(1_000_000)}`, oops),
			'The contacts hold more than 1 MB of text, more than one message can contain',
		],
		[
			'a folded line',
			card('3.0', `FN:a${`\r\n ${'a'.repeat(60)}`.repeat(20_000)}`, oops),
			'The contacts hold more than 1 MB of text, more than one message can contain',
		],
		[
			'a line of soft breaks',
			card('2.1', `FN;QUOTED-PRINTABLE:${`${'a'.repeat(60)}=\r\n`.repeat(20_000)}`),
			'The contacts hold more than 1 MB of text, more than one message can contain',
		],
		[
			'blank names',
			card('3.0', `FN:${' '.repeat(60)}\r\n`.repeat(20_000), oops),
			'The contacts hold more than 1 MB of text, more than one message can contain',
		],
		[
			'labels',
			card('3.0', 'A.X-ABLABEL:a\r\n'.repeat(MANY), oops),
			'The contacts hold more than 1 MB of text, more than one message can contain',
		],
		[
			'cards',
			card('3.0', `FN:${'a'.repeat(4000)}`).repeat(257) + oops,
			'The contacts hold more than 1 MB of text, more than one message can contain',
		],
		[
			'lines without end',
			card('3.0', 'FN:a', 'X:1\r\n'.repeat(400_000)),
			'The vCard has more than 200000 very short or blank lines',
		],
		['blank lines', '\n'.repeat(1_000_000), 'The vCard has more than 200000 very short or blank lines'],
		[
			'folds',
			card('3.0', `FN:a${'\n '.repeat(300_000)}`),
			'The vCard has more than 200000 very short or blank lines',
		],
	])('%s', (_, text, message) => {
		expect(failure(text).message).toBe(message);
		expect(failure(Buffer.from(text)).message).toBe(message);
	});

	test('says what to do', () => {
		expect(failure(ok.repeat(258)).description).toBe(
			'Split the contacts over several items: each item is sent as a message of its own',
		);
		expect(failure(card('3.0', ...phones(1001))).description).toBe(
			'Remove those that nobody needs, or send the contact without them',
		);
		expect(failure(ok + card('3.0', `FN:${'a'.repeat(1_000_000)}`)).description).toBe(
			'Contact 2 goes beyond it: shorten its fields, or split the contacts over several items',
		);
	});

	test('what is not read costs nothing, however much it is', () => {
		const photo = [`PHOTO;ENCODING=b:${'A'.repeat(70)}`, ...Array<string>(30_000).fill(` ${'A'.repeat(70)}`)];
		const unread = ['NOTE:a', 'X-A:b', 'FN:Another'].flatMap((line) => Array<string>(2000).fill(line));
		const cards = parseVcards(card('3.0', 'FN:Dana', ...photo, ...unread, ...phones(1000)).repeat(2));
		expect(cards.map(({ name, phones: read }) => [name, read?.length])).toEqual([
			[{ formattedName: 'Dana' }, 1000],
			[{ formattedName: 'Dana' }, 1000],
		]);
		expect(parseVcards(ok.repeat(257))).toHaveLength(257);
		expect(parseVcards(card('3.0', ...everything))[0]?.phones).toHaveLength(400);
		expect(parseVcards(card('3.0', `FN:${'a'.repeat(999_000)}`))).toHaveLength(1);
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
