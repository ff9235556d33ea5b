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
				options: { timeout: 500 },
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
});
