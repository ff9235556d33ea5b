import { parseUrl } from '../http/url';

/** A provider may print a URL without its scheme (99digital contract §7). */
function parse(url: string): URL | undefined {
	const withScheme = /^https?:\/\//i.test(url) ? url : `https://${url}`;
	return parseUrl(withScheme);
}

/** Whether both name the same place with the same token. */
export function sameUrl(one: string, other: string): boolean {
	const [a, b] = [parse(one), parse(other)];
	return (
		a !== undefined && b !== undefined && a.host + a.pathname + a.search === b.host + b.pathname + b.search
	);
}

/**
 * Whether both lead to the same trigger. n8n's webhook paths hold the node's own random id, so the path alone tells: host and token may
 * have changed since the URL was registered.
 */
export function sameAddress(one: string, other: string): boolean {
	const [a, b] = [parse(one), parse(other)];
	return a !== undefined && b !== undefined && a.pathname === b.pathname;
}

/** A URL without what may be secret in it, fit for an error text. */
export function withoutQuery(url: string): string {
	const parsed = parse(url);
	return parsed === undefined ? 'an unreadable address' : parsed.origin + parsed.pathname;
}

const PRIVATE_HOST =
	/^(localhost|.+\.(localhost|local|internal)|127\..+|10\..+|192\.168\..+|172\.(1[6-9]|2\d|3[01])\..+|169\.254\..+|0\.0\.0\.0|\[(::1?|f[cd].*|fe80.*)\]|[^.[\]]+)$/i;

/** Whether a provider on the internet could call the URL: https, and not an address of a private network. */
export function isReachable(url: string): boolean {
	const parsed = parse(url);
	return parsed !== undefined && parsed.protocol === 'https:' && !PRIVATE_HOST.test(parsed.hostname);
}
