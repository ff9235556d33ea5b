import { providers } from '../providers/index.ts';
import { simulator } from '../runningSimulator.ts';
import { recipient, sendTexts, shownRecipient } from './harness/sends.ts';

describe.each(providers)('$title', (provider) => {
	const to = (count: number) => Array.from({ length: count }, (_, index) => recipient(provider, index));

	test('keeps the order of the input, whatever was answered first', async () => {
		simulator.fail(provider.id, { kind: 'delay', ms: 150 });
		const { items } = await sendTexts(provider, { recipients: to(30) });
		expect(items.map(({ json }) => json.to)).toEqual(to(30).map((_, index) => shownRecipient(index)));
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual(to(30).map((_, item) => ({ item })));
	});

	test('has as many requests under way as Parallel Requests says, and never more', async () => {
		simulator.latency = 20;
		await sendTexts(provider, { recipients: to(40), options: { parallelRequests: 7 } });
		expect(simulator.maxInFlight).toBe(7);
		expect(simulator.messages(provider.id)).toHaveLength(40);
	});

	test('is a steady pipeline: one slow message does not hold the others', async () => {
		const slow = 4_000;
		simulator.fail(provider.id, { kind: 'delay', ms: slow });
		await sendTexts(provider, { recipients: to(40), options: { parallelRequests: 4 } });
		const times = simulator.sends(provider.id).map(({ receivedAt }) => receivedAt.getTime());
		expect(times).toHaveLength(40);
		// In batches, the fifth would have waited for the first one's answer.
		expect(Math.max(...times) - Math.min(...times)).toBeLessThan(slow);
	});

	test('cancelling the execution stops new sends', async () => {
		simulator.latency = 100;
		await sendTexts(provider, {
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
});
