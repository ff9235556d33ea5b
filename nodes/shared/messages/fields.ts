import { UserError } from 'n8n-workflow';
import { z } from 'zod/v3';

import type { Item } from '../item';
import { extensionOf } from '../media/fileDescription';
import { type FileFacts, formatOf } from '../media/formats';
import { cleanText, countCharacters } from '../text';
import { cleanFileName, fileNameInUrl, isPublicHost, LONGEST_FILENAME, parseUrl } from '../http/urls';
import { cut, refuseUnknown } from '../errors';

/** What the user gave for one thing. */
export interface Field {
	value: unknown;
	/** Its name in the user's words, as the beginning of a sentence. */
	name(): string;
}

/**
 * A parameter of the node that is blank when the form does not show it. @param displayName as the form calls
 * it
 */
export const parameterField = (item: Item, name: string, displayName: string): Field => ({
	value: item.parameter(name, ''),
	name: () => displayName,
});

/**
 * Text as it goes out, without white space at its ends; `undefined` when it is blank. A number counts as
 * text.
 * @throws UserError when it is no text or too long
 */
export function readText({ value, name }: Field, longest: number): string | undefined {
	if (value === undefined || value === null) return undefined;
	if (typeof value !== 'string' && !Number.isFinite(value)) {
		throw new UserError(`${name()} is not text`, {
			description: 'Check its expression: it must return text or a number',
		});
	}
	const text = cleanText(String(value)).trim();
	const length = countCharacters(text);
	if (length > longest) {
		throw new UserError(`${name()} has ${length} characters, but WhatsApp allows at most ${longest}`, {
			description: 'Shorten it',
		});
	}
	return text === '' ? undefined : text;
}

/** The same in one line. */
export function readLine(field: Field, longest: number): string | undefined {
	const text = readText(field, longest);
	if (text === undefined || !/[\n\r\t]/.test(text)) return text;
	throw new UserError(`${field.name()} has a line break or a tab`, {
		description: 'Write it on one line, without tabs',
	});
}

/** The same, but blank is an error. */
export function requireLine(field: Field, longest: number): string {
	const text = readLine(field, longest);
	if (text !== undefined) return text;
	throw new UserError(`${field.name()} is empty`, {
		description: 'Fill it in: WhatsApp refuses an empty value',
	});
}

/** The most characters of a file's web address (Infobip contract §22.3 and §23). */
const LONGEST_URL = 2048;

/**
 * @param example of one
 * @returns the address written out, which has no spaces or letters that providers refuse
 * @throws UserError when it is not a web address
 */
export function requireWebAddress(field: Field, example: string): URL {
	const text = requireLine(field, LONGEST_URL);
	const url = parseUrl(text);
	if (url?.protocol !== 'https:' && url?.protocol !== 'http:') {
		throw new UserError(`${field.name()} "${cut(text)}" is not a web address`, {
			description: `It must begin with https://, for example ${example}`,
		});
	}
	requireLine({ ...field, value: url.href }, LONGEST_URL);
	return url;
}

/** The page of a store that shows a file, and how to get an address of the file itself. */
function pageOf({ hostname, pathname, searchParams }: URL): { store: string; fix: string } | undefined {
	if (hostname === 'drive.google.com' && /^\/(file\/|open)/.test(pathname)) {
		return {
			store: 'Google Drive',
			fix: 'Share the file with anyone who has the link, and use https://drive.google.com/uc?export=download&id= followed by the ID in the middle of this address',
		};
	}
	const isRaw = searchParams.get('dl') === '1' || searchParams.get('raw') === '1';
	return /^(www\.)?dropbox\.com$/.test(hostname) && /^\/(s|scl)\//.test(pathname) && !isRaw
		? { store: 'Dropbox', fix: 'Write raw=1 instead of dl=0 at the end of the address' }
		: undefined;
}

/** @throws UserError when it is not a web address that a provider can fetch a file from */
export function requireMediaUrl(field: Field): string {
	const url = requireWebAddress(field, 'https://www.example.com/box.jpg');
	if (!isPublicHost(url.hostname)) {
		throw new UserError(
			`${field.name()} "${cut(requireLine(field, LONGEST_URL))}" is an address in a private network`,
			{
				description: 'Use an address that anyone can open: the provider fetches the file from the internet',
			},
		);
	}
	const page = pageOf(url);
	if (page !== undefined) {
		throw new UserError(`${field.name()} leads to a page of ${page.store}, not to the file itself`, {
			description: page.fix,
		});
	}
	return url.href;
}

