import { z } from 'zod/v3';
import { filled, listOf, templateName, templateValue } from '../../fields.ts';
import { fileHeaders, location } from '../mediaSchema.ts';

/** The template of a send, which is Meta's template object (Kaleyra contract §22.1 and §22.2). */

const text = z.object({ type: z.literal('text'), text: templateValue(1024) }).strict();

const headerParameter = z.discriminatedUnion('type', [
	text,
	...fileHeaders,
	z.object({ type: z.literal('location'), location }).strict(),
]);

const button = {
	type: z.literal('button'),
	/** Counts all buttons of the template; a string, as Meta has it. */
	index: z.string().regex(/^\d$/, 'must be a digit'),
};

const header = z.object({ type: z.literal('header'), parameters: listOf(headerParameter, 1) }).strict();
const body = z.object({ type: z.literal('body'), parameters: listOf(text) }).strict();
const buttons = z.discriminatedUnion('sub_type', [
	z
		.object({
			...button,
			sub_type: z.literal('quick_reply'),
			parameters: listOf(z.object({ type: z.literal('payload'), payload: filled(128) }).strict(), 1),
		})
		.strict(),
	z
		.object({
			...button,
			sub_type: z.literal('url'),
			parameters: listOf(z.object({ type: z.literal('text'), text: templateValue() }).strict(), 1),
		})
		.strict(),
	z
		.object({
			...button,
			sub_type: z.literal('copy_code'),
			parameters: listOf(
				z.object({ type: z.literal('coupon_code'), coupon_code: templateValue(15) }).strict(),
				1,
			),
		})
		.strict(),
]);

const component = z.union([header, body, buttons]);

type Component = z.infer<typeof component>;

const keyOf = (each: Component): string => (each.type === 'button' ? `button ${each.index}` : each.type);

export const template = z
	.object({
		name: templateName,
		language: z.object({ code: filled() }).strict(),
		components: z
			.array(component)
			.refine((all) => new Set(all.map(keyOf)).size === all.length, 'must not fill a part twice')
			.optional(),
	})
	.strict();

export type SentTemplate = z.infer<typeof template>;
