import { accounts } from '../../../simulator/accounts.ts';
import { callbacks } from '../../../simulator/callbacks.ts';
import { fullContacts } from './contacts.ts';
import type { EditorProvider } from './provider.ts';

const unknown = 'Kaleyra does not know this SID or API key (RBC001)';

const dana = {
	name: {
		formatted_name: 'Dr. Dana Sam Example Jr.',
		prefix: 'Dr.',
		first_name: 'Dana',
		middle_name: 'Sam',
		last_name: 'Example',
		suffix: 'Jr.',
	},
	phones: [
		{ phone: '+12025550145', type: 'CELL', wa_id: '12025550145' },
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
			country_code: 'US',
			type: 'WORK',
		},
	],
	urls: [{ url: 'https://www.example.com', type: 'WORK' }],
	org: { company: 'Example Ltd', department: 'Sales', title: 'Account Manager' },
	birthday: '1990-02-28',
};

const robin = {
	name: {
		formatted_name: 'Ms. Robin Lee Sample Sr.',
		prefix: 'Ms.',
		first_name: 'Robin',
		middle_name: 'Lee',
		last_name: 'Sample',
		suffix: 'Sr.',
	},
	phones: [{ phone: '+12025550147', type: 'IPHONE', wa_id: '12025550147' }],
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
			country_code: 'US',
			type: 'HOME',
		},
	],
	urls: [{ url: 'https://www.example.org', type: 'HOME' }],
	org: { company: 'Sample Ltd', department: 'Support', title: 'Engineer' },
	birthday: '1985-12-01',
};

export const kaleyra: EditorProvider = {
	name: 'kaleyra',
	title: 'Kaleyra WhatsApp',
	themes: ['light', 'dark'],
	credential: {
		choices: { pod: 'Custom' },
		good: ({ baseUrls }) => ({
			baseUrl: baseUrls.kaleyra,
			sid: accounts.kaleyra.sid,
			apiKey: accounts.kaleyra.apiKey,
			defaultSender: accounts.kaleyra.numbers[0],
		}),
		mistakes: [
			{ fields: { apiKey: 'fake-wrong-key' }, says: unknown },
			{ fields: { sid: 'HXTEST0000000002IN' }, says: unknown },
		],
	},
	contacts: fullContacts,
	sent: [
		{
			messaging_object: {
				messaging_product: 'whatsapp',
				to: '+12025550123',
				type: 'contacts',
				contacts: [dana, robin],
			},
		},
	],
	callback: callbacks.kaleyra.contacts([callbacks.kaleyra.fullCard]),
	received: ['Dr. Barbara J. Johnson Esq.', '+1 650 555 0199', 'barbara@example.com', 'Lucky Shrub'],
};
