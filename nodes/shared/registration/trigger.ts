import { NodeOperationError, UserError, type IHookFunctions } from 'n8n-workflow';

import { requireInternationalDigits } from '../contact/phoneNumber';
import { openAccount } from '../http/account';
import type { Provider } from '../provider';
import { secretField } from '../receive/secret';
import { sentences, wordsOf } from '../sentences';
import { addressesOf, type Addresses } from './addresses';
import { openCall } from './call';
import type { RegistrationTarget, WebhookApi } from './webhookApi';

export type WebhookProvider = Pick<Provider, 'name' | 'credentialType' | 'explain' | 'webhook'>;

/** A trigger that registers its URL by itself. */
export interface Trigger {
	context: IHookFunctions;
	/** The provider's name. */
	name: string;
	api: WebhookApi;
	addresses: Addresses;
	/** What the credential's fields hold. */
	webhookSecret: unknown;
	defaultSender: unknown;
	targetFor(sender: string): RegistrationTarget;
	/** Takes secrets out of what the provider said. */
	redact(text: string): string;
}

export const hasCredential = (context: IHookFunctions, { credentialType }: WebhookProvider): boolean =>
	context.getNode().credentials?.[credentialType] !== undefined;

/** Whether the user left it to the node to register the URL. */
export const isAutomatic = (context: IHookFunctions, { webhook }: WebhookProvider): boolean =>
	webhook !== undefined && context.getNodeParameter('registration', 'manual') === 'automatic';

/**
 * What a trigger with automatic registration works with.
 * @throws UserError when something is missing for it
 */
export async function openTrigger(context: IHookFunctions, provider: WebhookProvider): Promise<Trigger> {
	const { name, credentialType, webhook: api } = provider;
	if (api === undefined) throw new UserError(`${name} has no API to register webhooks`);
	if (!hasCredential(context, provider)) {
		throw new UserError('Automatic registration needs a credential', {
			description: `Choose a ${name} credential in this trigger, or set "Registration" to Manual`,
		});
	}
	const account = await openAccount(context, credentialType);
	const { defaultSender } = account.data;
	const call = openCall(context, provider, account);
	return {
		context,
		name,
		api,
		addresses: addressesOf(context),
		webhookSecret: secretField(account.data),
		defaultSender,
		targetFor: (sender) => ({ credentials: account.data, sender, call }),
		redact: (text) => account.redactor.text(text),
	};
}

/** The number whose callbacks are meant, digits. @throws UserError when the credential has none */
export function senderOf({ defaultSender }: Trigger): string {
	const typed = ['string', 'number'].includes(typeof defaultSender) ? String(defaultSender) : '';
	if (typed.trim() === '') {
		throw new UserError('Automatic registration needs to know your WhatsApp number', {
			description: 'Fill in "Default Sender" in the credential: the webhook is registered for this number',
		});
	}
	return requireInternationalDigits(typed, 'Default Sender');
}

/**
 * Whether somebody begins to listen for a test event. At the end of it n8n says nothing of the kind: see
 * `recall`.
 */
export const isListening = (context: IHookFunctions): boolean => context.getMode() === 'manual';

/**
 * Does the work, and has what goes wrong say in its message how to fix it, and for which URL: of an error in
 * a hook, n8n shows the message alone.
 */
export async function inOneMessage<Result>(
	context: IHookFunctions,
	provider: WebhookProvider,
	work: () => Promise<Result>,
): Promise<Result> {
	try {
		return await work();
	} catch (error) {
		const { message, description } = wordsOf(error);
		const url = isAutomatic(context, provider) ? context.getNodeWebhookUrl('default') : undefined;
		const about = url === undefined || message.includes(url) ? '' : `The webhook URL is ${url}`;
		throw new NodeOperationError(context.getNode(), sentences(message, description, about));
	}
}

/** Does the work and logs what goes wrong with it. */
export async function quietly(
	context: IHookFunctions,
	what: string,
	work: () => Promise<void>,
): Promise<void> {
	try {
		await work();
	} catch (error) {
		const why = error instanceof Error ? error.message : '';
		context.logger.error(`${context.getNode().name}: ${what}. ${why}`);
	}
}
