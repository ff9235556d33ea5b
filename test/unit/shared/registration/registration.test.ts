import { n8n, PRODUCTION, SENDER, TEST } from './n8nHooks.ts';
import { unregister } from '../../../../nodes/shared/registration/registration.ts';
import { theirs } from './registry.ts';

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

test('publishing registers, once, and unpublishing takes it back', async () => {
	const { publish, unpublish, urls, state } = n8n();
	await publish();
	expect(urls()).toEqual([PRODUCTION]);
	state.calls = [];
	await publish();
	expect(state.calls).toEqual(['read']);
	await unpublish();
	expect(urls()).toEqual([]);
});

test('our URL that somebody set up in another way is set up anew', async () => {
	const { publish, state, urls } = n8n();
	await publish();
	state.registered[SENDER] = [{ url: PRODUCTION, incomplete: true, otherActions: [], setting: {} }];
	state.calls = [];
	await publish();
	expect(state.calls).toContain('write');
	expect(urls()).toEqual([PRODUCTION]);
});

test.each([
	['another host', 'https://staging.example.com/webhook/1f0c/webhook'],
	['another port', 'https://n8n.example.com:8443/webhook/1f0c/webhook'],
	['http', 'http://n8n.example.com/webhook/1f0c/webhook'],
	['another path on the host', 'https://n8n.example.com/staging/webhook/1f0c/webhook'],
	['the trigger of another workflow', 'https://n8n.example.com/webhook/2e1d/webhook'],
])(
	'a copy of the workflow on %s keeps its URL: it is neither replaced nor taken away',
	async (_what, url) => {
		const { publish, unpublish, urls, preset } = n8n();
		preset(url);
		await expect(publish()).rejects.toThrow(`to another URL: ${url}`);
		await unpublish();
		expect(urls()).toEqual([url]);
	},
);

const BESIDE =
	'Nothing was changed. The URL belongs to another workflow of this n8n: unpublish that workflow, or turn on "Replace Existing Webhook" under "Options", which takes the callbacks away from it.';

test.each([
	['the trigger of another workflow', 'https://n8n.example.com/webhook/2e1d/webhook', true],
	['without its scheme', 'n8n.example.com/webhook/2e1d/webhook?token=theirs', true],
	["n8n's Webhook node", 'https://n8n.example.com/webhook/inbox', true],
	['somebody who listens', 'https://n8n.example.com/webhook-test/2e1d/webhook', true],
	['another system on the host', 'https://n8n.example.com/webhooks/inbox', false],
	['another n8n on the host', 'https://n8n.example.com/staging/webhook/2e1d/webhook', false],
	['an n8n elsewhere', 'https://staging.example.com/webhook/2e1d/webhook', false],
	['a port', 'https://n8n.example.com:8443/webhook/2e1d/webhook', false],
])('a conflict with a workflow of this n8n says so: %s', async (_what, url, isBeside) => {
	const { publish, listen, preset } = n8n();
	preset(url);
	for (const start of [publish, listen]) {
		const error: unknown = await start().catch((thrown: unknown) => thrown);
		expect(String(error).includes(BESIDE)).toBe(isBeside);
		expect(String(error)).toContain('Nothing was changed. ');
	}
});

test('a setting beside a workflow of this n8n is not its own', async () => {
	const { publish, state } = n8n();
	state.registered[SENDER] = [
		{ url: 'https://n8n.example.com/webhook/2e1d/webhook', otherActions: [], setting: {} },
		{ otherActions: ['Conversations'], setting: {} },
	];
	await expect(publish()).rejects.toThrow('Remove the existing setting in your Testel account');
});

test.each([
	['with an older token', `${PRODUCTION}?token=old`],
	['without its scheme', 'n8n.example.com/webhook/1f0c/webhook?token=old'],
	['in capitals, where case does not count', 'HTTPS://N8N.example.com:443/webhook/1f0c/webhook?token=old'],
])('our own URL %s is replaced and taken away', async (_what, url) => {
	const { publish, unpublish, urls, preset } = n8n();
	preset(url);
	await publish();
	expect(urls()).toEqual([PRODUCTION]);
	preset(url);
	await unpublish();
	expect(urls()).toEqual([]);
});

test('a test URL of ours goes with the production URL', async () => {
	const { publish, unpublish, urls, preset } = n8n();
	await publish();
	preset(TEST);
	await unpublish();
	expect(urls()).toEqual([]);
});

