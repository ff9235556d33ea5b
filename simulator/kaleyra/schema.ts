import { z } from 'zod/v3';
import { day, filled, listOf, phone, someOf, whatsAppId } from '../fields.ts';
import { interactive, reaction, readStatus } from './interactive/schema.ts';
import { files, location } from './mediaSchema.ts';
import { template } from './templates/schema.ts';

/**
 * Request body of a send, after Kaleyra contract §3, §22 and §24 to §27.4 and the vendor pages Send Contacts
 * Message and Send Text Messages.
 */

const nameParts = ['first_name', 'last_name', 'middle_name', 'suffix', 'prefix'] as const;

/** `formatted_name` and one part besides, which Meta requires (§3.3). */
const name = z
	.object({
		formatted_name: filled(),
		first_name: filled().optional(),
		last_name: filled().optional(),
		middle_name: filled().optional(),
		suffix: filled().optional(),
		prefix: filled().optional(),
	})
	.strict()
	.refine(
		(value) => nameParts.some((part) => value[part] !== undefined),
		'must hold one more part of the name',
	);

const address = someOf({
	street: filled(),
	city: filled(),
	/** "Two-letter state code." */
	state: z.string().regex(/^[A-Za-z]{2}$/, 'must be a two-letter code'),
	zip: filled(),
	country: filled(),
	/** "ISO two-letter country code." */
	country_code: z.string().regex(/^[A-Za-z]{2}$/, 'must be a two-letter code'),
	type: filled(),
});

const contact = z
	.object({
		name,
		phones: listOf(z.object({ phone, type: filled().optional(), wa_id: whatsAppId.optional() }).strict()),
		emails: listOf(someOf({ email: filled(), type: filled() })).optional(),
		addresses: listOf(address).optional(),
		birthday: day.optional(),
		org: someOf({ company: filled(), department: filled(), title: filled() }).optional(),
		urls: listOf(someOf({ url: filled(), type: filled() })).optional(),
	})
	.strict();

const outer = {
	messaging_product: z.literal('whatsapp'),
	recipient_type: z.literal('individual').optional(),
	/** E.164 with its plus sign, one recipient a request (§3.1). */
	to: z.string().regex(/^\+[1-9]\d{6,14}$/, 'must be one number in E.164 format'),
	context: z.object({ message_id: filled() }).strict().optional(),
};

const messagingObject = z.discriminatedUnion('type', [
	z
		.object({
			...outer,
			type: z.literal('text'),
			/** A real boolean: the sample's string "false" contradicts its table (§3.2). */
			text: z.object({ body: filled(4096), preview_url: z.boolean().optional() }).strict(),
		})
		.strict(),
	z.object({ ...outer, type: z.literal('contacts'), contacts: listOf(contact, 257) }).strict(),
	z.object({ ...outer, type: z.literal('template'), template }).strict(),
	z.object({ ...outer, type: z.literal('interactive'), interactive }).strict(),
	z.object({ ...outer, type: z.literal('image'), image: files.image }).strict(),
	z.object({ ...outer, type: z.literal('video'), video: files.video }).strict(),
	z.object({ ...outer, type: z.literal('document'), document: files.document }).strict(),
	z.object({ ...outer, type: z.literal('audio'), audio: files.audio }).strict(),
	z.object({ ...outer, type: z.literal('sticker'), sticker: files.sticker }).strict(),
	z.object({ ...outer, type: z.literal('location'), location }).strict(),
	// It names its message, and quotes none.
	z.object({ ...outer, context: z.never().optional(), type: z.literal('reaction'), reaction }).strict(),
]);

const waSources = [
	'api',
	'clevertap',
	'zoho',
	'webengage',
	'shopify',
	'leadsquared',
	'responsys',
	'braze',
	'hubspot',
	'salesforce',
	'zapier',
	'eloqua',
	'moengage',
] as const;

export const sendBody = z
	.object({
		messaging_object: messagingObject,
		/**
		 * Kaleyra truncates a longer `ref` and replaces another `wa_source`; both lose data, so both are refused.
		 */
		extra_info: someOf({
			ref: filled(255),
			ref1: filled(255),
			ref2: filled(255),
			wa_source: z.enum(waSources),
		}).optional(),
	})
	.strict();

/** Marks a message as read: the same call, without a recipient (§29). */
export const readBody = z.object({ messaging_object: readStatus }).strict();
