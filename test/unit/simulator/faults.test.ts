import type { Fault } from '../../../simulator/faults.ts';
import { providers } from '../../providers/index.ts';
import { simulator } from '../../runningSimulator.ts';
import { infobip } from '../../providers/infobip.ts';
import { kaleyra, request } from '../../providers/kaleyra.ts';
import { callsTo } from './calls.ts';

const kaleyraCall = callsTo(kaleyra);
const infobipCall = callsTo(infobip);

async function until(holds: () => boolean): Promise<void> {
	while (!holds()) await new Promise(setImmediate);
}

const counts = () => ({ sends: simulator.sends().length, messages: simulator.messages().length });

describe.each(providers)('$title', (provider) => {
	const { id, acceptedStatus, credential } = provider;
	const send = callsTo(provider);

	test.each([
		[1, '1'],
		['Fri, 31 Dec 2027 23:59:59 GMT', 'Fri, 31 Dec 2027 23:59:59 GMT'],
		[undefined, null],
	])('429 with Retry-After %p', async (retryAfter, header) => {
		simulator.fail(id, { kind: 'status', status: 429, retryAfter });
		const reply = await send();
		expect([reply.status, reply.headers.get('retry-after')]).toEqual([429, header]);
		expect(reply.json).toBeInstanceOf(Object);
		expect(counts()).toEqual({ sends: 1, messages: 0 });
	});

	test.each([500, 503])('%i with a body of the provider', async (status) => {
		simulator.fail(id, { kind: 'status', status });
		const reply = await send();
		expect([reply.status, typeof reply.json]).toEqual([status, 'object']);
		expect(counts()).toEqual({ sends: 1, messages: 0 });
	});

	test('hang never answers', async () => {
		simulator.fail(id, { kind: 'hang' });
		void send().catch(() => undefined);
		await until(() => simulator.received[0]?.outcome === 'hung');
		expect(counts()).toEqual({ sends: 1, messages: 1 });
	});

	test.each<[Fault, number]>([
		[{ kind: 'resetBeforeBody' }, 0],
		[{ kind: 'resetAfterBody' }, 1],
	])('%p breaks the connection', async (fault, messages) => {
		simulator.fail(id, fault);
		await expect(send()).rejects.toMatchObject({ cause: { code: 'ECONNRESET' } });
		expect(simulator.received[0]).toMatchObject({ outcome: 'reset' });
		expect(simulator.received[0]?.rawBody === '').toBe(messages === 0);
		expect(counts()).toEqual({ sends: 1, messages });
	});

	test.each([undefined, 502])('a page of HTML with status %p', async (status) => {
		simulator.fail(id, { kind: 'html', status });
		const reply = await send();
		expect(reply.status).toBe(status ?? 200);
		expect(reply.headers.get('content-type')).toContain('text/html');
		expect(reply.text).toContain('<h1>502 Bad Gateway</h1>');
		expect(counts()).toEqual({ sends: 1, messages: 0 });
	});

	test('cut JSON', async () => {
		simulator.fail(id, { kind: 'cutJson' });
		const reply = await send();
		expect(reply.status).toBe(acceptedStatus);
		expect(reply.text).toMatch(/^\{/);
		expect(reply.json).toBeUndefined();
		expect(counts()).toEqual({ sends: 1, messages: 1 });
	});

	test('an empty body', async () => {
		simulator.fail(id, { kind: 'emptyBody' });
		const reply = await send();
		expect([reply.text, reply.status < 300]).toEqual(['', true]);
		expect(counts()).toEqual({ sends: 1, messages: 1 });
	});

	test('an acceptance without an id', async () => {
		simulator.fail(id, { kind: 'acceptedWithoutId' });
		const reply = await send();
		const messageId = simulator.messages()[0]?.messageId;
		expect(messageId).toEqual(expect.any(String));
		expect([reply.status < 300, reply.text.includes(String(messageId))]).toEqual([true, false]);
		expect(reply.json).toBeInstanceOf(Object);
	});

	test('a refusal with the id of the message', async () => {
		simulator.fail(id, { kind: 'refusedWithId' });
		const reply = await send();
		const [message] = simulator.messages();
		expect(message?.messageId).toMatch(/./);
		expect(reply.text).toContain(message?.messageId);
		expect(reply.text).toMatch(/E110|FAIL|PENDING/);
	});

	test('an answer of 100,000 levels', async () => {
		simulator.fail(id, { kind: 'deep' });
		const reply = await send();
		expect(reply.text).toContain(`"deep":${'['.repeat(100_000)}]`);
		expect(reply.text).toContain(simulator.messages()[0]?.messageId);
	});

	test('an error that echoes key and request', async () => {
		simulator.fail(id, { kind: 'echoKey', status: 401 });
		const reply = await send();
		expect(reply.status).toBe(401);
		expect(reply.text).toContain(credential.apiKey);
		expect(reply.text).toContain('Your order is ready');
	});
});

test('a delay holds one answer back, and the latency every one', async () => {
	const hour = 3_600_000;
	const held = async (count: number) => {
		void kaleyraCall().catch(() => undefined);
		await until(() => simulator.messages().length === count);
	};
	simulator.fail('kaleyra', { kind: 'delay', ms: hour });
	await held(1);
	expect((await kaleyraCall()).status).toBe(202);
	simulator.latency = hour;
	await held(3);
	await held(4);
	expect(simulator.received.map(({ outcome }) => outcome)).toEqual([
		'pending',
		'answered',
		'pending',
		'pending',
	]);
});

test('faults are used up in their order, as often as asked, by the requests that match', async () => {
	const status = async (body = request.body) => (await kaleyraCall({ body })).status;
	const other = {
		...request.body,
		messaging_object: { ...request.body.messaging_object, to: '+12025550177' },
	};
	simulator.fail('kaleyra', { kind: 'status', status: 503 }, { match: { body: '+12025550177' } });
	simulator.fail('kaleyra', { kind: 'status', status: 429 }, { times: 2, match: { sends: true } });
	expect([await status(), await status(other), await status(), await status()]).toEqual([429, 503, 429, 202]);
});

test('failAll lasts until the faults are cleared', async () => {
	simulator.failAll('infobip', { kind: 'status', status: 500 });
	expect([(await infobipCall()).status, (await infobipCall()).status]).toEqual([500, 500]);
	expect((await kaleyraCall()).status).toBe(202);
	simulator.clearFaults();
	expect((await infobipCall()).status).toBe(200);
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
		...Array.from({ length: 7 }, () => kaleyraCall()),
		infobipCall({ method: 'GET', path: '/account/1/balance' }),
	];
	void Promise.allSettled(hung);
	await until(() => simulator.received.length === 8);
	expect(simulator.maxInFlight).toBe(7);
	simulator.latency = 1;
	simulator.reset();
	expect([simulator.maxInFlight, simulator.received, simulator.latency]).toEqual([0, [], 0]);
});

test('an answered send is in flight no more when the next one comes', async () => {
	for (let count = 0; count < 100; count += 1) await kaleyraCall();
	expect(simulator.maxInFlight).toBe(1);
});
