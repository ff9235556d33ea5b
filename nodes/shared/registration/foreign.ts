import { UserError } from 'n8n-workflow';

import { cut } from '../http/quote';
import { isOurs } from './addresses';
import type { Trigger } from './trigger';
import type { Registered } from './webhookApi';
import { withoutQuery } from './webhookUrl';

const listed = (names: string[]): string => [...new Set(names)].slice(0, 5).join(', ');

/** @throws UserError when somebody else's setting would be replaced, and "Replace Existing Webhook" is off */
export function spareOthers(trigger: Trigger, sender: string, now: Registered[]): void {
	const { context, name, addresses, redact } = trigger;
	const foreign = now.filter((found) => !isOurs(found, addresses));
	if (foreign.length === 0 || context.getNodeParameter('options.replaceExistingWebhook', false) === true)
		return;
	const urls = foreign.flatMap(({ url }) => (url === undefined ? [] : [withoutQuery(redact(url))]));
	const actions = foreign.flatMap(({ otherActions }) => otherActions.map((action) => cut(redact(action))));
	const found = [
		urls.length > 0 ? ` sends the callbacks of ${sender} to another URL: ${listed(urls)}` : undefined,
		actions.length > 0 ? ` already handles the messages to ${sender}: ${listed(actions)}` : undefined,
	].filter((sentence) => sentence !== undefined);
	throw new UserError(`${name} already${found.join(`. ${name}`)}`, {
		description: `Nothing was changed. Remove the existing setting in your ${name} account, or turn on "Replace Existing Webhook" under "Options"`,
	});
}
