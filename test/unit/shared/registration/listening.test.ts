import { n8n, PRODUCTION, SENDER, TEST } from './n8nHooks.ts';

const CRM = 'https://crm.example.org/inbox?token=theirs';
const SECRET = 'a random text of 27 letters';
const TOKEN = '?token=a+random+text+of+27+letters';

test('nothing is registered: the test URL while one listens, then nothing', async () => {
	const { listen, urls } = n8n();
	const stop = await listen();
	expect(urls()).toEqual([TEST]);
	await stop();
	expect(urls()).toEqual([]);
});

test('the production URL is registered: the test URL while one listens, then production again', async () => {
	const { publish, listen, urls, unpublish } = n8n({
		credential: { defaultSender: SENDER, webhookSecret: SECRET },
	});
	await publish();
	expect(urls()).toEqual([PRODUCTION + TOKEN]);
	const stop = await listen();
	expect(urls()).toEqual([TEST + TOKEN]);
	await stop();
	expect(urls()).toEqual([PRODUCTION + TOKEN]);
	await unpublish();
	expect(urls()).toEqual([]);
});

test.each([
	[
		'on hosts of their own',
		{
			production: 'https://hooks.example.com/n8n/live/1f0c/webhook',
			test: 'https://editor.example.com/try/1f0c/webhook',
		},
	],
	['in an n8n that hides its mode', { hidesMode: true }],
	[
		'under other names in an n8n that hides its mode',
		{
			production: 'https://n8n.example.com/in/live/1f0c/webhook',
			test: 'https://n8n.example.com/in/try/1f0c/webhook',
			hidesMode: true,
		},
	],
])('test and production URL %s: production comes back as well', async (_where, setup) => {
	const { publish, listen, urls, state } = n8n(setup);
	await publish();
	await (
		await listen()
	)();
	expect(urls()).toEqual([state.production]);
});

test("somebody else's URL is never replaced: the error says which, and it stays", async () => {
	const { listen, urls, preset } = n8n();
	preset(CRM);
	await expect(listen()).rejects.toThrow(
		`Testel already sends the callbacks of ${SENDER} to another URL: https://crm.example.org/inbox. Nothing was changed. Remove the existing setting in your Testel account, or turn on "Replace Existing Webhook" under "Options". The webhook URL is ${TEST}`,
	);
	expect(urls()).toEqual([CRM]);
});

test("somebody else's URL is replaced when told to, and comes back", async () => {
	const { listen, urls, preset } = n8n({ replace: true });
	preset(CRM);
	const stop = await listen();
	expect(urls()).toEqual([TEST]);
	await stop();
	expect(urls()).toEqual([CRM]);
});

test('a test URL that a crash left is ours: to listen again, and to publish', async () => {
	const { listen, publish, urls, preset, logs } = n8n();
	preset(TEST);
	const stop = await listen();
	expect(urls()).toEqual([TEST]);
	expect(logs).toEqual([
		'WhatsApp: the test URL was still registered at Testel, because n8n stopped while somebody was listening. If the workflow is published, unpublish it and publish it again (n8n 1: deactivate and activate it) to register its production URL',
	]);
	await stop();
	expect(urls()).toEqual([]);
	preset(TEST);
	await publish();
	expect(urls()).toEqual([PRODUCTION]);
});

test('what is published while one listens stays published', async () => {
	const { publish, listen, urls } = n8n();
	const stop = await listen();
	await publish();
	expect(urls()).toEqual([PRODUCTION]);
	await stop();
	expect(urls()).toEqual([PRODUCTION]);
});

test('what is unpublished while one listens does not come back', async () => {
	const { publish, unpublish, listen, urls } = n8n();
	await publish();
	const stop = await listen();
	await unpublish();
	await stop();
	expect(urls()).toEqual([]);
});
