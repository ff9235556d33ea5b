import { accounts } from '../../../simulator/accounts.ts';
import { callbacks } from '../../../simulator/callbacks.ts';
import type { EditorProvider } from './provider.ts';

/** All that a contact of 99digital can hold; each contact is a message of its own. */
export const ninetyNineDigital: EditorProvider = {
	name: '99digital',
	title: '99digital WhatsApp',
	themes: ['light'],
	credential: {
		choices: {},
		good: ({ baseUrls }) => ({
			baseUrl: baseUrls['99digital'],
			apiKey: accounts.ninetyNineDigital.apiKey,
			defaultSender: accounts.ninetyNineDigital.from,
		}),
		mistakes: [
			{
				fields: { apiKey: 'fake-wrong-key' },
				says: '99digital reported reason 3; usually the API key is wrong. Copy "API Key" again from 99digital',
			},
			{
				fields: { defaultSender: '972770000000' },
				says: '99digital reported reason 2; usually it does not know the sender',
			},
		],
	},
	contacts: [
		{
			formattedName: 'Dana Example',
			phones: [{ phone: '+1 202 555 0145' }],
			details: [
				{
					add: 'Address',
					group: 'addresses',
					button: 'Add Address',
					rows: [{ street: '1 Example Street', city: 'Springfield', country: 'United States' }],
				},
				{ add: 'Birthday', field: 'birthday', text: '1990-02-28' },
				{ add: 'Email', group: 'emails', button: 'Add Email', rows: [{ email: 'dana@example.com' }] },
				{
					add: 'Website',
					group: 'urls',
					button: 'Add URL',
					rows: [{ url: 'https://www.example.com' }],
				},
			],
		},
		{
			formattedName: 'Robin Sample',
			phones: [{ phone: '+1 202 555 0147' }],
			details: [
				{
					add: 'Address',
					group: 'addresses',
					button: 'Add Address',
					rows: [{ street: '2 Example Street', city: 'Albany', country: 'United States' }],
				},
				{ add: 'Birthday', field: 'birthday', text: '1985-12-01' },
				{ add: 'Email', group: 'emails', button: 'Add Email', rows: [{ email: 'robin@example.com' }] },
				{
					add: 'Website',
					group: 'urls',
					button: 'Add URL',
					rows: [{ url: 'https://www.example.org' }],
				},
			],
		},
	],
	sent: [
		{
			apiKey: accounts.ninetyNineDigital.apiKey,
			from: '972771234567',
			to: '12025550123',
			contact_name: 'Dana Example',
			contact_phone: '+12025550145',
			contact_email: 'dana@example.com',
			contact_birthday: '1990-02-28',
			address_street: '1 Example Street',
			address_city: 'Springfield',
			address_country: 'United States',
			website: 'https://www.example.com',
		},
		{
			apiKey: accounts.ninetyNineDigital.apiKey,
			from: '972771234567',
			to: '12025550123',
			contact_name: 'Robin Sample',
			contact_phone: '+12025550147',
			contact_email: 'robin@example.com',
			contact_birthday: '1985-12-01',
			address_street: '2 Example Street',
			address_city: 'Albany',
			address_country: 'United States',
			website: 'https://www.example.org',
		},
	],
	callback: callbacks.ninetyNineDigital.contacts('972500000003'),
	received: ['972500000003', 'Ronen'],
};
