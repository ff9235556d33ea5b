import type { INodeParameters } from 'n8n-workflow';

import { startSimulator, type Simulator } from '../../simulator/server.ts';
import { runNode } from './harness/engine.ts';
import { providers } from './harness/providers.ts';

const [kaleyra] = providers.filter(({ id }) => id === 'kaleyra');
let simulator: Simulator;
beforeAll(async () => {
	simulator = await startSimulator();
});
afterAll(async () => await simulator.close());
beforeEach(() => simulator.reset());

async function send(parameters: INodeParameters, credential: INodeParameters = {}, json = {}) {
	if (kaleyra === undefined) throw new Error('Kaleyra is not among the providers');
	return await runNode(kaleyra.open(simulator, credential), { resource: 'message', ...parameters }, [
		{ json },
	]);
}

const sendContact = async (contactsJson: unknown, more: INodeParameters = {}) =>
	await send({
		operation: 'sendContact',
		to: '+12025550123',
		contactSource: 'json',
		contactsJson: JSON.stringify(contactsJson),
		...more,
	});

const bodies = () => simulator.messages('kaleyra').map(({ body }) => body);

const DANA = { name: { formattedName: 'Dana Example' }, phones: [{ phone: '+12025550145' }] };

test('a text with every option goes out as Kaleyra documents it (§3.1, §3.2)', async () => {
	const { items, error } = await send({
		operation: 'sendText',
		to: '+1 202 555 0123',
		text: 'Your order is ready: https://www.example.com/1001',
		options: {
			previewUrl: true,
			ref: 'order-1001',
			ref1: 'spring',
			ref2: 'shoes',
			waSource: 'hubspot',
			replyToMessageId: 'wamid.EXAMPLE',
		},
	});
	expect(error).toBeUndefined();
	expect(bodies()).toEqual([
		{
			messaging_object: {
				messaging_product: 'whatsapp',
				recipient_type: 'individual',
				to: '+12025550123',
				type: 'text',
				text: { preview_url: true, body: 'Your order is ready: https://www.example.com/1001' },
				context: { message_id: 'wamid.EXAMPLE' },
			},
			extra_info: { ref: 'order-1001', ref1: 'spring', ref2: 'shoes', wa_source: 'hubspot' },
		},
	]);
	const [request] = simulator.received;
	expect(request).toMatchObject({
		method: 'POST',
		path: '/v2/HXTEST0000000001IN/whatsapp/+12025550100/messages',
	});
	expect(request?.headers).toMatchObject({
		'api-key': 'fake-kaleyra-key-0001',
		'content-type': 'application/json',
	});
	expect(items[0]?.json).toEqual({
		provider: 'kaleyra',
		status: 'accepted',
		messageId: simulator.messages()[0]?.messageId,
		from: '+12025550100',
		to: '+12025550123',
		code: 'WA202',
	});
});

test('a text without options carries no extra_info and no preview (§3.2)', async () => {
	await send({ operation: 'sendText', to: '0012025550123', text: 'Hello\nDana' });
	expect(bodies()).toEqual([
		{
			messaging_object: {
				messaging_product: 'whatsapp',
				recipient_type: 'individual',
				to: '+12025550123',
				type: 'text',
				text: { preview_url: false, body: 'Hello\nDana' },
			},
		},
	]);
});

test("a contact of every field goes out with Meta's names (§3.3)", async () => {
	const { error } = await sendContact({
		name: {
			formattedName: 'Dr. Dana S. Example Jr.',
			firstName: 'Dana',
			lastName: 'Example',
			middleName: 'Sam',
			prefix: 'Dr.',
			suffix: 'Jr.',
		},
		phones: [
			{ phone: '+1 (202) 555-0145', type: 'Mobile', waId: '12025550145' },
			{ phone: '+12025550146', type: 'Landline' },
		],
		emails: [{ email: 'dana@example.com', type: 'Work' }],
		addresses: [
			{
				street: '1 Example Street',
				city: 'Springfield',
				state: 'CA',
				zip: '90000',
				country: 'United States',
				countryCode: 'US',
				type: 'Office',
			},
		],
		org: { company: 'Example Ltd', department: 'Sales', title: 'Manager' },
		urls: [{ url: 'https://www.example.com', type: 'Company' }],
		birthday: '1990-02-28',
	});
	expect(error).toBeUndefined();
	expect(bodies()).toEqual([
		{
			messaging_object: {
				messaging_product: 'whatsapp',
				to: '+12025550123',
				type: 'contacts',
				contacts: [
					{
						name: {
							formatted_name: 'Dr. Dana S. Example Jr.',
							first_name: 'Dana',
							last_name: 'Example',
							middle_name: 'Sam',
							prefix: 'Dr.',
							suffix: 'Jr.',
						},
						phones: [
							{ phone: '+12025550145', type: 'Mobile', wa_id: '12025550145' },
							{ phone: '+12025550146', type: 'Landline' },
						],
						emails: [{ email: 'dana@example.com', type: 'Work' }],
						addresses: [
							{
								street: '1 Example Street',
								city: 'Springfield',
								state: 'CA',
								zip: '90000',
								country: 'United States',
								country_code: 'US',
								type: 'Office',
							},
						],
						org: { company: 'Example Ltd', department: 'Sales', title: 'Manager' },
						urls: [{ url: 'https://www.example.com', type: 'Company' }],
						birthday: '1990-02-28',
					},
				],
			},
		},
	]);
});

