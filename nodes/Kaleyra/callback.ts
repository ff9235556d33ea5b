import { asList, asRecord, asText, isFilledRecord, isRecord } from '../shared/tolerant';
import type {
	DeliveryStatus,
	EventBase,
	EventContent,
	ReadContent,
	ReceivedEvent,
} from '../shared/receive/events';
import {
	type CallbackEntry,
	membersBut,
	personOf,
	readContacts,
	readForm,
	readLocation,
	readMedia,
	readMessages,
	readOrder,
	readReaction,
	readReferral,
	readReply,
	repeatable,
	toIsoTime,
	withMembersOf,
} from '../shared/receive/reading';
import { cut, sentences } from '../shared/errors';
import { adviceOn } from '../shared/messages/undelivered';
import { reasonOfCode } from './errors';
import { MEDIA, readFlatBody, withCard } from './flatCallback';

/** Who sent a message, by the ids it has. */
export type Senders = (ids?: { from?: string; userId?: string; parentUserId?: string }) => EventBase['from'];

/**
 * The people of a callback (`value.contacts`, Kaleyra contract §7.1 and §10). A single profile is the
 * sender's whatever its ids say, for they differ in Kaleyra's own sample; but not where messages name several
 * senders.
 */
export function readSenders(contacts: unknown, messages: unknown): Senders {
	const profiles = asList(contacts).filter(isRecord);
	const byWaId = new Map<string, CallbackEntry>();
	const byUserId = new Map<string, CallbackEntry>();
	for (const profile of profiles) {
		const waId = asText(profile.wa_id);
		const userId = asText(profile.user_id);
		if (waId !== undefined && !byWaId.has(waId)) byWaId.set(waId, profile);
		if (userId !== undefined && !byUserId.has(userId)) byUserId.set(userId, profile);
	}
	const named = asList(messages).map((message) => {
		const { from, from_user_id: userId } = asRecord(message);
		return asText(from) ?? asText(userId);
	});
	const isOneSender = new Set(named.filter((id) => id !== undefined)).size <= 1;
	const only = profiles.length === 1 && isOneSender ? profiles[0] : undefined;

	return ({ from, userId, parentUserId } = {}) => {
		const person = { ...(userId === undefined ? {} : { userId }), ...personOf(from) };
		const found = byWaId.get(person.phone ?? '') ?? byUserId.get(person.userId ?? '') ?? only;
		const { name, username } = asRecord(found?.profile);
		const parent = parentUserId ?? asText(found?.parent_user_id);
		return {
			phone: person.phone,
			waId: asText(found?.wa_id),
			userId: person.userId ?? asText(found?.user_id),
			...(parent !== undefined && { parentUserId: parent }),
			...(asText(username) !== undefined && { username: asText(username) }),
			name: asText(name),
		};
	};
}

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
function reference(info: CallbackEntry): EventBase['reference'] {
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

/** A reply button, a row of a list or a form (Kaleyra contract §7.3 and §23). */
function readInteractive(interactive: CallbackEntry): EventContent | undefined {
	switch (interactive.type) {
		case 'button_reply': {
			const { id, title } = asRecord(interactive.button_reply);
			return readReply('button', { id, title });
		}
		case 'list_reply':
			return readReply('list', asRecord(interactive.list_reply));
		case 'nfm_reply': {
			const { name, body, response_json: answers } = asRecord(interactive.nfm_reply);
			return readForm({ name, text: body, answers });
		}
		default:
			return undefined;
	}
}

/**
 * What a message of this type brings (Kaleyra contract §7.2, §7.3 and §23); `undefined` when it does not fit.
 * @param url link to its file
 */
export function readContent(
	type: string,
	message: CallbackEntry,
	url: string | undefined,
): ReadContent | undefined {
	switch (type) {
		case 'text': {
			const text = asText(asRecord(message.text).body);
			return text === undefined ? undefined : { event: 'text', text };
		}
		case 'contacts':
			return readContacts(message.contacts);
		case 'button': {
			const { text: title, payload } = asRecord(message.button);
			return readReply('quickReply', { title, payload });
		}
		case 'interactive':
			return readInteractive(asRecord(message.interactive));
		case 'location':
			return readLocation(asRecord(message.location));
		case 'order': {
			const { catalog_id: catalogId, text, product_items: items } = asRecord(message.order);
			return readOrder({ catalogId, text, items });
		}
		case 'reaction': {
			const { emoji, message_id: messageId } = asRecord(message.reaction);
			return readReaction({ emoji, messageId });
		}
		default: {
			const kind = MEDIA.get(type);
			if (kind === undefined) return undefined;
			const file = asRecord(message[type]);
			const { id, mime_type: mimeType, filename, caption = message.caption, voice } = file;
			return readMedia(voice === true ? 'voice' : kind, { url, id, mimeType, filename, caption });
		}
	}
}

/** Members that an event has in fields of its own. */
const IN_EVENT = ['from', 'from_user_id', 'id', 'timestamp', 'type'];

/**
 * The payload with what is beside it, such as `context`, `errors` and `referral`; the whole message when
 * it has no payload.
 */
function contentOf(message: CallbackEntry, type: string, mediaUrl: string | undefined): CallbackEntry {
	const media = mediaUrl === undefined ? {} : { media_url: mediaUrl };
	const payload = Object.hasOwn(message, type) ? message[type] : undefined;
	if (!isRecord(payload)) return withMembersOf(message, media);
	return withMembersOf(payload, { ...membersBut(message, [...IN_EVENT, type]), ...media });
}

/** The event of one message (Kaleyra contract §7.1 to §7.3, and §23). */
export function readMessage(message: CallbackEntry, facts: CallbackFacts): ReceivedEvent {
	const type = asText(message.type);
	const answered = asText(asRecord(message.context).id);
	const referral = readReferral(message.referral);
	const base = {
		provider: 'kaleyra',
		messageId: asText(message.id),
		receivedAt: toIsoTime(asText(message.timestamp), facts.now),
		from: facts.senders({
			from: asText(message.from),
			userId: asText(message.from_user_id),
			parentUserId: asText(message.from_parent_user_id),
		}),
		to: facts.to,
		...(referral && { referral }),
		replyTo: answered?.startsWith('wamid.') ? answered : undefined,
		reference: facts.reference,
	};
	const content = type === undefined ? undefined : readContent(type, message, facts.mediaUrl);
	// Among several messages nobody knows whose file the link leads to.
	const isOwnLink = facts.mediaUrl === undefined || facts.isSingle;
	if (content !== undefined && (content.event !== 'media' || isOwnLink)) return { ...content, ...base };
	return {
		event: 'other',
		...base,
		type: type ?? 'unknown',
		content: contentOf(message, type ?? '', facts.mediaUrl),
	};
}

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
 * since Meta, which makes the lists, never had the message. None without a word and the message's id; a word
 * that is no state counts only in Kaleyra's envelope.
 */
export function readLoneStatus(body: unknown, facts: CallbackFacts): ReceivedEvent[] {
	const { status, timestamp, meta_object: metaObject } = asRecord(body);
	const isStatus = stateOf(status) !== undefined || (asText(status) !== undefined && isRecord(metaObject));
	if (!isStatus || facts.messageId === undefined) return [];
	const { errors } = asRecord(asRecord(metaObject).value);
	return [readStatus({ status, timestamp, errors }, facts)];
}

/**
 * The event of one status (Kaleyra contract §8). Its own id is that of its conversation in Kaleyra's sample,
 * which is none of a message.
 */
export function readStatus(status: CallbackEntry, facts: CallbackFacts): ReceivedEvent {
	const id = asText(status.id);
	const isConversation = id === asText(asRecord(status.conversation).id);
	const state = stateOf(status.status);
	const reason = reasonOf(status.errors);
	// Kaleyra has more words than it documents (Kaleyra contract §8.1): each is passed on, and none is a failure.
	const description = sentences(cut(asText(status.status) ?? ''), reason.description ?? '');
	return {
		event: 'status',
		provider: 'kaleyra',
		messageId: facts.messageId ?? (isConversation ? undefined : id),
		receivedAt: toIsoTime(asText(status.timestamp), facts.now),
		from: { phone: asText(status.recipient_id), userId: asText(status.recipient_user_id) },
		to: facts.to,
		reference: facts.reference,
		status: state
			? { state, ...reason }
			: { state: 'unknown', ...reason, ...(description && { description }) },
	};
}

/** The events of a callback (Kaleyra contract §7 to §9); none when the body is not Kaleyra's. */
export function readCallback(body: unknown, now: string, includeRaw = false): ReceivedEvent[] {
	const events = readLists(body, now, includeRaw);
	if (events.length > 0) return events;
	const facts = readFacts(body, now);
	const lone = readLoneStatus(body, facts);
	return lone.length > 0 ? lone : readNotice(body, facts);
}

/**
 * The event `other` of a notice about the account or about a person, such as a template's new status or
 * somebody who wants no marketing: its type is Meta's name of the field (Kaleyra contract §9.1).
 */
function readNotice(body: unknown, facts: CallbackFacts): ReceivedEvent[] {
	const { field, value } = asRecord(asRecord(asRecord(body).meta_object));
	const type = asText(field);
	if (type === undefined || type === 'messages' || !isFilledRecord(value)) return [];
	const person = asRecord(asList(value[type])[0]);
	return [
		{
			event: 'other',
			provider: 'kaleyra',
			receivedAt: toIsoTime(asText(person.timestamp), facts.now),
			from: facts.senders({ from: asText(person.wa_id), userId: asText(person.user_id) }),
			to: facts.to,
			reference: facts.reference,
			type,
			content: body,
		},
	];
}

/** The callback with these entries alone in its lists. */
function withEntries(body: unknown): (lists: CallbackEntry) => CallbackEntry {
	const whole = asRecord(body);
	const meta = asRecord(whole.meta_object);
	const [outer, object, value] = [
		membersBut(whole, ['meta_object']),
		membersBut(meta, ['value']),
		membersBut(asRecord(meta.value), ['messages', 'statuses']),
	].map(repeatable);
	return (lists) => ({ ...outer, meta_object: { ...object, value: { ...value, ...lists } } });
}

function readLists(body: unknown, now: string, includeRaw: boolean): ReceivedEvent[] {
	const envelope = readEnvelope(body, now);
	if (envelope === undefined) return readFlatBody(body, now, includeRaw);
	const { messages, statuses, facts } = envelope;
	const rest = (entries: unknown[]) => damagedEntries(entries, facts);
	const rawWith = includeRaw ? withEntries(body) : undefined;
	return [
		...readMessages(messages, {
			read: (message) => [readMessage(message, facts)],
			rest,
			...(rawWith && { raw: (entries) => rawWith({ messages: entries }) }),
			withCard,
		}),
		...readMessages(statuses, {
			read: (status) => [readStatus(status, facts)],
			rest,
			...(rawWith && { raw: (entries) => rawWith({ statuses: entries }) }),
		}),
	];
}
