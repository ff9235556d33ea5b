import { z } from 'zod/v3';
import { filled, filledObject, plain, webAddress } from '../../fields.ts';
import { common, urlOptions } from '../schema.ts';

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
