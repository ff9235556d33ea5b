import { isRecord } from '../shared/json';
import { asRecord, asText, isFilledRecord } from '../shared/http/tolerant';
import type { EventBase, ReceivedEvent } from '../shared/receive/events';
import { countCardParts } from '../shared/receive/inboundContacts';
import { readMessages, type Entry } from '../shared/receive/reading/readMessages';
import { toIsoTime } from '../shared/receive/time';
import { toDeliveryStatus } from './status/deliveryStatus';
import { endUser, parties, readContact } from './received/contact';
import { readMessage } from './received/message';
import { readNotice } from './received/notice';

const damagedEntries = (content: unknown, now: string): ReceivedEvent => ({
	event: 'other',
	provider: 'infobip',
	receivedAt: now,
	from: {},
	to: {},
	type: 'unknown',
	content,
});

/**
 * The event of one result: an inbound message (Infobip contract §8.1) or a report (§9), told apart only by
 * their members. Nothing in it can be relied on (§11).
 */
function readResult(result: Entry, now: string): ReceivedEvent {
	const from = asText(result.from);
	const to = asText(result.to);
	const contact = readContact(result.contact);
	const callbackData = asText(result.callbackData);
	const seenAt = asText(result.seenAt);
	const time = seenAt ?? asText(result.receivedAt) ?? asText(result.doneAt) ?? asText(result.sentAt);
	const base = {
		provider: 'infobip',
		messageId: asText(result.messageId),
		receivedAt: toIsoTime(time, now),
		reference: callbackData === undefined ? undefined : { callbackData },
	};
	if (seenAt !== undefined) {
		return { event: 'status', ...base, ...parties(from, to, contact), status: { state: 'read' } };
	}
	const received: EventBase = { ...base, from: endUser(from, contact), to: { phone: to } };
	if (isFilledRecord(result.message)) {
		const replyTo = asText(result.pairedMessageId);
		return readMessage(result.message, asText(result.integrationType), { ...received, replyTo });
	}
	if (isFilledRecord(result.status)) {
		// A delivery report names the person in `to`.
		return { event: 'status', ...base, ...parties(to, from, contact), status: toDeliveryStatus(result) };
	}
	return { event: 'other', ...received, type: 'unknown', content: result };
}

/**
 * The events of a callback: its `results`, or a notice without them (Infobip contract §27.2, §8 and §9); none
 * when it is not Infobip's.
 */
export function readCallback(body: unknown, now: string): ReceivedEvent[] {
	if (!isRecord(body) || !(Array.isArray(body.results) || isRecord(body.results)))
		return readNotice(body, now);
	return readMessages(body.results, {
		countParts: ({ message }) => countCardParts(asRecord(message).contacts),
		read: (result) => [readResult(result, now)],
		rest: (entries) => damagedEntries(entries, now),
	});
}
