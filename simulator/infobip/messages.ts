import { z } from 'zod/v3';

import {
	plain,
	filledObject,
	day,
	degrees,
	digits,
	email,
	filled,
	listOf,
	phone,
	someOf,
	templateName,
	templateValue,
	userId,
	webAddress,
	whatsAppId,
} from '../fields.ts';

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

const common = {
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

const urlOptions = someOf({
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

/** Bodies that send files and places (Infobip contract §23 and §24). */

const file = { mediaUrl: webAddress };
const caption = filled(3000).optional();

const withLinks = (content: z.ZodRawShape) =>
	z.object({ ...common, content: z.object(content).strict(), urlOptions: urlOptions.optional() }).strict();
const withoutLinks = (content: z.ZodRawShape) =>
	z.object({ ...common, content: z.object(content).strict() }).strict();

/** By the end of the call's path. */
export const mediaBodies = {
	image: withLinks({ ...file, caption }),
	document: withLinks({ ...file, caption, filename: filled(240).optional() }),
	video: withLinks({ ...file, caption }),
	audio: withoutLinks({ ...file, voice: z.boolean().optional() }),
	sticker: withoutLinks(file),
	location: withoutLinks({
		latitude: degrees(90),
		longitude: degrees(180),
		name: filled(1000).optional(),
		address: filled(1000).optional(),
	}),
};

/** The bodies that send something to tap (Infobip contract §26 to §27.5). */

const text = (longest: number) => z.object({ text: filled(longest) }).strict();

const frame = { body: text(1024), footer: text(60).optional() };

const textHeader = z.object({ type: z.literal('TEXT'), text: filled(60) }).strict();

const buttonsHeader = z.discriminatedUnion('type', [
	textHeader,
	z.object({ type: z.literal('IMAGE'), mediaUrl: webAddress }).strict(),
	z.object({ type: z.literal('VIDEO'), mediaUrl: webAddress }).strict(),
	z.object({ type: z.literal('DOCUMENT'), mediaUrl: webAddress, filename: filled(240).optional() }).strict(),
]);

const button = z
	.object({
		type: z.literal('REPLY'),
		id: filled(256).regex(/^\S([^]*\S)?$/, 'must not begin or end with a blank'),
		title: plain(20),
	})
	.strict();

const areDifferent = (values: string[]): boolean => new Set(values).size === values.length;

const buttons = z
	.array(button)
	.min(1, 'size must be between 1 and 3')
	.max(3, 'size must be between 1 and 3')
	.refine(
		(all) => areDifferent(all.map(({ id }) => id)) && areDifferent(all.map(({ title }) => title)),
		'ids and titles must be unique',
	);

const row = z.object({ id: filled(200), title: filled(24), description: filled(72).optional() }).strict();

const section = z
	.object({ title: filled(24).optional(), rows: z.array(row).min(1, 'must not be empty') })
	.strict();

const sections = z
	.array(section)
	.min(1, 'size must be between 1 and 10')
	.max(10, 'size must be between 1 and 10')
	.refine((all) => all.flatMap(({ rows }) => rows).length <= 10, 'number of rows must be between 1 and 10')
	.refine(
		(all) => areDifferent(all.flatMap(({ rows }) => rows.map(({ id }) => id))),
		"row's ids must be unique across sections",
	)
	.refine(
		(all) => all.length < 2 || all.every(({ title }) => title !== undefined),
		'titles must not be blank when more than one section provided',
	);

const bodyWith = <Content extends z.ZodTypeAny>(content: Content) =>
	z.object({ ...common, content, urlOptions: urlOptions.optional() }).strict();

export const buttonsBody = bodyWith(
	z.object({ ...frame, header: buttonsHeader.optional(), action: z.object({ buttons }).strict() }).strict(),
);

export const listBody = bodyWith(
	z
		.object({
			...frame,
			header: textHeader.optional(),
			action: z.object({ title: plain(20), sections }).strict(),
		})
		.strict(),
);

export const contactRequestBody = bodyWith(z.object({ body: frame.body }).strict());

export const urlButtonBody = bodyWith(
	z
		.object({
			...frame,
			header: buttonsHeader.optional(),
			action: z.object({ displayText: filled(20), url: webAddress }).strict(),
		})
		.strict(),
);

export const locationRequestBody = bodyWith(z.object({ body: frame.body }).strict());

export const flowBody = bodyWith(
	z
		.object({
			...frame,
			header: textHeader.optional(),
			action: z
				.object({
					flowId: filled(),
					flowToken: filled(),
					callToActionButton: filled(20),
					mode: z.enum(['PUBLISHED', 'DRAFT']).optional(),
					flowMessageVersion: z.number().int().optional(),
					flowAction: z.enum(['NAVIGATE', 'DATA_EXCHANGE']).optional(),
					flowActionPayload: z
						.object({ screen: filled(), data: filledObject.optional() })
						.strict()
						.optional(),
				})
				.strict()
				.refine(
					({ flowAction, flowActionPayload }) =>
						(flowAction === 'DATA_EXCHANGE') === (flowActionPayload === undefined),
					{ path: ['flowActionPayload'], message: 'is needed with NAVIGATE, and with nothing else' },
				),
		})
		.strict(),
);

/** The body that sends a template (Infobip contract §22). */

const header = z.discriminatedUnion('type', [
	z.object({ type: z.literal('TEXT'), placeholder: templateValue(60) }).strict(),
	z.object({ type: z.literal('IMAGE'), mediaUrl: webAddress }).strict(),
	z.object({ type: z.literal('VIDEO'), mediaUrl: webAddress }).strict(),
	z.object({ type: z.literal('DOCUMENT'), mediaUrl: webAddress, filename: filled(240) }).strict(),
	z
		.object({
			type: z.literal('LOCATION'),
			latitude: z.number().min(-90).max(90),
			longitude: z.number().min(-180).max(180),
		})
		.strict(),
]);

const buttonSchema = z.discriminatedUnion('type', [
	z.object({ type: z.literal('QUICK_REPLY'), parameter: filled(128) }).strict(),
	z.object({ type: z.literal('URL'), parameter: templateValue(2000) }).strict(),
	z.object({ type: z.literal('COPY_CODE'), parameter: templateValue(15) }).strict(),
	z
		.object({
			type: z.literal('FLOW'),
			flowToken: z.string().max(3000).optional(),
			data: z.record(z.unknown()).optional(),
		})
		.strict(),
	z.object({ type: z.literal('CATALOG'), thumbnailProductRetailerId: filled(3000) }).strict(),
	z
		.object({
			type: z.literal('MULTI_PRODUCT'),
			thumbnailProductRetailerId: filled(3000),
			sections: listOf(z.object({ title: filled(24), productRetailerIds: listOf(filled()) }).strict(), 10),
		})
		.strict(),
]);

const buttonsSchema = z
	.array(buttonSchema)
	.max(10, 'must not hold more than 10')
	.refine((all) => all.filter(({ type }) => type === 'URL').length <= 2, 'must not hold more than 2 URLs')
	.refine(
		(all) => all.filter(({ type }) => type === 'COPY_CODE').length <= 1,
		'must not hold more than 1 copy code',
	);

const content = z
	.object({
		templateName,
		language: filled(),
		templateData: z
			.object({
				body: z.object({ placeholders: z.array(templateValue()) }).strict(),
				header: header.optional(),
				buttons: buttonsSchema.optional(),
				limitedTimeOffer: z
					.object({
						expirationTime: z
							.string()
							.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}[+-]\d{4}$/, 'is not such a time'),
					})
					.strict()
					.optional(),
			})
			.strict(),
	})
	.strict();

const message = z
	.object({
		...common,
		content,
		urlOptions: urlOptions.optional(),
		smsFailover: z
			.object({ from: filled(24), text: filled(4096) })
			.strict()
			.optional(),
	})
	.strict();

/** One message a request, so that each has its own answer. */
export const templateBody = z
	.object({ messages: z.tuple([message]), bulkId: filled(100).optional() })
	.strict();

export type TemplateMessage = z.infer<typeof message>;
