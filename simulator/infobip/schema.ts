import { z } from 'zod/v3';
import { day, digits, email, filled, listOf, phone, someOf, userId, whatsAppId } from '../fields.ts';

/**
 * Request bodies of Infobip, after its contract §3 and §7.1 and the vendor page Send WhatsApp contact
 * message.
 */

const place = z.enum(['HOME', 'WORK'], { message: 'must be HOME or WORK' });

const contact = z
	.object({
		name: z
			.object({
				firstName: filled(),
				formattedName: filled(),
				lastName: filled().optional(),
				middleName: filled().optional(),
				nameSuffix: filled().optional(),
				namePrefix: filled().optional(),
			})
			.strict(),
		phones: listOf(
			someOf({
				phone,
				type: z.enum(['CELL', 'MAIN', 'IPHONE', 'HOME', 'WORK'], {
					message: 'must be CELL, MAIN, IPHONE, HOME or WORK',
				}),
				waId: whatsAppId,
			}),
		).optional(),
		emails: listOf(someOf({ email, type: place })).optional(),
		addresses: listOf(
			someOf({
				street: filled(),
				city: filled(),
				state: filled(),
				zip: filled(),
				country: filled(),
				countryCode: filled(),
				type: place,
			}),
		).optional(),
		urls: listOf(someOf({ url: filled(), type: place })).optional(),
		org: someOf({ company: filled(), department: filled(), title: filled() }).optional(),
		birthday: day.optional(),
	})
	.strict();

export const common = {
	from: filled(24).regex(/^\d+$/, 'must be digits in international format'),
	/** A phone number's digits, or a business-scoped user id such as `US.1000000000000000001` (§3). */
	to: filled(150).regex(new RegExp(`^(\\d{5,15}|${userId})$`), 'must be a phone number or a user id'),
	messageId: filled(200).optional(),
	callbackData: filled(4000).optional(),
	notifyUrl: filled(2048).optional(),
	entityId: filled(255).optional(),
	applicationId: filled(255).optional(),
	context: z.object({ replyToMessageId: filled() }).strict().optional(),
};

export const urlOptions = someOf({
	shortenUrl: z.boolean(),
	trackClicks: z.boolean(),
	trackingUrl: filled(),
	removeProtocol: z.boolean(),
	customDomain: filled(),
}).refine(({ shortenUrl, trackingUrl }) => shortenUrl !== false || trackingUrl === undefined, {
	path: ['trackingUrl'],
	message: 'must be null when shortenUrl is false',
});

export const textBody = z
	.object({
		...common,
		content: z.object({ text: filled(4096), previewUrl: z.boolean().optional() }).strict(),
		urlOptions: urlOptions.optional(),
	})
	.strict()
	.superRefine(({ content, urlOptions }, context) => {
		if (content.previewUrl !== true) return;
		if (!/https?:\/\//.test(content.text)) {
			context.addIssue({
				code: 'custom',
				path: ['content', 'text'],
				message: 'must contain a URL to preview',
			});
		}
		if (urlOptions?.removeProtocol === true) {
			context.addIssue({
				code: 'custom',
				path: ['urlOptions', 'removeProtocol'],
				message: 'must be false when previewUrl is true',
			});
		}
	});

export const contactBody = z
	.object({ ...common, content: z.object({ contacts: listOf(contact, 257) }).strict() })
	.strict();

/**
 * Where inbound messages of a number go. The platform's own default format is another one, so it must be
 * named (§7.1).
 */
export const configurationBody = z
	.object({
		channel: z.literal('WHATSAPP'),
		number: digits.optional(),
		numberKey: filled().optional(),
		keyword: filled(50).nullish(),
		platform: someOf({ applicationId: filled(255), entityId: filled(255) }).optional(),
		forwarding: z
			.object({
				type: z.literal('HTTP_FORWARD'),
				url: z.string().url(),
				format: z.enum(['MO_OTT_CONTACT', 'MO_OTT_MSISDN']),
			})
			.strict()
			.optional(),
		unset: listOf(
			z.enum([
				'USERNAME',
				'PLATFORM',
				'FORWARDING',
				'CONVERSATIONS',
				'ANSWERS',
				'AUTORESPONSE',
				'BLOCKLISTCONFIGURATION',
			]),
		).optional(),
	})
	.strict()
	.refine((body) => (body.number === undefined) !== (body.numberKey === undefined), {
		path: ['number'],
		message: 'exactly one of number and numberKey is required',
	})
	.refine((body) => body.forwarding !== undefined || body.unset !== undefined, {
		path: ['forwarding'],
		message: 'nothing is set or unset',
	});
