import { UserError, type IHookFunctions } from 'n8n-workflow';

import { readSecret, secretField } from '../receive/secret';
import { calls, isOurs } from './addresses';
import { spareOthers } from './foreign';
import { startListening, stopListening } from './listening';
import { keep, recall } from './memory';
import { leaveFormerSender, takeBack } from './takeBack';
import {
	hasCredential,
	inOneMessage,
	isAutomatic,
	isListening,
	openTrigger,
	quietly,
	senderOf,
	type WebhookProvider,
} from './trigger';
import { isReachable, sameUrl, withoutQuery, withToken } from './webhookUrl';

/**
 * Also of a trigger that is registered by hand. @throws UserError when the credential has a secret that is
 * none
 */
async function requireUsableSecret(context: IHookFunctions, provider: WebhookProvider): Promise<void> {
	if (!hasCredential(context, provider)) return;
	readSecret(secretField(await context.getCredentials(provider.credentialType)));
}

/**
 * Whether the URL is registered as it should be, so that nothing is left to do on activation. n8n calls this
 * before anything else.
 * @throws NodeOperationError when the credential has an invalid webhook secret, and when the registration
 * cannot be read
 */
export async function isRegistered(context: IHookFunctions, provider: WebhookProvider): Promise<boolean> {
	if (isListening(context)) keep(context, { listening: {} });
	return await inOneMessage(context, provider, async () => {
		await requireUsableSecret(context, provider);
		if (!isAutomatic(context, provider)) return true;
		const trigger = await openTrigger(context, provider);
		if (isListening(context)) return false;
		const sender = senderOf(trigger);
		const { sender: known } = recall(context);
		const url = withToken(trigger.addresses.own, readSecret(trigger.webhookSecret));
		const now = await trigger.api.read(trigger.targetFor(sender));
		const good =
			(known ?? sender) === sender &&
			now.length === 1 &&
			now.every((found) => found.incomplete !== true && found.url !== undefined && sameUrl(found.url, url));
		if (good && known === undefined) keep(context, { sender });
		return good;
	});
}

/**
 * Registers the trigger's URL at the provider; the test URL, when somebody listens for a test event.
 * @throws NodeOperationError when the provider could not reach the URL, or another one is registered and
 * "Replace Existing Webhook" is off
 */
export async function register(context: IHookFunctions, provider: WebhookProvider): Promise<boolean> {
	if (!isAutomatic(context, provider)) return true;
	return await inOneMessage(context, provider, async () => {
		const trigger = await openTrigger(context, provider);
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
		if (isListening(context)) {
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
 * Removes the trigger's URL at the provider, also when another process or an older secret registered it; what
 * is somebody else's stays. After listening for a test event, what was registered before is registered again.
 *
 * Only the end of a registration that is known throws. After an error at the end of a test webhook n8n keeps
 * it, and no workflow can listen any more; nobody would see the error besides.
 */
export async function unregister(context: IHookFunctions, provider: WebhookProvider): Promise<boolean> {
	if (!isAutomatic(context, provider) || !hasCredential(context, provider)) return true;
	const { listening, sender: known } = recall(context);
	if (listening !== undefined) {
		const { sender, before } = listening;
		if (sender === undefined) return true;
		const left = `the test URL may still be registered at ${provider.name}. Activate the workflow again`;
		await quietly(context, left, async () => {
			await stopListening(await openTrigger(context, provider), sender, before);
		});
	} else if (known === undefined) {
		// This may be the end of a test webhook that is not ready yet: it must not touch the production URL.
		await quietly(context, `the webhook may still be registered at ${provider.name}`, async () => {
			const trigger = await openTrigger(context, provider);
			await takeBack(trigger, senderOf(trigger), (found) => calls(found, trigger.addresses.own));
		});
	} else {
		await inOneMessage(context, provider, async () => {
			const trigger = await openTrigger(context, provider);
			await takeBack(trigger, known, (found) => isOurs(found, trigger.addresses));
		});
		keep(context, {});
	}
	return true;
}
