import { createServer } from 'node:net';

import { startSimulator, type Simulator } from '../../simulator/server.ts';
import type { Fault } from '../../simulator/faults.ts';
import { providers, recipient } from './harness/providers.ts';
import { sendTexts } from './harness/sends.ts';

let simulator: Simulator;
beforeAll(async () => {
	simulator = await startSimulator();
});
afterAll(async () => await simulator.close());
beforeEach(() => simulator.reset());

const CONTINUE = { onError: 'continueRegularOutput' } as const;

/** A port of this machine on which nothing listens. */
async function closedPort(): Promise<number> {
	const server = createServer();
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	await new Promise((resolve) => server.close(resolve));
	if (address === null || typeof address === 'string') throw new Error('No port');
	return address.port;
}

describe.each(providers)('$name', (provider) => {
	const to = (count: number) => Array.from({ length: count }, (_, index) => recipient(provider, index));

	test('keeps the order of the input, whatever was answered first', async () => {
		simulator.fail(provider.id, { kind: 'delay', ms: 150 });
		const { items } = await sendTexts(provider, simulator, { recipients: to(30) });
		expect(items.map(({ json }) => json.to)).toEqual(to(30));
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual(to(30).map((_, item) => ({ item })));
	});

	test('has as many requests under way as Parallel Requests says, and never more', async () => {
		simulator.latency = 20;
		await sendTexts(provider, simulator, { recipients: to(40), options: { parallelRequests: 7 } });
		expect(simulator.maxInFlight).toBe(7);
		expect(simulator.messages(provider.id)).toHaveLength(40);
	});

	test('is a steady pipeline: one slow message does not hold the others', async () => {
		const slow = 4_000;
		simulator.fail(provider.id, { kind: 'delay', ms: slow });
		await sendTexts(provider, simulator, { recipients: to(40), options: { parallelRequests: 4 } });
		const times = simulator.sends(provider.id).map(({ receivedAt }) => receivedAt.getTime());
		expect(times).toHaveLength(40);
		// In batches, the fifth would have waited for the first one's answer.
		expect(Math.max(...times) - Math.min(...times)).toBeLessThan(slow);
	});

	test.each<[string, number | string | undefined]>([
		['seconds', 1],
		['a date', new Date(Date.now() + 2_000).toUTCString()],
		['nothing', undefined],
	])('after a 429 with %s in Retry-After it waits and sends again', async (_name, retryAfter) => {
		simulator.fail(provider.id, { kind: 'status', status: 429, retryAfter });
		const started = Date.now();
		const { items, error } = await sendTexts(provider, simulator, { recipients: to(1) });
		expect(error).toBeUndefined();
		expect(items).toHaveLength(1);
		expect(simulator.sends(provider.id)).toHaveLength(2);
		expect(simulator.messages(provider.id)).toHaveLength(1);
		if (retryAfter !== undefined && typeof retryAfter === 'number')
			expect(Date.now() - started).toBeGreaterThanOrEqual(990);
	});

	test('a 429 holds the whole node back, not only its message', async () => {
		simulator.fail(provider.id, { kind: 'status', status: 429, retryAfter: 1 });
		await sendTexts(provider, simulator, { recipients: to(10), options: { parallelRequests: 1 } });
		const times = simulator.sends(provider.id).map(({ receivedAt }) => receivedAt.getTime());
		const [first = 0, second = 0] = times;
		expect(second - first).toBeGreaterThanOrEqual(990);
		expect(simulator.messages(provider.id)).toHaveLength(10);
	});

	test('gives up on a 429 after Max Retries, and says that nothing was sent', async () => {
		simulator.failAll(provider.id, { kind: 'status', status: 429, retryAfter: 0 });
		const { error } = await sendTexts(provider, simulator, { recipients: to(1), options: { maxRetries: 2 } });
		expect(simulator.sends(provider.id)).toHaveLength(3);
		expect(error?.message).toContain(provider.name);
		expect(error?.description).toContain('not sent');
	});

	test('tries again when the connection is refused, and says what to check when it stays so', async () => {
		const port = await closedPort();
		const { items } = await sendTexts(provider, simulator, {
			recipients: to(1),
			options: { maxRetries: 1 },
			credential: { baseUrl: `http://127.0.0.1:${port}` },
			settings: CONTINUE,
		});
		expect(items[0]?.json).toMatchObject({
			error: {
				message: `${provider.name} refused the connection`,
				description: expect.stringContaining('was not sent'),
				code: 'ECONNREFUSED',
			},
			to: recipient(provider, 0),
		});
	});

	test.each<[string, Fault]>([
		['HTTP 500', { kind: 'status', status: 500 }],
		['HTTP 503', { kind: 'status', status: 503 }],
		['a reset before the body was read', { kind: 'resetBeforeBody' }],
		['a reset after the body was read', { kind: 'resetAfterBody' }],
		['an HTML page', { kind: 'html' }],
		['an HTML page with HTTP 502', { kind: 'html', status: 502 }],
		['cut JSON', { kind: 'cutJson' }],
		['an empty body', { kind: 'emptyBody' }],
		['an acceptance without id', { kind: 'acceptedWithoutId' }],
		['no answer in time', { kind: 'hang' }],
	])('never sends again after %s, and says that the message may have gone out', async (_name, fault) => {
		simulator.fail(provider.id, fault);
		const { items } = await sendTexts(provider, simulator, {
			recipients: to(1),
			options: { timeout: 300 },
			settings: CONTINUE,
		});
		expect(simulator.sends(provider.id)).toHaveLength(1);
		expect(items).toHaveLength(1);
		expect(items[0]?.json).toMatchObject({
			error: {
				message: expect.stringContaining(provider.name),
				description: expect.stringMatching(/may have gone out.*look for it in/s),
			},
			to: recipient(provider, 0),
		});
		expect(items[0]?.pairedItem).toEqual({ item: 0 });
	});

	test('without Continue On Fail the first failure stops new sends and reports what is accepted and not tried', async () => {
		simulator.latency = 20;
		simulator.fail(provider.id, { kind: 'status', status: 500 }, { match: { body: recipient(provider, 3) } });
		const { items, error } = await sendTexts(provider, simulator, {
			recipients: to(10),
			options: { parallelRequests: 2 },
		});
		expect(items).toEqual([]);
		const accepted = simulator.messages(provider.id);
		const tried = simulator.sends(provider.id).length;
		expect(tried).toBeLessThan(10);
		for (const { messageId } of accepted) expect(error?.description).toContain(messageId);
		expect(error?.description).toContain(`Not tried (${10 - tried}): ${to(10).slice(tried).join(', ')}`);
	});

	test('with Continue On Fail only the failed message fails', async () => {
		simulator.fail(provider.id, { kind: 'status', status: 400 }, { match: { body: recipient(provider, 3) } });
		const { items } = await sendTexts(provider, simulator, { recipients: to(5), settings: CONTINUE });
		expect(items.map(({ json }) => (json.status === 'accepted' ? 'sent' : 'failed'))).toEqual([
			'sent',
			'sent',
			'sent',
			'failed',
			'sent',
		]);
	});

	test('an error output gets the failed messages, with the item they came from', async () => {
		simulator.fail(provider.id, { kind: 'status', status: 400 }, { match: { body: recipient(provider, 1) } });
		const { items, errorItems } = await sendTexts(provider, simulator, {
			recipients: to(3),
			settings: { onError: 'continueErrorOutput' },
		});
		expect(items).toHaveLength(2);
		expect(errorItems.map(({ json }) => json)).toMatchObject([
			{
				to: recipient(provider, 1),
				error: {
					to: recipient(provider, 1),
					httpStatus: 400,
					message: expect.stringContaining(provider.name),
				},
			},
		]);
	});

	test('one bad item means that nothing is sent', async () => {
		const { error } = await sendTexts(provider, simulator, { recipients: [...to(2), 'nobody', ...to(1)] });
		expect(simulator.received).toEqual([]);
		expect(error?.message).toContain('"nobody" is not a phone number');
		expect(error?.description).toContain('Nothing was sent');
		expect(error?.context?.itemIndex).toBe(2);
	});

	test('cancelling the execution stops new sends', async () => {
		simulator.latency = 100;
		await sendTexts(provider, simulator, {
			recipients: to(50),
			options: { parallelRequests: 5 },
			cancelAfter: 250,
		});
		// What was under way when it was cancelled may still arrive.
		const later = async () => {
			await new Promise((resolve) => setTimeout(resolve, 500));
			return simulator.sends(provider.id).length;
		};
		const sent = await later();
		expect(sent).toBeLessThan(50);
		expect(await later()).toBe(sent);
	});

	test.each<[string, Fault]>([
		['an error that echoes the request', { kind: 'echoKey' }],
		['a 500 that echoes the request', { kind: 'echoKey', status: 500 }],
		['a reset', { kind: 'resetAfterBody' }],
		['no answer in time', { kind: 'hang' }],
		['an HTML page', { kind: 'html' }],
	])('the API key is nowhere in what n8n keeps of a run after %s', async (_name, fault) => {
		simulator.failAll(provider.id, fault);
		for (const settings of [CONTINUE, {}]) {
			const { run } = await sendTexts(provider, simulator, {
				recipients: to(2),
				options: { timeout: 300 },
				settings,
			});
			expect(everything(run)).not.toContain(provider.secret);
		}
	});
});

/** All that can be reached from a value, own and hidden properties of errors included, as one text. */
function everything(value: unknown, seen = new Set<unknown>()): string {
	if (typeof value !== 'object' || value === null) return String(value);
	if (seen.has(value)) return '';
	seen.add(value);
	return Object.getOwnPropertyNames(value)
		.map((key) => `${key}: ${everything(Reflect.get(value, key), seen)}`)
		.join('\n');
}
