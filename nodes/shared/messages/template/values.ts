import { UserError } from 'n8n-workflow';

import { cut } from '../../http/quote';
import { parseUrl } from '../../http/url';
import { cleanText } from '../../text';
import { countCharacters } from '../characters';

/** What the user gave for one thing that a template leaves open. */
export interface Field {
	value: unknown;
	/** Its name in the user's words, as the beginning of a sentence. */
	name(): string;
}

/** The most characters of a value in a template's body, which holds no more in all. */
export const LONGEST_VALUE = 1024;

/** Infobip contract §22.3. */
const LONGEST_URL = 2048;

/**
 * A value that WhatsApp puts into a template (Infobip contract §22.4, Kaleyra contract §22.2); `undefined` when it is blank. A number counts
 * as text.
 * @throws UserError when it is no text, too long, or has a line break, a tab or more than four spaces in a row
 */
export function readValue({ value, name }: Field, longest: number): string | undefined {
	if (value === undefined || value === null) return undefined;
	if (typeof value !== 'string' && !Number.isFinite(value)) {
		throw new UserError(`${name()} is not text`, {
			description: 'Check its expression: it must give text or a number',
		});
	}
	const text = cleanText(String(value)).trim();
	const length = countCharacters(text);
	if (length > longest) {
		throw new UserError(`${name()} has ${length} characters, but WhatsApp takes at most ${longest}`, {
			description: 'Shorten it',
		});
	}
	if (/[\n\r\t]| {5}/.test(text)) {
		throw new UserError(`${name()} has a line break, a tab or more than four spaces in a row`, {
			description: 'Write it in one line: WhatsApp refuses such a value',
		});
	}
	return text === '' ? undefined : text;
}

/** The same, but blank is an error. */
export function requireValue(field: Field, longest: number): string {
	const text = readValue(field, longest);
	if (text !== undefined) return text;
	throw new UserError(`${field.name()} is empty`, {
		description: 'Fill it in: WhatsApp refuses an empty value',
	});
}

/** @throws UserError when it is not a web address that a provider can fetch a file from */
export function requireMediaUrl(field: Field): string {
	const text = requireValue(field, LONGEST_URL);
	const url = parseUrl(text);
	// Written out, an address has no spaces or letters that providers refuse.
	if (url?.protocol === 'https:' || url?.protocol === 'http:')
		return requireValue({ ...field, value: url.href }, LONGEST_URL);
	throw new UserError(`${field.name()} "${cut(text)}" is not a web address`, {
		description: 'Begin it with https://, for example https://www.example.com/box.jpg',
	});
}

const DECIMAL = /^[-+]?\d+(\.\d+)?(e-\d+)?$/;

/** @throws UserError when it is not a number from -`most` to `most` */
export function requireDegrees(field: Field, most: number): number {
	const text = requireValue(field, LONGEST_VALUE);
	if (DECIMAL.test(text) && Math.abs(Number(text)) <= most) return Number(text);
	throw new UserError(`${field.name()} is not a number from -${most} to ${most}`, {
		description: 'Write it in degrees with a decimal point, for example 38.8977',
	});
}
