import { asList, asText, isRecord } from '../shared/tolerant';
import {
	type CallbackEntry,
	MOST_PARTS,
	readLocation,
	readMedia,
	readMessages,
	readReply,
	toIsoTime,
} from '../shared/receive/reading';
import type { DeliveryStatus, EventBase, EventContent, Media, ReceivedEvent } from '../shared/receive/events';
import { normalisePhone } from '../shared/contact/phoneNumber';
import { cutTo } from '../shared/errors';

/**
 * What shared contacts hold, as the body spells them: a text, a number, a list, several in one text
 * (99digital contract §9.2). `undefined` when there is more than any message has.
 */
export function phoneParts(body: unknown): unknown[] | undefined {
	const parts: unknown[] = [];
	for (const entry of asList(body)) {
		const among = typeof entry === 'string' ? entry.split(/[,;\r\n]/, MOST_PARTS + 1) : [entry];
		for (const part of among) parts.push(part);
		if (parts.length > MOST_PARTS) return undefined;
	}
	return parts.filter((part) => typeof part !== 'string' || part.trim() !== '');
}

/** 99digital contract §9.1. */
const MEDIA = new Map<string, Media['kind']>([
	['image', 'image'],
	['audio', 'audio'],
	['video', 'video'],
	['ptt', 'voice'],
	['document', 'document'],
]);

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
export function readContent(type: string, { body, caption }: CallbackEntry): EventContent | undefined {
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
function person(id: string | undefined, { userId, phone }: Envelope): EventBase['from'] {
	if (id !== undefined && asPhone(id) === undefined) return { userId: userId ?? id };
	return { phone: id ?? (asPhone(phone) === undefined ? undefined : phone), userId };
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
		// An id is text: `false`, and perhaps 0, means none.
		replyTo: typeof raw.quoteUnique === 'string' ? asText(raw.quoteUnique) : undefined,
	};
	const other: ReceivedEvent = { event: 'other', ...base, type: type ?? 'unknown', content: raw };
	if (type !== 'contacts') {
		const content = type === undefined ? undefined : readContent(type, raw);
		return [content === undefined ? other : { ...content, ...base }];
	}
	const parts = phoneParts(raw.body) ?? [];
	const contacts = parts.flatMap((part) => {
		const phone = asPhone(asText(part));
		return phone === undefined ? [] : [{ phones: [{ phone }] }];
	});
	const isAllRead = contacts.length > 0 && contacts.length === parts.length;
	return [
		...(contacts.length > 0 ? [{ event: 'contact' as const, ...base, contacts }] : []),
		// What cannot be read of the cards is not lost.
		...(isAllRead ? [] : [other]),
	];
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
export function readCallback(body: unknown, now: string): ReceivedEvent[] {
	if (!asList(body).some(isOurs)) return [];
	return readMessages(body, {
		countParts: ({ type, body: shared }) => (type === 'contacts' ? (phoneParts(shared)?.length ?? 0) : 0),
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
	});
}
