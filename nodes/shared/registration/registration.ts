import { UserError, type IHookFunctions } from 'n8n-workflow';

import { readSecret } from '../receive/secret';
import { calls, isOurs } from './addresses';
import { spareOthers } from './foreign';
import { startListening, stopListening } from './listening';
import { keep, recall, type Memory } from './memory';
import { leaveFormerSender, takeBack } from './takeBack';
import {
	hasCredential,
	inOneMessage,
	isAutomatic,
	isListening,
	openTrigger,
	senderOf,
	type WebhookProvider,
} from './trigger';
import { isReachable, sameUrl, withoutQuery, withToken } from './webhookUrl';

/** Also of a trigger that is registered by hand. @throws UserError when the credential has a secret that is none */
async function requireUsableSecret(context: IHookFunctions, provider: WebhookProvider): Promise<void> {
	if (!hasCredential(context, provider)) return;
	const { webhookSecret } = await context.getCredentials(provider.credentialType);
	readSecret(webhookSecret);
}

/**
 * Whether the URL is registered as it should be, so that nothing is left to do on activation. n8n calls this before anything else.
 * @throws NodeOperationError when the credential has a webhook secret that is none, and when the registration cannot be read
 */
export async function isRegistered(context: IHookFunctions, provider: WebhookProvider): Promise<boolean> {
	return await inOneMessage(context, provider, async () => {
		await requireUsableSecret(context, provider);
		const trigger = await openTrigger(context, provider);
		if (trigger === undefined) return true;
		if (isListening(trigger)) return false;
		const sender = senderOf(trigger);
		const { sender: known } = recall(context);
		const url = withToken(trigger.addresses.own, readSecret(trigger.webhookSecret));
		const now = await trigger.api.read(trigger.targetFor(sender));
		const good =
			(known ?? sender) === sender &&
			now.length === 1 &&
			now.every((found) => found.url !== undefined && sameUrl(found.url, url));
		if (good && known === undefined) keep(context, { sender });
		return good;
	});
}

/**
 * Registers the trigger's URL at the provider; the test URL, when somebody listens for a test event.
 * @throws NodeOperationError when the provider could not reach the URL, or another one is registered and "Replace Existing
 * Webhook" is off
 */
export async function register(context: IHookFunctions, provider: WebhookProvider): Promise<boolean> {
	return await inOneMessage(context, provider, async () => {
		const trigger = await openTrigger(context, provider);
		if (trigger === undefined) return true;
		const { name, api, addresses, webhookSecret } = trigger;
		const { own } = addresses;
		const sender = senderOf(trigger);
		if (!isReachable(own)) {
			throw new UserError(
				`${name} cannot reach ${withoutQuery(own)}: set the environment variable WEBHOOK_URL of this n8n to its public https address`,
				{
					description:
						'Providers call public https addresses only. Without one, set "Registration" to Manual and have your own proxy forward the callbacks',
				},
			);
		}
		if (isListening(trigger)) {
			await startListening(trigger, sender);
			return true;
		}
		const target = trigger.targetFor(sender);
		spareOthers(trigger, sender, await api.read(target));
		await api.write(target, withToken(own, readSecret(webhookSecret)));
		await leaveFormerSender(trigger, sender);
		keep(context, { sender });
		return true;
	});
}

/**
 * Puts back what was registered before somebody listened. It throws nothing: nobody is there to see it, and n8n would keep the
 * test webhook.
 */
async function endTest(
	context: IHookFunctions,
	provider: WebhookProvider,
	listening: NonNullable<Memory['listening']>,
): Promise<void> {
	try {
		const trigger = await openTrigger(context, provider);
		if (trigger !== undefined) await stopListening(trigger, listening);
	} catch (error) {
		const why = error instanceof Error ? error.message : '';
		context.logger.error(
			`${context.getNode().name}: the test URL may still be registered at ${provider.name}. Activate the workflow again. ${why}`,
		);
	}
}

/**
 * Removes the trigger's URL at the provider, also when another process or an older secret registered it; what is somebody
 * else's stays. After a test event, or without one, what was registered before is registered again.
 */
export async function unregister(context: IHookFunctions, provider: WebhookProvider): Promise<boolean> {
	if (!isAutomatic(context, provider)) return true;
	const { listening, sender: known } = recall(context);
	if (listening !== undefined) {
		await endTest(context, provider, listening);
		return true;
	}
	return await inOneMessage(context, provider, async () => {
		if (!hasCredential(context, provider)) return true;
		const trigger = await openTrigger(context, provider);
		if (trigger === undefined) return true;
		const { addresses } = trigger;
		// Without a memory this may be the end of a test that never began: the production URL is then none of its business.
		await takeBack(trigger, known ?? senderOf(trigger), (found) =>
			known === undefined ? calls(found, addresses.own) : isOurs(found, addresses),
		);
		keep(context, {});
		return true;
	});
}
