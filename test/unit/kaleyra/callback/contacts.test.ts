import { BASE, callback, events, message, single } from './callbacks.ts';

/** Kaleyra contract §7.2. */

const card = (more: object) => single({ type: 'contacts', contacts: [more] });

test('§7.2: the sample', () => {
	const body = {
		meta_object: {
			field: 'messages',
			value: {
				messaging_product: 'whatsapp',
				metadata: { display_phone_number: '12025550100', phone_number_id: '100000000000001' },
				contacts: [{ profile: { name: 'Sam' }, wa_id: '12025550123' }],
				messages: [
					{
						from: '12025550123',
						id: 'wamid.EXAMPLE',
						timestamp: '1700000000',
						type: 'contacts',
						contacts: [
							{
								name: { first_name: 'Dana', last_name: 'Example', formatted_name: 'Dana Example' },
								phones: { phone: '+1 202 555 0145', wa_id: '12025550145', type: 'MOBILE' },
							},
						],
					},
				],
			},
		},
		extra_info: {
			media_url: '',
			ref: 'order-1001',
			ref1: '',
			ref2: '',
			reply_to: '00000000-0000-4000-8000-000000000001',
			trace_id: '00000000-0000-4000-8000-000000000002',
			waba_id: '300000000000001',
		},
	};
	expect(events(body)).toEqual([
		{
			event: 'contact',
			provider: 'kaleyra',
			messageId: 'wamid.EXAMPLE',
			receivedAt: '2023-11-14T22:13:20.000Z',
			from: { phone: '12025550123', waId: '12025550123', name: 'Sam' },
			to: { phone: '12025550100', phoneNumberId: '100000000000001' },
			reference: { ref: 'order-1001', replyTo: '00000000-0000-4000-8000-000000000001' },
			contacts: [
				{
					name: { formattedName: 'Dana Example', firstName: 'Dana', lastName: 'Example' },
					phones: [{ phone: '+1 202 555 0145', waId: '12025550145', type: 'MOBILE' }],
				},
			],
		},
	]);
});

const phone = { phone: '+1 202 555 0145', wa_id: '12025550145', type: 'MOBILE' };
const ourPhone = { phone: '+1 202 555 0145', waId: '12025550145', type: 'MOBILE' };
const place = {
	street: '1 Example Street',
	city: 'Springfield',
	state: 'California',
	zip: '90000',
	country: 'United States',
	country_code: 'US',
	type: 'HOME',
};
const ourPlace = {
	street: '1 Example Street',
	city: 'Springfield',
	state: 'California',
	zip: '90000',
	country: 'United States',
	countryCode: 'US',
	type: 'HOME',
};

test.each<[row: string, card: object, contact: object]>([
	['name.formatted_name', { name: { formatted_name: 'Dana' } }, { name: { formattedName: 'Dana' } }],
	['name.first_name', { name: { first_name: 'Dana' } }, { name: { firstName: 'Dana' } }],
	['name.middle_name', { name: { middle_name: 'Sam' } }, { name: { middleName: 'Sam' } }],
	['name.last_name', { name: { last_name: 'Example' } }, { name: { lastName: 'Example' } }],
	['name.suffix', { name: { suffix: 'Jr.' } }, { name: { suffix: 'Jr.' } }],
	['name.prefix', { name: { prefix: 'Dr.' } }, { name: { prefix: 'Dr.' } }],
	['phones as an object', { phones: phone }, { phones: [ourPhone] }],
	['phones as an array', { phones: [phone, { phone: '1' }] }, { phones: [ourPhone, { phone: '1' }] }],
	['phones as bare text', { phones: '+12025550145' }, { phones: [{ phone: '+12025550145' }] }],
	['phones absent', { name: { formatted_name: 'Dana' } }, { name: { formattedName: 'Dana' } }],
	['phones null', { name: { formatted_name: 'D' }, phones: null }, { name: { formattedName: 'D' } }],
	['phones[].wa_id alone', { phones: [{ wa_id: '12025550145' }] }, { phones: [{ waId: '12025550145' }] }],
	[
		'emails as an array',
		{ emails: [{ email: 'd@example.com', type: 'WORK' }] },
		{ emails: [{ email: 'd@example.com', type: 'WORK' }] },
	],
	['emails as an object', { emails: { email: 'd@example.com' } }, { emails: [{ email: 'd@example.com' }] }],
	[
		'urls as an array',
		{ urls: [{ url: 'https://www.example.com', type: 'WORK' }] },
		{ urls: [{ url: 'https://www.example.com', type: 'WORK' }] },
	],
	['urls as an object', { urls: { url: 'https://a.example' } }, { urls: [{ url: 'https://a.example' }] }],
	['addresses as an array', { addresses: [place] }, { addresses: [ourPlace] }],
	['addresses as an object', { addresses: place }, { addresses: [ourPlace] }],
	[
		'org',
		{ org: { company: 'Example Ltd', department: 'Sales', title: 'Manager' } },
		{ org: { company: 'Example Ltd', department: 'Sales', title: 'Manager' } },
	],
	['birthday', { birthday: '1990-02-28' }, { birthday: '1990-02-28' }],
	['a birthday of another spelling', { birthday: '28.2.1990' }, { birthday: '28.2.1990' }],
	['vcard and ims, which no send takes', { birthday: 'x', vcard: 'BEGIN', ims: [] }, { birthday: 'x' }],
	['members nobody knows', { birthday: 'x', favourite: 1, org: { floor: 2 } }, { birthday: 'x' }],
	['a zip that is a number', { addresses: [{ zip: 90000 }] }, { addresses: [{ zip: '90000' }] }],
])('§7.2: %s', (_row, given, contact) => {
	expect(events(card(given))).toEqual([{ event: 'contact', ...BASE, contacts: [contact] }]);
});

test('the cards of a message stay together, empty ones are dropped, and one object is a list of one', () => {
	const dana = { name: { formatted_name: 'Dana' } };
	expect(events(single({ type: 'contacts', contacts: [dana, {}, { name: {} }, { birthday: 'x' }] }))).toEqual(
		[{ event: 'contact', ...BASE, contacts: [{ name: { formattedName: 'Dana' } }, { birthday: 'x' }] }],
	);
	expect(events(single({ type: 'contacts', contacts: dana }))).toEqual([
		{ event: 'contact', ...BASE, contacts: [{ name: { formattedName: 'Dana' } }] },
	]);
});

test.each<[what: string, contacts: unknown]>([
	['none', []],
	['only an empty one', [{}]],
	['something that is no card', ['Dana']],
])('a contacts message with %s comes out as other, with the whole message', (_what, contacts) => {
	const raw = message({ type: 'contacts', contacts });
	expect(events(callback({ messages: [raw] }))).toEqual([
		{ event: 'other', ...BASE, type: 'contacts', content: raw },
	]);
});
