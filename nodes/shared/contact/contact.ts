import { z } from 'zod';

const field = z.string().optional();

export const nameSchema = z.object({
	formattedName: field,
	firstName: field,
	lastName: field,
	middleName: field,
	prefix: field,
	suffix: field,
});
export const phoneSchema = z.object({ phone: field, waId: field, type: field });
export const emailSchema = z.object({ email: field, type: field });
export const addressSchema = z.object({
	street: field,
	city: field,
	state: field,
	zip: field,
	country: field,
	countryCode: field,
	type: field,
});
export const urlSchema = z.object({ url: field, type: field });
export const orgSchema = z.object({ company: field, department: field, title: field });

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
