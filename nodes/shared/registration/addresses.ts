import { type IHookFunctions, UserError } from 'n8n-workflow';

import { isPublicHost, parseUrl } from '../http/urls';
import type { Registered } from '../provider';

/** A provider may print a URL without its scheme (99digital contract §7): it counts as https. */
function parse(url: string): URL | undefined {
	const trimmed = url.trim();
	return parseUrl(/^[a-z][a-z\d+.-]*:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`);
}

/** Whether both lead to the same place: origin and path. The rest may differ, since it holds the token. */
export function sameAddress(one: string, other: string): boolean {
	const [a, b] = [parse(one), parse(other)];
	return a !== undefined && b !== undefined && a.origin === b.origin && a.pathname === b.pathname;
}

/** Whether both lead to the same place with the same token. */
export const sameUrl = (one: string, other: string): boolean =>
	sameAddress(one, other) && parse(one)?.search === parse(other)?.search;

/** How many segments of a path n8n sets for a trigger: the node's own id and the path `webhook`. */
const OWN_SEGMENTS = 2;

/**
 * Whether both can be the test URL and the production URL of one trigger: they differ in nothing but the
 * segment before the node's own, which n8n calls "webhook" and "webhook-test" unless its settings say
 * otherwise.
 */
export function sameTrigger(one: string, other: string): boolean {
	const [a, b] = [parse(one), parse(other)];
	if (a === undefined || b === undefined || a.origin !== b.origin) return false;
	const [left, right] = [a.pathname.split('/'), b.pathname.split('/')];
	const endpoint = left.length - OWN_SEGMENTS - 1;
	return (
		endpoint > 0 &&
		left.length === right.length &&
		left.every((segment, index) => index === endpoint || segment === right[index])
	);
}

/** Whether `url` leads to a webhook of the n8n that `own`, the URL of one of its triggers, leads to. */
function sameN8n(url: string, own: string): boolean {
	const [a, b] = [parse(url), parse(own)];
	if (a === undefined || b === undefined) return false;
	const endpoint = b.pathname.split('/').slice(0, -OWN_SEGMENTS).join('/');
	return a.origin === b.origin && a.pathname.startsWith(`${endpoint}/`);
}

/** A URL without what may be secret in it, fit for an error text. */
export function withoutQuery(url: string): string {
	const parsed = parse(url);
	if (parsed === undefined) return 'an unreadable address';
	const address = parsed.origin + parsed.pathname;
	return address.length > 200 ? `${address.slice(0, 200)}…` : address;
}

/** The address with the webhook secret as its token, as `carriesSecret` finds it. */
export function withToken(address: string, secret: string | undefined): string {
	const parsed = parse(address);
	if (parsed === undefined) return address;
	parsed.search = '';
	if (secret !== undefined) parsed.searchParams.set('token', secret);
	return parsed.href;
}

/** Whether a provider on the internet could call the URL: https, and not an address of a private network. */
export function isReachable(url: string): boolean {
	const parsed = parse(url);
	return parsed !== undefined && parsed.protocol === 'https:' && isPublicHost(parsed.hostname);
}

/** Where n8n takes the callbacks of a trigger. */
export interface Addresses {
	/**
	 * Where it takes them now: the test URL while somebody listens for a test event, else the production URL.
	 */
	own: string;
	/** Whether a URL is the trigger's, in either mode. */
	include(url: string): boolean;
	/** Whether a URL leads to this n8n, to a webhook of any workflow. */
	areBeside(url: string): boolean;
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
		areBeside: (url) => [own, other ?? own].some((known) => sameN8n(url, known)),
	};
}

/** Whether the provider calls the URL, and not another one. */
export const calls = ({ url }: Registered, address: string): boolean =>
	url !== undefined && sameAddress(url, address);

/** Whether the trigger's URL is registered there, in either mode. */
export const isOurs = ({ url }: Registered, addresses: Addresses): boolean =>
	url !== undefined && addresses.include(url);
