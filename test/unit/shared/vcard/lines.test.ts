import fc from 'fast-check';

import { parseVcards } from '../../../../nodes/shared/vcard/read.ts';
import { card } from './fixtureFile.ts';
import { numRuns } from '../../fuzz/arbitraries.ts';

const nameOf = (input: string | Uint8Array) => parseVcards(input)[0]?.name?.formattedName;

describe('lines', () => {
	test.each([
		['CRLF', '\r\n'],
		['LF', '\n'],
		['CR', '\r'],
	])('end in %s', (_, end) => {
		const text = ['BEGIN:VCARD', 'VERSION:3.0', 'FN:Dana L', ' evi', 'END:VCARD', ''].join(end);
		expect(parseVcards(text)).toEqual([{ name: { formattedName: 'Dana Levi' } }]);
	});

	test('of 3.0 and 4.0 are folded with one character that is taken away', () => {
		expect(nameOf(card('3.0', 'FN:Da', ' na', '\t  Levi'))).toBe('Dana  Levi');
		expect(nameOf(card('4.0', 'FN:Da', ' na', '  Levi'))).toBe('Dana Levi');
	});

	test('of 2.1 are folded where white space is, which stays', () => {
		expect(nameOf(card('2.1', 'FN:Dana', ' Levi'))).toBe('Dana Levi');
	});

	test('may be folded in the middle of a character, as bytes', () => {
		const [before, after] = [card('3.0', 'FN:D').slice(0, -13), '\r\nEND:VCARD\r\n'];
		const bytes = Buffer.concat([
			Buffer.from(before),
			Buffer.from([0xc3]),
			Buffer.from('\r\n '),
			Buffer.from([0xa4]),
			Buffer.from(after),
		]);
		expect(nameOf(bytes)).toBe('Dä');
	});

	test('go on after a soft line break, but never into the end of the card', () => {
		expect(nameOf(card('2.1', 'FN;ENCODING=QUOTED-PRINTABLE:Da=', 'na=20=', 'Levi'))).toBe('Dana Levi');
		expect(nameOf(card('2.1', 'FN;QUOTED-PRINTABLE:Da=', ' =6E=', ' =61'))).toBe('Dana');
		expect(nameOf(card('2.1', 'FN;QUOTED-PRINTABLE:John=', ' Doe'))).toBe('John Doe');
		expect(nameOf(card('2.1', 'FN;QUOTED-PRINTABLE:Dana='))).toBe('Dana');
		expect(nameOf(card('3.0', 'FN:Dana='))).toBe('Dana=');
	});

	test('of BASE64 may go on without white space; a blank line ends them', () => {
		expect(
			parseVcards(card('2.1', 'PHOTO;BASE64:', 'AAAA', 'BBBB==', '', 'FN;ENCODING=BASE64:RGFu', 'YQ==', '')),
		).toEqual([{ name: { formattedName: 'Dana' } }]);
	});

	test('outside of cards are nothing', () => {
		expect(parseVcards(`Hello,\n\nhere is my card:\n${card('3.0', 'FN:Dana')}\n-- \nDana`)).toHaveLength(1);
	});

	test.each([
		['3.0', '', ''],
		['2.1', ' ', ''],
		['4.0', '', '\ufeff'],
	])('may close a card and open the next: vCard %s', (version, blank, mark) => {
		const both = ['A', 'B'].map((name, index) =>
			card(version, `FN:${name}`, `TEL:+1202555010${index + 1}`).trim(),
		);
		const text = both.join(`${blank}${mark}`);
		const expected = [
			{ name: { formattedName: 'A' }, phones: [{ phone: '+12025550101' }] },
			{ name: { formattedName: 'B' }, phones: [{ phone: '+12025550102' }] },
		];
		expect(parseVcards(text)).toEqual(expected);
		expect(parseVcards(text.toLowerCase().replace(/fn:[ab]/g, (line) => line.toUpperCase()))).toEqual(
			expected,
		);
		expect(parseVcards(Buffer.from(text))).toEqual(expected);
		expect(parseVcards(Buffer.from(`\ufeff${text}`, 'utf16le'))).toEqual(expected);
		expect(parseVcards(text.replace(/^/gm, '\t'))).toEqual(expected);
	});

	describe('that are all indented', () => {
		const lines = card('3.0', 'FN:Da', ' na', 'TEL:1', 'NOTE:', '\tx').trimEnd().split('\r\n');
		const dana = { name: { formattedName: 'Dana' }, phones: [{ phone: '1' }] };
		test.each([
			['by tabs', lines.map((line) => `\t${line}`)],
			['by blanks', lines.map((line) => `    ${line}`)],
			['but for the first', lines.map((line, at) => (at === 0 ? line : `  ${line}`))],
			['but for the last', lines.map((line, at) => (at === lines.length - 1 ? line : `\t\t${line}`))],
			['less at the end', lines.map((line, at) => (at === lines.length - 1 ? `\t${line}` : `\t\t${line}`))],
		])('%s', (_, indented) => {
			for (const end of ['\n', '\r\n', '\n\n']) {
				const text = indented.join(end);
				expect(parseVcards(text)).toEqual([dana]);
				expect(parseVcards(Buffer.from(`${text}${end}${text}${end}${lines.join(end)}`))).toEqual([
					dana,
					dana,
					dana,
				]);
			}
		});

		const whole = ['BEGIN:VCARD', 'VERSION:3.0', 'FN:Dana', 'TEL:1', 'END:VCARD'];
		test.each([0, 2, 3, 4])('lose nothing where line %d has fewer blanks, or others', (odd) => {
			for (const [blanks, others] of [
				['', '    '],
				['  ', '    '],
				['\t', '  '],
				['', '\t'],
			]) {
				const text = whole.map((line, at) => `${at === odd ? blanks : others}${line}`).join('\n');
				expect(parseVcards(text)).toEqual([dana]);
			}
		});

		test('but for BEGIN, which a blank was put before, are folded as ever', () => {
			const text = [' BEGIN:VCARD', 'VERSION:3.0', 'FN:Da', ' na', 'TEL:1', 'END:VCARD'].join('\n');
			expect(parseVcards(text)).toEqual([dana]);
		});

		test('keep what vCard 2.1 folds with', () => {
			const text = card('2.1', 'FN;QUOTED-PRINTABLE:Da=', 'na', 'TITLE:a', ' b').replace(/^(?=.)/gm, '\t');
			expect(parseVcards(text)).toEqual([{ name: { formattedName: 'Dana' }, org: { title: 'a b' } }]);
		});
	});

	test('of an AGENT, in the next line or the same, belong to no card of the file', () => {
		const inner = card('2.1', 'FN:Agent', 'TEL:2', 'AGENT:', card('2.1', 'FN:Agent of agent').trim()).trim();
		const next = card('2.1', 'FN:Dana', 'AGENT:', inner, 'TEL:1');
		const same = card('2.1', 'FN:Dana', `AGENT:${inner}`, 'TEL:1');
		const escaped = card('3.0', 'FN:Dana', 'AGENT:BEGIN:VCARD\\nFN:Agent\\nTEL:2\\nEND:VCARD\\n', 'TEL:1');
		for (const text of [next, same, escaped]) {
			expect(parseVcards(text)).toEqual([{ name: { formattedName: 'Dana' }, phones: [{ phone: '1' }] }]);
		}
	});
});

test('whatever follows a property that is not read, without a colon, costs nothing', () => {
	const line = fc
		.oneof(
			fc.string({ unit: 'binary' }),
			fc.base64String(),
			fc.string({ unit: fc.constantFrom(...'"=; ,.\t\\Nn') }),
		)
		.map((text) => text.replace(/[:\r\n]/g, ''))
		.filter((text) => !/(^|\.)\s*n\s*(;|$)/i.test(text));
	const first = fc.constantFrom('PHOTO;ENCODING=b:', 'PHOTO;BASE64:', 'NOTE:', 'X-A.B;TYPE="a:');
	fc.assert(
		fc.property(first, fc.array(line), (property, lines) => {
			const text = card('2.1', 'FN:Dana', property, ...lines, 'TEL:1');
			expect(parseVcards(text)).toEqual([{ name: { formattedName: 'Dana' }, phones: [{ phone: '1' }] }]);
		}),
		{ numRuns },
	);
});
