import { parseVcards } from '../../../../nodes/shared/vcard/read.ts';
import { card } from './fixtureFile.ts';

const nameOf = (input: string | Uint8Array) => parseVcards(input)[0]?.name?.formattedName;

describe('characters', () => {
	const bytes = (text: string, encoding: BufferEncoding) => Buffer.from(text, encoding);

	test('of a pasted text may follow a byte order mark, also where files were joined', () => {
		const text = card('3.0', 'FN:Zoë');
		expect(parseVcards(`\ufeff${text}\ufeff${text}`)).toHaveLength(2);
		expect(parseVcards(bytes(`\ufeff${text}\ufeff${text}`, 'utf8'))).toHaveLength(2);
	});

	test('in bytes are UTF-8, UTF-16 by its mark, or else windows-1252', () => {
		const text = card('3.0', 'FN:Zoë');
		const littleEndian = bytes(`\ufeff${text}`, 'utf16le');
		expect(nameOf(bytes(text, 'utf8'))).toBe('Zoë');
		expect(nameOf(littleEndian)).toBe('Zoë');
		expect(nameOf(Buffer.from(littleEndian).swap16())).toBe('Zoë');
		expect(nameOf(bytes(text, 'latin1'))).toBe('Zoë');
		expect(
			nameOf(
				Buffer.from([...bytes('BEGIN:VCARD\nFN:5 ', 'latin1'), 0x80, ...bytes('\nEND:VCARD', 'latin1')]),
			),
		).toBe('5 €');
	});

	test.each([
		['UTF-8', '=D7=93=D7=A0=D7=94', 'דנה'],
		['windows-1255', '=E3=F0=E4', 'דנה'],
		['ISO-8859-1', 'Zo=EB =80', 'Zoë €'],
		['Shift_JIS', '=83\\=83=6E', 'ソハ'],
		['UTF-16LE', '=D3=05=E0=05=D4=05', 'דנה'],
	])('are read by CHARSET=%s', (charset, value, expected) => {
		const text = card('2.1', `FN;CHARSET=${charset};ENCODING=QUOTED-PRINTABLE:${value}`);
		expect(nameOf(text)).toBe(expected);
		expect(nameOf(bytes(text, 'latin1'))).toBe(expected);
	});

	test('of raw bytes are read by CHARSET too, and those of text are text already', () => {
		const text = card('2.1', 'FN;CHARSET=ISO-8859-1:Zoë');
		expect(nameOf(bytes(text, 'latin1'))).toBe('Zoë');
		expect(nameOf(text)).toBe('Zoë');
		expect(nameOf(card('2.1', 'FN;QUOTED-PRINTABLE:=C5=81ódź'))).toBe('Łódź');
	});

	test('that no message can hold are dropped', () => {
		expect(nameOf(card('3.0', 'FN:Da\u0000na\u001b'))).toBe('Dana');
	});
});
