import { UserError } from 'n8n-workflow';
import { z } from 'zod';

import type { Contact } from './contact';
import { readCard } from './readCard';

const HOW_TO_FIX = 'Check the expressions in the fields of "Contacts": each must give text';

/** A repeated group, which n8n stores as `{ <entry name>: [...] }`. */
const group = z.record(z.unknown()).nullish();

/** What n8n stores for the parameter "Contacts" (see `contactForm.ts`): the form nests where the shape is flat and the other way round. */
const formSchema = z.object({
	contact: z
		.array(
			z.object({
				formattedName: z.unknown(),
				phones: group,
				details: z.object({ emails: group, addresses: group, urls: group }).catchall(z.unknown()).nullish(),
			}),
		)
		.nullish(),
});

/**
 * The contacts of the parameter "Contacts", blanks dropped. A row the user added but left empty counts, so that the
 * number of a contact in an error is the number the user sees.
 * @throws UserError naming the contact whose field does not hold text
 */
export function contactsFromForm(input: unknown): Contact[] {
	const form = formSchema.safeParse(input);
	if (!form.success) {
		const [, row, ...field] = form.error.issues[0]?.path ?? [];
		const where =
			typeof row === 'number' ? `Contact ${row + 1}${field.map((step) => `: ${step}`).join('')}` : '';
		throw new UserError(`${where || 'Contacts'} is not what the form stores`, { description: HOW_TO_FIX });
	}
	return (form.data.contact ?? []).map(({ formattedName, phones, details }, index) => {
		const { emails, addresses, urls, company, department, title, birthday, ...nameParts } = details ?? {};
		const card = {
			name: { ...nameParts, formattedName },
			phones: phones?.phone,
			emails: emails?.email,
			addresses: addresses?.address,
			urls: urls?.url,
			org: { company, department, title },
			birthday,
		};
		return readCard(card, (where, what) => {
			throw new UserError(`Contact ${index + 1}: ${where} ${what}`, { description: HOW_TO_FIX });
		});
	});
}
