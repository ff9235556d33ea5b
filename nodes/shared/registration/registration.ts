import { type IHookFunctions, sleep, UserError } from 'n8n-workflow';

import { cut } from '../errors';
import { calls, isOurs, isReachable, sameUrl, withoutQuery, withToken } from './addresses';
import {
	type Before,
	hasCredential,
	asHookError,
	isAutomatic,
	isListening,
	writeStaticData,
	openTrigger,
	logFailure,
	readStaticData,
	senderOf,
	type Trigger,
	type WebhookProvider,
} from './trigger';
import type { Registered, RegistrationTarget } from '../provider';
import { readSecret, secretField } from '../receive/trigger';

const listed = (names: string[]): string => [...new Set(names)].slice(0, 5).join(', ');

/** @throws UserError when somebody else's setting would be replaced, and "Replace Existing Webhook" is off */
export function refuseForeignWebhook(trigger: Trigger, sender: string, now: Registered[]): void {
	const { context, name, addresses, redact } = trigger;
	const foreign = now.filter((found) => !isOurs(found, addresses));
	if (foreign.length === 0 || context.getNodeParameter('options.replaceExistingWebhook', false) === true)
		return;
	const urls = foreign.flatMap(({ url }) => (url === undefined ? [] : [redact(withoutQuery(redact(url)))]));
	const isBeside = foreign.every(({ url }) => url !== undefined && addresses.areBeside(url));
	const actions = foreign.flatMap(({ otherActions }) => otherActions.map((action) => cut(redact(action))));
	const found = [
		urls.length > 0 ? ` sends the callbacks of ${sender} to another URL: ${listed(urls)}` : undefined,
		actions.length > 0 ? ` already handles the messages to ${sender}: ${listed(actions)}` : undefined,
	].filter((sentence) => sentence !== undefined);
	throw new UserError(`${name} already${found.join(`. ${name}`)}`, {
		description: isBeside
			? 'Nothing was changed. The URL belongs to another workflow of this n8n: unpublish that workflow, or turn on "Replace Existing Webhook" under "Options", which takes the callbacks away from it'
			: `Nothing was changed. Remove the existing setting in your ${name} account, or turn on "Replace Existing Webhook" under "Options"`,
	});
}

/**
 * Longer than another trigger takes from reading to writing, in ms. Infobip answers two reads a second (Infobip
 * contract §7.1).
 */
const SETTLED_AFTER = 1_000;

/**
 * Registers the URL of this mode, then looks whether it stayed. Two triggers that are published at the same
 * moment both find nothing and both write, and the provider keeps the last URL.
 * @param before what was registered before
 * @throws UserError in the trigger whose URL was replaced
 */
async function writeOwnWebhook(
	trigger: Trigger,
	target: RegistrationTarget,
	before: Registered[],
): Promise<void> {
	const { context, name, api, addresses, webhookSecret, redact } = trigger;
	const { sender } = target;
	await api.write(target, withToken(addresses.own, readSecret(webhookSecret)));
	await sleep(SETTLED_AFTER);
	let now: Registered[] = [];
	await logFailure(context, `the webhook is registered at ${name}, but could not be read again`, async () => {
		now = await api.read(target);
	});
	if (now.some((found) => isOurs(found, addresses))) return;
	const known = new Set(before.map(({ url }) => url));
	const winner = now.find(({ url }) => url !== undefined && !known.has(url))?.url;
	if (winner === undefined) return;
	throw new UserError(
		`Another webhook for ${sender} was registered at ${name} at the same moment, and ${name} now calls ${redact(withoutQuery(redact(winner)))}`,
		{
			description: `${name} calls one URL for each number. Keep the trigger that has it, or unpublish that one and try again`,
		},
	);
}

/**
 * Takes our URL away from a number; what is somebody else's stays.
 * @throws UserError when both are there, and the provider could take away the wrong one
 */
export async function removeOwnWebhook(
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
export async function removeWebhookOfFormerSender(trigger: Trigger, sender: string): Promise<void> {
	const { context, name, addresses } = trigger;
	const { sender: former = sender } = readStaticData(context);
	if (former === sender) return;
	try {
		await removeOwnWebhook(trigger, former, (found) => isOurs(found, addresses));
	} catch (error) {
		const why = error instanceof Error ? error.message : '';
		context.logger.warn(
			`${context.getNode().name}: the webhook of the former Default Sender ${former} may still be registered at ${name}: ${why}`,
		);
	}
}

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
	await logFailure(trigger.context, left, async () => {
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
	refuseForeignWebhook(trigger, sender, now);
	const before = beforeListening(trigger, now);
	underway.set(own, { trigger, sender, before });
	writeStaticData(context, { listening: { sender, ...(before && { before }) } });
	await writeOwnWebhook(trigger, target, now);
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
	if (isListening(context)) writeStaticData(context, { listening: {} });
	return await asHookError(context, provider, async () => {
		await requireUsableSecret(context, provider);
		if (!isAutomatic(context, provider)) return true;
		const trigger = await openTrigger(context, provider);
		if (isListening(context)) return false;
		const sender = senderOf(trigger);
		const { sender: known } = readStaticData(context);
		const url = withToken(trigger.addresses.own, readSecret(trigger.webhookSecret));
		const now = await trigger.api.read(trigger.targetFor(sender));
		const good =
			(known ?? sender) === sender &&
			now.length === 1 &&
			now.every((found) => found.incomplete !== true && found.url !== undefined && sameUrl(found.url, url));
		if (good && known === undefined) writeStaticData(context, { sender });
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
	return await asHookError(context, provider, async () => {
		const trigger = await openTrigger(context, provider);
		const { name, api, addresses } = trigger;
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
		const now = await api.read(target);
		refuseForeignWebhook(trigger, sender, now);
		await writeOwnWebhook(trigger, target, now);
		await removeWebhookOfFormerSender(trigger, sender);
		writeStaticData(context, { sender });
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
	const { listening, sender: known } = readStaticData(context);
	if (listening !== undefined) {
		const { sender, before } = listening;
		if (sender === undefined) return true;
		const left = `the test URL may still be registered at ${provider.name}. Activate the workflow again`;
		await logFailure(context, left, async () => {
			await stopListening(await openTrigger(context, provider), sender, before);
		});
	} else if (known === undefined) {
		// This may be the end of a test webhook that is not ready yet: it must not touch the production URL.
		await logFailure(context, `the webhook may still be registered at ${provider.name}`, async () => {
			const trigger = await openTrigger(context, provider);
			await removeOwnWebhook(trigger, senderOf(trigger), (found) => calls(found, trigger.addresses.own));
		});
	} else {
		await asHookError(context, provider, async () => {
			const trigger = await openTrigger(context, provider);
			await removeOwnWebhook(trigger, known, (found) => isOurs(found, trigger.addresses));
		});
		writeStaticData(context, {});
	}
	return true;
}
