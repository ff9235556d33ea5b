import type { CredentialInformation } from 'n8n-workflow';

import { n8n, PRODUCTION, SENDER, type Setup } from './n8nHooks.ts';

test.each<[what: string, webhookSecret: CredentialInformation]>([
	['too short', 'fifteen letters'],
	['too short', 'only 15 letters         '],
	['blank', '    '],
	['not text', 1_234_567_890_123_456],
	['not text', true],
	['not text', ['a list of long texts']],
])('a webhook secret that is %s: activation says so, and how to repair it', async (what, webhookSecret) => {
	const credential = { defaultSender: SENDER, webhookSecret };
	for (const registration of ['manual', 'automatic'] as const) {
		const { publish, urls } = n8n({ credential, registration });
		await expect(publish()).rejects.toThrow(
			`The webhook secret in the credential is ${what}, so no callback is accepted. Set "Webhook Secret" to a random text of at least 16 characters, or leave it empty to accept callbacks without a secret`,
		);
		expect(urls()).toEqual([]);
	}
});

test.each([
	['text of 16 characters', '16 letters long.', '?token=16+letters+long.'],
	['emoji count once', '😀'.repeat(16), `?token=${'%F0%9F%98%80'.repeat(16)}`],
	['spaces around it', ' & much longer than that\n', '?token=%26+much+longer+than+that'],
	['an empty field', '', ''],
	['no field', undefined, ''],
])('a good webhook secret: %s', async (_what, webhookSecret, token) => {
	const { publish, urls } = n8n({
		credential: { defaultSender: SENDER, ...(webhookSecret !== undefined && { webhookSecret }) },
	});
	await publish();
	expect(urls()).toEqual([PRODUCTION + token]);
});

test('a secret that became unusable does not keep the URL registered', async () => {
	const { publish, unpublish, urls, state } = n8n();
	await publish();
	state.credential = { defaultSender: SENDER, webhookSecret: 'short' };
	await unpublish();
	expect(urls()).toEqual([]);
});

test.each([
	[
		'no credential',
		{ credential: 'none' } as const,
		`Automatic registration needs a credential. Choose a Testel credential in this trigger, or set "Registration" to Manual. The webhook URL is ${PRODUCTION}`,
	],
	[
		'a number that is none',
		{ credential: { defaultSender: true } },
		'Automatic registration needs to know your WhatsApp number. Fill in "Default Sender" in the credential',
	],
	[
		'no number',
		{ credential: { defaultSender: ' ' } },
		'Automatic registration needs to know your WhatsApp number. Fill in "Default Sender" in the credential',
	],
	[
		'no URL',
		{ production: '' },
		'n8n has no webhook URL for this trigger. Set the environment variable WEBHOOK_URL of this n8n to its public https address',
	],
	[
		'a URL that is none',
		{ production: 'hooks/webhook/1f0c/webhook' },
		'n8n has no webhook URL for this trigger: "hooks/webhook/1f0c/webhook" is not a web address. Set the environment variable WEBHOOK_URL',
	],
	[
		'a URL that nobody can reach',
		{ production: 'https://n8n.local/webhook/1f0c/webhook' },
		'Testel cannot reach https://n8n.local/webhook/1f0c/webhook: set the environment variable WEBHOOK_URL of this n8n to its public https address. Providers call public https addresses only.',
	],
])('%s: the message alone says what to do', async (_what, setup, message) => {
	const { publish, state } = n8n(setup);
	await expect(publish()).rejects.toThrow(message);
	expect(state.calls).not.toContain('write');
});

test('a provider that cannot be read: nothing is changed', async () => {
	const { publish, unpublish, state, logs } = n8n();
	state.fails = 'read';
	await expect(publish()).rejects.toThrow(`The provider is down. The webhook URL is ${PRODUCTION}`);
	expect(logs).toEqual(['WhatsApp: the webhook may still be registered at Testel. The provider is down']);
	expect(new Set(state.calls)).toEqual(new Set(['read']));

	state.fails = undefined;
	await publish();
	state.fails = 'read';
	await expect(unpublish()).rejects.toThrow('The provider is down');
});

test('the URL is named once, and only where the node registers it', async () => {
	const local = 'https://n8n.local/webhook/1f0c/webhook';
	const messageOf = async (setup: Setup) =>
		await n8n(setup)
			.publish()
			.then(
				() => '',
				(error: unknown) => String(error),
			);
	expect((await messageOf({ production: local })).split(local)).toHaveLength(2);
	const secret = { defaultSender: SENDER, webhookSecret: 'short' };
	expect(await messageOf({ credential: secret })).toMatch(
		/without a secret\. The webhook URL is https:\/\/n8n\.example\.com\/webhook\/1f0c\/webhook$/,
	);
	expect(await messageOf({ credential: secret, registration: 'manual' })).toMatch(/without a secret$/);
});
