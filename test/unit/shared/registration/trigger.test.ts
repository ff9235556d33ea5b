import type { CredentialInformation, IHookFunctions } from 'n8n-workflow';
import { mockDeep } from 'jest-mock-extended';

import { n8n, PRODUCTION, SENDER, type Setup } from './n8nHooks.ts';
import { openAccount } from '../../../../nodes/shared/http/account.ts';
import { openCall } from '../../../../nodes/shared/registration/trigger.ts';
import { PROVIDER } from '../fakeProvider.ts';
import { rejection } from '../refusal.ts';
import { answer, requestError } from '../send/fakeRun.ts';

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

describe('HTTP 429 while registering', () => {
	beforeEach(() => jest.useFakeTimers({ now: Date.UTC(2026, 0, 2, 3, 4, 5) }));
	afterEach(() => jest.useRealTimers());

	const REQUEST = { url: 'https://api.example.com/webhook', body: { url: 'https://n8n.example.com' } };

	/** A call whose requests get these answers, one after the other, and the last one from then on. */
	async function calling(...answers: unknown[]) {
		const context = mockDeep<IHookFunctions>();
		context.getCredentials.mockResolvedValue({ apiKey: 'key-of-the-account' });
		const request = context.helpers.httpRequestWithAuthentication;
		for (const given of answers.slice(0, -1)) request.mockResolvedValueOnce(given);
		request.mockResolvedValue(answers.at(-1));
		return { request, call: openCall(context, PROVIDER, await openAccount(context, 'testApi')) };
	}

	async function after<Result>(ms: number, promise: Promise<Result>): Promise<Result> {
		promise.catch(() => undefined);
		await jest.advanceTimersByTimeAsync(ms);
		return await promise;
	}

	const SLOW = answer(429, {}, { 'retry-after': '7' });

	test('a 429 is tried again, after the pause that the provider asks for', async () => {
		const { request, call } = await calling(SLOW, answer(200, [1]));
		const pending = call(REQUEST);
		await jest.advanceTimersByTimeAsync(6_999);
		expect(request).toHaveBeenCalledTimes(1);
		expect(await after(1, pending)).toMatchObject({ status: 200, body: [1], quotable: [1] });
		expect(request.mock.calls.map(([, { url, body }]) => ({ url, body }))).toEqual([REQUEST, REQUEST]);
	});

	test.each([[{}], [{ 'retry-after': '0' }], [{ 'retry-after': 'Thu, 01 Jan 2026 00:00:00 GMT' }]])(
		'a provider that asks for no pause gets growing ones, up to 30 s in all: %j',
		async (headers) => {
			const { request, call } = await calling(answer(429, {}, headers));
			const pending = call(REQUEST);
			expect(await after(30_000, rejection(pending))).toEqual({
				message: 'Testel said no (429)',
				description: 'Try again in 1 min',
			});
			expect(request.mock.calls.length).toBeGreaterThanOrEqual(5);
			expect(request.mock.calls.length).toBeLessThanOrEqual(7);
		},
	);

	test('the 30 s are for all requests of an activation', async () => {
		const { request, call } = await calling(SLOW, SLOW, SLOW, answer(200, {}), SLOW);
		await after(21_000, call(REQUEST));
		await after(7_000, rejection(call(REQUEST)));
		expect(request).toHaveBeenCalledTimes(6);
	});

	test('a provider that asks for a longer pause is not waited for, and the error says how long', async () => {
		const { request, call } = await calling(answer(429, {}, { 'retry-after': '601' }));
		expect(await after(0, rejection(call(REQUEST)))).toEqual({
			message: 'Testel said no (429)',
			description: 'Try again in 11 min',
		});
		expect(request).toHaveBeenCalledTimes(1);
	});

	test.each([199, 300, 401, 404, 500])(
		'HTTP %i is not tried again; the provider explains it',
		async (status) => {
			const { request, call } = await calling(answer(status, ''));
			expect(await rejection(call(REQUEST))).toEqual({
				message: `Testel said no (${status})`,
				description: 'Do better',
			});
			expect(request).toHaveBeenCalledTimes(1);
		},
	);

	test('an error status that the caller can read is an answer', async () => {
		const { call } = await calling(answer(404, { none: true }));
		expect(await call(REQUEST, ({ status, body }) => status === 404 && body !== undefined)).toMatchObject({
			status: 404,
			body: { none: true },
			quotable: { none: true },
		});
	});

	test('what is no JSON is nothing', async () => {
		const { call } = await calling(answer(200, '<html>'));
		expect(await call(REQUEST)).toMatchObject({ status: 200, body: undefined, quotable: undefined });
	});

	test('a provider that cannot be reached: the error shows nothing of the request', async () => {
		const { request, call } = await calling(undefined);
		request.mockRejectedValue(requestError('ECONNREFUSED'));
		expect(await rejection(call(REQUEST))).toEqual({
			message: 'Testel refused the connection',
			description: 'Check "Home" in the credential and that this n8n can reach that address, then try again',
		});
	});
});
