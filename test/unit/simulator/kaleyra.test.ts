import { type Simulator, startSimulator } from '../../../simulator/server.ts';
import { kaleyraCall, kaleyraHeaders, kaleyraPath, kaleyraText } from './calls.ts';

let simulator: Simulator;
beforeAll(async () => {
	simulator = await startSimulator();
});
afterEach(() => simulator.reset());
afterAll(() => simulator.close());

const card = {
	name: { formatted_name: 'Dana Example', first_name: 'Dana' },
	phones: [{ phone: '+1 202 555 0145', type: 'Mobile', wa_id: '12025550145' }],
};

const fullCard = {
	name: {
		formatted_name: 'Barbara J. Johnson',
		first_name: 'Barbara',
		last_name: 'Johnson',
		middle_name: 'Joana',
		suffix: 'Esq.',
		prefix: 'Dr.',
	},
	phones: [
		{ phone: '+16505550199', type: 'Landline' },
		{ phone: '+19125550199', wa_id: '19125550199' },
	],
	emails: [{ email: 'barbara@example.com', type: 'Work' }, { email: 'bj@example.com' }],
	addresses: [
		{
			street: '1 Lucky Shrub Way',
			city: 'Menlo Park',
			state: 'CA',
			zip: '94025',
			country: 'United States',
			country_code: 'US',
			type: 'Office',
		},
	],
	birthday: '1999-01-23',
	org: { company: 'Lucky Shrub', department: 'Legal', title: 'Lead Counsel' },
	urls: [{ url: 'https://www.example.com', type: 'Company' }],
};

const text = (change: object) => ({
	...kaleyraText,
	messaging_object: { ...kaleyraText.messaging_object, ...change },
});

const withCards = (contacts: unknown) => ({
	messaging_object: { messaging_product: 'whatsapp', to: '+12025550123', type: 'contacts', contacts },
});

const incorrectPayload = {
	code: 'WA400',
	message: 'Refer to correct payload format',
	data: {},
	error: { payload: 'Incorrect payload format' },
};

const wrongKey = {
	code: 'RBC001',
	message: 'Incorrect SID or API key.',
	data: [],
	error: { error: 'Incorrect SID or API key.' },
};

const wrongNumber = {
	code: 'WA401',
	message: 'Phone number is not present or does not belong to the account.',
	data: {},
	error: { phone_number: 'Phone number is not present or does not belong to the account.' },
};

test('a text is accepted with 202 and an id, and recorded as it came', async () => {
	const reply = await kaleyraCall(simulator);
	const [message] = simulator.messages('kaleyra');
	expect(reply.status).toBe(202);
	expect(reply.json).toEqual({
		code: 'WA202',
		message: 'Request Accepted',
		data: { message_id: message?.messageId },
		error: {},
	});
	expect(message).toMatchObject({
		provider: 'kaleyra',
		operation: 'send',
		method: 'POST',
		path: '/v2/HXTEST0000000001IN/whatsapp/+12025550100/messages',
		body: kaleyraText,
		rawBody: JSON.stringify(kaleyraText),
		status: 202,
		violations: [],
	});
	expect(message?.headers['api-key']).toBe('fake-kaleyra-key-0001');
});

test.each([
	['a minimal card', withCards([card])],
	['a full card', withCards([fullCard])],
	['257 cards', withCards(Array.from({ length: 257 }, () => card))],
	['a reply', text({ context: { message_id: 'wamid.PARENT' } })],
	['4096 characters', text({ text: { body: 'x'.repeat(4096) } })],
	['a ref of 255', { ...kaleyraText, extra_info: { ref: 'r'.repeat(255) } }],
])('accepts %s', async (_what, body) => {
	expect((await kaleyraCall(simulator, { body })).status).toBe(202);
});

test('ids are all different', async () => {
	await Promise.all(Array.from({ length: 20 }, () => kaleyraCall(simulator)));
	expect(new Set(simulator.messages('kaleyra').map(({ messageId }) => messageId)).size).toBe(20);
});

