import { ninetyNineDigital, request } from '../../../providers/ninetyNineDigital.ts';
import { simulator } from '../../../runningSimulator.ts';
import { callsTo } from '../calls.ts';

const gatewayCall = callsTo(ninetyNineDigital);

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

const call = (method: string, body: unknown) => gatewayCall({ path: `/${method}`, body });

test('a text is accepted', async () => {
	const reply = await gatewayCall();
	expect([reply.status, reply.json]).toEqual([
		200,
		{
			status: 'OK',
			unique: simulator.messages('99digital')[0]?.messageId,
			body: 'Your order is ready\nDana',
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
	expect((await call('sendMessage', { ...request.body, to: 'IL.1600000000000000' })).json).toMatchObject({
		reason: 1,
	});
});

test.each<[string, unknown, number]>([
	['no body', '', 2],
	['a body that is not JSON', '{"apiKey":', 2],
	['another account', { ...request.body, from: '972770000000' }, 2],
	['an account with a plus', { ...request.body, from: '+972771234567' }, 2],
	['a wrong key', { ...request.body, apiKey: 'wrong' }, 3],
	['no key', { ...request.body, apiKey: undefined }, 3],
	['no recipient', { ...request.body, to: undefined }, 4],
	['a recipient with a plus', { ...request.body, to: '+972501234567' }, 4],
	['two recipients', { ...request.body, to: '972501234567,972501234568' }, 4],
	['an empty text', { ...request.body, body: '' }, 5],
	['a blank text', { ...request.body, body: ' \n' }, 5],
	['an unknown field', { ...request.body, text: 'Hello' }, 2],
	['a blank replyTo', { ...request.body, replyTo: '' }, 2],
	['showRequest as a boolean', { ...request.body, showRequest: true }, 2],
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

test.each([
	['a GET', { method: 'GET', path: '/getWebhook' }, 404],
	['another path', { path: '/sendList' }, 404],
])('answers %s with 404', async (_what, change, status) => {
	const reply = await gatewayCall(change);
	expect([reply.status, reply.json]).toEqual([status, { status: 'FAIL' }]);
});

test('another content type is malformed', async () => {
	const reply = await gatewayCall({ headers: { 'Content-Type': 'text/plain' } });
	expect(reply.json).toEqual({ status: 'FAIL', reason: 2 });
});

test.each([2, 3, 4, 5, 6, 7, 8, 99])('99digital fails with reason %i', async (reason) => {
	simulator.fail('99digital', { kind: 'code', code: String(reason) });
	const reply = await gatewayCall();
	expect([reply.status, reply.json]).toEqual([200, { status: 'FAIL', reason }]);
});

test('99digital fails without a reason', async () => {
	simulator.fail('99digital', { kind: 'code', code: 'none' });
	expect((await gatewayCall()).json).toEqual({ status: 'FAIL' });
});
