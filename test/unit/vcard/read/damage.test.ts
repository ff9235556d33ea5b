import { UserError } from 'n8n-workflow';

import { parseVcards } from '../../../../nodes/shared/contact/vcard/parseVcards.ts';
import { card } from '../fixtureFile.ts';

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
		const { description } = failure((ok + bad).repeat(5000));
		expect(description).toMatch(/and 4980 more are fine\. Also damaged: .* and 4979 more\. /);
		expect(description?.length).toBeLessThan(3000);
	});
});
