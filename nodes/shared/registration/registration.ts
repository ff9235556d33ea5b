import { NodeApiError, NodeOperationError, type IHookFunctions } from 'n8n-workflow';

import { requireInternationalDigits } from '../contact/phoneNumber';
import { openAccount, type Account } from '../http/account';
import { isSuccess, toAnswer } from '../http/answer';
import { exchange, type ProviderRequest } from '../http/exchange';
import { parseJson } from '../json';
import type { Provider } from '../provider';
import type { RegisteredUrl, RegistrationTarget, WebhookApi } from './webhookApi';
import { isReachable, sameAddress, sameUrl, withoutQuery } from './webhookUrl';

type WebhookProvider = Pick<Provider, 'name' | 'credentialType' | 'explain' | 'webhook'>;

interface Registration {
	api: WebhookApi;
	target: RegistrationTarget;
	/** The trigger's URL, with the token where the credential has a secret. */
	url: string;
}

function refuse(context: IHookFunctions, message: string, description: string): NodeOperationError {
	return new NodeOperationError(context.getNode(), message, { description });
}

/** Long enough for a provider that is slow, short enough for somebody who waits for an activation, in ms. */
const TIMEOUT = 30_000;

/** As `ProviderCall`; like every request through `exchange`, it lets nothing of the key out with an error. */
async function call(
	context: IHookFunctions,
	provider: WebhookProvider,
	account: Account,
	request: ProviderRequest,
): Promise<unknown> {
	const result = await exchange(context, account, request, TIMEOUT);
	if (result.kind !== 'answered') {
		throw new NodeApiError(
			context.getNode(),
			{},
			{
				message: `${provider.name} could not be reached to look after the webhook`,
				description: `Check the address in the credential, then try again (${result.code})`,
			},
		);
	}
	const { status, text } = result;
	if (isSuccess(result)) return parseJson(text);
	const { message, description } = provider.explain(toAnswer(status, text, account.redactor));
	throw new NodeApiError(context.getNode(), {}, { message, description, httpCode: String(status) });
}

/** `undefined` when the user registers the URL by hand. */
async function openRegistration(
	context: IHookFunctions,
	provider: WebhookProvider,
): Promise<Registration | undefined> {
	const { webhook: api } = provider;
	if (api === undefined || context.getNodeParameter('registration', 'manual') !== 'automatic')
		return undefined;
	const { credentialType } = provider;
	if (context.getNode().credentials?.[credentialType] === undefined) {
		throw refuse(
			context,
			'Automatic registration needs a credential',
			`Choose a ${provider.name} credential in this trigger, or set "Registration" to Manual`,
		);
	}
	const account = await openAccount(context, credentialType);
	const { defaultSender, webhookSecret } = account.data;
	if (
		(typeof defaultSender !== 'string' && typeof defaultSender !== 'number') ||
		String(defaultSender).trim() === ''
	) {
		throw refuse(
			context,
			'Automatic registration needs to know your WhatsApp number',
			'Fill in "Default Sender" in the credential: its callbacks are the ones to register',
		);
	}
	const url = new URL(context.getNodeWebhookUrl('default') ?? '');
	if (typeof webhookSecret === 'string' && webhookSecret.trim() !== '')
		url.searchParams.set('token', webhookSecret.trim());
	return {
		api,
		url: url.href,
		target: {
			credentials: account.data,
			sender: requireInternationalDigits(String(defaultSender), 'Default Sender'),
			call: async (request) => await call(context, provider, account, request),
		},
	};
}

/** Whether the URL is registered as it should be, so that nothing is left to do on activation. */
export async function isRegistered(context: IHookFunctions, provider: WebhookProvider): Promise<boolean> {
	const registration = await openRegistration(context, provider);
	if (registration === undefined) return true;
	const { api, target, url } = registration;
	const registered = await api.read(target);
	return registered.length === 1 && registered.every((found) => sameUrl(found.url, url));
}

/**
 * Registers the trigger's URL at the provider.
 * @throws NodeOperationError when the provider could not reach the URL, or another one is registered and "Replace Existing
 * Webhook" is off
 */
export async function register(context: IHookFunctions, provider: WebhookProvider): Promise<boolean> {
	const registration = await openRegistration(context, provider);
	if (registration === undefined) return true;
	const { api, target, url } = registration;
	if (!isReachable(url)) {
		throw refuse(
			context,
			`${provider.name} cannot reach ${withoutQuery(url)}: set the environment variable WEBHOOK_URL of this n8n to its public https address`,
			'Providers call public https addresses only. Without one, set "Registration" to Manual and have your own proxy forward the callbacks',
		);
	}
	const foreign = (await api.read(target)).filter((registered) => !sameAddress(registered.url, url));
	if (foreign.length > 0 && context.getNodeParameter('options.replaceExistingWebhook', false) !== true) {
		throw refuse(
			context,
			`${provider.name} already sends the callbacks of ${target.sender} to another URL: ${foreign.map((registered) => withoutQuery(registered.url)).join(', ')}`,
			'Nothing was changed. Remove that URL at the provider, or turn on "Replace Existing Webhook" under "Options"',
		);
	}
	await api.write(target, url);
	return true;
}

/** Removes the trigger's URL at the provider, also when another process or an older secret registered it; foreign URLs stay. */
export async function unregister(context: IHookFunctions, provider: WebhookProvider): Promise<boolean> {
	const registration = await openRegistration(context, provider);
	if (registration === undefined) return true;
	const { api, target, url } = registration;
	const ours = (await api.read(target)).filter((registered: RegisteredUrl) =>
		sameAddress(registered.url, url),
	);
	for (const registered of ours) await api.remove(target, registered);
	return true;
}
