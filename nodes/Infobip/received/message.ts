import { asRecord, asText } from '../../shared/http/tolerant';
import type { EventBase, ReceivedEvent } from '../../shared/receive/events';
import { membersBut } from '../../shared/receive/reading/members';
import type { Entry } from '../../shared/receive/reading/readMessages';
import { readContent } from './content';

/**
 * The event of one message (Infobip contract §8.2 and §8.3).
 * @param envelope what the entry of `results` says beside it; its `replyTo` holds where the message names
 * none itself
 */
export function readMessage(
	message: Entry,
	integrationType = 'WHATSAPP',
	envelope: EventBase,
): ReceivedEvent {
	const type = asText(message.type);
	const base = { ...envelope, replyTo: asText(asRecord(message.context).id) ?? envelope.replyTo };
	if (type === undefined) return { event: 'other', ...base, type: 'unknown', content: message };
	// A message of another channel is not to be answered as one of WhatsApp.
	const content = integrationType === 'WHATSAPP' ? readContent(type, message) : undefined;
	if (content !== undefined) return { ...content, ...base };
	return { event: 'other', ...base, type, content: membersBut(message, ['type']) };
}
