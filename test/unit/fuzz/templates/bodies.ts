import { z } from 'zod/v3';

/** What each contract allows in the body of a template as it goes out, and nothing more. */

const length = (most: number) =>
	z
		.string()
		.refine((text) => text.trim() !== '' && text.isWellFormed(), 'must say something')
		.refine((text) => [...text].length <= most, `must have ${most} characters at most`);

/** No line breaks, no tabs, not more than four spaces in a row. */
const value = (most: number) =>
	length(most).refine((text) => !/[\n\r\t]| {5}/.test(text), 'must be one line');

const link = value(2048).refine((text) => /^https?:\/\/\S+$/.test(text), 'must be a web address');
const filename = value(240).optional();
const latitude = z.number().min(-90).max(90);
const longitude = z.number().min(-180).max(180);

/** Kaleyra contract §22. */
const parameters = <Parameter extends z.ZodTypeAny>(parameter: Parameter) => z.tuple([parameter]);
const kaleyraHeader = z.discriminatedUnion('type', [
	z.object({ type: z.literal('text'), text: value(60) }).strict(),
	z.object({ type: z.literal('image'), image: z.object({ link }).strict() }).strict(),
	z.object({ type: z.literal('video'), video: z.object({ link }).strict() }).strict(),
	z.object({ type: z.literal('document'), document: z.object({ link, filename }).strict() }).strict(),
	z
		.object({
			type: z.literal('location'),
			location: z
				.object({ latitude, longitude, name: value(1000).optional(), address: value(1000).optional() })
				.strict(),
		})
		.strict(),
]);
const kaleyraButton = { type: z.literal('button'), index: z.string().regex(/^\d$/) };
const kaleyraComponent = z.union([
	z.object({ type: z.literal('header'), parameters: parameters(kaleyraHeader) }).strict(),
	z
		.object({
			type: z.literal('body'),
			parameters: z.array(z.object({ type: z.literal('text'), text: value(1024) }).strict()).min(1),
		})
		.strict(),
	z
		.object({
			...kaleyraButton,
			sub_type: z.literal('quick_reply'),
			parameters: parameters(z.object({ type: z.literal('payload'), payload: value(128) }).strict()),
		})
		.strict(),
	z
		.object({
			...kaleyraButton,
			sub_type: z.literal('url'),
			parameters: parameters(z.object({ type: z.literal('text'), text: value(2000) }).strict()),
		})
		.strict(),
	z
		.object({
			...kaleyraButton,
			sub_type: z.literal('copy_code'),
			parameters: parameters(z.object({ type: z.literal('coupon_code'), coupon_code: value(15) }).strict()),
		})
		.strict(),
]);
export const kaleyraBody = z
	.object({
		messaging_object: z
			.object({
				messaging_product: z.literal('whatsapp'),
				recipient_type: z.literal('individual'),
				to: z.literal('+12025550123'),
				type: z.literal('template'),
				template: z
					.object({
						name: length(512),
						language: z.object({ code: length(1_000) }).strict(),
						components: z.array(kaleyraComponent).min(1).optional(),
					})
					.strict(),
			})
			.strict(),
	})
	.strict();

/** Infobip contract §22. */
const infobipHeader = z.discriminatedUnion('type', [
	z.object({ type: z.literal('TEXT'), placeholder: value(60) }).strict(),
	z.object({ type: z.literal('IMAGE'), mediaUrl: link }).strict(),
	z.object({ type: z.literal('VIDEO'), mediaUrl: link }).strict(),
	z.object({ type: z.literal('DOCUMENT'), mediaUrl: link, filename }).strict(),
	z.object({ type: z.literal('LOCATION'), latitude, longitude }).strict(),
]);
const infobipButton = z.discriminatedUnion('type', [
	z.object({ type: z.literal('QUICK_REPLY'), parameter: value(128) }).strict(),
	z.object({ type: z.literal('URL'), parameter: value(2000) }).strict(),
	z.object({ type: z.literal('COPY_CODE'), parameter: value(15) }).strict(),
]);
const infobipContent = z
	.object({
		templateName: length(512),
		language: length(1_000),
		templateData: z
			.object({
				body: z.object({ placeholders: z.array(value(1024)) }).strict(),
				header: infobipHeader.optional(),
				buttons: z.array(infobipButton).min(1).max(10).optional(),
			})
			.strict(),
	})
	.strict();
export const infobipBody = z
	.object({
		messages: z.tuple([
			z
				.object({
					from: z.literal('12025550100'),
					to: z.literal('12025550123'),
					content: infobipContent,
				})
				.strict(),
		]),
	})
	.strict();

/** 99digital contract §22. */
const bodyVariables = Object.fromEntries(
	Array.from({ length: 10 }, (_, index) => [`bodyVariable${index + 1}`, value(1024).optional()]),
);
export const ninetyNineDigitalBody = z
	.object({
		from: z.literal('12025550100'),
		to: z.literal('12025550123'),
		name: length(512),
		headerType: z.union([z.literal(1), z.literal(3), z.literal(4), z.literal(5)]),
		headerLink: link.optional(),
		...bodyVariables,
		websiteVariable: value(2000).optional(),
		websiteVariable2: value(2000).optional(),
		couponCode: value(15).optional(),
	})
	.strict()
	.refine(({ headerType, headerLink }) => (headerType === 1) === (headerLink === undefined), 'link by type');
