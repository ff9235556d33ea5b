import { z } from 'zod';
import { day, email, filled, phone } from '../fields.ts';

/** Request bodies of the apiKey gateway, after 99digital contract §3, §4, §6 to §8 and the vendor page Send Contact. */

const flag = z.union([z.literal(0), z.literal(1)]);

/** What every call carries. Who they are is checked before the rest, see the reasons 2 and 3 (§5). */
export const caller = z.object({ apiKey: filled(), from: z.string().regex(/^\d+$/) });

const signed = caller.shape;

/** International digits without a plus sign, or an inbound `from_id` such as `IL.1600000000000000` (§1). */
export const recipient = z.string().regex(/^([1-9]\d{6,14}|[A-Z]{2}\.\d+)$/);

const message = { ...signed, to: recipient, replyTo: filled().optional(), showRequest: flag.optional() };

export const messageBody = z.object({ ...message, body: filled() }).strict();

export const contactBody = z
	.object({
		...message,
		contact_name: filled(),
		contact_phone: phone,
		contact_email: email.optional(),
		contact_birthday: day.optional(),
		address_street: filled().optional(),
		address_city: filled().optional(),
		address_country: filled().optional(),
		website: filled().optional(),
	})
	.strict();

export const timersBody = z.object({ ...signed, number: z.string().regex(/^[1-9]\d{6,14}$/) }).strict();

export const getWebhookBody = z.object(signed).strict();

/** A single space clears `url` and `systemPhoneAlert` (§8), the one blank that means something. */
export const setWebhookBody = z
	.object({
		...signed,
		url: z.union([z.literal(' '), z.string().url()]).optional(),
		system: flag.optional(),
		systemPhoneAlert: z.union([z.literal(' '), z.string().regex(/^972\d+(,972\d+){0,4}$/)]).optional(),
		readStatus: flag.optional(),
		retry: flag.optional(),
	})
	.strict();
