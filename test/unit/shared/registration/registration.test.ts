import { isRegistered, register, unregister } from '../../../../nodes/shared/registration/registration.ts';
import type { RegisteredUrl, RegistrationTarget } from '../../../../nodes/shared/registration/webhookApi.ts';
import { PROVIDER } from '../fakeProvider.ts';
import type { Parameters } from '../nodeContext.ts';
import { answer, requestError } from '../send/fakeRun.ts';
import { CREDENTIAL, OURS, provider, trigger, webhook } from './fakeTrigger.ts';

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
