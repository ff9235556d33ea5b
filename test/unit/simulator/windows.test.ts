import { providers } from '../../providers/index.ts';
import type { ProviderUnderTest } from '../../providers/provider.ts';
import { simulator } from '../../runningSimulator.ts';
import { callsTo } from './calls.ts';

/** The simulator itself answers here, which is as good as any address. */
const deliver = async ({ id }: ProviderUnderTest, callback: object) =>
	await simulator.deliver(id, `${simulator.url}/nowhere`, callback);

/**
 * Sends the provider's text and says what becomes of it: "taken", or the code of the report or of the
 * refusal.
 */
async function send(provider: ProviderUnderTest): Promise<unknown> {
	const before = simulator.messages().length;
	const { text } = await callsTo(provider)();
	const message = simulator.messages()[before];
	const said = message === undefined ? text : JSON.stringify(message.laterFailure ?? 'taken');
	return /7010|131047|"reason":7|taken/.exec(said)?.[0];
}

const closed: Record<string, string> = { infobip: '7010', kaleyra: '131047', '99digital': '"reason":7' };

describe.each(providers)('$title', (provider) => {
	const outside = closed[provider.id];

	test('takes a text for whoever has not written, until it is told to keep windows', async () => {
		expect(await send(provider)).toBe('taken');
		simulator.enforceServiceWindow();
		expect(await send(provider)).toBe(outside);
		simulator.reset();
		expect(await send(provider)).toBe('taken');
	});

	test.each([
		['text', provider.callbacks.text()],
		['press of a button', provider.callbacks.reply()],
		['contact', provider.callbacks.contact()],
	])('a %s opens the window', async (_what, callback) => {
		simulator.enforceServiceWindow();
		await deliver(provider, callback);
		expect(await send(provider)).toBe('taken');
	});

	test('a report opens none, nor does a message to another provider', async () => {
		simulator.enforceServiceWindow();
		await deliver(provider, provider.callbacks.delivered());
		for (const other of providers.filter(({ id }) => id !== provider.id))
			await deliver(other, provider.callbacks.text());
		expect(await send(provider)).toBe(outside);
	});

	test('the window closes after 24 hours', async () => {
		simulator.enforceServiceWindow();
		const now = Date.now();
		const clock = jest.spyOn(Date, 'now').mockReturnValue(now);
		await deliver(provider, provider.callbacks.text());
		clock.mockReturnValue(now + 24 * 60 * 60 * 1000 - 1);
		const justInside = await send(provider);
		clock.mockReturnValue(now + 24 * 60 * 60 * 1000);
		const outsideNow = await send(provider);
		clock.mockRestore();
		expect([justInside, outsideNow]).toEqual(['taken', outside]);
	});
});
