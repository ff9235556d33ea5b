import { mockDeep } from 'jest-mock-extended';
import { NodeOperationError, type ICredentialDataDecryptedObject, type IHookFunctions } from 'n8n-workflow';
import { z } from 'zod';

import { isRegistered, register, unregister } from '../../../../nodes/shared/registration/registration.ts';
import type {
	RegisteredUrl,
	RegistrationTarget,
	WebhookApi,
} from '../../../../nodes/shared/registration/webhookApi.ts';
import { PROVIDER } from '../fakeProvider.ts';
import { NODE, parameter, type Parameters } from '../nodeContext.ts';
import { answer, requestError } from '../send/fakeRun.ts';

const OURS = 'https://n8n.example.com/webhook/abc';
const CREDENTIAL = { defaultSender: '+1 202 555 0100', webhookSecret: '' };

const foundSchema = z.array(z.object({ url: z.string(), key: z.string().optional() }));

/** Reads, writes and removes with one request each, as a provider's folder would. */
const webhook: WebhookApi = {
	read: async ({ call }) =>
		foundSchema.parse(await call({ method: 'GET', url: 'https://api.example.com/urls' })),
	write: async ({ call }, url) => void (await call({ url: 'https://api.example.com/urls', body: { url } })),
	remove: async ({ call }, { key }) =>
		void (await call({ method: 'DELETE', url: `https://api.example.com/urls/${key}` })),
};
const provider = { ...PROVIDER, webhook };

interface Trigger {
	parameters?: Parameters;
	url?: string;
	credential?: ICredentialDataDecryptedObject;
	/** What is registered at the provider. */
	registered?: RegisteredUrl[];
}

/** A trigger with automatic registration, and a provider that keeps what is registered with it. */
function trigger({ parameters = {}, url = OURS, credential = CREDENTIAL, registered = [] }: Trigger = {}) {
	const context = mockDeep<IHookFunctions>();
	context.getNode.mockReturnValue({ ...NODE, credentials: { testApi: { id: '1', name: 'Test' } } });
	context.getNodeParameter.mockImplementation(parameter({ registration: 'automatic', ...parameters }));
	context.getNodeWebhookUrl.mockReturnValue(url);
	context.getCredentials.mockResolvedValue(credential);
	const state = { registered };
	const requests: string[] = [];
	context.helpers.httpRequestWithAuthentication.mockImplementation(
		async (_type, { method = '', url: at, body }) => {
			requests.push(`${method} ${at}`);
			if (method === 'DELETE')
				state.registered = state.registered.filter(({ key }) => !at.endsWith(`/${key}`));
			if (method === 'POST')
				state.registered = [{ ...z.object({ url: z.string() }).parse(body), key: 'new' }];
			return answer(200, state.registered);
		},
	);
	return { context, state, requests };
}

async function refusedWith(promise: Promise<unknown>) {
	const error = await promise.then(
		() => undefined,
		(caught: unknown) => caught,
	);
	if (!(error instanceof NodeOperationError)) throw error ?? new Error('expected a NodeOperationError');
	return { message: error.message, description: error.description };
}

test('nothing is registered: activation registers, deactivation removes', async () => {
	const { context, state } = trigger();
	expect(await isRegistered(context, provider)).toBe(false);
	expect(await register(context, provider)).toBe(true);
	expect(state.registered).toEqual([{ url: OURS, key: 'new' }]);
	expect(await isRegistered(context, provider)).toBe(true);
	expect(await unregister(context, provider)).toBe(true);
	expect(state.registered).toEqual([]);
});

test('after a restart what is registered is found again, also without its scheme', async () => {
	const { context } = trigger({ registered: [{ url: 'n8n.example.com/webhook/abc', key: 'k' }] });
	expect(await isRegistered(context, provider)).toBe(true);
});

test.each([
	['token-1', 'token-1'],
	[' s&1 ', 's%261'],
])(
	'the webhook secret travels in the URL, and a changed one means a new registration: %s',
	async (webhookSecret, token) => {
		const credential = { ...CREDENTIAL, webhookSecret };
		const { context, state } = trigger({ credential, registered: [{ url: `${OURS}?token=old` }] });
		expect(await isRegistered(context, provider)).toBe(false);
		expect(await register(context, provider)).toBe(true);
		expect(state.registered).toEqual([
			{ url: `https://n8n.example.com/webhook/abc?token=${token}`, key: 'new' },
		]);
		expect(await isRegistered(context, provider)).toBe(true);
	},
);

test('of two URLs ours is not registered as it should be; only ours are removed', async () => {
	const foreign = { url: 'https://crm.example.com/in', key: 'f' };
	const registered = [
		{ url: OURS, key: 'a' },
		foreign,
		{ url: `https://old.example.com/webhook/abc?token=x`, key: 'b' },
	];
	const { context, state } = trigger({ registered });
	expect(await isRegistered(context, provider)).toBe(false);
	expect(await unregister(context, provider)).toBe(true);
	expect(state.registered).toEqual([foreign]);
});

