import type { Contact } from '../contact/contact';

/** What a callback can bring; `other` is a message of a type this package does not read, or a damaged one. */
export const EVENTS = ['contact', 'text', 'status', 'other'] as const;
export type EventKind = (typeof EVENTS)[number];

interface EventBase {
	/** The provider's `id`. */
	provider: string;
	messageId?: string;
	/** ISO 8601, UTC. */
	receivedAt: string;
	from: { phone?: string; waId?: string; userId?: string; name?: string };
	to: { phone?: string; phoneNumberId?: string };
	/** Id of the message this one answers. */
	replyTo?: string;
	/** What the sender of our own message put into it to find it again. */
	reference?: { ref?: string; ref1?: string; ref2?: string; callbackData?: string };
}

export interface DeliveryStatus {
	state: 'sent' | 'delivered' | 'read' | 'failed' | 'unknown';
	code?: string;
	description?: string;
}

/** One message or notice out of a callback, before the trigger's parameters "Events" and "Output" shape it. */
export type ReceivedEvent = EventBase &
	(
		| { event: 'contact'; contacts: Contact[] }
		| { event: 'text'; text: string }
		| { event: 'status'; status: DeliveryStatus }
		| { event: 'other'; type: string; content: unknown }
	);
