import { readSecret } from '../receive/secret';
import { calls } from './addresses';
import { spareOthers } from './foreign';
import { keep, type Before } from './memory';
import { quietly, type Trigger } from './trigger';
import type { Registered } from './webhookApi';
import { withToken } from './webhookUrl';

interface Listening {
	trigger: Trigger;
	sender: string;
	/** What to put back at its end. */
	before: Before | undefined;
}

/**
 * Who listens, by test URL. Whoever listens anew before the first listening is over finds the test URL
 * registered, and in n8n's static data nothing of the first time. After a crash nobody knows: then nothing is
 * put back.
 */
const underway = new Map<string, Listening>();

const accountOf = (trigger: Trigger, sender: string): string =>
	JSON.stringify([sender, trigger.targetFor(sender).credentials]);

/** Gives back what the URL was taken from for another number or account: n8n does not end that listening. */
async function endOther(trigger: Trigger, sender: string): Promise<void> {
	const first = underway.get(trigger.addresses.own);
	if (first === undefined) return;
	if (accountOf(trigger, sender) === accountOf(first.trigger, first.sender)) return;
	const left = `the callbacks of ${first.sender} may still go to the test URL at ${trigger.name}. Set their webhook again there`;
	await quietly(trigger.context, left, async () => {
		await stopListening(first.trigger, first.sender, first.before);
	});
	underway.delete(trigger.addresses.own);
}

function beforeListening({ context, name, addresses }: Trigger, now: Registered[]): Before | undefined {
	if (now.length === 0) return undefined;
	const previous = now.find((found) => !calls(found, addresses.own));
	if (previous === undefined) {
		if (!underway.has(addresses.own)) {
			context.logger.warn(
				`${context.getNode().name}: the test URL was still registered at ${name}, because n8n stopped while somebody was listening. If the workflow is published, unpublish it and publish it again (n8n 1: deactivate and activate it) to register its production URL`,
			);
		}
		return underway.get(addresses.own)?.before;
	}
	const { url, setting } = previous;
	return url !== undefined && addresses.include(url)
		? { ours: withToken(url, undefined) }
		: { theirs: setting };
}

/**
 * Registers the test URL for as long as somebody listens for a test event.
 * @throws UserError when somebody else's URL is registered and "Replace Existing Webhook" is off
 */
export async function startListening(trigger: Trigger, sender: string): Promise<void> {
	const { context, api, addresses } = trigger;
	const { own } = addresses;
	const target = trigger.targetFor(sender);
	await endOther(trigger, sender);
	const now = await api.read(target);
	spareOthers(trigger, sender, now);
	const before = beforeListening(trigger, now);
	underway.set(own, { trigger, sender, before });
	keep(context, { listening: { sender, ...(before && { before }) } });
	await api.write(target, withToken(own, readSecret(trigger.webhookSecret)));
}

/**
 * Registers again what was registered before. What has changed meanwhile stays: the production URL, when the
 * workflow was activated, or nothing, when it was deactivated.
 */
export async function stopListening(
	trigger: Trigger,
	sender: string,
	before: Before | undefined,
): Promise<void> {
	const { api, addresses, webhookSecret } = trigger;
	const { own } = addresses;
	const target = trigger.targetFor(sender);
	if ((await api.read(target)).some((found) => calls(found, own))) {
		if (before === undefined) await api.clear(target);
		else if ('theirs' in before) await api.restore(target, before.theirs);
		else await api.write(target, withToken(before.ours, readSecret(webhookSecret)));
	}
	underway.delete(own);
}
