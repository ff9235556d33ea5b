import { parseVcards } from '../../../../nodes/shared/vcard/read.ts';
import { fixtureFile } from './fixtureFile.ts';

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

describe('cards as programs export them', () => {
	test('Google Contacts: labels, blank labels, blank addresses, a card without FN', () => {
		expect(parseVcards(fixtureFile('google.vcf'))).toEqual([
			{
				name: { formattedName: 'Amélie Nguyễn', firstName: 'Amélie', lastName: 'Nguyễn' },
				phones: [{ phone: '+33 6 00 00 00 01', type: 'CELL' }, { phone: '+33 1 00 00 00 02' }],
				emails: [
					{ email: 'amelie@mail.example', type: 'HOME' },
					{ email: 'amelie@club.example', type: 'Chess club' },
				],
				addresses: [
					{
						street: "8 rue de l'Exemple",
						city: 'Lyon',
						state: 'Rhône',
						zip: '69001',
						country: 'France',
						type: 'Parents',
					},
					{
						street: '1 place du Test, 2e étage, BP 7',
						city: 'Paris',
						zip: '75001',
						country: 'France',
						type: 'WORK',
					},
				],
				urls: [{ url: 'https://amelie.example', type: 'PROFILE' }],
				org: { company: 'Exemple SARL', department: 'Ventes, Export', title: 'Cheffe de projet' },
				birthday: '1988-07-04',
			},
			{
				name: { formattedName: 'Atelier du Test' },
				phones: [{ phone: '0987654321', type: 'WORK' }],
				org: { company: 'Atelier du Test' },
			},
		]);
	});

	test('Outlook 2.1: windows-1252 bytes, an AGENT card inside, damaged quoted-printable in a NOTE', () => {
		expect(parseVcards(fixtureFile('outlook-2.1.vcf'))).toEqual([
			{
				name: { formattedName: 'Zoë Müller', firstName: 'Zoë', lastName: 'Müller', prefix: 'Frau' },
				phones: [
					{ phone: '+49 (30) 000-0001', type: 'WORK' },
					{ phone: '+49 (170) 0000002', type: 'CELL' },
					{ phone: '+49 (30) 000-0003', type: 'FAX' },
				],
				emails: [{ email: 'zoe.mueller@kaese.example' }],
				addresses: [
					{
						street: 'Grüner Weg 1\nHinterhaus, Raum 7',
						city: 'Köln',
						state: 'NRW',
						zip: '50667',
						country: 'Deutschland',
						type: 'WORK',
					},
				],
				urls: [{ url: 'http://www.kaese.example', type: 'WORK' }],
				org: { company: 'Käse–Kontor', department: 'Einkauf', title: 'Einkäuferin' },
				birthday: '1981-06-15',
			},
		]);
	});

	test('Outlook 3.0: a folded address, blank numbers and addresses, a URL with a semicolon', () => {
		expect(parseVcards(fixtureFile('outlook-3.0.vcf'))).toEqual([
			{
				name: {
					formattedName: 'Peter Example',
					firstName: 'Peter',
					lastName: 'Example',
					middleName: 'J.',
					prefix: 'Mr.',
					suffix: 'Jr.',
				},
				phones: [
					{ phone: '+44 113 496 0019', type: 'WORK' },
					{ phone: '+44 7700 900 123', type: 'CELL' },
					{ phone: '+44 113 496 0020', type: 'PAGER' },
				],
				emails: [{ email: 'peter@firm.example' }],
				addresses: [
					{
						street: '1 Example Street',
						city: 'Leeds',
						state: 'West Yorkshire',
						zip: 'LS1 1AA',
						country: 'United Kingdom',
						type: 'WORK',
					},
				],
				urls: [{ url: 'https://www.firm.example/people;id=7', type: 'WORK' }],
				org: { company: 'Example & Sons; Ltd', department: 'Legal', title: 'Solicitor' },
				birthday: '1979-12-31',
			},
		]);
	});

	test('vCard 4.0: quoted types, tel: URIs with an extension, country code, birthday without a year', () => {
		expect(parseVcards(fixtureFile('vcard-4.0.vcf'))).toEqual([
			{
				name: {
					formattedName: 'Simon Perreault',
					firstName: 'Simon',
					lastName: 'Perreault',
					suffix: 'ing. jr, M.Sc.',
				},
				phones: [
					{ phone: '+1-418-656-9254 ext. 102', type: 'WORK' },
					{ phone: '+1-418-262-6501', type: 'WORK' },
				],
				emails: [{ email: 'simon.perreault@viagenie.example', type: 'WORK' }],
				addresses: [
					{
						street: '2875 Laurier, Suite D2-630',
						city: 'Quebec',
						state: 'QC',
						zip: 'G1V 2M2',
						country: 'Canada',
						countryCode: 'CA',
						type: 'WORK',
					},
				],
				urls: [{ url: 'http://nomis80.example', type: 'HOME' }],
				org: { company: 'Viagenie' },
			},
		]);
	});
});
