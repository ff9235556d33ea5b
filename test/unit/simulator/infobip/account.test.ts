import { infobip, request } from '../../../providers/infobip.ts';
import { simulator } from '../../../runningSimulator.ts';
import { callsTo } from '../calls.ts';

const infobipCall = callsTo(infobip);

test.each<[string, Record<string, string>]>([
	['no key', { Authorization: '' }],
	['a wrong key', { Authorization: 'App wrong' }],
	['another scheme', { Authorization: 'Bearer fake-infobip-key-0001' }],
])('answers %s with 401', async (_what, change) => {
	const reply = await infobipCall({ headers: { ...request.headers, ...change } });
	expect([reply.status, reply.json]).toEqual([
		401,
		{ requestError: { serviceException: { messageId: 'UNAUTHORIZED', text: 'Invalid login details' } } },
	]);
});

test.each<[string, Record<string, string>]>([
	['Content-Type', { 'Content-Type': 'text/plain' }],
	['Accept', { Accept: '*/*' }],
])('refuses another %s', async (name, change) => {
	const reply = await infobipCall({ headers: { ...request.headers, ...change } });
	expect(reply.status).toBe(400);
	expect(simulator.received[0]?.violations).toEqual([`${name}: must be application/json`]);
});

test.each([
	['another method', { method: 'PUT' }],
	['another path', { path: '/whatsapp/2/message/text' }],
])('answers %s with 404', async (_what, change) => {
	expect((await infobipCall(change)).status).toBe(404);
});

test('a sender that is not registered is a 200 with a rejected status', async () => {
	const reply = await infobipCall({ body: { ...request.body, from: '441134960099' } });
	expect([reply.status, reply.json]).toEqual([
		200,
		expect.objectContaining({
			status: expect.objectContaining({ groupId: 5, groupName: 'REJECTED', id: 11 }),
		}),
	]);
	expect(simulator.messages()).toEqual([]);
});

test('balance and templates answer a full key, and 403 to one that may only send', async () => {
	const headers = { ...request.headers, Authorization: 'App fake-infobip-send-only-key-0001' };
	const balance = await infobipCall({ method: 'GET', path: '/account/1/balance' });
	expect([balance.status, balance.json]).toEqual([200, { balance: 12.5, currency: 'EUR' }]);
	const templates = await infobipCall({ method: 'GET', path: '/whatsapp/1/templates?size=1' });
	expect([templates.status, templates.json]).toEqual([
		200,
		{
			results: [expect.objectContaining({ name: 'order_ready', language: 'en_GB' })],
			paging: { page: 0, size: 1, totalPages: 16, totalResults: 16 },
		},
	]);
	const refused = await infobipCall({ method: 'GET', path: '/account/1/balance', headers });
	expect([refused.status, refused.json]).toEqual([
		403,
		{ requestError: { serviceException: { messageId: 'FORBIDDEN', text: 'Forbidden' } } },
	]);
	const newer = await infobipCall({ method: 'GET', path: '/whatsapp/1/templates', headers });
	expect([newer.status, newer.json]).toEqual([403, expect.objectContaining({ errorCode: 'E403' })]);
	expect((await infobipCall({ headers })).status).toBe(200);
});

test.each(['size=0', 'size=101', 'page=1'])('refuses templates with %s', async (query) => {
	const reply = await infobipCall({ method: 'GET', path: `/whatsapp/1/templates?${query}` });
	expect([reply.status, reply.json]).toEqual([400, expect.objectContaining({ errorCode: 'E400' })]);
});

test.each([
	['BAD_REQUEST', 400],
	['UNAUTHORIZED', 401],
	['FORBIDDEN', 403],
	['TOO_MANY_REQUESTS', 429],
	['GENERAL_ERROR', 500],
	['SERVER_ERROR', 500],
])('Infobip fails with %s in envelope A', async (code, status) => {
	simulator.fail('infobip', { kind: 'code', code });
	const reply = await infobipCall();
	expect(reply.status).toBe(status);
	expect(reply.json).toMatchObject({ requestError: { serviceException: { messageId: code } } });
});

test.each([
	['E400', 400],
	['E401', 401],
	['E403', 403],
	['E429', 429],
	['E500', 500],
])('Infobip fails with %s in envelope B', async (code, status) => {
	simulator.fail('infobip', { kind: 'code', code });
	const reply = await infobipCall();
	expect([reply.status, reply.json]).toEqual([
		status,
		expect.objectContaining({ errorCode: code, violations: expect.any(Array) }),
	]);
});

test.each([
	['REJECTED', 5],
	['UNDELIVERABLE', 2],
	['EXPIRED', 4],
])('Infobip refuses with 200 and status %s', async (code, groupId) => {
	simulator.fail('infobip', { kind: 'code', code });
	const reply = await infobipCall();
	expect([reply.status, reply.json]).toEqual([
		200,
		expect.objectContaining({
			to: '441134960001',
			status: expect.objectContaining({ groupId, groupName: code }),
		}),
	]);
	expect(simulator.messages()).toEqual([]);
});

test('Infobip has validationErrors as a string, and a bare error', async () => {
	simulator.fail('infobip', { kind: 'code', code: 'STRING_VALIDATION_ERRORS' });
	simulator.fail('infobip', { kind: 'code', code: 'ERROR_STRING' });
	const path = 'content.contacts[0].birthday must be in the YYYY-MM-DD format';
	expect((await infobipCall()).json).toMatchObject({
		requestError: { serviceException: { validationErrors: path } },
	});
	expect((await infobipCall()).json).toEqual({ error: 'Bad request' });
});
