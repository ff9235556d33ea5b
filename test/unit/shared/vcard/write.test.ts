import { vcardFileName, writeVcard } from '../../../../nodes/shared/vcard/write.ts';

describe('a file name', () => {
	test.each([
		['Dana Levi', 'Dana Levi.vcf'],
		['דנה לוי', 'דנה לוי.vcf'],
		['../../etc/passwd', 'etc passwd.vcf'],
		['C:\\a*b?"<>|\u0000', 'C a b.vcf'],
		['.hidden.', 'hidden.vcf'],
		['con', '_con.vcf'],
		['LPT1.txt', '_LPT1.txt.vcf'],
		['Console', 'Console.vcf'],
		['a\u202efcv.exe', 'afcv.exe.vcf'],
		['line\nbreak', 'line break.vcf'],
		['Dana\ud800', 'Dana.vcf'],
		['///', 'contact.vcf'],
	])('for %j', (formattedName, expected) => {
		expect(vcardFileName({ name: { formattedName } })).toBe(expected);
	});

	test('comes from what the contact has', () => {
		expect(vcardFileName({ name: { firstName: 'Dana', lastName: 'Levi' } })).toBe('Dana Levi.vcf');
		expect(vcardFileName({ org: { company: 'Acme Ltd.' } })).toBe('Acme Ltd.vcf');
		expect(vcardFileName({ phones: [{ phone: '+972500000003' }] })).toBe('+972500000003.vcf');
		expect(vcardFileName({})).toBe('contact.vcf');
	});

	test('fits a file system, in whole characters', () => {
		expect(vcardFileName({ name: { formattedName: '😀'.repeat(300) } })).toBe(`${'😀'.repeat(50)}.vcf`);
	});
});

const lines = (...expected: string[]) =>
	['BEGIN:VCARD', 'VERSION:3.0', ...expected, 'END:VCARD', ''].join('\r\n');

describe('a written card', () => {
	test('has every field in its place', () => {
		expect(
			writeVcard({
				name: {
					formattedName: 'Dr. Dana Levi',
					firstName: 'Dana',
					lastName: 'Levi',
					middleName: 'Ruth',
					prefix: 'Dr.',
					suffix: 'PhD',
				},
				phones: [
					{ phone: '+972 50-000-0003', waId: '972500000003', type: 'CELL' },
					{ phone: '+972 50-000-0004', waId: '972500000004', type: 'Mobile' },
					{ phone: '03-000-0005', type: 'FAX' },
					{ phone: '1' },
				],
				emails: [{ email: 'dana@clinic.example', type: 'WORK' }, { email: 'd@home.example' }],
				addresses: [
					{
						street: '12 Harbour St\nFloor 3',
						city: 'Haifa',
						state: 'HA',
						zip: '3303119',
						country: 'Israel',
						countryCode: 'IL',
						type: 'Clinic',
					},
				],
				urls: [{ url: 'https://clinic.example/?a=1,2;b', type: 'WORK' }],
				org: { company: 'Clinic, Ltd.', department: 'Heart; lung', title: 'Back\\slash' },
				birthday: '1990-02-28',
			}),
		).toBe(
			lines(
				'N:Levi;Dana;Ruth;Dr.;PhD',
				'FN:Dr. Dana Levi',
				'ORG:Clinic\\, Ltd.;Heart\\; lung',
				'TITLE:Back\\\\slash',
				'TEL;type=CELL;type=VOICE;waid=972500000003:+972 50-000-0003',
				'item1.TEL;waid=972500000004:+972 50-000-0004',
				'item1.X-ABLabel:Mobile',
				'TEL;type=FAX:03-000-0005',
				'TEL:1',
				'EMAIL;type=WORK;type=INTERNET:dana@clinic.example',
				'EMAIL;type=INTERNET:d@home.example',
				'item2.ADR;CC=IL:;;12 Harbour St\\nFloor 3;Haifa;HA;3303119;Israel',
				'item2.X-ABLabel:Clinic',
				'URL;type=WORK:https://clinic.example/?a=1,2;b',
				'BDAY:1990-02-28',
			),
		);
	});

	test('has N and FN whatever the contact lacks', () => {
		const filled = (contact: Parameters<typeof writeVcard>[0]) =>
			writeVcard(contact).split('\r\n').slice(2, 4);
		expect(filled({ name: { formattedName: 'Noa' } })).toEqual(['N:;Noa;;;', 'FN:Noa']);
		expect(filled({ name: { firstName: 'Noa', lastName: 'Katz' } })).toEqual([
			'N:Katz;Noa;;;',
			'FN:Noa Katz',
		]);
		expect(filled({ org: { company: 'Acme' } })).toEqual(['N:;;;;', 'FN:Acme']);
		expect(filled({ phones: [{ waId: '97250' }] })).toEqual(['N:;;;;', 'FN:97250']);
		expect(filled({ emails: [{ email: 'a@b.example' }] })).toEqual(['N:;;;;', 'FN:a@b.example']);
		expect(filled({})).toEqual(['N:;;;;', 'FN:Contact']);
	});

	test('says what is no date', () => {
		expect(writeVcard({ name: { formattedName: 'A' }, birthday: '28 Feb' })).toBe(
			lines('N:;A;;;', 'FN:A', 'BDAY;VALUE=text:28 Feb'),
		);
	});

	test('has a number and an address for their URIs, and nothing that is only received', () => {
		const phones = [{ phone: 'tel:+12025550101;ext=2' }];
		expect(
			writeVcard({
				name: { formattedName: 'A' },
				phones,
				emails: [{ email: 'mailto:a@b.example' }],
				origin: 'contact_request',
			}),
		).toBe(lines('N:;A;;;', 'FN:A', 'TEL:+12025550101 ext. 2', 'EMAIL;type=INTERNET:a@b.example'));
	});

	test('has no blanks, and no entry that is a type alone', () => {
		expect(
			writeVcard({
				name: { formattedName: ' A\u0000 ', firstName: ' ' },
				phones: [{ type: 'CELL' }, { phone: ' ' }],
				emails: [{ type: 'x' }],
				addresses: [{ type: 'x' }],
				urls: [{ type: 'x' }],
				org: { company: '' },
				birthday: '',
			}),
		).toBe(lines('N:;A;;;', 'FN:A'));
	});

	test('is folded at 75 bytes and never inside a character', () => {
		const title = `${'a'.repeat(67)}${'é'.repeat(40)}😀`;
		const written = writeVcard({ name: { formattedName: 'A' }, org: { title } });
		expect(written.split('\r\n').slice(4, -2)).toEqual([
			`TITLE:${'a'.repeat(67)}é`,
			` ${'é'.repeat(37)}`,
			' éé😀',
		]);
		for (const line of written.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
	});
});
