import { NodeOperationError, type IHookFunctions } from 'n8n-workflow';

import type { Provider } from '../provider';
import { requireInternationalDigits } from '../send/recipients';
import type { RegisteredUrl, RegistrationApi, RegistrationTarget } from './registrar';
import { isReachable, sameAddress, sameUrl, withoutQuery } from './webhookUrl';

interface Registration {
	api: RegistrationApi;
	target: RegistrationTarget;
	/** The trigger's URL, with the token where the credential has a secret. */
	url: string;
}

function refuse(context: IHookFunctions, message: string, description: string): NodeOperationError {
	return new NodeOperationError(context.getNode(), message, { description });
}

/** `undefined` when the user registers the URL by hand. */
async function openRegistration(
	context: IHookFunctions,
	provider: Provider,
): Promise<Registration | undefined> {
	const { api } = provider.registrar;
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
	const credentials = await context.getCredentials(credentialType);
	const { defaultSender, webhookSecret } = credentials;
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
			credentials,
			sender: requireInternationalDigits(String(defaultSender), 'Default Sender'),
			call: async (options) =>
				await context.helpers.httpRequestWithAuthentication.call(context, credentialType, {
					json: true,
					timeout: 30_000,
					disableFollowRedirect: true,
					...options,
				}),
		},
	};
}

/** Whether the URL is registered as it should be, so that nothing is left to do on activation. */
export async function isRegistered(context: IHookFunctions, provider: Provider): Promise<boolean> {
	const registration = await openRegistration(context, provider);
	if (registration === undefined) return true;
	const registered = await registration.api.read(registration.target);
	return registered.length === 1 && registered.every(({ url }) => sameUrl(url, registration.url));
}

/**
 * Registers the trigger's URL at the provider.
 * @throws NodeOperationError when the provider could not reach the URL, or another one is registered and "Replace Existing
 * Webhook" is off
 */
export async function register(context: IHookFunctions, provider: Provider): Promise<boolean> {
	const registration = await openRegistration(context, provider);
	if (registration === undefined) return true;
	const { api, target, url } = registration;
	if (!isReachable(url)) {
		throw refuse(
			context,
			`${provider.name} cannot reach ${withoutQuery(url)}`,
			'The webhook URL must be a public https address. Set the environment variable WEBHOOK_URL of this n8n to its public address, or set "Registration" to Manual',
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
export async function unregister(context: IHookFunctions, provider: Provider): Promise<boolean> {
	const registration = await openRegistration(context, provider);
	if (registration === undefined) return true;
	const { api, target, url } = registration;
	const ours = (await api.read(target)).filter((registered: RegisteredUrl) =>
		sameAddress(registered.url, url),
	);
	for (const registered of ours) await api.remove(target, registered);
	return true;
}
