import assert from 'node:assert/strict';

import fc from 'fast-check';
import { z } from 'zod';

import { kaleyra } from '../../../nodes/Kaleyra/provider.ts';
import { callbackItems } from '../../../nodes/shared/receive/items.ts';
import { tameBody } from '../../../nodes/shared/receive/tameBody.ts';
import { toIsoTime } from '../../../nodes/shared/receive/time.ts';
import { carriesSecret } from '../../../nodes/shared/receive/token.ts';
import { isReachable, sameAddress, sameUrl, withoutQuery } from '../../../nodes/shared/receive/webhookUrl.ts';
import * as callbacks from '../../simulator/callbacks/kaleyra.ts';
import { flatBody, otherTypes, status } from '../../simulator/callbacks/kaleyra.other.ts';
import { anyJson, anyText, mutated, numRuns } from './arbitraries.ts';
import { cleanContact, expectNoPollution, expectTame } from './invariants.ts';

test('a body is made safe, and one that is safe stays', () => {
	fc.assert(
		fc.property(
			fc.oneof(
				anyJson,
				anyJson.map((value) => JSON.stringify(value)),
				anyText,
			),
			(body) => {
				const tamed = tameBody(body);
				expectTame(tamed, 33);
				expectNoPollution();
				if (typeof tamed !== 'string') assert.deepEqual(tameBody(tamed), tamed);
			},
		),
		{ numRuns },
	);
});

const text = z.string().regex(/\S/);
const base = {
	provider: z.literal('kaleyra'),
	messageId: text.optional(),
	receivedAt: z.string().datetime(),
	from: z.object({ phone: text, waId: text, userId: text, name: text }).partial().strict(),
	to: z.object({ phone: text, phoneNumberId: text }).partial().strict(),
	replyTo: text.optional(),
	reference: z
		.object({ ref: text, ref1: text, ref2: text })
		.partial()
		.strict()
		.refine((value) => Object.keys(value).length > 0)
		.optional(),
	raw: z.unknown(),
};

/** An item of the interface, "Trigger nodes". */
const item = z.discriminatedUnion('event', [
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

const valid = [
	callbacks.page001,
	callbacks.text('Hello'),
	callbacks.contacts([callbacks.fullCard, callbacks.phonesAsObject, callbacks.minimalCard]),
	...Object.values(otherTypes),
	status('sent'),
	status('failed'),
	flatBody,
];

test('a callback gives items of the interface or none, whatever is in it', () => {
	fc.assert(
		fc.property(fc.oneof(mutated(...valid), anyJson), fc.boolean(), (body, includeRaw) => {
			const shape = { events: ['contact' as const, 'text' as const, 'status' as const, 'other' as const] };
			const items = callbackItems(kaleyra, body, { ...shape, output: 'contact', includeRaw });
			for (const { json } of items) {
				item.parse(json);
				expectTame(json);
				assert.deepEqual(JSON.parse(JSON.stringify(json)), json);
			}
			expectNoPollution();
		}),
		{ numRuns },
	);
});

test('a valid message among damaged ones comes out as it is', () => {
	const good = callbacks.message('text', { body: 'Still here' });
	const some = fc.array(anyJson, { maxLength: 2 });
	fc.assert(
		fc.property(some, some, (before, after) => {
			const body = tameBody(callbacks.envelope([...before, good, ...after]));
			const events = kaleyra.receiver.events(body, '2026-01-02T03:04:05.000Z');
			assert.equal(events.length, before.length + 1 + after.length);
			const event = events[before.length];
			assert.equal(event?.messageId, 'wamid.EXAMPLE');
			assert.equal(event?.event === 'text' && event.text, 'Still here');
		}),
		{ numRuns },
	);
});

const ISO = /^([+-]\d\d)?\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

test('any text as time, token and URL', () => {
	const fallback = '2026-01-02T03:04:05.000Z';
	const anyTime = fc.oneof(
		anyText,
		fc.stringMatching(/^\d{8,14}$/),
		fc.stringMatching(/^[\dT:.Z+-]{10,30}$/),
	);
	fc.assert(
		fc.property(anyTime, anyText, anyText, (time, one, other) => {
			assert.match(toIsoTime(time, fallback), ISO);
			assert.equal(carriesSecret({ token: one }, {}, other), one.toWellFormed() === other.toWellFormed());
			assert.equal(sameUrl(one, other), sameUrl(other, one));
			assert.ok(sameAddress(one, other) || !sameUrl(one, other));
			assert.equal(withoutQuery(`https://a.example/x?token=${one}`), 'https://a.example/x');
			assert.equal(typeof isReachable(one), 'boolean');
		}),
		{ numRuns },
	);
});
