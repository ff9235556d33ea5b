import fc from 'fast-check';
import { UserError } from 'n8n-workflow';

import { withoutBlanks } from '../../../../nodes/shared/contact/read.ts';
import { contactSchema } from '../../../../nodes/shared/contact/contact.ts';
import { vcardFileName, writeVcard } from '../../../../nodes/shared/vcard/write.ts';
import { parseVcards } from '../../../../nodes/shared/vcard/read.ts';
import { numRuns } from '../../fuzz/arbitraries.ts';
import { fixtureFile } from './fixtureFile.ts';
import { readBack } from './readBack.ts';

const FILES = [
	...['android', 'android-cut', 'google', 'ios', 'ios-spoiled', 'outlook-2.1', 'outlook-3.0', 'vcard-4.0'],
	'whatsapp',
].map((name) => fixtureFile(`${name}.vcf`));

/** Only a UserError may come out of `input`, or contacts that are clean already and can be written again. */
function check(input: string | Uint8Array): void {
	try {
		for (const contact of parseVcards(input)) {
			expect(withoutBlanks(contactSchema.strict().parse(contact)) ?? {}).toEqual(contact);
			expect(parseVcards(writeVcard(contact))).toEqual([readBack(contact)]);
			expect(Buffer.byteLength(vcardFileName(contact))).toBeLessThan(210);
		}
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		expect(error.message).not.toBe('');
	}
}

test('any text and any bytes', () => {
	fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.uint8Array()), check), { numRuns });
});

test('any lines in a card', () => {
	const word = fc.constantFrom(
		...[
			'FN',
			'N',
			'TEL',
			'ADR',
			'ORG',
			'BDAY',
			'EMAIL',
			'URL',
			'AGENT',
			'VERSION',
			'BEGIN:VCARD',
			'END:VCARD',
			'X-ABLabel',
		],
		...[
			'item1.',
			';',
			':',
			'=',
			'"',
			',',
			'\\',
			'\n',
			'\r\n',
			'\r',
			' ',
			'\t',
			'\n ',
			'=\n',
			'\u0000',
			'\ud83d',
		],
		...[
			'TYPE=',
			'CELL',
			'waid=',
			'VALUE=uri',
			'tel:',
			'ENCODING=',
			'QUOTED-PRINTABLE',
			'BASE64',
			'b',
			'CHARSET=',
		],
		...[
			'utf-8',
			'utf-16le',
			'shift_jis',
			'klingon',
			'=C3=A9',
			'=FF',
			'RGFuYQ==',
			'19900228',
			'2.1',
			'4.0',
			'_$!<',
			'>!$_',
		],
		...['__proto__', 'constructor', 'CC=', '^n', 'é', 'Dana'],
	);
	const body = fc.array(
		fc.oneof({ weight: 9, arbitrary: word }, fc.string({ unit: 'binary', maxLength: 3 })),
		{
			maxLength: 60,
		},
	);
	fc.assert(
		fc.property(body, fc.boolean(), (words, asBytes) => {
			const text = `BEGIN:VCARD\n${words.join('')}\nEND:VCARD`;
			check(asBytes ? Buffer.from(text) : text);
		}),
		{ numRuns },
	);
});

test('real cards with bytes changed, taken out, doubled and swapped', () => {
	const change = fc.record({
		at: fc.double({ min: 0, max: 1, noNaN: true }),
		length: fc.nat({ max: 40 }),
		bytes: fc.oneof(
			fc.uint8Array({ maxLength: 4 }),
			fc
				.constantFrom('\n', '\r\n ', '=', ';', ':', '"', '\\', 'END:VCARD\n', 'BEGIN:VCARD\n')
				.map((text) => Buffer.from(text)),
		),
	});
	const mutated = fc
		.tuple(fc.constantFrom(...FILES), fc.array(change, { minLength: 1, maxLength: 5 }))
		.map(([file, changes]) =>
			changes.reduce<Uint8Array>((bytes, { at, length, bytes: put }) => {
				const start = Math.floor(at * bytes.length);
				return Buffer.concat([bytes.subarray(0, start), put, bytes.subarray(start + length)]);
			}, file),
		);
	fc.assert(
		fc.property(mutated, fc.boolean(), (bytes, asText) =>
			check(asText ? Buffer.from(bytes).toString() : bytes),
		),
		{ numRuns },
	);
});

test('files of any size: as much as one message may have is read, more is refused with what it is', () => {
	const sizes = fc.record({
		cards: fc.oneof(fc.nat({ max: 3 }), fc.integer({ min: 255, max: 260 })),
		phones: fc.oneof(fc.nat({ max: 3 }), fc.integer({ min: 998, max: 1003 })),
		title: fc.oneof(fc.nat({ max: 10 }), fc.integer({ min: 3000, max: 5000 }), fc.constant(1_000_001)),
		unread: fc.nat({ max: 300 }),
	});
	fc.assert(
		fc.property(sizes, ({ cards, phones, title, unread }) => {
			fc.pre(cards * (phones * 6 + Math.min(title, 5000) + unread * 8) < 3_000_000);
			const card = `BEGIN:VCARD\nFN:A\nTITLE:${'t'.repeat(title)}\nNOTE:${'n'.repeat(8 * unread)}\n${'TEL:1\n'.repeat(phones)}END:VCARD\n`;
			const read = () => parseVcards(card.repeat(cards + 1)).length;
			const characters = (cards + 1) * (4 + 6 + title + 5 * phones);
			if (cards < 257 && phones <= 1000 && characters <= 1_000_000) expect(read()).toBe(cards + 1);
			else
				expect(read).toThrow(
					/^(There are more than 257|Contact 1 has more than 1000|The contacts hold more than 1 MB)/,
				);
		}),
		{ numRuns: Math.ceil(numRuns / 20) },
	);
});
