import type { Contact } from '../../../../nodes/shared/contact/contact.ts';
import { flattened, leftOut, renamed } from '../../../../nodes/shared/contact/fieldNames.ts';
import { FEW, NAMES } from './namesOfProviders.ts';

const CONTACT: Contact = {
	name: { formattedName: 'Dana Example', firstName: 'Dana', suffix: 'Jr.' },
	phones: [{ phone: '1', type: 'CELL' }, { phone: '2' }, { waId: '3' }],
	emails: [{ email: 'd@example.com' }, { email: 'e@example.com' }],
	addresses: [{ city: 'Springfield', countryCode: 'US', type: 'HOME' }],
	org: { company: 'Example Ltd', title: 'Manager' },
	birthday: '1990-02-28',
};

test('renamed: groups and lists stay, fields without a name go', () => {
	expect(renamed(CONTACT, NAMES)).toEqual({
		name: { full: 'Dana Example', first: 'Dana', after: 'Jr.' },
		phones: [{ tel: '1', tel_type: 'CELL' }, { tel: '2' }, { wa: '3' }],
		emails: [{ mail: 'd@example.com' }, { mail: 'e@example.com' }],
		addresses: [{ town: 'Springfield', land_code: 'US', place_type: 'HOME' }],
		urls: [],
		org: { firm: 'Example Ltd', job: 'Manager' },
		born: '1990-02-28',
	});
	expect(renamed(CONTACT, FEW)).toEqual({
		name: { full: 'Dana Example' },
		phones: [{ tel: '1' }, { tel: '2' }, {}],
		emails: [{}, {}],
		addresses: [{ town: 'Springfield' }],
		urls: [],
		org: {},
		born: '1990-02-28',
	});
});

test('flattened: the first of each group', () => {
	expect(flattened(CONTACT, FEW)).toStrictEqual({
		full: 'Dana Example',
		tel: '1',
		town: 'Springfield',
		born: '1990-02-28',
	});
	expect(flattened({}, FEW)).toStrictEqual({});
});

test('left out: what has no name, and every entry but the first', () => {
	expect(leftOut(CONTACT, FEW)).toEqual([
		...['First Name', 'Name Suffix', 'Phone 1 Type', 'Phone 2', 'Phone 3', 'Email 1 Email', 'Email 2'],
		...['Address 1 Country Code', 'Address 1 Type', 'Company', 'Job Title'],
	]);
	expect(leftOut(CONTACT, { ...NAMES, birthday: null })).toEqual([
		'Phone 2',
		'Phone 3',
		'Email 2',
		'Birthday',
	]);
	expect(leftOut({}, FEW)).toEqual([]);
});
