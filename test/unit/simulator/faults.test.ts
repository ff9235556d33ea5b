import type { ProviderName } from '../../../simulator/exchange.ts';
import type { Fault } from '../../../simulator/faults.ts';
import { type Simulator, startSimulator } from '../../../simulator/server.ts';
import { gatewayCall, infobipCall, kaleyraCall, kaleyraText } from './calls.ts';

let simulator: Simulator;
beforeAll(async () => {
	simulator = await startSimulator();
});
afterEach(() => simulator.reset());
afterAll(() => simulator.close());

const calls = { kaleyra: kaleyraCall, infobip: infobipCall, '99digital': gatewayCall };
const all: ProviderName[] = ['kaleyra', 'infobip', '99digital'];
const counts = () => ({ sends: simulator.sends().length, messages: simulator.messages().length });

test.each([
	['RBC001', 401, 'RBC001', 'error'],
	['WA401', 401, 'WA401', 'phone_number'],
	['WA-401/account', 401, 'WA-401', 'account'],
	['WA-401/phone_number', 401, 'WA-401', 'phone_number'],
	['WA400', 400, 'WA400', 'payload'],
	['E110', 400, 'E110', 'balance'],
	['WAV2101', 400, 'WAV2101', 'error'],
	['WA500', 500, 'WA500', 'error'],
])('Kaleyra fails with %s', async (code, status, printed, key) => {
	simulator.fail('kaleyra', { kind: 'code', code });
	const reply = await kaleyraCall(simulator);
	expect([reply.status, reply.json]).toEqual([
		status,
		expect.objectContaining({ code: printed, error: { [key]: expect.any(String) } }),
	]);
	expect((await kaleyraCall(simulator)).status).toBe(202);
	expect(counts()).toEqual({ sends: 2, messages: 1 });
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
	const reply = await infobipCall(simulator);
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
	const reply = await infobipCall(simulator);
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
	const reply = await infobipCall(simulator);
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
	expect((await infobipCall(simulator)).json).toMatchObject({
		requestError: { serviceException: { validationErrors: path } },
	});
	expect((await infobipCall(simulator)).json).toEqual({ error: 'Bad request' });
});

test.each([2, 3, 4, 5, 6, 7, 8, 99])('99digital fails with reason %i', async (reason) => {
	simulator.fail('99digital', { kind: 'reason', reason });
	const reply = await gatewayCall(simulator);
	expect([reply.status, reply.json]).toEqual([200, { status: 'FAIL', reason }]);
});

test('99digital fails without a reason', async () => {
	simulator.fail('99digital', { kind: 'reason', reason: null });
	expect((await gatewayCall(simulator)).json).toEqual({ status: 'FAIL' });
});

