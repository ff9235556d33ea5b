import { asList, asText, isRecord } from '../shared/tolerant';
import {
	type CallbackEntry,
	contactEvent,
	membersBut,
	readLocation,
	readMedia,
	readMessages,
	readReaction,
	readReply,
	repeatable,
	toIsoTime,
} from '../shared/receive/reading';
import type { DeliveryStatus, EventBase, EventContent, Media, ReceivedEvent } from '../shared/receive/events';
import { normalisePhone } from '../shared/contact/phoneNumber';
import { cutTo } from '../shared/errors';
import { countCut } from '../shared/receive/sanitize';
import type { Contact } from '../shared/contact/contact';

/** The longest text that may be a message's numbers, in UTF-16 units: many times what 257 of them take. */
const LONGEST_NUMBERS = 100_000;

/**
 * What shared contacts hold, as the body spells them: a text, a number, a list, several in one text
 * (99digital contract §9.2).
 */
export const phoneParts = (body: unknown): unknown[] =>
	asList(body)
		.flatMap((entry) =>
			typeof entry === 'string' && entry.length <= LONGEST_NUMBERS ? entry.split(/[,;\r\n]/) : [entry],
		)
		.filter((part) => typeof part !== 'string' || part.trim() !== '');

/** 99digital contract §9.1. */
const MEDIA = new Map<string, Media['kind']>([
	['image', 'image'],
	['audio', 'audio'],
	['video', 'video'],
	['ptt', 'voice'],
	['document', 'document'],
]);

/** The message that one answers. An id is text: `false`, and perhaps 0, means none. */
const answeredBy = (quoteUnique: unknown): string | undefined =>
	typeof quoteUnique === 'string' ? asText(quoteUnique) : undefined;

/** `lat,lng` in one text. */
function readPlace(body: unknown, caption: unknown): EventContent | undefined {
	if (typeof body !== 'string') return undefined;
	const [latitude, longitude, more] = body.split(',', 3);
	// The one text beside a pin is usually the address (99digital contract §25).
	return more === undefined ? readLocation({ latitude, longitude, address: caption }) : undefined;
}

/**
 * What a message of this type brings, but for contacts (99digital contract §9.1 and §23); `undefined` when it
 * does not fit.
 */
export function readContent(
	type: string,
	{ body, caption, quoteUnique }: CallbackEntry,
): EventContent | undefined {
	switch (type) {
		case 'text': {
			const text = asText(body);
			return text === undefined ? undefined : { event: 'text', text };
		}
		case 'button':
		case 'list':
			return readReply(type, { title: body });
		case 'location':
			return readPlace(body, caption);
		case 'reaction':
			return readReaction({ emoji: body, messageId: answeredBy(quoteUnique) });
		default: {
			const kind = MEDIA.get(type);
			return kind && readMedia(kind, { url: body, caption });
		}
	}
}

/** The most that a status repeats of a notice, in UTF-16 units. */
const LONGEST_NOTICE = 5_000;

/** 99digital contract §9: one flat object for a message and a notice alike. `body` depends on `type`. */
function readEnvelope(raw: CallbackEntry) {
	return {
		hook: asText(raw.hook),
		unique: asText(raw.unique),
		from: asText(raw.from),
		userId: asText(raw.from_id),
		phone: asText(raw.phone),
		to: asText(raw.to),
		senderName: asText(raw.senderName),
		username: asText(raw.username),
		type: asText(raw.type),
		timestamp: asText(raw.timestamp),
	};
}
type Envelope = ReturnType<typeof readEnvelope>;

/** The `hook` of a message; every other callback is a notice (99digital contract §9.3). */
const MESSAGE_HOOK = 'new';

const STATES = new Map<string, DeliveryStatus['state']>([
	['sent', 'sent'],
	['delivered', 'delivered'],
	['read', 'read'],
	['failed', 'failed'],
]);

/** The number in a text. E.164 has 15 digits at most: more are several numbers, or none. */
function asPhone(text: string | undefined): string | undefined {
	// Longer than any number with its separators, so that no more than that is searched.
	if (text === undefined || text.length > 64) return undefined;
	const number = normalisePhone(text);
	return /^\+?\d{1,15}$/.test(number) ? number : undefined;
}

