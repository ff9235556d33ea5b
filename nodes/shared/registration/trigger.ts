import { type IDataObject, type IHookFunctions, NodeOperationError, sleep, UserError } from 'n8n-workflow';
import { z } from 'zod/v3';

import { type Account, openAccount } from '../http/account';
import { isSuccess } from '../http/answer';
import { connectionFailure, exchange } from '../http/exchange';
import { pauseAfter429 } from '../http/retry';
import type { Provider, ProviderCall, RegistrationTarget, WebhookApi } from '../provider';
import { requireInternationalDigits } from '../contact/phoneNumber';
import { secretField } from '../receive/trigger';
import { failureError, failureOf, sentences } from '../errors';
import { type Addresses, addressesOf } from './addresses';

/**
 * What was registered before somebody listened for a test event: our own address, or somebody else's setting.
 */
const beforeSchema = z.union([
	z.object({ ours: z.string() }),
	z.object({ theirs: z.custom<IDataObject>((value) => typeof value === 'object' && value !== null) }),
]);
export type Before = z.infer<typeof beforeSchema>;

const staticDataSchema = z.object({
	/** The number whose production URL was registered last. */
	sender: z.string().optional().catch(undefined),
	/** Set while somebody listens for a test event; without a number until the test URL is registered. */
	listening: z
		.object({ sender: z.string().optional(), before: beforeSchema.optional() })
		.optional()
		.catch(undefined),
});
export type StaticData = z.infer<typeof staticDataSchema>;

/**
 * What the hooks of one trigger tell each other, in the node's static data. That of a test webhook is its
 * own: n8n keeps it from the creation of the test webhook to its deletion, and the one of production with the
 * workflow.
 */
export const readStaticData = (context: IHookFunctions): StaticData =>
	staticDataSchema.parse(context.getWorkflowStaticData('node'));

/** Keeps `memory`, in place of what was kept. */
export function writeStaticData(context: IHookFunctions, memory: StaticData): void {
	const data = context.getWorkflowStaticData('node');
	for (const name of Object.keys(staticDataSchema.shape)) delete data[name];
	Object.assign(data, memory);
}

/** Long enough for a provider that is slow, short enough for somebody who waits for an activation, in ms. */
const TIMEOUT = 30_000;

/** All pauses together, in ms. */
const LONGEST_WAIT = 30_000;

/**
 * As `ProviderCall`. A 429 is tried again; like every request through `exchange`, it lets nothing of the key
 * out with an error.
 */
export function openCall(
	context: IHookFunctions,
	provider: Pick<Provider, 'name' | 'addressField' | 'explain'>,
	account: Account,
): ProviderCall {
	let patience = LONGEST_WAIT;
	return async (request, isGood = () => false) => {
		for (let retry = 0; ; retry++) {
			const result = await exchange(context, account, request, TIMEOUT);
			if (result.kind !== 'answered') throw failureError(connectionFailure(provider, result));
			if (isSuccess(result) || isGood(result)) return result;
			const pause = result.status === 429 ? pauseAfter429(result.retryAfter, retry) : Infinity;
			if (pause > patience) {
				const minutes = Math.ceil(Math.max(pause, 60_000) / 60_000);
				const explained = provider.explain(result);
				const description = pause === Infinity ? explained.description : `Try again in ${minutes} min`;
				throw failureError({ ...explained, description });
			}
			patience -= pause;
			await sleep(pause);
		}
	};
}

export type WebhookProvider = Pick<
	Provider,
	'name' | 'addressField' | 'credentialType' | 'explain' | 'webhook'
>;

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
 * `readStaticData`.
 */
export const isListening = (context: IHookFunctions): boolean => context.getMode() === 'manual';

/**
 * Does the work, and has what goes wrong say in its message how to fix it, and for which URL: of an error in
 * a hook, n8n shows the message alone.
 */
export async function asHookError<Result>(
	context: IHookFunctions,
	provider: WebhookProvider,
	work: () => Promise<Result>,
): Promise<Result> {
	try {
		return await work();
	} catch (error) {
		const { message, description } = failureOf(error);
		const url = isAutomatic(context, provider) ? context.getNodeWebhookUrl('default') : undefined;
		const about = url === undefined || message.includes(url) ? '' : `The webhook URL is ${url}`;
		throw new NodeOperationError(context.getNode(), sentences(message, description, about));
	}
}

/** Does the work and logs what goes wrong with it. */
export async function logFailure(
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
