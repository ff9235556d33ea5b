import { parseVcards } from '../../../../nodes/shared/contact/vcard/parseVcards.ts';
import { fixtureFile } from '../fixtureFile.ts';

describe('cards as phones export them', () => {
	test('iOS: groups with translated and own labels, country code, company card, birthday without a year', () => {
		expect(parseVcards(fixtureFile('ios.vcf'))).toEqual([
			{
				name: {
					formattedName: 'Dr. Dana Ruth Levi PhD',
					firstName: 'Dana',
					lastName: 'Levi',
					middleName: 'Ruth',
					prefix: 'Dr.',
					suffix: 'PhD',
				},
				phones: [
					{ phone: '+972 50-000-0001', type: 'CELL' },
					{ phone: '+972 50-000-0002', type: 'IPHONE' },
					{ phone: '03-000-0003', type: 'FAX' },
					{ phone: '+972 3-000-0004', type: 'School' },
				],
				emails: [
					{ email: 'dana.levi@clinic.example', type: 'WORK' },
					{ email: 'dana@home.example', type: 'Newsletter' },
				],
				addresses: [
					{
						street: '12 Harbour Street\nFloor 3',
						city: 'Haifa',
						zip: '3303119',
						country: 'Israel',
						countryCode: 'IL',
						type: 'WORK',
					},
				],
				urls: [{ url: 'https://clinic.example/dana?lang=he,en', type: 'HomePage' }],
				org: { company: 'Harbour Clinic, Ltd.', department: 'Cardiology', title: 'Senior physician' },
				birthday: '1990-02-28',
			},
			{
				name: { formattedName: 'Corner Bakery' },
				phones: [{ phone: '+44 1134 960 019', type: 'MAIN' }],
				org: { company: 'Corner Bakery' },
			},
		]);
	});

	test('Android: vCard 2.1, quoted-printable with soft line breaks, a label of its own, a photo', () => {
		expect(parseVcards(fixtureFile('android.vcf'))).toEqual([
			{
				name: { formattedName: 'Jürgen Köhler', firstName: 'Jürgen', lastName: 'Köhler' },
				phones: [
					{ phone: '+49 151 00000001', type: 'CELL' },
					{ phone: '+49 30 0000002', type: 'FAX' },
					{ phone: '+49 4651 0000003', type: 'Ferienhaus' },
				],
				emails: [{ email: 'juergen@mail.example', type: 'HOME' }],
				addresses: [
					{ street: 'Königstraße 5', city: 'Köln', zip: '50667', country: 'Deutschland', type: 'HOME' },
				],
				urls: [{ url: 'http://www.koehler.example' }],
				org: { company: 'Muster & Partner', title: 'Elektriker' },
				birthday: '1975-11-03',
			},
			{
				name: { formattedName: 'Voicemail', firstName: 'Voicemail' },
				phones: [{ phone: '*3311', type: 'CELL' }],
			},
			{
				name: { formattedName: 'Такси Москва', firstName: 'Такси Москва' },
				phones: [{ phone: '+70000000000' }],
			},
		]);
	});

	test('WhatsApp: waid in both of its spellings', () => {
		expect(parseVcards(fixtureFile('whatsapp.vcf'))).toEqual([
			{
				name: { formattedName: 'Noa', firstName: 'Noa' },
				phones: [{ phone: '+972 50-000-0003', waId: '972500000003', type: 'CELL' }],
			},
			{
				name: { formattedName: 'Omer Katz', firstName: 'Omer', lastName: 'Katz' },
				phones: [
					{ phone: '+972 50-000-0004', waId: '972500000004', type: 'Mobile' },
					{ phone: '+972 3-000-0005', type: 'Work' },
				],
				emails: [{ email: 'omer@mail.example', type: 'Home' }],
			},
		]);
	});
});
