import { UserError } from 'n8n-workflow';
import { z } from 'zod';

import { isRecord } from '../../json';
import type { Contact } from '../contact';
import { groupOf, GROUPS, OWN_FIELDS } from '../fields';
import { readCard } from '../readCard';
import { withWaId } from './onWhatsApp';

const HOW_TO_FIX = 'Check the expressions in the fields of "Contacts": each must return text';

/** Groups with several entries, which n8n stores as `{ <entry name>: [...] }`. */
const listGroups = GROUPS.filter((group) => groupOf(group).plural !== undefined);
const groupsSchema = Object.fromEntries(listGroups.map((group) => [group, z.record(z.unknown()).nullish()]));

/**
 * What n8n stores for the parameter "Contacts" (see `contactForm.ts`): it nests what a contact has flat, and
 * the other way round.
 */
const formSchema = z.object({
	contact: z
		.array(
			z.object({
				...groupsSchema,
				formattedName: z.unknown(),
				details: z.object(groupsSchema).catchall(z.unknown()).nullish(),
			}),
		)
		.nullish(),
});

/**
 * A row of the form, with its details among the other fields, as a card. Fields of no group are parts of the
 * name.
 * @param where the contact in the user's words
 */
function toCard(row: Record<string, unknown>, where: string): Record<string, unknown> {
	const card: Record<string, unknown> = {};
	const rest = new Map(Object.entries(row));
	const take = (field: string): unknown => {
		const value = rest.get(field);
		rest.delete(field);
		return value;
	};
	for (const group of listGroups) {
		const entries = take(group);
		if (isRecord(entries)) card[group] = entries[groupOf(group).label.toLowerCase()];
	}
	if (card.phones !== undefined && card.phones !== null) {
		card.phones = [card.phones].flat().map((phone, index) => withWaId(phone, `${where}: Phone ${index + 1}`));
	}
	card.org = Object.fromEntries(Object.keys(groupOf('org').fields).map((field) => [field, take(field)]));
	for (const field of OWN_FIELDS) card[field] = take(field);
	card.name = Object.fromEntries(rest);
	return card;
}

/**
 * A row that was left empty holds blank text. Without any number, one that holds nothing is an expression that
 * found none.
 */
function requireNoLostNumber(phones: unknown, contact: string): void {
	const rows: unknown[] = Array.isArray(phones) ? phones : [];
	const lost = rows.findIndex((row) => isRecord(row) && 'phone' in row && (row.phone ?? null) === null);
	if (lost < 0) return;
	throw new UserError(`${contact}: Phone ${lost + 1} has no number: its expression found nothing`, {
		description: 'Correct the expression in "Number", or remove the phone',
	});
}

/**
 * The contacts of the parameter "Contacts", blanks dropped. A row the user added but left empty counts, so
 * that the number of a contact in an error is the number the user sees.
 * @throws UserError naming the contact whose field does not hold text, and the phone whose switch holds
 * neither true nor false
 */
export function contactsFromForm(input: unknown): Contact[] {
	const form = formSchema.safeParse(input);
	if (!form.success) {
		const [, row, ...field] = form.error.issues[0]?.path ?? [];
		const where =
			typeof row === 'number' ? `Contact ${row + 1}${field.map((step) => `: ${step}`).join('')}` : '';
		throw new UserError(`${where || 'Contacts'} has an unexpected structure`, {
			description: HOW_TO_FIX,
		});
	}
	return (form.data.contact ?? []).map(({ details, ...row }, index) => {
		const contact = `Contact ${index + 1}`;
		const card = toCard({ ...details, ...row }, contact);
		const read = readCard(card, (where, what, label) => {
			const problem = label === undefined ? `${where} ${what}` : `${where}: "${label}" is not text`;
			throw new UserError(`${contact}: ${problem}`, { description: HOW_TO_FIX });
		});
		if (read.phones === undefined) requireNoLostNumber(card.phones, contact);
		return read;
	});
}
