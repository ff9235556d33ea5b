import { UserError } from 'n8n-workflow';

import type { Item } from '../../item';
import { cleanText } from '../../text';
import { countCharacters } from '../characters';
import type { TemplateHeader } from './content';
import { readValue, requireDegrees, requireMediaUrl, requireValue, type Field } from './values';

/** The fields of a header by the end of their parameters' names, with what the form calls them. */
export const HEADER_FIELDS = {
	Text: 'Header Text',
	Url: 'Header URL',
	Filename: 'Header File Name',
	Latitude: 'Header Latitude',
	Longitude: 'Header Longitude',
	Name: 'Header Place',
	Address: 'Header Address',
} as const;

export type HeaderField = keyof typeof HEADER_FIELDS;

/** The most characters of a header's text, of a file name (Infobip contract §22.3), and of a place (Infobip contract §24). */
export const LONGEST_HEADER = 60;
const LONGEST_FILENAME = 240;
const LONGEST_PLACE = 1000;

/** The last part of a web address, as the name of its file; `undefined` when it is no name that could be sent. */
function fileNameOf(url: string): string | undefined {
	const last = (path: string) => path.split('/').pop() ?? '';
	const encoded = last(new URL(url).pathname);
	let name = encoded;
	try {
		// Stores such as Firebase write a whole path into the last part.
		name = last(decodeURIComponent(encoded));
	} catch {
		// A percent sign that escapes nothing belongs to the name.
	}
	const clean = cleanText(name).replace(/\s+/g, ' ').trim();
	return clean === '' || countCharacters(clean) > LONGEST_FILENAME ? undefined : clean;
}

/**
 * What fills a header, by its type; `undefined` when it is a type that nothing fills.
 * @param field gives what the user filled in
 * @throws UserError naming the field in the user's words
 */
export function readHeader(type: unknown, field: (name: HeaderField) => Field): TemplateHeader | undefined {
	switch (type) {
		case 'text':
			return { type, text: requireValue(field('Text'), LONGEST_HEADER) };
		case 'image':
		case 'video':
			return { type, url: requireMediaUrl(field('Url')) };
		case 'document': {
			const url = requireMediaUrl(field('Url'));
			return { type, url, filename: readValue(field('Filename'), LONGEST_FILENAME) ?? fileNameOf(url) };
		}
		case 'location':
			return {
				type,
				latitude: requireDegrees(field('Latitude'), 90),
				longitude: requireDegrees(field('Longitude'), 180),
				name: readValue(field('Name'), LONGEST_PLACE),
				address: readValue(field('Address'), LONGEST_PLACE),
			};
		default:
			return undefined;
	}
}

export const unknownHeaderType = (): UserError =>
	new UserError('The header type is unknown', { description: 'Choose a "Header Type"' });

/**
 * The header as the form gives it; `undefined` when it has none.
 * @throws UserError naming the parameter that does not fit
 */
export function readFormHeader(item: Item): TemplateHeader | undefined {
	const type = item.parameter('headerType', 'none');
	const header = readHeader(type, (field) => ({
		value: item.parameter(`header${field}`, ''),
		name: () => HEADER_FIELDS[field],
	}));
	if (header !== undefined || type === 'none') return header;
	throw unknownHeaderType();
}
