import { z } from 'zod';

import { cleanContact } from './invariants.ts';

const text = z.string().regex(/\S/);
const base = {
	provider: text,
	messageId: text.optional(),
	receivedAt: z.string().datetime(),
	from: z.object({ phone: text, waId: text, userId: text, name: text }).partial().strict(),
	to: z.object({ phone: text, phoneNumberId: text }).partial().strict(),
	replyTo: text.optional(),
	reference: z
		.object({ ref: text, ref1: text, ref2: text, callbackData: text, replyTo: text })
		.partial()
		.strict()
		.refine((value) => Object.keys(value).length > 0)
		.optional(),
	raw: z.unknown(),
};

/** An item of the interface, "Trigger nodes": each event has its members, and no others. */
export const outputItem = z.discriminatedUnion('event', [
	z
		.object({
			...base,
			event: z.literal('contact'),
			contact: cleanContact,
			contactIndex: z.number().int().min(0),
			contactCount: z.number().int().min(1),
		})
		.strict(),
	z.object({ ...base, event: z.literal('text'), text }).strict(),
	z
		.object({
			...base,
			event: z.literal('reply'),
			reply: z
				.object({
					kind: z.enum(['quickReply', 'button', 'list']),
					title: text,
					payload: text.optional(),
					id: text.optional(),
					description: text.optional(),
				})
				.strict(),
		})
		.strict(),
	z
		.object({
			...base,
			event: z.literal('media'),
			media: z
				.object({
					kind: z.enum(['image', 'document', 'video', 'audio', 'voice', 'sticker']),
					url: z
						.string()
						.max(4096)
						.regex(/^https?:\/\/\S+$/i)
						.optional(),
					id: text.optional(),
					mimeType: text.optional(),
					filename: text.optional(),
					caption: text.optional(),
				})
				.strict()
				.refine(({ url, id }) => url !== undefined || id !== undefined),
		})
		.strict(),
	z
		.object({
			...base,
			event: z.literal('location'),
			location: z
				.object({
					latitude: z.number().min(-90).max(90),
					longitude: z.number().min(-180).max(180),
					name: text.optional(),
					address: text.optional(),
					url: text.optional(),
				})
				.strict(),
		})
		.strict(),
	z
		.object({
			...base,
			event: z.literal('status'),
			status: z
				.object({
					state: z.enum(['sent', 'delivered', 'read', 'failed', 'unknown']),
					code: text.optional(),
					description: text.optional(),
				})
				.strict(),
		})
		.strict(),
	z.object({ ...base, event: z.literal('other'), type: text, content: z.unknown() }).strict(),
]);
