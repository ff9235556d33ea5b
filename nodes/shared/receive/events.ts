import { z } from 'zod';

import { contactSchema } from '../contact/contact';

const statusSchema = z.object({
	state: z.enum(['sent', 'delivered', 'read', 'failed', 'unknown']),
	code: z.string().optional(),
	description: z.string().optional(),
});

export type DeliveryStatus = z.infer<typeof statusSchema>;

/** What the form says of an event, and the fields that only its items have. */
interface EventRow {
	name: string;
	description: string;
	action: string;
	fields: z.ZodRawShape;
}

/**
 * What a callback can bring; the one table. `other` is a message of a type this package does not read, or a damaged one.
 */
export const EVENTS = {
	contact: {
		name: 'Contact',
		description: 'One or more contact cards were received',
		action: 'On contact card received',
		fields: { contacts: z.array(contactSchema) },
	},
	other: {
		name: 'Other',
		description: 'Any other message was received: a picture, a location, a button reply…',
		action: 'On other message received',
		fields: { type: z.string(), content: z.unknown() },
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

/** What every event has. */
export interface EventBase {
	/** The provider's `id`. */
	provider: string;
	messageId?: string;
	/** ISO 8601, UTC. */
	receivedAt: string;
	from: { phone?: string; waId?: string; userId?: string; name?: string };
	to: { phone?: string; phoneNumberId?: string };
	/** Id of the message this one answers, of the kind that `messageId` has. */
	replyTo?: string;
	/** What joins it to our own message: what was put into that to find it again, and the provider's own id of it. */
	reference?: { ref?: string; ref1?: string; ref2?: string; callbackData?: string; replyTo?: string };
}

/** One message or notice out of a callback, before the trigger's parameters "Events" and "Output" shape it. */
export type ReceivedEvent = {
	[Kind in EventKind]: EventBase & { event: Kind } & z.objectOutputType<
			(typeof EVENTS)[Kind]['fields'],
			z.ZodTypeAny,
			'strip'
		>;
}[EventKind];
