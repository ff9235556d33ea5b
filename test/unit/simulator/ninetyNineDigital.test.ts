import { type Simulator, startSimulator } from '../../../simulator/server.ts';
import { gatewayCall, gatewayText } from './calls.ts';

let simulator: Simulator;
beforeAll(async () => {
	simulator = await startSimulator();
});
afterEach(() => simulator.reset());
afterAll(() => simulator.close());

const caller = { apiKey: 'fake-99digital-key-0001', from: '972771234567' };
const contact = { ...caller, to: '972501234567', contact_name: 'Dana Example', contact_phone: '050-1234567' };
const fullContact = {
	...contact,
	contact_email: 'dana@example.com',
	contact_birthday: '1990-02-28',
	address_street: '1 Example Street',
	address_city: 'Tel Aviv',
	address_country: 'Israel',
	website: 'https://www.example.com',
	replyTo: '92E00000000000000000000000000001',
	showRequest: 0,
};

const call = (method: string, body: unknown) => gatewayCall(simulator, { path: `/${method}`, body });

test('a text is accepted', async () => {
	const reply = await gatewayCall(simulator);
	expect([reply.status, reply.json]).toEqual([
		200,
		{
			status: 'OK',
			unique: simulator.messages('99digital')[0]?.messageId,
			body: 'Hello\nDana',
			timestamp: expect.any(Number),
			from: '972771234567',
			to: '972501234567',
			templateTimeLeft: '400',
			reason: 1,
		},
	]);
});

test('a contact of every field is accepted', async () => {
	const reply = await call('sendContact', fullContact);
	expect(reply.json).toMatchObject({
		status: 'OK',
		contact_name: 'Dana Example',
		contact_phone: '050-1234567',
	});
	expect(simulator.messages()).toHaveLength(1);
});

test('showRequest gives the request back without the key', async () => {
	const reply = await call('sendContact', { ...contact, showRequest: 1 });
	expect(reply.json).toMatchObject({ request: { contact_name: 'Dana Example', to: '972501234567' } });
	expect(reply.text).not.toContain('fake-99digital-key-0001');
});

test('a user id is a recipient', async () => {
	expect((await call('sendMessage', { ...gatewayText, to: 'IL.1600000000000000' })).json).toMatchObject({
		reason: 1,
	});
});

test.each<[string, unknown, number]>([
	['no body', '', 2],
	['a body that is not JSON', '{"apiKey":', 2],
	['another account', { ...gatewayText, from: '972770000000' }, 2],
	['an account with a plus', { ...gatewayText, from: '+972771234567' }, 2],
	['a wrong key', { ...gatewayText, apiKey: 'wrong' }, 3],
	['no key', { ...gatewayText, apiKey: undefined }, 3],
	['no recipient', { ...gatewayText, to: undefined }, 4],
	['a recipient with a plus', { ...gatewayText, to: '+972501234567' }, 4],
	['two recipients', { ...gatewayText, to: '972501234567,972501234568' }, 4],
	['an empty text', { ...gatewayText, body: '' }, 5],
	['a blank text', { ...gatewayText, body: ' \n' }, 5],
	['an unknown field', { ...gatewayText, text: 'Hello' }, 2],
	['a blank replyTo', { ...gatewayText, replyTo: '' }, 2],
	['showRequest as a boolean', { ...gatewayText, showRequest: true }, 2],
])('refuses %s of a text', async (_what, body, reason) => {
	const reply = await call('sendMessage', body);
	expect([reply.status, reply.json]).toEqual([200, { status: 'FAIL', reason }]);
	expect(simulator.received[0]?.violations).not.toEqual([]);
	expect(simulator.messages()).toEqual([]);
});

test.each<[string, object]>([
	['no name', { contact_name: undefined }],
	['a blank name', { contact_name: ' ' }],
	['no phone', { contact_phone: undefined }],
	['a phone without a digit', { contact_phone: 'none' }],
	['a list of phones', { contact_phone: ['0501234567'] }],
	['a bad e-mail', { contact_email: 'dana' }],
	['a bad birthday', { contact_birthday: '28/02/1990' }],
	['an impossible birthday', { contact_birthday: '1990-02-30' }],
	['a blank street', { address_street: '' }],
	['a blank website', { website: '' }],
	['a company', { contact_company: 'Example Ltd' }],
	['a state', { address_state: 'CA' }],
	['a prefix on website', { contact_website: 'https://www.example.com' }],
])('refuses %s of a contact', async (_what, change) => {
	const reply = await call('sendContact', { ...contact, ...change });
	expect(reply.json).toEqual({ status: 'FAIL', reason: 2 });
});

test('getTimers tells the window', async () => {
	const reply = await call('getTimers', { ...caller, number: '972501234567' });
	expect(reply.json).toEqual({ status: 'OK', number: '972501234567', templateTimeLeft: '400', reason: 1 });
	const wrong = await call('getTimers', { ...caller, number: '+972501234567' });
	expect(wrong.json).toEqual({ status: 'FAIL', reason: 4 });
});

test('the webhook is set, printed without a scheme, and cleared by one space', async () => {
	const set = { ...caller, url: 'https://hooks.example.com/wa?token=t', readStatus: 1, retry: 1 };
	expect((await call('setWebhook', set)).json).toEqual({ status: 'OK', reason: 1 });
	expect((await call('getWebhook', caller)).json).toEqual({
		status: 'OK',
		url: 'hooks.example.com/wa?token=t',
		system: '0',
		systemPhoneAlert: '',
		retry: 1,
		readStatus: 1,
		reason: 1,
	});
	await call('setWebhook', { ...caller, url: ' ' });
	expect(simulator.state.ninetyNineDigital).toMatchObject({ url: '', retry: 1 });
});

test('a test may preset the webhook', async () => {
	simulator.state.ninetyNineDigital.url = 'other.example.com/hook';
	expect((await call('getWebhook', caller)).json).toMatchObject({ url: 'other.example.com/hook' });
});

test.each<[string, object]>([
	['an empty URL', { url: '' }],
	['a URL without scheme', { url: 'hooks.example.com' }],
	['a string flag', { retry: '1' }],
	['a foreign alert number', { systemPhoneAlert: '0500000000' }],
	['six alert numbers', { systemPhoneAlert: Array.from({ length: 6 }, () => '972500000000').join(',') }],
	['a secret', { secret: 's' }],
])('setWebhook refuses %s', async (_what, change) => {
	expect((await call('setWebhook', { ...caller, ...change })).json).toEqual({ status: 'FAIL', reason: 2 });
});

test.each([
	['a GET', { method: 'GET', path: '/getWebhook' }, 404],
	['another path', { path: '/sendFile' }, 404],
])('answers %s with 404', async (_what, change, status) => {
	const reply = await gatewayCall(simulator, change);
	expect([reply.status, reply.json]).toEqual([status, { status: 'FAIL' }]);
});

test('another content type is malformed', async () => {
	const reply = await gatewayCall(simulator, { headers: { 'Content-Type': 'text/plain' } });
	expect(reply.json).toEqual({ status: 'FAIL', reason: 2 });
});