test('another use of the messages is not replaced either, and the error names it', async () => {
	const { publish, state } = n8n();
	state.registered[SENDER] = [
		{ otherActions: ['PULL', 'Conversations'], setting: {} },
		theirs('https://crm.example.org/inbox'),
	];
	await expect(publish()).rejects.toThrow(
		`Testel already sends the callbacks of ${SENDER} to another URL: https://crm.example.org/inbox. Testel already handles the messages to ${SENDER}: PULL, Conversations. Nothing was changed.`,
	);
	expect(state.calls).not.toContain('write');
});

test('it is replaced when told to', async () => {
	const { publish, state, urls } = n8n({ replace: true });
	state.registered[SENDER] = [{ otherActions: ['PULL'], setting: {} }];
	await publish();
	expect(urls()).toEqual([PRODUCTION]);
});

test("ours beside somebody else's is not taken away, since the provider could take the wrong one", async () => {
	const { publish, unpublish, urls, preset } = n8n();
	await publish();
	preset(PRODUCTION, 'https://crm.example.org/inbox');
	await expect(unpublish()).rejects.toThrow("has other settings for 12025550100 besides this trigger's URL");
	expect(urls()).toEqual([PRODUCTION, 'https://crm.example.org/inbox']);
});

test('a URL of great length is cut in the error', async () => {
	const { publish, preset } = n8n();
	preset(`https://crm.example.org/${'x'.repeat(10_000)}`);
	const error: unknown = await publish().catch((reason: unknown) => reason);
	expect(String(error).length).toBeLessThan(600);
});

test('a changed Default Sender: the former number is left as well, at once or on the next publishing', async () => {
	const { publish, unpublish, urls, state } = n8n();
	await publish();
	state.credential = { defaultSender: '+1 202 555 0123' };
	await unpublish();
	expect(urls()).toEqual([]);

	state.credential = { defaultSender: SENDER };
	await publish();
	state.credential = { defaultSender: '12025550123' };
	await publish();
	expect([urls(), urls('12025550123')]).toEqual([[], [PRODUCTION]]);
	await unpublish();
	expect(urls('12025550123')).toEqual([]);
});

test("the former number's registration stays when it is somebody else's by now", async () => {
	const { publish, urls, state, preset } = n8n();
	await publish();
	preset('https://crm.example.org/inbox');
	state.credential = { defaultSender: '12025550123' };
	await publish();
	expect(urls()).toEqual(['https://crm.example.org/inbox']);
});

test('a trigger that an older version of the package registered remembers its number, too', async () => {
	const { publish, urls, state, preset } = n8n();
	preset(PRODUCTION);
	await publish();
	state.credential = { defaultSender: '12025550123' };
	await publish();
	expect(urls()).toEqual([]);
});

/** Two triggers that are published at the same moment: both read "nothing there", and both write. */

const COLLEAGUE = 'https://n8n.example.com/webhook/2e1d/webhook';

test.each([
	['published', 'publish', false],
	['published, both to replace what is there', 'publish', true],
	['listening for a test event', 'listen', true],
] as const)(
	'%s at the same moment: the loser says whose URL is registered',
	async (_what, begin, replace) => {
		const first = n8n({ replace });
		const second = n8n({ replace, production: COLLEAGUE, test: COLLEAGUE });
		first.preset(...(replace ? [CRM] : []));
		second.state.registered = first.state.registered;
		const [lost, won] = await Promise.allSettled([first[begin](), second[begin]()]);
		expect(lost).toMatchObject({
			reason: {
				message: `Another webhook for ${SENDER} was registered at Testel at the same moment, and Testel now calls ${COLLEAGUE}. Testel calls one URL for each number. Keep the trigger that has it, or unpublish that one and try again. The webhook URL is ${begin === 'listen' ? TEST : PRODUCTION}`,
			},
		});
		expect(won.status).toBe('fulfilled');
		expect(first.urls()).toEqual([COLLEAGUE]);
	},
);

test('a provider that still shows the former URL afterwards: the new one is registered', async () => {
	const { publish, preset, state } = n8n({ replace: true });
	preset(CRM);
	state.afterWrite = () => preset(CRM);
	await expect(publish()).resolves.toBeUndefined();
});

test('a provider that is down afterwards: the URL is registered, and the log says so', async () => {
	const { publish, urls, state, logs } = n8n();
	state.afterWrite = () => (state.fails = 'read');
	await publish();
	expect(urls()).toEqual([PRODUCTION]);
	expect(logs).toEqual([
		'WhatsApp: the webhook is registered at Testel, but could not be read again. The provider is down',
	]);
});
