import { UserError } from 'n8n-workflow';

import { parseVcards } from '../../nodes/shared/vcard/read.ts';
import { leastCpuTime } from '../cpuTime.ts';
import { card, fixtureFile } from '../unit/shared/vcard/fixtureFile.ts';

describe('257 cards in one file are read in less than half a second', () => {
	test.each([
		['vCard 3.0 of iOS', 'ios.vcf'],
		['vCard 2.1 of Android', 'android.vcf'],
		['vCard 2.1 of Outlook', 'outlook-2.1.vcf'],
	])('%s', async (_, name) => {
		const file = Buffer.from(fixtureFile(name));
		const perFile = parseVcards(file).length;
		const files = Math.floor(257 / perFile);
		const all = Buffer.concat(Array<Buffer>(files).fill(file));
		const read = () => expect(parseVcards(all)).toHaveLength(files * perFile);
		expect(await leastCpuTime(read, 500)).toBeLessThan(500);
	});
});

type Shape = (n: number) => string;

/** What a reader that looks ahead, back or at all lines again would take very long for. */
const inOneCard: Array<[string, Shape]> = [
	['an endless line', (n) => card('3.0', `FN:${'a'.repeat(10 * n)}`)],
	['lines', (n) => card('3.0', 'X:1\n'.repeat(n))],
	['lines without a colon', (n) => card('3.0', `NOTE:\n${'ab\n'.repeat(n)}`)],
	['a line without a colon', (n) => card('3.0', `FN:a\n${'a.'.repeat(n)}`)],
	['blanks in an AGENT', (n) => card('2.1', `AGENT:${' '.repeat(n)}x`)],
	['blanks after a name without a colon', (n) => card('2.1', `NOTE${' '.repeat(n)}x`)],
	['soft line breaks', (n) => card('2.1', `FN;QUOTED-PRINTABLE:${'a=\n'.repeat(n)}`)],
	['soft line breaks and nothing else', (n) => card('2.1', `NOTE;QUOTED-PRINTABLE:${'=\r\n'.repeat(n)}`)],
	['encoded bytes between letters', (n) => card('2.1', `FN;QUOTED-PRINTABLE:${'é=41'.repeat(n / 10)}`)],
	['equals signs without a meaning', (n) => card('2.1', `NOTE:${'=\n ='.repeat(n)}`)],
	['folds', (n) => card('3.0', `FN:a${'\n a'.repeat(n)}`)],
	['folds with nothing in them', (n) => card('3.0', `FN:a${'\n '.repeat(n)}`)],
	['quotes', (n) => card('3.0', `TEL;A=${'"'.repeat(n)}:1`)],
	['quoted colons', (n) => card('3.0', `TEL;A="${'":"'.repeat(n)}x`)],
	['unpaired quotes without a colon', (n) => card('3.0', `TEL;${'"a'.repeat(n)}"`)],
	['quotes never closed, in every line', (n) => card('3.0', 'TEL;A=":1\n'.repeat(n / 10))],
	['semicolons', (n) => card('3.0', `N:${';'.repeat(n)}`)],
	['parameters', (n) => card('3.0', `TEL${';TYPE=a'.repeat(n)}:1`)],
	['words of TYPE', (n) => card('3.0', `TEL;TYPE=${'a,'.repeat(n)}:1`)],
	['backslashes', (n) => card('3.0', `N:${'\\'.repeat(n)}`)],
	['carets', (n) => card('3.0', `TEL;A=${'^'.repeat(n)}:1`)],
	['base64', (n) => card('3.0', `FN;ENCODING=b:${'QUFB\n '.repeat(n)}`)],
	['base64 that is not folded', (n) => card('3.0', `PHOTO;ENCODING=b:${'QUFB\n'.repeat(n)}`)],
	['equals signs in base64', (n) => card('3.0', `FN;ENCODING=b:${'='.repeat(n)}`)],
	['a birthday', (n) => card('3.0', `BDAY:${'19900228T'.repeat(n)}`)],
	['a label', (n) => card('3.0', `A.TEL:1\nA.X-ABLabel:${'_$!<'.repeat(n)}`)],
	['telephones', (n) => card('3.0', 'a.TEL:1\na.X-ABLabel:b\n'.repeat(n / 10))],
	['names after the first', (n) => card('3.0', 'TEL:1\n'.repeat(n / 10), 'FN:a', 'FN;BASE64:*\n'.repeat(n))],
	['blank names', (n) => card('3.0', 'FN:\nORG:;\n'.repeat(n / 10))],
	['a long charset', (n) => card('3.0', `FN;QUOTED-PRINTABLE;CHARSET=${'k'.repeat(n)}:=41`)],
];
const inFiles: Array<[string, Shape]> = [
	['carriage returns', (n) => `${'\r'.repeat(n)}${card('3.0', 'FN:a')}`],
	['line ends CR CR LF', (n) => 'BEGIN:VCARD\r\r\n'.repeat(n / 10)],
	['blank lines', (n) => `${'\n'.repeat(n)}x`],
	['beginnings', (n) => 'BEGIN:VCARD\n'.repeat(n / 10)],
	['ends', (n) => 'END:VCARD\n'.repeat(n / 10)],
	['no end', (n) => `BEGIN:VCARD\n${'TEL:1\n'.repeat(n)}`],
	['cards with damage', (n) => card('3.0', 'FN:a', 'oops').repeat(n / 10)],
	['cards with an unknown charset', (n) => card('2.1', 'FN;QUOTED-PRINTABLE;CHARSET=k:=31').repeat(n / 50)],
	['nested agents', (n) => card('2.1', 'AGENT:\nBEGIN:VCARD\n'.repeat(n / 10), 'END:VCARD\n'.repeat(n / 10))],
	['agents never closed', (n) => 'AGENT:BEGIN:VCARD\n'.repeat(n / 10)],
];

describe('time grows no faster than the size', () => {
	const N = 300_000;
	const TIMES = 8;

	test.each([...inOneCard, ...inFiles])('%s', async (_, shape) => {
		const read = (text: string) => () => {
			try {
				parseVcards(text);
			} catch (error) {
				// Damaged or not: what counts is how long it takes to say so.
				expect(error).toBeInstanceOf(UserError);
			}
		};
		const small = await leastCpuTime(read(shape(N / TIMES)));
		// Quadratic growth is 64-fold. The rest is room for the compiler and the garbage collector.
		const most = Math.min(2000, 3 * TIMES * small + 150);
		expect(await leastCpuTime(read(shape(N)), most)).toBeLessThan(most);
	});
});

describe('100 MB are refused in less than a second', () => {
	const SIZE = 100e6;
	test.each([
		['telephones', 'TEL:1\n'],
		['cards', 'END:VCARD\nBEGIN:VCARD\nFN:a\n'],
		['a name', 'a'],
		['a folded name', '\n a'],
		['properties that are not read', 'X:1\n'],
		['blank lines', '\n'],
	])('%s', async (_, part) => {
		const file = Buffer.alloc(SIZE, part);
		file.write('BEGIN:VCARD\nVERSION:3.0\nFN:a');
		const read = () => expect(() => parseVcards(file)).toThrow(UserError);
		expect(await leastCpuTime(read, 1000)).toBeLessThan(1000);
	});
});
