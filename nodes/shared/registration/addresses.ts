import { UserError, type IHookFunctions } from 'n8n-workflow';

import { parseUrl } from '../http/url';
import type { Registered } from './webhookApi';
import { sameAddress, sameTrigger } from './webhookUrl';

/** Where n8n takes the callbacks of a trigger. */
export interface Addresses {
	/**
	 * Where it takes them now: the test URL while somebody listens for a test event, else the production URL.
	 */
	own: string;
	/** Whether a URL is the trigger's, in either mode. */
	include(url: string): boolean;
}

/**
 * The trigger's URL in the other mode. n8n gives a hook only the one of its own mode, and each has a host and
 * a path of its own when n8n is set up so (N8N_EDITOR_BASE_URL, N8N_ENDPOINT_WEBHOOK_TEST): so n8n is asked
 * as if in that mode.
 * @returns `undefined` when n8n keeps the mode elsewhere
 */
function otherThan(own: string, context: IHookFunctions): string | undefined {
	const urls = [true, false].map((isTest) => {
		const asIf = new Proxy(context, {
			get: (target, name, receiver): unknown =>
				name === 'webhookData' ? { isTest } : Reflect.get(target, name, receiver),
		});
		return asIf.getNodeWebhookUrl('default');
	});
	return urls.find((url) => url !== undefined && !sameAddress(url, own));
}

/** @throws UserError when n8n has no URL for the trigger */
export function addressesOf(context: IHookFunctions): Addresses {
	const own = context.getNodeWebhookUrl('default') ?? '';
	if (parseUrl(own) === undefined) {
		throw new UserError(
			`n8n has no webhook URL for this trigger${own === '' ? '' : `: "${own}" is not a web address`}`,
			{
				description:
					'Set the environment variable WEBHOOK_URL of this n8n to its public https address, then try again',
			},
		);
	}
	const other = otherThan(own, context);
	return {
		own,
		include: (url) =>
			sameAddress(url, own) || (other === undefined ? sameTrigger(url, own) : sameAddress(url, other)),
	};
}

/** Whether the provider calls the URL, and not another one. */
export const calls = ({ url }: Registered, address: string): boolean =>
	url !== undefined && sameAddress(url, address);

/** Whether the trigger's URL is registered there, in either mode. */
export const isOurs = ({ url }: Registered, addresses: Addresses): boolean =>
	url !== undefined && addresses.include(url);
