import { z } from 'zod/v3';

import {
	plain,
	filledObject,
	day,
	degrees,
	filled,
	listOf,
	phone,
	secureAddress,
	someOf,
	templateName,
	templateValue,
	webAddress,
	whatsAppId,
} from '../fields.ts';

/** Files and places in a send, which are Meta's media and location objects (Kaleyra contract §24 and §25). */

/** By `link` alone: for an `id` there would have to be an upload, which is not documented. */
const link = { link: secureAddress };
const caption = filled(1024).optional();

const location = z
	.object({
		latitude: degrees(90),
		longitude: degrees(180),
		name: filled(1000).optional(),
		address: filled(1000).optional(),
	})
	.strict()
	.refine(({ name, address }) => address === undefined || name !== undefined, {
		path: ['name'],
		message: 'must not be null with an address',
	});

/** The members of `messaging_object` that make each kind. */
const files = {
	image: z.object({ ...link, caption }).strict(),
	video: z.object({ ...link, caption }).strict(),
	document: z.object({ ...link, caption, filename: filled(240).optional() }).strict(),
	audio: z.object(link).strict(),
	sticker: z.object(link).strict(),
};

const linked = z.object({ link: webAddress }).strict();
const linkedDocument = z.object({ link: webAddress, filename: filled(240).optional() }).strict();

/** A file above a template or above buttons (§22.2 and §26). */
const fileHeaders = [
	z.object({ type: z.literal('image'), image: linked }).strict(),
	z.object({ type: z.literal('video'), video: linked }).strict(),
	z.object({ type: z.literal('document'), document: linkedDocument }).strict(),
] as const;

/**
 * Messages with buttons or a list, which are Meta's (Kaleyra contract §26 and §27), and what marks one as
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

const readStatus = z
	.object({
		messaging_product: z.literal('whatsapp'),
		status: z.literal('read'),
		message_id: filled().regex(/^\S+$/, 'must not hold blanks'),
	})
	.strict();

/** The template of a send, which is Meta's template object (Kaleyra contract §22.1, §22.2 and §22.5). */

const textSchema = z
	.object({ type: z.literal('text'), parameter_name: filled().optional(), text: templateValue(1024) })
	.strict();

const headerParameter = z.discriminatedUnion('type', [
	z.object({ type: z.literal('text'), text: templateValue(60) }).strict(),
	...fileHeaders,
	z.object({ type: z.literal('location'), location }).strict(),
]);

const button = {
	type: z.literal('button'),
	/** Counts all buttons of the template; a string, as Meta has it. */
	index: z.string().regex(/^\d$/, 'must be a digit'),
};

/** A button that opens something: one action with these members. */
const action = <SubType extends string, Members extends z.ZodRawShape>(subType: SubType, members: Members) =>
	z
		.object({
			...button,
			sub_type: z.literal(subType),
			parameters: listOf(
				z.object({ type: z.literal('action'), action: z.object(members).strict() }).strict(),
				1,
			),
		})
		.strict();

const productSection = z
	.object({
		title: filled(24),
		product_items: listOf(z.object({ product_retailer_id: filled() }).strict(), 30),
	})
	.strict();

const offer = z
	.object({
		type: z.literal('limited_time_offer'),
		parameters: listOf(
			z
				.object({
					type: z.literal('limited_time_offer'),
					limited_time_offer: z.object({ expiration_time_ms: z.number().int().positive() }).strict(),
				})
				.strict(),
			1,
		),
	})
	.strict();

const header = z.object({ type: z.literal('header'), parameters: listOf(headerParameter, 1) }).strict();
const body = z.object({ type: z.literal('body'), parameters: listOf(textSchema) }).strict();
const buttonsSchema = z.discriminatedUnion('sub_type', [
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
			parameters: listOf(z.object({ type: z.literal('text'), text: templateValue(2000) }).strict(), 1),
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
	action('flow', { flow_token: filled(), flow_action_data: z.record(z.unknown()).optional() }),
	action('CATALOG', { thumbnail_product_retailer_id: filled() }),
	action('mpm', { thumbnail_product_retailer_id: filled(), sections: listOf(productSection, 10) }),
]);

const component = z.union([header, body, offer, buttonsSchema]);

type Component = z.infer<typeof component>;

const keyOf = (each: Component): string => (each.type === 'button' ? `button ${each.index}` : each.type);

const template = z
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
	to: z
		.string()
		.regex(/^\+[1-9]\d{6,14}$/, 'must be one number in E.164 format')
		.optional(),
	/** A user id, in place of the number (§10.1). */
	recipient: z
		.string()
		.regex(/^[A-Z]{2}\.[A-Za-z\d.]{1,128}$/, 'must be a user id')
		.optional(),
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
		messaging_object: messagingObject.refine(
			({ to, recipient }) => (to === undefined) !== (recipient === undefined),
			{ path: ['to'], message: 'either to or recipient is needed' },
		),
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
