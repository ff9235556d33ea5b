import { UserError } from 'n8n-workflow';

import { cut } from '../http/quote';
import { isPublicHost } from '../address/publicHost';

const WHY = 'Anyone who knows a webhook URL can send it a callback with any address in it';

/**
 * Holds an address that a file is fetched from: it may be at the account's own origin, or https to a host on
 * the internet. A callback names it, and anybody who knows the webhook can send one. Names are not looked up:
 * where one leads to a private address, https fails unless a server there has a certificate for that name.
 * @param url undefined when it could not be read
 * @param own the origin of the account's API, which may be a local one
 * @param name what the address is called in errors
 * @throws UserError when the file may not be fetched
 */
export function requireFileUrl(url: URL | undefined, own: string, name: string): URL {
	if (url === undefined || !['http:', 'https:'].includes(url.protocol)) {
		throw new UserError(`${name} is not a web address`, {
			description: 'Enter the address of a file, as the trigger outputs it in "media.url"',
		});
	}
	if (`${url.username}${url.password}` !== '') {
		throw new UserError(`${name} contains a user name or a password`, {
			description: `Give an address without them. ${WHY}`,
		});
	}
	if (url.origin === own) return url;
	if (!isPublicHost(url.hostname)) {
		throw new UserError(`${name} leads to a private network: ${cut(url.host)}`, {
			description: `Files are fetched only from the internet and from the account's own host. ${WHY}`,
		});
	}
	if (url.protocol !== 'https:') {
		throw new UserError(`${name} begins with http://`, {
			description: `Give an address that begins with https://. ${WHY}`,
		});
	}
	return url;
}
