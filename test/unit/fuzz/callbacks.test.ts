import { z } from 'zod/v3';
import assert from 'node:assert/strict';
import fc from 'fast-check';

import { cleanContact, expectNoPollution, expectTame } from './invariants.ts';
import { EVENTS, isEventKind } from '../../../nodes/shared/receive/events.ts';
import { callbackItems } from '../../../nodes/shared/receive/items.ts';
import { sanitizeBody } from '../../../nodes/shared/receive/sanitize.ts';
import { providers } from '../../providers/index.ts';
import { anyJson, mutated, numRuns } from './arbitraries.ts';

const text = z.string().regex(/\S/);
const base = {
	provider: text,
	messageId: text.optional(),
	receivedAt: z.string().datetime(),
	from: z
		.object({ phone: text, waId: text, userId: text, parentUserId: text, username: text, name: text })
		.partial()
		.strict(),
	to: z.object({ phone: text, phoneNumberId: text }).partial().strict(),
	replyTo: text.optional(),
	reference: z
		.object({ ref: text, ref1: text, ref2: text, callbackData: text, replyTo: text })
		.partial()
		.strict()
		.refine((value) => Object.keys(value).length > 0)
		.optional(),
	referral: z
		.object({ sourceType: text, sourceId: text, url: text, headline: text, body: text, clickId: text })
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
	z
		.object({
			...base,
			event: z.literal('form'),
			form: z
				.object({
					name: text.optional(),
					token: text.optional(),
					text: text.optional(),
					answers: z.record(z.unknown()),
				})
				.strict(),
		})
		.strict(),
	z
		.object({
			...base,
			event: z.literal('reaction'),
			reaction: z
				.object({
					emoji: text.optional(),
					action: z.enum(['added', 'removed']),
					messageId: text.optional(),
				})
				.strict(),
		})
		.strict(),
	z
		.object({
			...base,
			event: z.literal('order'),
			order: z
				.object({
					catalogId: text.optional(),
					text: text.optional(),
					items: z.array(
						z
							.object({
								id: text,
								quantity: z.number(),
								price: z.number().optional(),
								currency: text.optional(),
							})
							.strict(),
					),
				})
				.strict(),
		})
		.strict(),
	z.object({ ...base, event: z.literal('other'), type: text, content: z.unknown() }).strict(),
]);

/** As it arrives: a member that is not there is not there. */
const sent = (body: unknown): unknown => JSON.parse(JSON.stringify(body));

describe.each(providers)('$title', ({ id, provider, validCallbacks, textAmong }) => {
	test('a callback gives items of the interface or none, whatever is in it', () => {
		fc.assert(
			fc.property(
				fc.oneof(mutated(...validCallbacks.map(sent)), anyJson),
				fc.boolean(),
				(body, includeRaw) => {
					const events = Object.keys(EVENTS).filter(isEventKind);
					const items = callbackItems(provider, body, { events, output: 'contact', includeRaw });
					for (const { json } of items) {
						outputItem.parse(json);
						// Behind `event` the content, which is what the event is called after unless it is `other`.
						assert.equal(Object.keys(json)[1], json.event === 'other' ? 'type' : json.event);
						assert.equal(json.provider, id);
						expectTame(json);
						assert.deepEqual(JSON.parse(JSON.stringify(json)), json);
					}
					expectNoPollution();
				},
			),
			{ numRuns },
		);
	});

	test('a valid message among damaged ones comes out as it is', () => {
		const some = fc.array(anyJson, { maxLength: 2 });
		fc.assert(
			fc.property(some, some, (before, after) => {
				const body = sanitizeBody(textAmong(before, after));
				const read = provider.readCallback(body, '2026-01-02T03:04:05.000Z');
				const found = read.filter(({ messageId }) => messageId === 'wamid.EXAMPLE');
				assert.equal(found.length, 1);
				assert.equal(found[0]?.event === 'text' && found[0].text, 'Still here');
			}),
			{ numRuns },
		);
	});
});