test('a foreign URL is never silently replaced, and its secrets are not shown', async () => {
	const registered = [{ url: 'https://crm.example.com/in?key=secret' }, { url: 'crm2.example.com' }];
	const { context, state } = trigger({ registered });
	expect(await refusedWith(register(context, provider))).toEqual({
		message:
			'Testel already sends the callbacks of 12025550100 to another URL: https://crm.example.com/in, https://crm2.example.com/',
		description:
			'Nothing was changed. Remove that URL at the provider, or turn on "Replace Existing Webhook" under "Options"',
	});
	expect(state.registered).toBe(registered);
});

test.each<[value: object | string | boolean]>([[false], ['true'], [{}]])(
	'Replace Existing Webhook that is %j does not replace',
	async (value) => {
		const { context } = trigger({
			registered: [{ url: 'https://crm.example.com/in' }],
			parameters: { 'options.replaceExistingWebhook': value },
		});
		expect((await refusedWith(register(context, provider))).message).toMatch(/^Testel already sends/);
	},
);

test('with Replace Existing Webhook the foreign URL is replaced', async () => {
	const { context, state } = trigger({
		registered: [{ url: 'https://crm.example.com/in' }],
		parameters: { 'options.replaceExistingWebhook': true },
	});
	expect(await register(context, provider)).toBe(true);
	expect(state.registered).toEqual([{ url: OURS, key: 'new' }]);
});

test('a URL that the provider cannot reach is not registered, and its token is not shown', async () => {
	const credential = { ...CREDENTIAL, webhookSecret: 'token-1' };
	const { context, requests } = trigger({ url: 'http://localhost:5678/webhook/abc', credential });
	expect(await refusedWith(register(context, provider))).toEqual({
		message:
			'Testel cannot reach http://localhost:5678/webhook/abc: set the environment variable WEBHOOK_URL of this n8n to its public https address',
		description:
			'Providers call public https addresses only. Without one, set "Registration" to Manual and have your own proxy forward the callbacks',
	});
	expect(requests).toEqual([]);
});

test.each<[what: string, parameters: Parameters]>([
	['manual', { registration: 'manual' }],
	['not set', { registration: undefined }],
])('registration that is %s asks nobody', async (_what, parameters) => {
	const { context, requests } = trigger({ parameters, url: 'http://localhost/' });
	expect(await isRegistered(context, provider)).toBe(true);
	expect(await register(context, provider)).toBe(true);
	expect(await unregister(context, provider)).toBe(true);
	expect(requests).toEqual([]);
	expect(context.getCredentials).not.toHaveBeenCalled();
});

test('a provider without an API has nothing to register', async () => {
	const { context } = trigger();
	expect(await register(context, PROVIDER)).toBe(true);
});

test.each([
	['none', NODE],
	['another', { ...NODE, credentials: { otherApi: { id: '1', name: 'Other' } } }],
])('automatic registration needs a credential, not %s', async (_what, node) => {
	const { context } = trigger();
	context.getNode.mockReturnValue(node);
	expect(await refusedWith(register(context, provider))).toEqual({
		message: 'Automatic registration needs a credential',
		description: 'Choose a Testel credential in this trigger, or set "Registration" to Manual',
	});
});

test.each<[credential: ICredentialDataDecryptedObject]>([
	[{}],
	[{ defaultSender: ' ' }],
	[{ defaultSender: true }],
])('automatic registration needs a number: %j', async (credential) => {
	const { context } = trigger({ credential });
	expect(await refusedWith(register(context, provider))).toEqual({
		message: 'Automatic registration needs to know your WhatsApp number',
		description: 'Fill in "Default Sender" in the credential: its callbacks are the ones to register',
	});
});

test('the provider gets the number as digits and the credential', async () => {
	const credential = { defaultSender: 12025550100 };
	const { context } = trigger({ credential });
	const read = jest.fn<Promise<RegisteredUrl[]>, [RegistrationTarget]>(async () => []);
	await isRegistered(context, { ...PROVIDER, webhook: { ...webhook, read } });
	expect(read.mock.calls).toEqual([
		[{ sender: '12025550100', credentials: credential, call: expect.any(Function) }],
	]);
});

test.each([
	[
		answer(401, { no: 1 }),
		{ message: 'Testel said no (401)', description: 'Do better and read the body', httpCode: '401' },
	],
	[answer(300, ''), { message: 'Testel said no (300)', description: 'Do better', httpCode: '300' }],
	[answer(199, ''), { message: 'Testel said no (199)', description: 'Do better', httpCode: '199' }],
])(
	'an answer that is not 2xx fails the activation, with the words of the provider: %j',
	async (given, expected) => {
		const { context } = trigger();
		context.helpers.httpRequestWithAuthentication.mockResolvedValue(given);
		await expect(isRegistered(context, provider)).rejects.toMatchObject(expected);
	},
);

test('a provider that cannot be reached fails the activation, and shows nothing of the request', async () => {
	const { context } = trigger();
	context.helpers.httpRequestWithAuthentication.mockRejectedValue(requestError('ECONNREFUSED'));
	await expect(isRegistered(context, provider)).rejects.toMatchObject({
		message: 'Testel could not be reached to look after the webhook',
		description: 'Check the address in the credential, then try again (ECONNREFUSED)',
	});
});
