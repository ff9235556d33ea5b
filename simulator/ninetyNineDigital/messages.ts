import { z } from 'zod/v3';

import {
	day,
	email,
	filled,
	phone,
	secureAddress,
	templateName,
	templateValue,
	webAddress,
} from '../fields.ts';

/**
 * Request bodies of the apiKey gateway, after 99digital contract §3, §4, §6 to §8, §22, §24, §25, §27 and the
 * vendor page Send Contact.
 */

const flag = z.union([z.literal(0), z.literal(1)]);

/** What every call carries. Who they are is checked before the rest, see the reasons 2 and 3 (§5). */
export const caller = z.object({ apiKey: filled(), from: z.string().regex(/^\d+$/) });

const signed = caller.shape;

/** International digits without a plus sign, or an inbound `from_id` such as `IL.1600000000000000` (§1). */
export const recipient = z.string().regex(/^([1-9]\d{6,14}|[A-Z]{2}\.[A-Za-z\d.]+)$/);

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

/** A link to the file; there is no field for its kind or its name (§24). */
export const fileBody = z.object({ ...message, body: secureAddress, caption: filled().optional() }).strict();

/** Text that reads as a number from -`most` to `most`. */
const degreesText = (most: number) =>
	z
		.string()
		.regex(/^-?\d+(\.\d+)?$/, 'must be a decimal number')
		.refine((text) => Math.abs(Number(text)) <= most, `must be from -${most} to ${most}`);

/** Degrees are text, and there is one text beside the pin (§25). */
export const locationBody = z
	.object({ ...message, lat: degreesText(90), lng: degreesText(180), caption: filled().optional() })
	.strict();

/** One emoji, or none to take the reaction away (§28.1). */
export const reactionBody = z
	.object({
		...signed,
		to: recipient,
		unique: filled(),
		reaction: z.string().regex(/^$|\p{Emoji}/u, 'must be an emoji'),
		showRequest: flag.optional(),
	})
	.strict();

const variable = templateValue(1024).optional();

/** What the page documents: no payload, no variable of the header, no file name, no `replyTo` (§22). */
export const templateBody = z
	.object({
		...signed,
		to: recipient,
		name: templateName,
		headerType: z.union([z.literal(1), z.literal(3), z.literal(4), z.literal(5)]),
		headerLink: webAddress.optional(),
		bodyVariable1: variable,
		bodyVariable2: variable,
		bodyVariable3: variable,
		bodyVariable4: variable,
		bodyVariable5: variable,
		bodyVariable6: variable,
		bodyVariable7: variable,
		bodyVariable8: variable,
		bodyVariable9: variable,
		bodyVariable10: variable,
		websiteVariable: templateValue().optional(),
		websiteVariable2: templateValue().optional(),
		couponCode: templateValue(15).optional(),
		language: z.number().int().min(1).max(9).optional(),
	})
	.strict()
	.refine(({ headerType, headerLink }) => (headerType === 1) === (headerLink === undefined), {
		path: ['headerLink'],
		message: 'is needed with a header of a file, and with no other',
	});

/** Marks all messages of a person as read (§28). */
export const readStatusBody = z.object({ ...signed, to: recipient }).strict();

export const timersBody = z.object({ ...signed, number: z.string().regex(/^[1-9]\d{6,14}$/) }).strict();

/** Of the calls that ask for something of the account: `getWebhook`, `getTemplates`. */
export const callerBody = z.object(signed).strict();

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
