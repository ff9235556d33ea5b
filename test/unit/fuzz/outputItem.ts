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