test.each<[string, unknown]>([
	['no body', ''],
	['a body that is not JSON', '{"messaging_object":'],
	['an array', []],
	['an unknown outer field', { ...kaleyraText, from: '+12025550100' }],
	['an unknown field of the message', text({ foo: 1 })],
	['another product', text({ messaging_product: 'sms' })],
	['another recipient type', text({ recipient_type: 'group' })],
	['no type', text({ type: undefined })],
	['type interactive', text({ type: 'interactive' })],
	['to without plus', text({ to: '12025550123' })],
	['two recipients', text({ to: '+12025550123,+12025550124' })],
	['to with spaces', text({ to: '+1 202 555 0123' })],
	['a blank text', text({ text: { body: ' \n' } })],
	['4097 characters', text({ text: { body: 'x'.repeat(4097) } })],
	['preview_url as a string', text({ text: { body: 'x', preview_url: 'false' } })],
	['contacts beside a text', text({ contacts: [card] })],
	['an empty context', text({ context: {} })],
	['empty extra_info', { ...kaleyraText, extra_info: {} }],
	['a blank ref', { ...kaleyraText, extra_info: { ref: '' } }],
	['a ref of 256', { ...kaleyraText, extra_info: { ref: 'r'.repeat(256) } }],
	['an unknown wa_source', { ...kaleyraText, extra_info: { wa_source: 'n8n' } }],
	['no cards', withCards([])],
	['258 cards', withCards(Array.from({ length: 258 }, () => card))],
	['cards that are no array', withCards(card)],
	['a card without a name', withCards([{ phones: card.phones }])],
	['a card without a formatted name', withCards([{ ...card, name: { first_name: 'Dana' } }])],
	['a formatted name alone', withCards([{ ...card, name: { formatted_name: 'Dana' } }])],
	['a blank part of the name', withCards([{ ...card, name: { ...card.name, last_name: '' } }])],
	['a card without phones', withCards([{ name: card.name }])],
	['empty phones', withCards([{ ...card, phones: [] }])],
	['phones as an object', withCards([{ ...card, phones: card.phones[0] }])],
	['a phone without a number', withCards([{ ...card, phones: [{ type: 'Mobile' }] }])],
	['a phone without a digit', withCards([{ ...card, phones: [{ phone: 'none' }] }])],
	['wa_id with a plus', withCards([{ ...card, phones: [{ phone: '1', wa_id: '+12025550145' }] }])],
	['camelCase', withCards([{ ...card, phones: [{ phone: '1', waId: '12025550145' }] }])],
	['a number as phone', withCards([{ ...card, phones: [{ phone: 12025550145 }] }])],
	['empty emails', withCards([{ ...card, emails: [] }])],
	['an empty email', withCards([{ ...card, emails: [{}] }])],
	['a blank email', withCards([{ ...card, emails: [{ email: ' ' }] }])],
	['an empty address', withCards([{ ...card, addresses: [{}] }])],
	['a state of three letters', withCards([{ ...card, addresses: [{ state: 'CAL' }] }])],
	['a country code of three letters', withCards([{ ...card, addresses: [{ country_code: 'USA' }] }])],
	['an empty org', withCards([{ ...card, org: {} }])],
	['null for an org', withCards([{ ...card, org: null }])],
	['empty urls', withCards([{ ...card, urls: [] }])],
	['a birthday in another form', withCards([{ ...card, birthday: '28.02.1990' }])],
	['a birthday that does not exist', withCards([{ ...card, birthday: '1990-02-30' }])],
	['ims', withCards([{ ...card, ims: [] }])],
	['a vcard', withCards([{ ...card, vcard: 'BEGIN:VCARD' }])],
])('refuses %s with WA400', async (_what, body) => {
	const reply = await kaleyraCall(simulator, { body });
	expect([reply.status, reply.json]).toEqual([400, incorrectPayload]);
	expect(simulator.messages()).toEqual([]);
	expect(simulator.received[0]?.violations).not.toEqual([]);
});

test('says for the reader of a failed test which rule was broken', async () => {
	await kaleyraCall(simulator, { body: withCards([{ ...card, birthday: '', foo: 1 }]) });
	expect(simulator.received[0]?.violations).toContain(
		'messaging_object.contacts[0].foo: is not a known field',
	);
});

test.each([
	['no key', { 'Content-Type': 'application/json' }],
	['a wrong key', { ...kaleyraHeaders, 'api-key': 'wrong' }],
	[
		'the key as a bearer token',
		{ Authorization: 'Bearer fake-kaleyra-key-0001', 'Content-Type': 'application/json' },
	],
])('refuses %s with RBC001', async (_what, headers) => {
	const reply = await kaleyraCall(simulator, { headers });
	expect([reply.status, reply.json]).toEqual([401, wrongKey]);
});

test('refuses a wrong SID with RBC001', async () => {
	const reply = await kaleyraCall(simulator, { path: '/v2/HXOTHER/whatsapp/+12025550100/messages' });
	expect([reply.status, reply.json]).toEqual([401, wrongKey]);
});

test.each(['%2B12025550100', '12025550100', '+12025550199', '+1 2025550100'])(
	'refuses the path number %s with WA401',
	async (number) => {
		const reply = await kaleyraCall(simulator, {
			path: `/v2/HXTEST0000000001IN/whatsapp/${number}/messages`,
		});
		expect([reply.status, reply.json]).toEqual([401, wrongNumber]);
	},
);

test.each([
	['another method', { method: 'PUT' }],
	['a GET', { method: 'GET' }],
	['another path', { path: `${kaleyraPath}/` }],
	['v1', { path: kaleyraPath.replace('/v2/', '/v1/') }],
	['a query', { path: `${kaleyraPath}?a=1` }],
	['a form', { headers: { ...kaleyraHeaders, 'Content-Type': 'application/x-www-form-urlencoded' } }],
	['plain text', { headers: { ...kaleyraHeaders, 'Content-Type': 'text/plain' } }],
	['no content type', { headers: { 'api-key': 'fake-kaleyra-key-0001' } }],
	['a malformed content type', { headers: { ...kaleyraHeaders, 'Content-Type': 'json' } }],
])('refuses %s with WA400', async (_what, change) => {
	const reply = await kaleyraCall(simulator, change);
	expect([reply.status, reply.json]).toEqual([400, incorrectPayload]);
});

const details = '/v2/HXTEST0000000001IN/whatsapp/+12025550100/phone_number_details';
const profiles = '/v1/HXTEST0000000001IN/callback/profiles?limit=1&offset=0';

test.each([details, profiles])('answers the credential check %s', async (path) => {
	expect((await kaleyraCall(simulator, { method: 'GET', path })).status).toBe(200);
	const wrong = await kaleyraCall(simulator, {
		method: 'GET',
		path,
		headers: { ...kaleyraHeaders, 'api-key': 'wrong' },
	});
	expect([wrong.status, wrong.json]).toEqual([401, expect.objectContaining({ code: 'RBC001' })]);
});

test("tells a good key from a number that is not the account's", async () => {
	const reply = await kaleyraCall(simulator, {
		method: 'GET',
		path: details.replace('+12025550100', '+12025550199'),
	});
	expect([reply.status, reply.json]).toEqual([401, wrongNumber]);
});

test('refuses an undocumented query of the profiles', async () => {
	const reply = await kaleyraCall(simulator, { method: 'GET', path: `${profiles}&page=1` });
	expect([reply.status, reply.json]).toEqual([400, incorrectPayload]);
});
