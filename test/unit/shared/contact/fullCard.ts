import type { SentContact } from '../../../../nodes/shared/contact/contact.ts';

/** A contact with every field that is sent. */
export const FULL: Required<SentContact> = {
	name: {
		formattedName: 'Dr. Dana Sam Example Jr.',
		firstName: 'Dana',
		lastName: 'Example',
		middleName: 'Sam',
		prefix: 'Dr.',
		suffix: 'Jr.',
	},
	phones: [{ phone: '+12025550145', waId: '12025550145', type: 'CELL' }, { phone: '+12025550146' }],
	emails: [{ email: 'dana@example.com', type: 'WORK' }],
	addresses: [
		{
			street: '1 Example Street',
			city: 'Springfield',
			state: 'CA',
			zip: '90000',
			country: 'United States',
			countryCode: 'US',
			type: 'WORK',
		},
	],
	urls: [{ url: 'https://www.example.com', type: 'WORK' }],
	org: { company: 'Example Ltd', department: 'Sales', title: 'Manager' },
	birthday: '1990-02-28',
};
