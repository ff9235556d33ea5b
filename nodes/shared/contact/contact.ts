import { z } from 'zod';

/**
 * A field of a contact as it may come from outside: text, or a number where a system
 * wrote a phone or a zip without quotes. Surrounding white space is never meant.
 */
const field = z
	.union([z.string(), z.number().finite().transform(String)])
	.transform((value) => value.trim())
	.optional();

const nameSchema = z.object({
	formattedName: field,
	firstName: field,
	lastName: field,
	middleName: field,
	prefix: field,
	suffix: field,
});
const phoneSchema = z.object({ phone: field, waId: field, type: field });
const emailSchema = z.object({ email: field, type: field });
const addressSchema = z.object({
	street: field,
	city: field,
	state: field,
	zip: field,
	country: field,
	countryCode: field,
	type: field,
});
const urlSchema = z.object({ url: field, type: field });
const orgSchema = z.object({ company: field, department: field, title: field });

/**
 * The one contact shape of this package: what a trigger gives is what Send Contact takes.
 * Every field is optional here, since a card that comes in may lack any of them; what a card
 * that goes out must have is `requireSendable`'s to say.
 */
export const contactSchema = z.object({
	name: nameSchema.optional(),
	phones: z.array(phoneSchema).optional(),
	emails: z.array(emailSchema).optional(),
	addresses: z.array(addressSchema).optional(),
	urls: z.array(urlSchema).optional(),
	org: orgSchema.optional(),
	birthday: field,
});

export type Contact = z.infer<typeof contactSchema>;
export type ContactPhone = z.infer<typeof phoneSchema>;

/** The groups a contact can hold several of, with the word for one of them and its schema. */
export const repeatedGroups = {
	phones: { label: 'Phone', schema: phoneSchema },
	emails: { label: 'Email', schema: emailSchema },
	addresses: { label: 'Address', schema: addressSchema },
	urls: { label: 'URL', schema: urlSchema },
} as const;

/** The groups a contact has one of. */
export const singleGroups = {
	name: { label: 'Name', schema: nameSchema },
	org: { label: 'Organization', schema: orgSchema },
} as const;
