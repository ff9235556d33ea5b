import { n8n, PRODUCTION, SENDER, TEST } from './n8nHooks.ts';
import { theirs } from './registry.ts';

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
