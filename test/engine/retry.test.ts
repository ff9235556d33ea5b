import { createServer } from 'node:net';

import type { Fault } from '../../simulator/faults.ts';
import { providers } from '../providers/index.ts';
import { simulator } from '../runningSimulator.ts';
import { recipient, sendTexts, shownRecipient } from './harness/sends.ts';

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

describe.each(providers)('$title', (provider) => {
	const to = (count: number) => Array.from({ length: count }, (_, index) => recipient(provider, index));

	test.each<[string, number | string | undefined]>([
		['seconds', 1],
		['a date', new Date(Date.now() + 2_000).toUTCString()],
		['nothing', undefined],
	])('after a 429 with %s in Retry-After it waits and sends again', async (_name, retryAfter) => {
		simulator.fail(provider.id, { kind: 'status', status: 429, retryAfter });
		const started = Date.now();
		const { items, error } = await sendTexts(provider, { recipients: to(1) });
		expect(error).toBeUndefined();
		expect(items).toHaveLength(1);
		expect(simulator.sends(provider.id)).toHaveLength(2);
		expect(simulator.messages(provider.id)).toHaveLength(1);
		if (retryAfter !== undefined && typeof retryAfter === 'number')
			expect(Date.now() - started).toBeGreaterThanOrEqual(990);
	});

	test('a 429 holds the whole node back, not only its message', async () => {
		simulator.fail(provider.id, { kind: 'status', status: 429, retryAfter: 1 });
		await sendTexts(provider, { recipients: to(10), options: { parallelRequests: 1 } });
		const times = simulator.sends(provider.id).map(({ receivedAt }) => receivedAt.getTime());
		const [first = 0, second = 0] = times;
		expect(second - first).toBeGreaterThanOrEqual(990);
		expect(simulator.messages(provider.id)).toHaveLength(10);
	});

	test('gives up on a 429 after Max Retries, and says that nothing was sent', async () => {
		simulator.failAll(provider.id, { kind: 'status', status: 429, retryAfter: 0 });
		const { error } = await sendTexts(provider, { recipients: to(1), options: { maxRetries: 2 } });
		expect(simulator.sends(provider.id)).toHaveLength(3);
		expect(error?.message).toContain(provider.title);
		expect(error?.description).toContain('not sent');
	});

	test('tries again when the connection is refused, and says what to check when it stays so', async () => {
		const port = await closedPort();
		const { items } = await sendTexts(provider, {
			recipients: to(1),
			options: { maxRetries: 1 },
			credential: { baseUrl: `http://127.0.0.1:${port}` },
			settings: CONTINUE,
		});
		expect(items[0]?.json).toMatchObject({
			error: {
				message: `${provider.title} refused the connection`,
				description: expect.stringContaining('was not sent'),
				code: 'ECONNREFUSED',
			},
			to: shownRecipient(0),
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
		['an answer that breaks off', { kind: 'breakOff' }],
		['an answer without an end', { kind: 'endless' }],
		['an answer byte by byte', { kind: 'drip' }],
		['no answer in time', { kind: 'hang' }],
	])(
		'never sends again after %s, and says that the message may already have been sent',
		async (_name, fault) => {
			simulator.fail(provider.id, fault);
			const { items } = await sendTexts(provider, {
				recipients: to(1),
				options: { timeout: 1_500 },
				settings: CONTINUE,
			});
			expect(simulator.sends(provider.id)).toHaveLength(1);
			expect(items).toHaveLength(1);
			expect(items[0]?.json).toMatchObject({
				error: {
					message: expect.stringContaining(provider.title),
					description: expect.stringMatching(/may already have been sent.*look for it in/s),
				},
				to: shownRecipient(0),
			});
			expect(items[0]?.pairedItem).toEqual({ item: 0 });
		},
	);

	test('an acceptance without id is one where the provider promises no id, and else may have been sent', async () => {
		simulator.fail(provider.id, { kind: 'acceptedWithoutId' });
		const { items } = await sendTexts(provider, { recipients: to(1), settings: CONTINUE });
		expect(simulator.sends(provider.id)).toHaveLength(1);
		expect(items[0]?.json).toMatchObject(
			provider.promisesId
				? { error: { description: expect.stringMatching(/may already have been sent.*look for it in/s) } }
				: { status: 'accepted', to: shownRecipient(0) },
		);
	});
});
