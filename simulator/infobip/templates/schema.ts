import { z } from 'zod/v3';
import { filled, templateName, templateValue, webAddress } from '../../fields.ts';
import { common, urlOptions } from '../schema.ts';

/** The body that sends a template (Infobip contract §22). */

const header = z.discriminatedUnion('type', [
	z.object({ type: z.literal('TEXT'), placeholder: templateValue() }).strict(),
	z.object({ type: z.literal('IMAGE'), mediaUrl: webAddress }).strict(),
	z.object({ type: z.literal('VIDEO'), mediaUrl: webAddress }).strict(),
	z.object({ type: z.literal('DOCUMENT'), mediaUrl: webAddress, filename: filled(240).optional() }).strict(),
	z
		.object({
			type: z.literal('LOCATION'),
			latitude: z.number().min(-90).max(90),
			longitude: z.number().min(-180).max(180),
		})
		.strict(),
]);

const button = z.discriminatedUnion('type', [
	z.object({ type: z.literal('QUICK_REPLY'), parameter: filled(128) }).strict(),
	z.object({ type: z.literal('URL'), parameter: templateValue() }).strict(),
	z.object({ type: z.literal('COPY_CODE'), parameter: templateValue(15) }).strict(),
]);

const buttons = z
	.array(button)
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
				buttons: buttons.optional(),
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
