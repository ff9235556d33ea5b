import { isRecord } from '../../shared/json';
import { asList, asRecord, asText } from '../../shared/http/tolerant';
import type { EventBase, ReceivedEvent } from '../../shared/receive/events';
import type { Entry } from '../../shared/receive/reading/readMessages';
import { readSenders, type Senders } from './senders';

/** What a callback says about all of its messages and statuses. */
export interface CallbackFacts {
	now: string;
	to: EventBase['to'];
	reference: EventBase['reference'];
	senders: Senders;
	/** The link to the file of a message with media. */
	mediaUrl?: string;
	/** Whether it holds no more than one message. */
	isSingle: boolean;
	/** The `wamid` of the message that a status is about. */
	messageId?: string;
}

/**
 * `reply_to` is Kaleyra's own id of the message answered, not the `wamid` that other fields have (Kaleyra
 * contract §7.1).
 */
function reference(info: Entry): EventBase['reference'] {
	const given = {
		ref: asText(info.ref),
		ref1: asText(info.ref1),
		ref2: asText(info.ref2),
		replyTo: asText(info.reply_to),
	};
	return Object.values(given).some((id) => id !== undefined) ? given : undefined;
}

/**
 * The lists of a callback and the rest of it (Kaleyra contract §7.1 and §8), or `undefined` when the body is
 * not Kaleyra's.
 */
export function readEnvelope(body: unknown, now: string) {
	const { value } = asRecord(asRecord(body).meta_object);
	if (!isRecord(value)) return undefined;
	const { messages, statuses } = value;
	return { messages, statuses, facts: readFacts(body, now) };
}

/** What a callback says beside its lists, which may all be missing. */
export function readFacts(body: unknown, now: string): CallbackFacts {
	const { meta_object: metaObject, extra_info: extraInfo, message_id: messageId } = asRecord(body);
	const { metadata, contacts, messages } = asRecord(asRecord(metaObject).value);
	const { display_phone_number: phone, phone_number_id: phoneNumberId } = asRecord(metadata);
	const info = asRecord(extraInfo);
	return {
		now,
		to: { phone: asText(phone), phoneNumberId: asText(phoneNumberId) },
		reference: reference(info),
		senders: readSenders(contacts, messages),
		mediaUrl: asText(info.media_url),
		isSingle: asList(messages).length <= 1,
		messageId: asText(info.message_id) ?? asText(messageId),
	};
}

/** Entries of `messages` or `statuses` that are none. */
export const damagedEntries = (
	content: unknown[],
	{ now, to, reference: about, senders }: CallbackFacts,
): ReceivedEvent => ({
	event: 'other',
	provider: 'kaleyra',
	receivedAt: now,
	from: senders(),
	to,
	reference: about,
	type: 'unknown',
	content,
});