describe.each(all)('%s', (provider) => {
	const call = () => calls[provider](simulator);

	test.each([
		[1, '1'],
		['Fri, 31 Dec 2027 23:59:59 GMT', 'Fri, 31 Dec 2027 23:59:59 GMT'],
		[undefined, null],
	])('429 with Retry-After %p', async (retryAfter, header) => {
		simulator.fail(provider, { kind: 'status', status: 429, retryAfter });
		const reply = await call();
		expect([reply.status, reply.headers.get('retry-after')]).toEqual([429, header]);
		expect(reply.json).toBeInstanceOf(Object);
		expect(counts()).toEqual({ sends: 1, messages: 0 });
	});

	test.each([500, 503])('%i with a body of the provider', async (status) => {
		simulator.fail(provider, { kind: 'status', status });
		const reply = await call();
		expect([reply.status, typeof reply.json]).toEqual([status, 'object']);
		expect(counts()).toEqual({ sends: 1, messages: 0 });
	});

	test('hang never answers', async () => {
		simulator.fail(provider, { kind: 'hang' });
		const first = await Promise.race([call().catch(() => 'gone'), sleep(50)]);
		expect(first).toBe('still waiting');
		expect(simulator.received[0]?.outcome).toBe('hung');
		expect(counts()).toEqual({ sends: 1, messages: 1 });
	});

	test.each<[Fault, number]>([
		[{ kind: 'resetBeforeBody' }, 0],
		[{ kind: 'resetAfterBody' }, 1],
	])('%p breaks the connection', async (fault, messages) => {
		simulator.fail(provider, fault);
		await expect(call()).rejects.toMatchObject({ cause: { code: 'ECONNRESET' } });
		expect(simulator.received[0]).toMatchObject({ outcome: 'reset' });
		expect(simulator.received[0]?.rawBody === '').toBe(messages === 0);
		expect(counts()).toEqual({ sends: 1, messages });
	});

	test.each([undefined, 502])('a page of HTML with status %p', async (status) => {
		simulator.fail(provider, { kind: 'html', status });
		const reply = await call();
		expect(reply.status).toBe(status ?? 200);
		expect(reply.headers.get('content-type')).toContain('text/html');
		expect(reply.text).toContain('<h1>502 Bad Gateway</h1>');
		expect(counts()).toEqual({ sends: 1, messages: 0 });
	});

	test('cut JSON', async () => {
		simulator.fail(provider, { kind: 'cutJson' });
		const reply = await call();
		expect(reply.status).toBe(provider === 'kaleyra' ? 202 : 200);
		expect(reply.text).toMatch(/^\{/);
		expect(reply.json).toBeUndefined();
		expect(counts()).toEqual({ sends: 1, messages: 1 });
	});

	test('an empty body', async () => {
		simulator.fail(provider, { kind: 'emptyBody' });
		const reply = await call();
		expect([reply.text, reply.status < 300]).toEqual(['', true]);
		expect(counts()).toEqual({ sends: 1, messages: 1 });
	});

	test('an acceptance without an id', async () => {
		simulator.fail(provider, { kind: 'acceptedWithoutId' });
		const reply = await call();
		const id = simulator.messages()[0]?.messageId;
		expect(id).toEqual(expect.any(String));
		expect([reply.status < 300, reply.text.includes(String(id))]).toEqual([true, false]);
		expect(reply.json).toBeInstanceOf(Object);
	});

	test('an error that echoes key and request', async () => {
		simulator.fail(provider, { kind: 'echoKey', status: 401 });
		const reply = await call();
		const keys = {
			kaleyra: 'fake-kaleyra-key',
			infobip: 'fake-infobip-key',
			'99digital': 'fake-99digital-key',
		};
		expect(reply.status).toBe(401);
		expect(reply.text).toContain(keys[provider]);
		expect(reply.text).toContain(
			provider === 'kaleyra' ? 'order-1001' : provider === 'infobip' ? 'order is' : 'Dana',
		);
	});
});

test('delay and latency hold an answer back', async () => {
	simulator.fail('kaleyra', { kind: 'delay', ms: 40 });
	simulator.latency = 30;
	const started = performance.now();
	expect((await kaleyraCall(simulator)).status).toBe(202);
	expect(performance.now() - started).toBeGreaterThanOrEqual(65);
});

test('faults are used up in their order, as often as asked, by the requests that match', async () => {
	const status = async (body = kaleyraText) => (await kaleyraCall(simulator, { body })).status;
	const other = { ...kaleyraText, messaging_object: { ...kaleyraText.messaging_object, to: '+12025550177' } };
	simulator.fail('kaleyra', { kind: 'status', status: 503 }, { match: { body: '+12025550177' } });
	simulator.fail('kaleyra', { kind: 'status', status: 429 }, { times: 2, match: { sends: true } });
	expect([await status(), await status(other), await status(), await status()]).toEqual([429, 503, 429, 202]);
});

test('failAll lasts until the faults are cleared', async () => {
	simulator.failAll('infobip', { kind: 'status', status: 500 });
	expect([(await infobipCall(simulator)).status, (await infobipCall(simulator)).status]).toEqual([500, 500]);
	expect((await kaleyraCall(simulator)).status).toBe(202);
	simulator.clearFaults();
	expect((await infobipCall(simulator)).status).toBe(200);
});

test('a fault that cannot be is refused when it is asked for', () => {
	expect(() => simulator.fail('kaleyra', { kind: 'code', code: 'WA999' })).toThrow('documents no WA999');
	expect(() => simulator.fail('kaleyra', { kind: 'resetBeforeBody' }, { match: { body: 'x' } })).toThrow(
		'never read',
	);
});

test('counts the sends in flight, and only sends', async () => {
	simulator.failAll('kaleyra', { kind: 'hang' });
	simulator.failAll('infobip', { kind: 'hang' });
	const hung = [
		...Array.from({ length: 7 }, () => kaleyraCall(simulator)),
		infobipCall(simulator, { method: 'GET', path: '/account/1/balance' }),
	];
	void Promise.allSettled(hung);
	while (simulator.received.length < 8) await sleep(1);
	expect(simulator.maxInFlight).toBe(7);
	simulator.latency = 1;
	simulator.reset();
	expect([simulator.maxInFlight, simulator.received, simulator.latency]).toEqual([0, [], 0]);
});

test('an answered send is in flight no more when the next one comes', async () => {
	for (let count = 0; count < 100; count += 1) await kaleyraCall(simulator);
	expect(simulator.maxInFlight).toBe(1);
});

function sleep(ms: number): Promise<string> {
	return new Promise((resolve) => setTimeout(resolve, ms, 'still waiting'));
}
