import { UserError } from 'n8n-workflow';

import type { Item } from '../../item';
import type { Field } from '../fields/field';
import { readFilename, requireMediaUrl } from '../fields/file';
import { readPlace } from '../fields/place';
import type { TemplateHeader } from './content';
import { readValue, requireValue } from './values';

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

/** The most characters of a header's text. */
export const LONGEST_HEADER = 60;

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
			return { type, url, filename: readFilename(field('Filename'), url) };
		}
		case 'location':
			return { type, ...readPlace(field, readValue) };
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