/** How long a link of this n8n to a file is valid, in hours, where nothing else is said. */
export const DAY = 24;

/** The name of a file that n8n holds, with an extension of its type. */
export function heldName({ name, mimeType }: Pick<FileFacts, 'name' | 'mimeType'>): string | undefined {
	const clean = cleanFileName(name);
	if (clean === undefined || extensionOf(clean) !== '') return clean;
	const format = formatOf(mimeType, '');
	return format === undefined ? clean : `${clean}.${format}`;
}

/**
 * The name of a file that is sent: the last part of its address when the user gave none.
 * @param url as `requireMediaUrl` gave it
 */
export const readFilename = (field: Field, url: string): string | undefined =>
	readLine(field, LONGEST_FILENAME) ?? fileNameInUrl(url);

/** A place on the map. */
export interface Place {
	/** In degrees. */
	latitude: number;
	longitude: number;
	name?: string;
	address?: string;
}

/** The most characters of a place's name, and of its address (Infobip contract §24). */
const LONGEST_PLACE = 1000;

const LONGEST_NUMBER = 100;
const DECIMAL = /^[-+]?\d+(\.\d+)?(e-\d+)?$/;

/** @throws UserError when it is not a number from -`most` to `most` */
export function requireDegrees(field: Field, most: number): number {
	const text = requireLine(field, LONGEST_NUMBER);
	if (DECIMAL.test(text) && Math.abs(Number(text)) <= most) return Number(text);
	throw new UserError(`${field.name()} is not a number from -${most} to ${most}`, {
		description: 'Write it in degrees with a decimal point, for example 38.8977',
	});
}

/**
 * A place as the user gave it (Infobip contract §24).
 * @param read reads name and address
 * @throws UserError naming what does not fit
 */
export const readPlace = (
	field: (part: 'Latitude' | 'Longitude' | 'Name' | 'Address') => Field,
	read = readText,
): Place => ({
	latitude: requireDegrees(field('Latitude'), 90),
	longitude: requireDegrees(field('Longitude'), 180),
	name: read(field('Name'), LONGEST_PLACE),
	address: read(field('Address'), LONGEST_PLACE),
});

/** What the user filled into one row of a list in the form, by the names of its fields. */
export type Row = Record<string, unknown>;

const rowsSchema = z.array(z.record(z.unknown()));

/**
 * The rows of a list in the form; none where nothing was added.
 * @param collection the parameter, a fixed collection
 * @param row what the collection calls a row
 * @param name its name in the user's words
 * @param fields the names of a row's fields
 * @throws UserError when an expression put something else there
 */
export function rowsOf(collection: unknown, row: string, name: string, fields: readonly string[]): Row[] {
	if (collection === undefined || collection === null || collection === '') return [];
	const list = z
		.object({ [row]: rowsSchema.nullish() })
		.catchall(z.unknown())
		.safeParse(collection);
	if (list.success) {
		const rows = list.data[row] ?? [];
		refuseUnknown(list.data, [row], name);
		rows.forEach((given, index) => refuseUnknown(given, fields, `${name}: ${row} ${index + 1}`));
		return rows;
	}
	throw new UserError(`${name} has an unexpected structure`, {
		description: `Add the values under "${name}" one by one, each with an expression of its own`,
	});
}

/** The most characters of a value in a template's body, which holds no more in all. */
export const LONGEST_VALUE = 1024;

/**
 * A value that WhatsApp puts into a template (Infobip contract §22.4, Kaleyra contract §22.2); `undefined`
 * when it is blank. A number counts as text.
 * @throws UserError when it is no text, too long, or has a line break, a tab or more than four spaces in a
 * row
 */
export function readValue(field: Field, longest: number): string | undefined {
	const text = readText(field, longest);
	if (text === undefined || !/[\n\r\t]| {5}/.test(text)) return text;
	throw new UserError(`${field.name()} has a line break, a tab or more than four spaces in a row`, {
		description:
			'Write it on one line, without tabs or more than four spaces in a row: WhatsApp refuses them',
	});
}

/** The same, but blank is an error. */
export function requireValue(field: Field, longest: number): string {
	const text = readValue(field, longest);
	if (text !== undefined) return text;
	throw new UserError(`${field.name()} is empty`, {
		description: 'Fill it in: WhatsApp refuses an empty value',
	});
}
