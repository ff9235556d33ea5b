import type { INode } from 'n8n-workflow';

import type { Fault } from '../../simulator/faults.ts';
import type { ProviderId } from '../../simulator/providers.ts';
import { providers } from '../providers/index.ts';
import { simulator } from '../runningSimulator.ts';
import { recipient, sendTexts, shownRecipient } from './harness/sends.ts';

/** n8n's Retry On Fail, which runs the whole node again. */
const RETRY: Partial<INode> = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };
const CONTINUE = { ...RETRY, onError: 'continueRegularOutput' } as const;
const ONE_BY_ONE = { parallelRequests: 1 };

const REFUSED: Fault = { kind: 'status', status: 400 };
/** The message goes out, and nobody can tell. */
const UNCLEAR: Fault = { kind: 'resetAfterBody' };

describe.each(providers)('Retry On Fail, $title', (provider) => {
	const to = (count: number) => Array.from({ length: count }, (_, index) => recipient(provider, index));
	const fail = (fault: Fault, index: number) => {
		const body = String(12025550000 + index);
		simulator.fail(provider.id, fault, { match: { sends: true, body } });
	};
	const counts = () => [simulator.sends(provider.id).length, simulator.messages(provider.id).length];
	const send = async (settings: Partial<INode>) =>
		await sendTexts(provider, { recipients: to(5), options: ONE_BY_ONE, settings });
	const all = [0, 1, 2, 3, 4].map((index) => ({ to: shownRecipient(index), status: 'accepted' }));

	test('after a refusal the node goes on where it stopped: nobody gets a second message', async () => {
		fail(REFUSED, 2);
		const { items, error } = await send(RETRY);
		expect(error).toBeUndefined();
		expect(items.map(({ json }) => json)).toMatchObject(all);
		expect(counts()).toEqual([6, 5]);
	});

	test('after a message that may have gone out nothing more is sent, and the error tells all', async () => {
		fail(UNCLEAR, 2);
		const { error } = await send(RETRY);
		expect(error).toMatchObject({
			message: expect.stringMatching(
				/^Stopped at \+12025550002: .* 2 not sent, 1 may have been sent, 2 accepted\.$/,
			),
			description: expect.stringContaining('may already have been sent'),
			context: { data: { accepted: [{ to: shownRecipient(0) }, { to: shownRecipient(1) }] } },
		});
		expect(counts()).toEqual([3, 3]);
	});

	test('with Continue On Fail, n8n tries again when the first item failed: only that one is sent', async () => {
		fail(REFUSED, 0);
		const { items } = await send(CONTINUE);
		expect(items.map(({ json }) => json)).toMatchObject(all);
		expect(counts()).toEqual([6, 5]);
	});

	test('with Continue On Fail, a first item that may have gone out is not sent again', async () => {
		fail(UNCLEAR, 0);
		const { items } = await send(CONTINUE);
		expect(items.map(({ json }) => json)).toMatchObject([
			{ to: shownRecipient(0), status: 'failed' },
			...all.slice(1),
		]);
		expect(counts()).toEqual([5, 5]);
	});

	test('the next run sends to everybody', async () => {
		for (const run of [1, 2]) {
			const { items } = await send(RETRY);
			expect(items).toHaveLength(5);
			expect(counts()).toEqual([5 * run, 5 * run]);
		}
	});
});

test.each<[id: ProviderId, code: string, sends: number]>([
	['99digital', '6', 1],
	['99digital', '7', 2],
	['infobip', 'EXPIRED', 1],
	['infobip', 'UNDELIVERABLE', 1],
	['infobip', 'REJECTED', 2],
])('a refusal of %s that leaves open whether the message went out (%s)', async (id, code, sends) => {
	const provider = providers.find((one) => one.id === id);
	if (provider === undefined) throw new Error(`No ${id}`);
	simulator.fail(id, { kind: 'code', code }, { match: { sends: true } });
	await sendTexts(provider, { recipients: [recipient(provider, 0)], settings: RETRY });
	expect(simulator.sends(id)).toHaveLength(sends);
});
