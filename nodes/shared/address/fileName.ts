import { countCharacters } from '../messages/characters';
import { cleanText } from '../text';

/** The most characters of a file's name (Infobip contract §22.3 and §23). */
export const LONGEST_FILENAME = 240;

/** What turns the direction of writing, so that a name could seem to end otherwise than it does. */
const DIRECTIONS = /[\u202a-\u202e\u2066-\u2069]/g;

/**
 * A file's name without the path before it and without control characters.
 * @param text from outside
 * @returns `undefined` when no name is left, or one that is too long
 */
export function cleanFileName(text: string): string | undefined {
	const last = text.slice(Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\')) + 1);
	// Too long even with what is taken out of it: to look for that in megabytes would take seconds.
	if (last.length > 10 * LONGEST_FILENAME) return undefined;
	const name = cleanText(last).replace(DIRECTIONS, '').replace(/\s+/g, ' ').trim();
	return /^\.*$/.test(name) || countCharacters(name) > LONGEST_FILENAME ? undefined : name;
}

/**
 * The last part of a web address, as the name of its file; `undefined` when it is no name.
 * @param url as `URL` writes it
 */
export function fileNameInUrl(url: string): string | undefined {
	const encoded = new URL(url).pathname.split('/').pop() ?? '';
	try {
		// Stores such as Firebase write a whole path into the last part.
		return cleanFileName(decodeURIComponent(encoded));
	} catch {
		// A percent sign that escapes nothing belongs to the name.
		return cleanFileName(encoded);
	}
}
