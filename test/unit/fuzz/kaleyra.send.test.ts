import assert from 'node:assert/strict';

import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';
import { z } from 'zod';

import { sender } from '../../../nodes/Kaleyra/send.ts';
import { contactsFromJson } from '../../../nodes/shared/contact/fromJson.ts';
import { requireSendableContacts } from '../../../nodes/shared/contact/sendable.ts';
import { readRetryAfter } from '../../../nodes/shared/send/pace.ts';
import { splitRecipients } from '../../../nodes/shared/send/recipients.ts';
import { anyJson, anyText, numRuns, objectOf } from './arbitraries.ts';
import { expectNoPollution, orRefusal } from './invariants.ts';

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

const maybe = (value: fc.Arbitrary<unknown>) => fc.option(value, { nil: undefined });
const fields = (names: string[], more: Record<string, fc.Arbitrary<unknown>> = {}) =>
	fc.record({ ...Object.fromEntries(names.map((field) => [field, maybe(anyText)])), ...more });
const list = (entry: fc.Arbitrary<unknown>) => maybe(fc.array(entry, { maxLength: 2 }));
const code = maybe(
	fc.oneof({ weight: 9, arbitrary: fc.constantFrom('', 'US', 'ca') }, { weight: 1, arbitrary: anyText }),
);

/** Contacts with any text in any field, most of which can be sent. */
const anyContact = fc.record({
	name: fields(['firstName', 'lastName', 'middleName', 'prefix', 'suffix'], {
		formattedName: anyText.map((text) => `D${text}`),
	}),
	phones: fc.array(fields(['waId', 'type'], { phone: anyText.map((text) => `+1${text}`) }), {
		minLength: 1,
		maxLength: 3,
	}),
	emails: list(fields(['email', 'type'])),
	addresses: list(
		fields(['street', 'city', 'zip', 'country', 'type'], {
			state: fc.oneof(code, maybe(anyText)),
			countryCode: code,
		}),
	),
	urls: list(fields(['url', 'type'])),
	org: maybe(fields(['company', 'department', 'title'])),
	birthday: fc.constantFrom(undefined, '', '1990-02-28', '2000-02-29'),
});

const isOptions = (value: object): value is IDataObject => value !== null;

const anyOptions = fc
	.oneof(
		{
			weight: 4,
			arbitrary: fields(['ref', 'ref1', 'ref2', 'replyToMessageId'], {
				previewUrl: maybe(fc.boolean()),
				waSource: maybe(fc.constantFrom('api', 'hubspot', null)),
			}),
		},
		{ weight: 1, arbitrary: objectOf(anyJson) },
	)
	.filter(isOptions);

const SEND = { from: '+12025550100', to: '+12025550123' };
const BASE_URL = 'https://api.in.kaleyra.io';

test('what is sent for any contacts satisfies the contract, or is refused with words', () => {
	let sent = 0;
	fc.assert(
		fc.property(fc.array(anyContact, { minLength: 1, maxLength: 2 }), anyOptions, (contacts, options) => {
			const requests = orRefusal(() =>
				sender.requests(
					{
						...SEND,
						content: { type: 'contacts', contacts: requireSendableContacts(contactsFromJson(contacts)) },
						options,
					},
					BASE_URL,
					{ sid: 'HXAP16XXXXXX97IN' },
				),
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
			const content = { type: 'text' as const, text: `T${text}` };
			const requests = orRefusal(() =>
				sender.requests({ ...SEND, content, options }, BASE_URL, { sid: sid.toWellFormed() }),
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

test('any recipients are numbers in international format, or refused with words', () => {
	const anyTo = fc.oneof(anyJson, anyText, fc.stringMatching(/^[+\d ,;()-]{0,40}$/));
	fc.assert(
		fc.property(anyTo, (to) => {
			const recipients = orRefusal(() => splitRecipients(to).map((one) => sender.recipient(one)));
			for (const recipient of recipients ?? []) assert.match(recipient, /^\+[1-9]\d{4,14}$/);
		}),
		{ numRuns },
	);
});

test('any answer is read without an error', () => {
	fc.assert(
		fc.property(
			objectOf(anyJson).filter(isOptions),
			fc.integer({ min: 100, max: 599 }),
			anyText,
			(body, status, header) => {
				const { message, description, code: found } = sender.explain({ status, body });
				assert.match(message, /\S/);
				assert.match(description, /\S/);
				assert.ok(found === undefined || typeof found === 'string');
				const receipt = sender.receipt(body);
				if (receipt !== undefined) assert.notEqual(receipt.messageId, '');
				assert.ok((readRetryAfter(header, 0) ?? 0) >= 0);
			},
		),
		{ numRuns },
	);
});
