import { accounts } from '../../../simulator/accounts.ts';
import { callbacks } from '../../../simulator/callbacks.ts';
import { fullContacts } from './contacts.ts';
import type { EditorProvider } from './provider.ts';

const dana = {
	name: {
		formattedName: 'Dr. Dana Sam Example Jr.',
		namePrefix: 'Dr.',
		firstName: 'Dana',
		middleName: 'Sam',
		lastName: 'Example',
		nameSuffix: 'Jr.',
	},
	phones: [
		{ phone: '+12025550145', type: 'CELL', waId: '12025550145' },
		{ phone: '+12025550146', type: 'WORK' },
	],
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
	org: { company: 'Example Ltd', department: 'Sales', title: 'Account Manager' },
	birthday: '1990-02-28',
};

const robin = {
	name: {
		formattedName: 'Ms. Robin Lee Sample Sr.',
		namePrefix: 'Ms.',
		firstName: 'Robin',
		middleName: 'Lee',
		lastName: 'Sample',
		nameSuffix: 'Sr.',
	},
	phones: [{ phone: '+12025550147', type: 'IPHONE', waId: '12025550147' }],
	emails: [
		{ email: 'robin@example.com', type: 'HOME' },
		{ email: 'robin@example.org', type: 'WORK' },
	],
	addresses: [
		{
			street: '2 Example Street',
			city: 'Albany',
			state: 'NY',
			zip: '10001',
			country: 'United States',
			countryCode: 'US',
			type: 'HOME',
		},
	],
	urls: [{ url: 'https://www.example.org', type: 'HOME' }],
	org: { company: 'Sample Ltd', department: 'Support', title: 'Engineer' },
	birthday: '1985-12-01',
};

export const infobip: EditorProvider = {
	name: 'infobip',
	title: 'Infobip WhatsApp',
	themes: ['light'],
	credential: {
		choices: {},
		good: ({ baseUrls }) => ({
			baseUrl: baseUrls.infobip,
			apiKey: accounts.infobip.apiKey,
			defaultSender: accounts.infobip.senders[0],
		}),
		mistakes: [
			{
				fields: { apiKey: 'fake-wrong-key' },
				says: 'Infobip does not know this API key (UNAUTHORIZED). Copy "API Key" again from the Infobip portal',
			},
		],
	},
	contacts: fullContacts,
	sent: [{ from: '441134960000', to: '12025550123', content: { contacts: [dana, robin] } }],
	callback: callbacks.infobip.contacts([callbacks.infobip.fullCard]),
	received: ['Mr. Frank Bob Example Jr.', '441134960019', 'frank@example.com', 'Example Ltd'],
};
