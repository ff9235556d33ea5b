import { parseVcards } from '../../../../nodes/shared/vcard/read.ts';
import { card } from './fixtureFile.ts';

const read = (...lines: string[]) => parseVcards(card('3.0', ...lines))[0];

test('what no provider can carry is left out, unread', () => {
	expect(
		read(
			'FN:Dana',
			'NOTE;ENCODING=QUOTED-PRINTABLE:=ZZ',
			'PHOTO;ENCODING=b:***',
			'X-A;CHARSET=none:a',
			'ROLE:r',
		),
	).toEqual({ name: { formattedName: 'Dana' } });
});

test('names of groups and parameters are only names', () => {
	const contact = read(
		'__proto__.TEL;__proto__=a;constructor=b:1',
		'__proto__.X-ABLabel:x',
		'FN;TYPE=__proto__:Dana',
	);
	expect(contact).toEqual({ name: { formattedName: 'Dana' }, phones: [{ phone: '1', type: 'x' }] });
	expect(Object.getPrototypeOf(contact)).toBe(Object.prototype);
});
