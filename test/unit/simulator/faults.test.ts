import type { Fault } from '../../../simulator/faults.ts';
import { providers } from '../../providers/index.ts';
import { simulator } from '../../runningSimulator.ts';
import { callsTo } from './calls.ts';

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
		const first = await Promise.race([send().catch(() => 'gone'), sleep(50)]);
		expect(first).toBe('still waiting');
		expect(simulator.received[0]?.outcome).toBe('hung');
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

	test('an error that echoes key and request', async () => {
		simulator.fail(id, { kind: 'echoKey', status: 401 });
		const reply = await send();
		expect(reply.status).toBe(401);
		expect(reply.text).toContain(credential.apiKey);
		expect(reply.text).toContain('Your order is ready');
	});
});

function sleep(ms: number): Promise<string> {
	return new Promise((resolve) => setTimeout(resolve, ms, 'still waiting'));
}
