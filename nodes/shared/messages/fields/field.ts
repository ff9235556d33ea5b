import { UserError } from 'n8n-workflow';

import type { Item } from '../../item';
import { cleanText } from '../../text';
import { countCharacters } from '../characters';

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