/**
 * A person who hides the number comes as an id, `CC.digits`: then no other field is trusted to be the number
 * (99digital contract §9).
 */
function person(id: string | undefined, { userId, phone, username }: Envelope): EventBase['from'] {
	const named = username === undefined ? {} : { username };
	if (id !== undefined && asPhone(id) === undefined) return { userId: userId ?? id, ...named };
	return { phone: id ?? (asPhone(phone) === undefined ? undefined : phone), userId, ...named };
}

function readMessage(raw: CallbackEntry, now: string): ReceivedEvent[] {
	const envelope = readEnvelope(raw);
	const { unique, from, to, senderName, type, timestamp } = envelope;
	const base = {
		provider: '99digital',
		messageId: unique,
		receivedAt: toIsoTime(timestamp, now),
		from: { ...person(from, envelope), name: senderName },
		to: { phone: to },
		replyTo: answeredBy(raw.quoteUnique),
	};
	const other: ReceivedEvent = { event: 'other', ...base, type: type ?? 'unknown', content: raw };
	if (type !== 'contacts') {
		const content = type === undefined ? undefined : readContent(type, raw);
		return [content === undefined ? other : { ...content, ...base }];
	}
	const parts = phoneParts(raw.body);
	let unread = 0;
	const readPart = (part: unknown): Contact | undefined => {
		const phone = asPhone(asText(part));
		if (phone === undefined) unread += 1;
		return phone === undefined ? undefined : { phones: [{ phone }] };
	};
	const cards = contactEvent(parts, readPart, countCut(raw.body));
	if (cards === undefined) return [other];
	// What cannot be read of the cards is not lost.
	return [{ ...cards, ...base }, ...(unread > 0 ? [other] : [])];
}

const stateOf = (word: unknown): DeliveryStatus['state'] | undefined =>
	typeof word === 'string' ? STATES.get(word.trim().toLowerCase()) : undefined;

/**
 * The layout of a notice is not documented (99digital contract §9.3), so a state is taken only from a field
 * that holds nothing else, and every other notice keeps its content. As in the answer to a send, `from`
 * is then our account; in the envelope of a message, which names its sender, it is the person.
 */
function readStatus(raw: CallbackEntry, now: string): ReceivedEvent {
	const envelope = readEnvelope(raw);
	const { hook, type, unique, from, userId, senderName, to, timestamp } = envelope;
	let state = stateOf(hook) ?? stateOf(type);
	for (const key of Object.keys(raw)) state ??= stateOf(raw[key]);
	const fromPerson = userId !== undefined || senderName !== undefined;
	return {
		event: 'status',
		provider: '99digital',
		messageId: unique,
		receivedAt: toIsoTime(timestamp, now),
		from: person(fromPerson ? from : to, envelope),
		to: { phone: fromPerson ? to : from },
		status: {
			state: state ?? 'unknown',
			...(state === undefined || state === 'failed'
				? { description: cutTo(LONGEST_NOTICE, JSON.stringify(raw)) }
				: {}),
		},
	};
}

/** Only 99digital's: a message or notice that says which, or an answer with an id (99digital contract §9). */
const isOurs = (entry: unknown): entry is CallbackEntry =>
	isRecord(entry) &&
	(asText(entry.hook) !== undefined || (entry.status === 'OK' && asText(entry.unique) !== undefined));

/** The events of a callback. Samples have one each, but lists are not ruled out (99digital contract §9). */
export function readCallback(body: unknown, now: string, includeRaw = false): ReceivedEvent[] {
	if (!asList(body).some(isOurs)) return [];
	return readMessages(body, {
		read(entry) {
			if (!isOurs(entry)) return [];
			return entry.hook === MESSAGE_HOOK ? readMessage(entry, now) : [readStatus(entry, now)];
		},
		rest: (content) => ({
			event: 'other',
			provider: '99digital',
			receivedAt: now,
			from: {},
			to: {},
			type: 'unknown',
			content,
		}),
		// A callback is one flat object; of a list, each entry is like one.
		...(includeRaw && { raw: (entries) => (entries.length === 1 ? entries[0] : entries) }),
		withCard: (entry, card) => ({ ...repeatable(membersBut(entry, ['body'])), body: card }),
	});
}
