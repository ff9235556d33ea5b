import { asList, asRecord, asText, isFilledRecord } from '../../shared/http/tolerant';
import { sentences } from '../../shared/sentences';
import { adviceOn } from '../../shared/messages/undelivered';
import type { DeliveryStatus, ReceivedEvent } from '../../shared/receive/events';
import type { Entry } from '../../shared/receive/reading/readMessages';
import { toIsoTime } from '../../shared/receive/time';
import { reasonOfCode } from './codes';
import type { CallbackFacts } from './envelope';

/** Kaleyra contract §8; NOT-SENT never reached Meta. Compared without regard to case. */
const STATES = new Map<string, DeliveryStatus['state']>([
	['sent', 'sent'],
	['delivered', 'delivered'],
	['read', 'read'],
	['failed', 'failed'],
	['not-sent', 'failed'],
	['not_sent', 'failed'],
]);

/**
 * The first of Meta's errors, with the most exact of its three texts, and what to do where its code is known.
 */
function reasonOf(errors: unknown): Pick<DeliveryStatus, 'code' | 'description'> {
	const error = asRecord(asList(errors).find(isFilledRecord));
	const code = asText(error.code);
	const words = asText(asRecord(error.error_data).details) ?? asText(error.message) ?? asText(error.title);
	const reason = reasonOfCode(code);
	const description = reason ? sentences(words ?? '', adviceOn(reason)) : words;
	return { ...(code === undefined ? {} : { code }), ...(description === undefined ? {} : { description }) };
}

const stateOf = (status: unknown): DeliveryStatus['state'] | undefined =>
	STATES.get(asText(status)?.trim().toLowerCase() ?? '');

/**
 * The status that stands beside the lists alone (Kaleyra contract §8): what NOT-SENT looks like is not known,
 * since Meta, which makes the lists, never had the message. None without a state and the message's id.
 */
export function readLoneStatus(body: unknown, facts: CallbackFacts): ReceivedEvent[] {
	const { status, timestamp, meta_object: metaObject } = asRecord(body);
	if (stateOf(status) === undefined || facts.messageId === undefined) return [];
	const { errors } = asRecord(asRecord(metaObject).value);
	return [readStatus({ status, timestamp, errors }, facts)];
}

/**
 * The event of one status (Kaleyra contract §8). Its own id is that of its conversation in Kaleyra's sample,
 * which is none of a message.
 */
export function readStatus(status: Entry, facts: CallbackFacts): ReceivedEvent {
	const id = asText(status.id);
	const isConversation = id === asText(asRecord(status.conversation).id);
	const state = stateOf(status.status) ?? 'unknown';
	return {
		event: 'status',
		provider: 'kaleyra',
		messageId: facts.messageId ?? (isConversation ? undefined : id),
		receivedAt: toIsoTime(asText(status.timestamp), facts.now),
		from: { phone: asText(status.recipient_id), userId: asText(status.recipient_user_id) },
		to: facts.to,
		reference: facts.reference,
		status: { state, ...reasonOf(status.errors) },
	};
}
