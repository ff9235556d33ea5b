import { UserError } from 'n8n-workflow';
import { z } from 'zod';

import { withoutBlanks } from './blanks';
import { contactSchema, nameSchema, orgSchema, type Contact } from './contact';

const entries = z.array(z.record(z.unknown())).optional();

/** What n8n stores for the parameter "Contacts" (see `contactForm.ts`): the form nests where the shape is flat and the other way round. */
const formSchema = z.object({
	contact: z
		.array(
			z
				.object({
					formattedName: z.unknown(),
					phones: z.object({ phone: entries }).partial().optional(),
					details: z.record(z.unknown()).optional(),
				})
				.partial(),
		)
		.optional(),
});

/** The repeated groups behind "Add Field", each stored as `{ <entry name>: [...] }`. */
const detailsSchema = z.object({
	...nameSchema.shape,
	...orgSchema.shape,
	birthday: z.unknown(),
	emails: z.object({ email: entries }).partial().optional(),
	addresses: z.object({ address: entries }).partial().optional(),
	urls: z.object({ url: entries }).partial().optional(),
});

function problemIn(index: number, error: z.ZodError): UserError {
	const issue = error.issues[0];
	const field = issue?.path.join(' → ') ?? '';
	return new UserError(`Contact ${index + 1}: ${field || 'a field'} is not text`, {
		description: 'Check the expression in this field of "Contacts": it must give text',
	});
}

/**
 * The contacts of the parameter "Contacts", blanks dropped. A row the user added but left empty counts, so that the
 * number of a contact in an error is the number the user sees.
 * @throws UserError naming the contact whose field does not hold text
 */
export function contactsFromForm(input: unknown): Contact[] {
	const form = formSchema.safeParse(input);
	if (!form.success) throw problemIn(0, form.error);
	return (form.data.contact ?? []).map((row, index) => {
		const details = detailsSchema.safeParse(row.details ?? {});
		if (!details.success) throw problemIn(index, details.error);
		const { emails, addresses, urls, company, department, title, birthday, ...nameParts } = details.data;
		const contact = contactSchema.safeParse({
			name: { ...nameParts, formattedName: row.formattedName ?? undefined },
			phones: row.phones?.phone,
			emails: emails?.email,
			addresses: addresses?.address,
			urls: urls?.url,
			org: { company, department, title },
			birthday: birthday ?? undefined,
		});
		if (!contact.success) throw problemIn(index, contact.error);
		return withoutBlanks(contact.data) ?? {};
	});
}
