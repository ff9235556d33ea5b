import { UserError } from 'n8n-workflow';

import { readText, type Field } from '../fields/field';

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
