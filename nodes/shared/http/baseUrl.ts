import { UserError } from 'n8n-workflow';

import { parseUrl } from './url';

const LOOPBACK_HOSTS = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * The base URL a user typed into a credential: `https://` added when no scheme is there, spaces and trailing
 * slashes dropped. Plain http is for a local trial only, since the API key would travel readable.
 * @throws UserError when it is no URL, has a query or a fragment, even an empty one, which would swallow the
 * path that is added to it, or is `http://` to another machine
 */
export function normaliseBaseUrl(typed: string): string {
	const trimmed = typed.trim().replace(/\/+$/, '');
	if (trimmed === '') {
		throw new UserError('The credential has no base URL', {
			description: 'Fill in "Base URL" in the credential: the API address of your account',
		});
	}
	if (/[?#]/.test(trimmed)) {
		throw new UserError('The base URL in the credential has a "?" or a "#"', {
			description: 'Remove it and what follows: "Base URL" looks like https://api.example.com',
		});
	}
	const withScheme = /^[a-z][a-z\d+.-]*:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`;
	const url = parseUrl(withScheme);
	if (
		url === undefined ||
		// A scheme without its two slashes would be the host.
		/^https?:(?!\/\/)/i.test(trimmed) ||
		// A scheme and nothing else.
		trimmed === `${url.hostname}:` ||
		trimmed.includes('\\') ||
		!['http:', 'https:'].includes(url.protocol) ||
		`${url.username}${url.password}` !== ''
	) {
		throw new UserError('The base URL in the credential is not a web address', {
			description: 'Correct "Base URL" in the credential: it looks like https://api.example.com',
		});
	}
	if (url.protocol === 'http:' && !LOOPBACK_HOSTS.has(url.hostname)) {
		throw new UserError(
			'The base URL in the credential starts with http://, which would expose the API key on the network',
			{
				description: 'Write "Base URL" with https://. Plain http is for localhost only',
			},
		);
	}
	return withScheme;
}
