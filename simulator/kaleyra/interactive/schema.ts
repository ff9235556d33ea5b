import { z } from 'zod/v3';
import { filled, filledObject, plain, webAddress } from '../../fields.ts';
import { fileHeaders } from '../mediaSchema.ts';

/**
 * Messages with something to tap, which are Meta's (Kaleyra contract §26 to §27.3), and what marks one as
 * read (§29).
 */

const text = (longest: number) => z.object({ text: filled(longest) }).strict();

const textHeader = z.object({ type: z.literal('text'), text: filled(60) }).strict();

const buttonsHeader = z.discriminatedUnion('type', [textHeader, ...fileHeaders]);

const areDifferent = (values: string[]): boolean => new Set(values).size === values.length;

const reply = z.object({ id: filled(256), title: filled(20) }).strict();

const buttons = z
	.array(z.object({ type: z.literal('reply'), reply }).strict())
	.min(1, 'must not be empty')
	.max(3, 'must not hold more than 3')
	.refine((all) => areDifferent(all.map((button) => button.reply.id)), 'ids must be unique')
	.refine((all) => areDifferent(all.map((button) => button.reply.title)), 'titles must be unique');

const row = z.object({ id: filled(200), title: filled(24), description: filled(72).optional() }).strict();

const section = z
	.object({ title: filled(24).optional(), rows: z.array(row).min(1, 'must not be empty') })
	.strict();

const sections = z
	.array(section)
	.min(1, 'must not be empty')
	.refine((all) => all.flatMap(({ rows }) => rows).length <= 10, 'must not hold more than 10 rows in all')
	.refine((all) => areDifferent(all.flatMap(({ rows }) => rows.map(({ id }) => id))), 'ids must be unique')
	.refine(
		(all) => all.length < 2 || all.every(({ title }) => title !== undefined),
		'several sections need titles',
	);

/** A payload with `navigate`, and only then; its data is an object that holds something (§27.3). */
const flowParameters = z
	.object({
		flow_message_version: z.literal('3'),
		flow_token: filled(),
		flow_id: filled(),
		flow_cta: plain(20),
		mode: z.enum(['published', 'draft']).optional(),
		flow_action: z.enum(['navigate', 'data_exchange']).optional(),
		flow_action_payload: z.object({ screen: filled(), data: filledObject.optional() }).strict().optional(),
	})
	.strict()
	.refine(
		({ flow_action, flow_action_payload }) =>
			(flow_action === 'data_exchange') === (flow_action_payload === undefined),
		{ path: ['flow_action_payload'], message: 'is needed with navigate, and with nothing else' },
	);

export const interactive = z.discriminatedUnion('type', [
	z
		.object({
			type: z.literal('button'),
			header: buttonsHeader.optional(),
			body: text(1024),
			footer: text(60).optional(),
			action: z.object({ buttons }).strict(),
		})
		.strict(),
	z
		.object({
			type: z.literal('list'),
			header: textHeader.optional(),
			body: text(4096),
			footer: text(60).optional(),
			action: z.object({ button: filled(20), sections }).strict(),
		})
		.strict(),
	z
		.object({
			type: z.literal('cta_url'),
			header: buttonsHeader.optional(),
			body: text(1024),
			footer: text(60).optional(),
			action: z
				.object({
					name: z.literal('cta_url'),
					parameters: z.object({ display_text: plain(20), url: webAddress }).strict(),
				})
				.strict(),
		})
		.strict(),
	z
		.object({
			type: z.literal('flow'),
			header: textHeader.optional(),
			body: text(1024),
			footer: text(60).optional(),
			action: z.object({ name: z.literal('flow'), parameters: flowParameters }).strict(),
		})
		.strict(),
	z
		.object({
			type: z.literal('location_request_message'),
			body: text(1024),
			action: z.object({ name: z.literal('send_location') }).strict(),
		})
		.strict(),
]);

/** An empty emoji takes the reaction away (§27.4). */
export const reaction = z
	.object({ message_id: filled(), emoji: z.string().regex(/^$|\p{Emoji}/u, 'must be an emoji') })
	.strict();

export const readStatus = z
	.object({
		messaging_product: z.literal('whatsapp'),
		status: z.literal('read'),
		message_id: filled().regex(/^\S+$/, 'must not hold blanks'),
	})
	.strict();
