import assert from 'node:assert/strict';

import fc from 'fast-check';
import { z } from 'zod';

import { kaleyra } from '../../../nodes/Kaleyra/provider.ts';
import { contactContent, requestsFor } from '../providers/requests.ts';
import { anyText, numRuns } from './arbitraries.ts';
import { expectNoPollution, orRefusal } from './invariants.ts';
import { anyContact, maybe, optionsOf } from './messages.ts';

/** Kaleyra contract §3, strictly: nothing blank, nothing unknown. Written by hand from its tables. */
const filled = z.string().regex(/\S/);
const twoLetters = z.string().regex(/^[A-Za-z]{2}$/);
const some = <Shape extends z.ZodRawShape>(shape: Shape) =>
	z
		.object(shape)
		.partial()
		.strict()
		.refine((value) => Object.keys(value).length > 0, 'must not be empty');

const name = z
	.object({
		formatted_name: filled,
		first_name: filled.optional(),
		last_name: filled.optional(),
		middle_name: filled.optional(),
		prefix: filled.optional(),
		suffix: filled.optional(),
	})
	.strict()
	.refine((value) => Object.keys(value).length > 1, 'must hold one more part of the name');

const address = {
	street: filled,
	city: filled,
	state: twoLetters,
	zip: filled,
	country: filled,
	country_code: twoLetters,
	type: filled,
};

const card = z
	.object({
		name,
		phones: z
			.array(
				z
					.object({
						phone: z.string().regex(/\p{Nd}/u),
						type: filled.optional(),
						wa_id: z.string().regex(/^\d+$/).optional(),
					})
					.strict(),
			)
			.min(1),
		emails: z
			.array(some({ email: filled, type: filled }))
			.min(1)
			.optional(),
		addresses: z.array(some(address)).min(1).optional(),
		urls: z
			.array(some({ url: filled, type: filled }))
			.min(1)
			.optional(),
		org: some({ company: filled, department: filled, title: filled }).optional(),
		birthday: z.string().date().optional(),
	})
	.strict();

const outer = {
	messaging_product: z.literal('whatsapp'),
	to: z.string().regex(/^\+[1-9]\d{4,14}$/),
	context: z.object({ message_id: filled }).strict().optional(),
};

const bodySchema = z
	.object({
		messaging_object: z.discriminatedUnion('type', [
			z
				.object({
					...outer,
					type: z.literal('text'),
					recipient_type: z.literal('individual'),
					text: z.object({ preview_url: z.boolean(), body: filled.max(4096) }).strict(),
				})
				.strict(),
			z.object({ ...outer, type: z.literal('contacts'), contacts: z.array(card).min(1).max(257) }).strict(),
		]),
		extra_info: some({
			ref: filled.max(255),
			ref1: filled.max(255),
			ref2: filled.max(255),
			wa_source: z.enum([
				...(['api', 'clevertap', 'zoho', 'webengage', 'shopify', 'leadsquared', 'responsys'] as const),
				...(['braze', 'hubspot', 'salesforce', 'zapier', 'eloqua', 'moengage'] as const),
			]),
		}).optional(),
	})
	.strict();

const anyOptions = optionsOf(['ref', 'ref1', 'ref2', 'replyToMessageId'], {
	previewUrl: maybe(fc.boolean()),
	waSource: maybe(fc.constantFrom('api', 'hubspot', null)),
});

const SEND = { from: '+12025550100', to: '+12025550123' };
const BASE_URL = 'https://api.in.kaleyra.io';

test('what is sent for any contacts satisfies the contract, or is refused with words', () => {
	let sent = 0;
	fc.assert(
		fc.property(fc.array(anyContact, { minLength: 1, maxLength: 2 }), anyOptions, (contacts, options) => {
			const requests = orRefusal(() =>
				requestsFor(kaleyra, 'sendContact', contactContent(contacts), {
					...SEND,
					credential: { sid: 'HXAP16XXXXXX97IN' },
					options,
				}),
			);
			for (const { url, body } of requests ?? []) {
				sent++;
				bodySchema.parse(JSON.parse(JSON.stringify(body)));
				assert.equal(url, `${BASE_URL}/v2/HXAP16XXXXXX97IN/whatsapp/+12025550100/messages`);
			}
			expectNoPollution();
		}),
		{ numRuns },
	);
	expect(sent).toBeGreaterThan(numRuns / 4);
});

test('what is sent for any text satisfies the contract, whatever stands in SID and options', () => {
	fc.assert(
		fc.property(anyText, anyOptions, anyText, (text, options, sid) => {
			const requests = orRefusal(() =>
				requestsFor(
					kaleyra,
					'sendText',
					{ text: `T${text}` },
					{ ...SEND, credential: { sid: sid.toWellFormed() }, options },
				),
			);
			for (const { url, body } of requests ?? []) {
				bodySchema.parse(body);
				assert.equal(new URL(url).origin, BASE_URL);
				assert.match(url, /^https:\/\/api\.in\.kaleyra\.io\/v2\/[^/?#]*\/whatsapp\/\+12025550100\/messages$/);
			}
		}),
		{ numRuns },
	);
});