test('a state that has no code of two letters stands behind the city (§3.3)', async () => {
	const { error } = await sendContact({
		...DANA,
		addresses: [{ city: 'Leeds', state: 'West Yorkshire', countryCode: 'GB' }, { state: 'Bavaria' }],
	});
	expect(error).toBeUndefined();
	expect(simulator.messages()[0]?.body).toMatchObject({
		messaging_object: {
			contacts: [{ addresses: [{ city: 'Leeds, West Yorkshire', country_code: 'GB' }, { city: 'Bavaria' }] }],
		},
	});
});

test('the form sends two contacts, blanks left out, the first word as first name where no name part is given', async () => {
	const { error } = await send({
		operation: 'sendContact',
		to: '+12025550123',
		contactSource: 'form',
		contacts: {
			contact: [
				{
					formattedName: 'Dana Example',
					phones: { phone: [{ phone: '+12025550145', type: 'CELL', waId: '' }] },
					details: {
						birthday: '1990-02-28',
						company: 'Example Ltd',
						department: '',
						emails: {
							email: [
								{ email: 'dana@example.com', type: 'WORK' },
								{ email: '', type: 'HOME' },
							],
						},
						addresses: {
							address: [{ street: '1 Example Street', city: 'Springfield', state: '', type: '' }],
						},
						urls: { url: [{ url: 'https://www.example.com', type: '' }] },
					},
				},
				{
					formattedName: 'Sam Example',
					phones: { phone: [{ phone: '12025550146' }] },
					details: { lastName: 'Example' },
				},
			],
		},
	});
	expect(error).toBeUndefined();
	expect(bodies()).toEqual([
		{
			messaging_object: {
				messaging_product: 'whatsapp',
				to: '+12025550123',
				type: 'contacts',
				contacts: [
					{
						name: { formatted_name: 'Dana Example', first_name: 'Dana' },
						phones: [{ phone: '+12025550145', type: 'CELL' }],
						emails: [{ email: 'dana@example.com', type: 'WORK' }],
						addresses: [{ street: '1 Example Street', city: 'Springfield' }],
						urls: [{ url: 'https://www.example.com' }],
						org: { company: 'Example Ltd' },
						birthday: '1990-02-28',
					},
					{
						name: { formatted_name: 'Sam Example', last_name: 'Example' },
						phones: [{ phone: '12025550146' }],
					},
				],
			},
		},
	]);
});

test('several recipients as a list get a message and an item each; one named twice gets one', async () => {
	const { items } = await send(
		{ operation: 'sendText', to: '={{ $json.to }}', text: 'Hello' },
		{},
		{ to: ['+12025550123', 12025550124, '+1 202 555 0123'] },
	);
	expect(items.map(({ json }) => json.to)).toEqual(['+12025550123', '+12025550124']);
});

test('Simplify off gives the response body, untouched', async () => {
	const { items } = await send({ operation: 'sendText', to: '+12025550123', text: 'Hello', simplify: false });
	expect(items[0]?.json).toEqual({
		code: 'WA202',
		message: 'Request Accepted',
		data: { message_id: simulator.messages()[0]?.messageId },
		error: {},
	});
});

