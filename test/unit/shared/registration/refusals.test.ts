import { NodeOperationError, type ICredentialDataDecryptedObject } from 'n8n-workflow';

import { register } from '../../../../nodes/shared/registration/registration.ts';
import { NODE } from '../nodeContext.ts';
import { CREDENTIAL, OURS, provider, trigger } from './fakeTrigger.ts';

async function refusedWith(promise: Promise<unknown>) {
	const error = await promise.then(
		() => undefined,
		(caught: unknown) => caught,
	);
	if (!(error instanceof NodeOperationError)) throw error ?? new Error('expected a NodeOperationError');
	return { message: error.message, description: error.description };
}

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
