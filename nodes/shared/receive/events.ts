import { z } from 'zod/v3';

import { contactSchema } from '../contact/contact';

const statusSchema = z.object({
	state: z.enum(['sent', 'delivered', 'read', 'failed', 'unknown']),
	code: z.string().optional(),
	description: z.string().optional(),
});

export type DeliveryStatus = z.infer<typeof statusSchema>;

/** What somebody pressed or chose. */
const replySchema = z.object({
	kind: z.enum(['quickReply', 'button', 'list']),
	title: z.string(),
	payload: z.string().optional(),
	id: z.string().optional(),
	description: z.string().optional(),
});

export type Reply = z.infer<typeof replySchema>;

/** A file: a link to it, the provider's id of it, or both. */
const mediaSchema = z.object({
	kind: z.enum(['image', 'document', 'video', 'audio', 'voice', 'sticker']),
	url: z.string().optional(),
	id: z.string().optional(),
	mimeType: z.string().optional(),
	filename: z.string().optional(),
	caption: z.string().optional(),
});

export type Media = z.infer<typeof mediaSchema>;

/** A place on the map, in degrees. */
const locationSchema = z.object({
	latitude: z.number(),
	longitude: z.number(),
	name: z.string().optional(),
	address: z.string().optional(),
	url: z.string().optional(),
});

/** What somebody filled in: a Flow's answers, or an address. */
const formSchema = z.object({
	/** As the provider calls the form. */
	name: z.string().optional(),
	/** The one that the message carried. */
	token: z.string().optional(),
	/** The answers as readable lines, or what the chat shows. */
	text: z.string().optional(),
	answers: z.record(z.unknown()),
});

const reactionSchema = z.object({
	/** Missing when the reaction was taken away. */
	emoji: z.string().optional(),
	action: z.enum(['added', 'removed']),
	/** Id of the message reacted to. */
	messageId: z.string().optional(),
});

/** A cart out of the account's catalog. */
const orderSchema = z.object({
	catalogId: z.string().optional(),
	text: z.string().optional(),
	items: z.array(
		z.object({
			id: z.string(),
			quantity: z.number(),
			/** Of one, in whole units. */
			price: z.number().optional(),
			currency: z.string().optional(),
		}),
	),
});

export type Order = z.infer<typeof orderSchema>;

/** What the form says of an event, and the fields that only its items have. */
interface EventRow {
	name: string;
	description: string;
	action: string;
	fields: z.ZodRawShape;
}

/**
 * What a callback can bring; the one table. `other` is a message of a type this package does not read, or a
 * damaged one.
 */
export const EVENTS = {
	contact: {
		name: 'Contact',
		description: 'One or more contact cards were received',
		action: 'On contact card received',
		fields: { contacts: z.array(contactSchema) },
	},
	form: {
		name: 'Form',
		description: 'A form was filled in: a WhatsApp Flow or an address',
		action: 'On form received',
		fields: { form: formSchema },
	},
	location: {
		name: 'Location',
		description: 'A location was received',
		action: 'On location received',
		fields: { location: locationSchema },
	},
	media: {
		name: 'Media',
		description: 'An image, document, video, audio file, voice note or sticker was received',
		action: 'On media received',
		fields: { media: mediaSchema },
	},
	order: {
		name: 'Order',
		description: 'A cart of products was received',
		action: 'On order received',
		fields: { order: orderSchema },
	},
	other: {
		name: 'Other',
		description: "Any other message or notice was received: a damaged one, a template's new status…",
		action: 'On other message received',
		fields: { type: z.string(), content: z.unknown() },
	},
	reaction: {
		name: 'Reaction',
		description: 'Somebody reacted to a message with an emoji, or took the reaction away',
		action: 'On reaction received',
		fields: { reaction: reactionSchema },
	},
	reply: {
		name: 'Reply',
		description: 'A button was pressed, or a list item was chosen',
		action: 'On button or list reply received',
		fields: { reply: replySchema },
	},
	status: {
		name: 'Status',
		description: 'A message you sent was delivered, read, or failed',
		action: 'On message status',
		fields: { status: statusSchema },
	},
	text: {
		name: 'Text',
		description: 'A text message was received',
		action: 'On text received',
		fields: { text: z.string() },
	},
} as const satisfies Record<string, EventRow>;

export type EventKind = keyof typeof EVENTS;

export const isEventKind = (value: unknown): value is EventKind =>
	typeof value === 'string' && Object.hasOwn(EVENTS, value);

const text = z.string().optional();

/** What every event has. */
export const eventBaseSchema = z.object({
	/** The provider's `id`. */
	provider: z.string(),
	messageId: text,
	/** ISO 8601, UTC. */
	receivedAt: z.string(),
	from: z.object({
		phone: text,
		waId: text,
		userId: text,
		parentUserId: text,
		username: text,
		name: text,
	}),
	to: z.object({ phone: text, phoneNumberId: text }),
	/** The ad or the post that somebody wrote from. */
	referral: z
		.object({
			/** `ad` or `post`. */
			sourceType: text,
			sourceId: text,
			url: text,
			headline: text,
			body: text,
			/** What Meta's conversions are reported with. */
			clickId: text,
		})
		.optional(),
	/** Id of the message this one answers, of the kind that `messageId` has. */
	replyTo: text,
	/**
	 * What joins it to our own message: what was put into that to find it again, and the provider's own id of
	 * it.
	 */
	reference: z.object({ ref: text, ref1: text, ref2: text, callbackData: text, replyTo: text }).optional(),
});

export type EventBase = z.infer<typeof eventBaseSchema>;

/** What an event holds beside what every event has. */
export type EventContent = {
	[Kind in EventKind]: { event: Kind } & z.objectOutputType<
		(typeof EVENTS)[Kind]['fields'],
		z.ZodTypeAny,
		'strip'
	>;
}[EventKind];

/** What the items are made of beside the event's own fields. */
export interface Reading {
	/** How many more contacts of the message, or entries of the callback, were too many to be read. */
	omitted?: number;
	/**
	 * The callback with nothing in its lists but what the event was read from.
	 * @param card the one of the message's cards that stays, as it came
	 */
	raw?(card?: unknown): unknown;
}

/** What a message brings, as it was read. */
export type ReadContent = EventContent & Pick<Reading, 'omitted'>;

/**
 * One message or notice out of a callback, before the trigger's parameters "Events" and "Output" shape it.
 */
export type ReceivedEvent = EventBase & EventContent & Reading;
