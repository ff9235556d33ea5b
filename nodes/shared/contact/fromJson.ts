import { jsonParse, UserError } from 'n8n-workflow';

import type { Contact } from './contact';
import { readCard } from './readCard';

const HOW_TO_FIX =
	'"Contacts (JSON)" takes one contact or an array of contacts, for example {"name":{"formattedName":"Dana Example"},"phones":[{"phone":"+12025550145"}]}';

function parse(input: unknown): unknown {
	if (typeof input !== 'string') return input;
	if (input.trim() === '') return [];
	try {
		return jsonParse<unknown>(input);
	} catch (error) {
		const reason = error instanceof Error ? ` (${error.message})` : '';
		return new UserError(`Contacts (JSON) is not valid JSON${reason}`, { description: HOW_TO_FIX });
	}
}

/**
 * The contacts of the parameter "Contacts (JSON)": one contact or an array, as JSON text or already as data,
 * in our spelling, Meta's or Infobip's.
 * @throws UserError naming the contact and the field: text that does not parse, something that is not a
 * contact, and a field that a contact does not have (it would be lost silently otherwise)
 */
export function contactsFromJson(input: unknown): Contact[] {
	const parsed = parse(input);
	if (parsed instanceof UserError) throw parsed;
	if (parsed === null || parsed === undefined) return [];
	const cards: unknown[] = Array.isArray(parsed) ? parsed : [parsed];
	return cards.map((card, index) =>
		readCard(card, (where, what) => {
			const place = where === '' ? '' : `: ${where}`;
			throw new UserError(`Contact ${index + 1}${place} ${what}`, { description: HOW_TO_FIX });
		}),
	);
}
