import { parseVcards } from '../../../../nodes/shared/contact/vcard/parseVcards.ts';
import { fixtureFile } from '../fixtureFile.ts';

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
					suffix: 'ing. jr,M.Sc.',
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
