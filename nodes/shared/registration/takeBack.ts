import { UserError } from 'n8n-workflow';

import { isOurs } from './addresses';
import { recall } from './memory';
import type { Trigger } from './trigger';
import type { Registered } from './webhookApi';

/**
 * Takes our URL away from a number; what is somebody else's stays.
 * @throws UserError when both are there, and the provider could take away the wrong one
 */
export async function takeBack(
	{ name, api, targetFor }: Trigger,
	sender: string,
	ours: (found: Registered) => boolean,
): Promise<void> {
	const target = targetFor(sender);
	const now = await api.read(target);
	if (!now.some(ours)) return;
	if (!now.every(ours)) {
		throw new UserError(
			`${name} has other settings for ${sender} besides this trigger's URL, so nothing was changed`,
			{
				description: `Remove the webhook URL of this trigger at ${name} yourself`,
			},
		);
	}
	await api.clear(target);
}

/**
 * Takes the URL back from the number that "Default Sender" was before; the new one is registered, whatever
 * comes of it.
 */
export async function leaveFormerSender(trigger: Trigger, sender: string): Promise<void> {
	const { context, name, addresses } = trigger;
	const { sender: former = sender } = recall(context);
	if (former === sender) return;
	try {
		await takeBack(trigger, former, (found) => isOurs(found, addresses));
	} catch (error) {
		const why = error instanceof Error ? error.message : '';
		context.logger.warn(
			`${context.getNode().name}: the webhook of the former Default Sender ${former} may still be registered at ${name}: ${why}`,
		);
	}
}
