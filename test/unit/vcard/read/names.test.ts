import { parseVcards } from '../../../../nodes/shared/contact/vcard/parseVcards.ts';
import { card } from '../fixtureFile.ts';

const read = (...lines: string[]) => parseVcards(card('3.0', ...lines))[0];
const phones = (...lines: string[]) => read(...lines)?.phones;

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
