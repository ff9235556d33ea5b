import type { FormContact } from '../editor/pages/contactForm.ts';

/** Two contacts with every field of the form that Kaleyra and Infobip have. */
export const fullContacts: FormContact[] = [
	{
		formattedName: 'Dr. Dana Sam Example Jr.',
		phones: [
			{ phone: '+1 202 555 0145', type: 'Mobile' },
			{ phone: '+1 202 555 0146', type: 'Work', onWhatsApp: 'off' },
		],
		details: [
			{ add: 'Name Prefix', field: 'prefix', text: 'Dr.' },
			{ add: 'First Name', field: 'firstName', text: 'Dana' },
			{ add: 'Middle Name', field: 'middleName', text: 'Sam' },
			{ add: 'Last Name', field: 'lastName', text: 'Example' },
			{ add: 'Name Suffix', field: 'suffix', text: 'Jr.' },
			{ add: 'Company', field: 'company', text: 'Example Ltd' },
			{ add: 'Department', field: 'department', text: 'Sales' },
			{ add: 'Job Title', field: 'title', text: 'Account Manager' },
			{ add: 'Birthday', field: 'birthday', text: '1990-02-28' },
			{
				add: 'Emails',
				group: 'emails',
				button: 'Add Email',
				rows: [{ email: 'dana@example.com', type: 'Work' }],
			},
			{
				add: 'URLs',
				group: 'urls',
				button: 'Add URL',
				rows: [{ url: 'https://www.example.com', type: 'Work' }],
			},
			{
				add: 'Addresses',
				group: 'addresses',
				button: 'Add Address',
				rows: [
					{
						street: '1 Example Street',
						city: 'Springfield',
						state: 'CA',
						zip: '90000',
						country: 'United States',
						countryCode: 'US',
						type: 'Work',
					},
				],
			},
		],
	},
	{
		formattedName: 'Ms. Robin Lee Sample Sr.',
		phones: [{ phone: '+1 202 555 0147', type: 'iPhone', waId: '12025550148' }],
		details: [
			{ add: 'Name Prefix', field: 'prefix', text: 'Ms.' },
			{ add: 'First Name', field: 'firstName', text: 'Robin' },
			{ add: 'Middle Name', field: 'middleName', text: 'Lee' },
			{ add: 'Last Name', field: 'lastName', text: 'Sample' },
			{ add: 'Name Suffix', field: 'suffix', text: 'Sr.' },
			{ add: 'Company', field: 'company', text: 'Sample Ltd' },
			{ add: 'Department', field: 'department', text: 'Support' },
			{ add: 'Job Title', field: 'title', text: 'Engineer' },
			{ add: 'Birthday', field: 'birthday', text: '1985-12-01' },
			{
				add: 'Emails',
				group: 'emails',
				button: 'Add Email',
				rows: [
					{ email: 'robin@example.com', type: 'Home' },
					{ email: 'robin@example.org', type: 'Work' },
				],
			},
			{
				add: 'URLs',
				group: 'urls',
				button: 'Add URL',
				rows: [{ url: 'https://www.example.org', type: 'Home' }],
			},
			{
				add: 'Addresses',
				group: 'addresses',
				button: 'Add Address',
				rows: [
					{
						street: '2 Example Street',
						city: 'Albany',
						state: 'NY',
						zip: '10001',
						country: 'United States',
						countryCode: 'US',
						type: 'Home',
					},
				],
			},
		],
	},
];
