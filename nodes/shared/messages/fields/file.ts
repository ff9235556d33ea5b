import { UserError } from 'n8n-workflow';

import { fileNameInUrl, LONGEST_FILENAME } from '../../address/fileName';
import { cut } from '../../http/quote';
import { parseUrl } from '../../http/url';
import { isPublicHost } from '../../address/publicHost';
import { readLine, requireLine, type Field } from './field';

/** The most characters of a file's web address (Infobip contract §22.3 and §23). */
const LONGEST_URL = 2048;

/** @throws UserError when it is not a web address that a provider can fetch a file from */
export function requireMediaUrl(field: Field): string {
	const text = requireLine(field, LONGEST_URL);
	const url = parseUrl(text);
	if (url?.protocol !== 'https:' && url?.protocol !== 'http:') {
		throw new UserError(`${field.name()} "${cut(text)}" is not a web address`, {
			description: 'It must begin with https://, for example https://www.example.com/box.jpg',
		});
	}
	if (!isPublicHost(url.hostname)) {
		throw new UserError(`${field.name()} "${cut(text)}" is an address in a private network`, {
			description: 'Use an address that anyone can open: the provider fetches the file from the internet',
		});
	}
	// Written out, an address has no spaces or letters that providers refuse.
	return requireLine({ ...field, value: url.href }, LONGEST_URL);
}

/**
 * The name of a file that is sent: the last part of its address when the user gave none.
 * @param url as `requireMediaUrl` gave it
 */
export const readFilename = (field: Field, url: string): string | undefined =>
	readLine(field, LONGEST_FILENAME) ?? fileNameInUrl(url);
