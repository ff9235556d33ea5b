import { jsonParse, UserError } from 'n8n-workflow';

import { isRecord } from '../json';
import type { Contact } from './contact';
import { readCard } from './readCard';

const HOW_TO_FIX =
	'"Contacts (JSON)" takes one contact or an array of contacts, for example {"name":{"formattedName":"Dana Example"},"phones":[{"phone":"+12025550145"}]}';

/**
 * What JavaScript makes of an object in a text, and so n8n of an expression with text beside it.
 */
const OBJECT_AS_TEXT = '[object Object]';

const notAlone = (): UserError =>
	new UserError('Contacts (JSON) holds more than the contact: the field must hold only {{ $json.contact }}', {
		description:
			'Remove everything else from the field: quotes, spaces, and what was there before you dragged a field in',
	});

function notJson(error: unknown): UserError {
	const reason = error instanceof Error ? ` (${error.message})` : '';
	return new UserError(`Contacts (JSON) is not valid JSON${reason}`, { description: HOW_TO_FIX });
}

/** @throws UserError when it is text that does not parse */
function parse(input: unknown): unknown {
	if (typeof input !== 'string') return input;
	if (input.trim() === '') return [];
	let parsed: unknown;
	try {
		parsed = jsonParse<unknown>(input);
	} catch (error) {
		throw input.includes(OBJECT_AS_TEXT) ? notAlone() : notJson(error);
	}
	if (typeof parsed === 'string' && parsed.includes(OBJECT_AS_TEXT)) throw notAlone();
	return parsed;
}

/**
 * The contacts of an item as a trigger gives it, which has them beside its event; anything else is meant as a
 * contact.
 */
function contactsIn(given: unknown): unknown[] {
	if (!isRecord(given) || typeof given.event !== 'string') return [given];
	if (Array.isArray(given.contacts)) return given.contacts;
	return [isRecord(given.contact) ? given.contact : given];
}

/**
 * The contacts of the parameter "Contacts (JSON)": one contact or an array, as JSON text or already as data,
 * in our spelling, Meta's or Infobip's. In place of a contact there may be the item of a trigger, whole.
 * @throws UserError naming the contact and the field: text that does not parse, something that is not a
 * contact, and a field that a contact does not have (it would be lost silently otherwise)
 */
export function contactsFromJson(input: unknown): Contact[] {
	const parsed = parse(input);
	if (parsed === null || parsed === undefined) return [];
	return [parsed]
		.flat()
		.flatMap(contactsIn)
		.map((card, index) =>
			readCard(card, (where, what) => {
				const place = where === '' ? '' : `: ${where}`;
				throw new UserError(`Contact ${index + 1}${place} ${what}`, { description: HOW_TO_FIX });
			}),
		);
}
