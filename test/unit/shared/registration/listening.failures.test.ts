import { unregister } from '../../../../nodes/shared/registration/registration.ts';
import { n8n, PRODUCTION, SENDER, TEST } from './n8nHooks.ts';

/** After an error at the end of a test webhook n8n keeps it, and no workflow can listen any more. */

test('a provider that is down when one stops: nothing is thrown, the log says what to do, the next time heals it', async () => {
	const { publish, listen, urls, state, logs } = n8n();
	await publish();
	const stop = await listen();
	state.fails = 'read';
	await stop();
	expect(logs).toEqual([
		'WhatsApp: the test URL may still be registered at Testel. Activate the workflow again. The provider is down',
	]);
	state.fails = undefined;
	await (
		await listen()
	)();
	expect(urls()).toEqual([PRODUCTION]);
});

test('listening that cannot begin leaves the production URL alone', async () => {
	const { publish, listen, urls, state } = n8n();
	await publish();
	state.credential = { defaultSender: SENDER, webhookSecret: 'short' };
	await expect(listen()).rejects.toThrow('The webhook secret in the credential is too short');
	state.credential = { defaultSender: '' };
	await expect(listen()).rejects.toThrow('Default Sender');
	expect(urls()).toEqual([PRODUCTION]);
});

test.each(['read', 'write'])(
	'listening that fails at the %s ends without an error of its own',
	async (call) => {
		const { listen, state, urls, context, provider } = n8n();
		state.fails = call;
		await expect(listen()).rejects.toThrow(`The provider is down. The webhook URL is ${TEST}`);
		expect(urls()).toEqual([]);
		// As when one stops before n8n has kept what the test webhook remembers.
		state.fails = 'read';
		expect(await unregister(context('internal', true, {}), provider)).toBe(true);
	},
);

test('a trigger that is registered by hand listens without asking the provider', async () => {
	const { listen, state } = n8n({ registration: 'manual' });
	await (
		await listen()
	)();
	expect(state.calls).toEqual([]);
});