test.each<[string, string, INodeParameters]>([
	[
		'RBC001',
		'Kaleyra does not know this SID or API key (RBC001)',
		{ description: 'Copy "SID" and "API Key" again' },
	],
	[
		'WA401',
		'The sender number does not belong to this Kaleyra account (WA401)',
		{ description: 'Check "Sender"' },
	],
	[
		'WA-401/account',
		'The WhatsApp API is not available for this Kaleyra account (WA-401)',
		{ description: 'Ask Kaleyra support to enable it' },
	],
	[
		'WA-401/phone_number',
		"The sender number is set up for another version of Kaleyra's WhatsApp API (WA-401)",
		{ description: 'Ask Kaleyra support to move the number' },
	],
	[
		'WA400',
		'Kaleyra does not accept the format of this message (WA400)',
		{ description: 'Check the recipient and the contact or text' },
	],
	['E110', 'The balance of the Kaleyra account is too low (E110)', { description: 'Top up the account' }],
	['WAV2101', 'The Kaleyra account has reached its daily limit (WAV2101)', { description: 'again tomorrow' }],
	['WA500', 'Kaleyra has an internal error (WA500)', { description: 'may have gone out' }],
])('error %s comes out as what happened and how to fix it (§4.2)', async (code, message, { description }) => {
	simulator.fail('kaleyra', { kind: 'code', code });
	const { error } = await send({ operation: 'sendText', to: '+12025550123', text: 'Hello' });
	expect(error?.message).toBe(message);
	expect(error?.description).toContain(description);
	expect(error?.description).toContain('Kaleyra said: ');
	expect(error?.context?.code).toBe(code.split('/')[0]);
});

describe('bad input is refused before anything is sent', () => {
	const text = (more: INodeParameters) => ({
		operation: 'sendText',
		to: '+12025550123',
		text: 'Hello',
		...more,
	});
	const contacts = (contactsJson: unknown, more: INodeParameters = {}) => ({
		operation: 'sendContact',
		to: '+12025550123',
		contactSource: 'json',
		contactsJson: typeof contactsJson === 'string' ? contactsJson : JSON.stringify(contactsJson),
		...more,
	});
	test.each<[string, INodeParameters, string, INodeParameters?]>([
		['no recipient', text({ to: ' , ' }), 'There is no recipient'],
		[
			'a recipient that is none',
			text({ to: 'Dana' }),
			'Recipients "Dana" is not a phone number with country code',
		],
		[
			'a recipient without country code',
			text({ to: '0501234567' }),
			'Recipients "0501234567" is not a phone number with country code',
		],
		['no sender anywhere', text({}), 'There is no sender', { defaultSender: '' }],
		['an empty text', text({ text: ' \n' }), 'There is no text to send'],
		[
			'a text of 4097 characters',
			text({ text: 'x'.repeat(4097) }),
			'The text has 4097 characters, but WhatsApp takes at most 4096',
		],
		['no contacts', contacts([]), 'There is no contact to send'],
		[
			'a contact without formatted name',
			contacts([DANA, { phones: [{ phone: '1' }] }]),
			'Contact 2 has no formatted name',
		],
		['a contact without phone', contacts({ name: { formattedName: 'Dana' } }), 'Contact 1 has no phone'],
		[
			'a phone without number',
			contacts([DANA, { ...DANA, phones: [{ type: 'WORK' }] }]),
			'Contact 2: Phone 1 has no number',
		],
		[
			'258 contacts',
			contacts(Array.from({ length: 258 }, () => DANA)),
			'There are 258 contacts, but one message holds at most 257',
		],
		[
			'a birthday that is none',
			contacts({ ...DANA, birthday: '28.02.1990' }),
			'Contact 1: Birthday "28.02.1990" is not a date written as YYYY-MM-DD',
		],
		[
			'a birthday that does not exist',
			contacts({ ...DANA, birthday: '1990-02-30' }),
			'Contact 1: Birthday "1990-02-30" is not a date written as YYYY-MM-DD',
		],
		[
			'a reference of 256 characters',
			text({ options: { ref1: 'x'.repeat(256) } }),
			'Reference 1 is longer than 255 characters: Kaleyra would truncate it',
		],
		['an unknown source', text({ options: { waSource: 'n8n' } }), 'Source is not one of api, braze'],
		[
			'a country code that is none',
			contacts({ ...DANA, addresses: [{ countryCode: 'USA' }] }),
			'Contact 1: Address 1: Country Code "USA" is not a code of two letters',
		],
		['JSON that does not parse', contacts('{"name":'), 'Contacts (JSON) is not valid JSON'],
		['JSON that is not a contact', contacts('[42]'), 'Contact 1 is not a contact'],
		[
			'a field that a contact does not have',
			contacts({ ...DANA, nickname: 'D' }),
			'Contact 1 has a field "nickname" that a contact does not have',
		],
		[
			'too many parallel requests',
			text({ options: { parallelRequests: 101 } }),
			'Parallel Requests is above 100',
		],
		[
			'an http address',
			text({}),
			'The base URL in the credential starts with http://',
			{ baseUrl: 'http://api.example.com' },
		],
	])('%s', async (_name, parameters, message, credential = {}) => {
		const { error, items } = await send(parameters, credential);
		expect(error?.message).toContain(message);
		expect(error?.description).toEqual(expect.any(String));
		expect(error?.context?.itemIndex ?? 0).toBe(0);
		expect(items).toEqual([]);
		expect(simulator.received).toEqual([]);
	});
});
