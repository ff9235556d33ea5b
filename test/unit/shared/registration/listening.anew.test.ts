import { n8n, SENDER, PRODUCTION, TEST } from './n8nHooks.ts';

/** Somebody listens for a test event before an earlier listening is over; n8n does not end that one. */

const OTHER = '12025550177';
const CRM = 'https://crm.example.org/inbox?token=theirs';

test('listening anew before it ended does not lose the production URL', async () => {
	const { publish, listen, urls } = n8n();
	await publish();
	await listen();
	const stop = await listen();
	await stop();
	expect(urls()).toEqual([PRODUCTION]);
});

test.each([
	['another number', { defaultSender: OTHER }, OTHER],
	['another account', { defaultSender: SENDER, apiKey: 'of another account' }, SENDER],
])('listening anew with %s gives the first its URL back', async (_what, credential, sender) => {
	const { listen, urls, preset, state } = n8n({ replace: true });
	preset(CRM);
	await listen();
	state.credential = credential;
	const stop = await listen();
	expect([urls(SENDER), urls(sender)]).toEqual([sender === OTHER ? [CRM] : [TEST], [TEST]]);
	await stop();
	expect([urls(SENDER), urls(OTHER)]).toEqual([[CRM], []]);
});

test('what one number had never goes to another', async () => {
	const { listen, urls, preset, state } = n8n({ replace: true });
	preset(CRM);
	await listen();
	state.credential = { defaultSender: OTHER };
	state.registered[OTHER] = [{ url: TEST, otherActions: [], setting: {} }];
	await (
		await listen()
	)();
	expect([urls(SENDER), urls(OTHER)]).toEqual([[CRM], []]);
});

test('a first URL that cannot be given back does not keep anybody from listening', async () => {
	const { listen, urls, preset, state, logs } = n8n({ replace: true });
	preset(CRM);
	await listen();
	state.credential = { defaultSender: OTHER };
	state.fails = 'restore';
	await listen();
	expect(urls(OTHER)).toEqual([TEST]);
	expect(logs).toEqual([
		`WhatsApp: the callbacks of ${SENDER} may still go to the test URL at Testel. Set their webhook again there. The provider is down`,
	]);
});
