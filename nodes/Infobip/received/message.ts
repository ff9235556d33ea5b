import { asRecord, asText } from '../../shared/http/tolerant';
import type { EventBase, ReceivedEvent } from '../../shared/receive/events';
import { inboundContacts } from '../../shared/receive/inboundContacts';
import { membersBut } from '../../shared/receive/reading/members';
import type { Entry } from '../../shared/receive/reading/readMessages';

/**
 * The event of one message (Infobip contract §8.2 and §8.3).
 * @param envelope what the entry of `results` says beside it; its `replyTo` holds where the message names none itself
 */
export function readMessage(
	message: Entry,
	integrationType = 'WHATSAPP',
	envelope: EventBase,
): ReceivedEvent {
	const type = asText(message.type);
	const base = { ...envelope, replyTo: asText(asRecord(message.context).id) ?? envelope.replyTo };
	// A message of another channel is not to be answered as one of WhatsApp.
	if (integrationType === 'WHATSAPP') {
		const contacts = type === 'CONTACT' ? inboundContacts(message.contacts) : [];
		if (contacts.length > 0) return { event: 'contact', ...base, contacts };
		const text = type === 'TEXT' ? asText(message.text) : undefined;
		if (text !== undefined) return { event: 'text', ...base, text };
	}
	return type === undefined
		? { event: 'other', ...base, type: 'unknown', content: message }
		: { event: 'other', ...base, type, content: membersBut(message, ['type']) };
}
