import { z } from 'zod';

import { isRecord } from '../shared/json';
import { inboundContacts } from '../shared/receive/inboundContacts';
import type { ReceivedEvent } from '../shared/receive/events';
import { toIsoTime } from '../shared/receive/time';
import { looseList, looseObject, looseText } from '../shared/http/tolerant';
import { errorSchema, toDeliveryStatus } from './deliveryStatus';
import { statusSchema } from './status';

const looseRecord = z.record(z.unknown()).optional().catch(undefined);

/** An entry of `results`: an inbound message (Infobip contract §8.1) or a report (§9). Nothing in it can be relied on (§11). */
const resultSchema = z
	.object({
		from: looseText,
		to: looseText,
		messageId: looseText,
		callbackData: looseText,
		/** The end user, never a shared card. */
		contact: looseObject({ name: looseText, phoneNumber: looseText, userId: looseText }),
		integrationType: looseText,
		receivedAt: looseText,
		message: looseRecord,
		sentAt: looseText,
		seenAt: looseText,
		doneAt: looseText,
		status: looseRecord,
		error: errorSchema,
	})
	.partial()
	.catch({});
type Result = z.infer<typeof resultSchema>;

/** Infobip contract §8.2 and §8.3. */
const messageSchema = z
	.object({
		type: looseText,
		text: looseText,
		contacts: looseList,
		context: looseObject({ id: looseText }),
	})
	.partial();

/** The id is a number, or another id when the user hides the number (Infobip contract §8.1). */
function endUser(id: string | undefined, contact: Result['contact']): ReceivedEvent['from'] {
	const isNumber = id !== undefined && /^\+?\d+$/.test(id);
	return {
		phone: contact?.phoneNumber ?? (isNumber ? id : undefined),
		userId: contact?.userId ?? (isNumber ? undefined : id),
		name: contact?.name,
	};
}

const withoutType = (message: Record<string, unknown>): unknown =>
	Object.fromEntries(Object.entries(message).filter(([key]) => key !== 'type'));

function toEvent(raw: unknown, now: string): ReceivedEvent {
	const result = resultSchema.parse(raw);
	const { from, to, messageId, callbackData, contact, message, status, seenAt } = result;
	const base = {
		provider: 'infobip',
		messageId,
		receivedAt: toIsoTime(seenAt ?? result.receivedAt ?? result.doneAt ?? result.sentAt, now),
		from: endUser(from, contact),
		to: { phone: to },
		reference: callbackData === undefined ? undefined : { callbackData },
	};
	// Messages and reports are told apart by their members alone (Infobip contract §9).
	if (seenAt !== undefined) return { event: 'status', ...base, status: { state: 'read' } };
	if (message !== undefined) return toMessage(message, result.integrationType, base);
	if (status !== undefined) {
		return {
			event: 'status',
			...base,
			// A delivery report tells where our message went; a seen report, like a message, whom it comes from.
			from: endUser(to, contact),
			to: { phone: from },
			status: toDeliveryStatus(statusSchema.parse(status), result.error),
		};
	}
	return { event: 'other', ...base, type: 'unknown', content: raw };
}

function toMessage(
	message: Record<string, unknown>,
	integrationType = 'WHATSAPP',
	base: Pick<ReceivedEvent, 'provider' | 'messageId' | 'receivedAt' | 'from' | 'to' | 'reference'>,
): ReceivedEvent {
	const { type, text, contacts = [], context } = messageSchema.parse(message);
	const about = { ...base, replyTo: context?.id };
	// A message of another channel is not to be answered as one of WhatsApp.
	if (integrationType === 'WHATSAPP') {
		const cards = type === 'CONTACT' ? inboundContacts(contacts) : [];
		if (cards.length > 0) return { event: 'contact', ...about, contacts: cards };
		if (type === 'TEXT' && text !== undefined) return { event: 'text', ...about, text };
	}
	return type === undefined
		? { event: 'other', ...about, type: 'unknown', content: message }
		: { event: 'other', ...about, type, content: withoutType(message) };
}

/**
 * The events of a callback. A body without `results` is another notice, such as a change of identity (Infobip contract §9), or not
 * Infobip's.
 */
export function readCallback(body: unknown, now: string): ReceivedEvent[] {
	if (!isRecord(body) || !(Array.isArray(body.results) || isRecord(body.results))) return [];
	return looseList.parse(body.results).map((result) => toEvent(result, now));
}
