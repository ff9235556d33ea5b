import type { EventBase, EventContent, Media, ReceivedEvent, Reply } from './events';
import { asList, asText, isFilledRecord, isRecord } from '../tolerant';
import { cleanFileName } from '../http/urls';
import { type Contact, GROUPS } from '../contact/contact';
import { readCard } from '../contact/read';

/**
 * A provider's time as ISO 8601 in UTC: Unix seconds or milliseconds as number or text, or a date with
 * `+0000`, `-0300`, `+00:00` or `Z`.
 * @param fallback returned when `value` is missing or no time
 */
export function toIsoTime(value: string | undefined, fallback: string): string {
	// Longer than any time, so that no expression below reads much.
	if (value === undefined || value.length > 40) return fallback;
	const unix = /^\d{9,13}$/.test(value) ? Number(value) * (value.length > 11 ? 1 : 1_000) : undefined;
	// Date.parse alone takes "1" and "room 12" for dates, and a time without a zone for one in the server's.
	const zoned = /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:?\d{2})$/.test(value);
	const time = unix ?? (zoned ? Date.parse(value) : Number.NaN);
	return Number.isNaN(time) ? fallback : new Date(time).toISOString();
}

/**
 * `record` and what it lacks of `more`; the object itself when there is no more. Copied in a loop, for
 * spreading or `Object.assign` takes seconds for an object with a million members.
 */
export function withMembersOf(record: CallbackEntry, more: CallbackEntry): CallbackEntry {
	const keys = Object.keys(more);
	if (keys.length === 0) return record;
	const members: CallbackEntry = {};
	for (const key of Object.keys(record)) members[key] = record[key];
	for (const key of keys) {
		if (!Object.hasOwn(members, key)) members[key] = more[key];
	}
	return members;
}

/** The members of `record` but for those named. */
export function membersBut(record: CallbackEntry, names: readonly string[]): CallbackEntry {
	const members: CallbackEntry = {};
	for (const key of Object.keys(record)) {
		if (!names.includes(key)) members[key] = record[key];
	}
	return members;
}

/**
 * The person whom a message names by one id: the number, or the user id that replaces it when the
 * user hides the number (Kaleyra contract §10, Infobip contract §8.1).
 */
export function personOf(id: string | undefined): Pick<EventBase['from'], 'phone' | 'userId'> {
	if (id === undefined) return {};
	return /^\+?\d+$/.test(id) ? { phone: id } : { userId: id };
}

/**
 * The event of a button or a list row that somebody chose; `undefined` when it has no title.
 * @param members as the provider sent them
 */
export function readReply(
	kind: Reply['kind'],
	members: { title?: unknown; payload?: unknown; id?: unknown; description?: unknown },
): EventContent | undefined {
	const title = asText(members.title);
	if (title === undefined) return undefined;
	return {
		event: 'reply',
		reply: {
			kind,
			title,
			payload: asText(members.payload),
			id: asText(members.id),
			description: asText(members.description),
		},
	};
}

/** Twice what WhatsApp's own links and signed ones of storage services have. */
export const LONGEST_LINK = 4_096;

/**
 * A link to a file. It comes from outside, so nothing but text of the web and of a moderate length counts as
 * one.
 */
function asLink(value: unknown): string | undefined {
	if (typeof value !== 'string' || value.length > LONGEST_LINK) return undefined;
	const link = value.trim();
	return /^https?:\/\/\S+$/i.test(link) ? link : undefined;
}

/**
 * The event of a file; `undefined` when neither link nor id leads to it, or when what stands for the link is
 * none.
 * @param members as the provider sent them
 */
export function readMedia(
	kind: Media['kind'],
	members: { url?: unknown; id?: unknown; mimeType?: unknown; filename?: unknown; caption?: unknown },
): EventContent | undefined {
	const url = asLink(members.url);
	const id = asText(members.id);
	const isUsable = asText(members.url) === undefined ? id !== undefined : url !== undefined;
	if (!isUsable) return undefined;
	return {
		event: 'media',
		media: {
			kind,
			url,
			id,
			mimeType: asText(members.mimeType),
			// The sender's own words, which workflows give to nodes that write files.
			filename: cleanFileName(asText(members.filename) ?? ''),
			caption: asText(members.caption),
		},
	};
}

/** Degrees: a number, or a text that is nothing but one. @param most how far from zero they may be */
function asDegrees(value: unknown, most: number): number | undefined {
	// Longer than any number of degrees, so that no more than that is searched.
	const isNumeral =
		typeof value === 'string' && value.length <= 40 && /^[+-]?\d+(\.\d+)?$/.test(value.trim());
	const degrees = isNumeral ? Number(value) : value;
	// JSON has a minus zero, which n8n stores as 0.
	return typeof degrees === 'number' && Math.abs(degrees) <= most ? degrees + 0 : undefined;
}

/**
 * The event of a location; `undefined` without two numbers that are a place on earth.
 * @param members as the provider sent them
 */
export function readLocation(members: {
	latitude?: unknown;
	longitude?: unknown;
	name?: unknown;
	address?: unknown;
	url?: unknown;
}): EventContent | undefined {
	const latitude = asDegrees(members.latitude, 90);
	const longitude = asDegrees(members.longitude, 180);
	const url = asText(members.url);
	if (latitude === undefined || longitude === undefined) return undefined;
	if (url !== undefined && url.length > LONGEST_LINK) return undefined;
	return {
		event: 'location',
		location: { latitude, longitude, name: asText(members.name), address: asText(members.address), url },
	};
}

/**
 * The most messages and parts of messages that are read from one callback. No provider comes near: Infobip
 * sends 2,000 messages at most (Infobip contract §7.2), the others one, and WhatsApp 257 cards in a message.
 * It bounds time and memory when somebody else posts to the URL.
 */
export const MOST_PARTS = 250_000;

/** An entry of a callback's list. */
export type CallbackEntry = Record<string, unknown>;

interface MessageReader {
	/** How many parts the message has that take time to read each, such as contact cards; none by default. */
	countParts?(entry: CallbackEntry): number;
	/** The events of one message; none when it is not the provider's. */
	read(entry: CallbackEntry): ReceivedEvent[];
	/** The event `other` that holds all entries that are no messages. */
	rest(entries: unknown[]): ReceivedEvent;
}

/**
 * The events of a callback's list in its order. Entries that are no objects, or empty ones, and whatever is
 * too much, come out as one event together, where the first of them stands.
 * @param list a single object is a list of one; an empty object is no message
 */
export function readMessages(list: unknown, { countParts, read, rest }: MessageReader): ReceivedEvent[] {
	if (isRecord(list) && !isFilledRecord(list)) return [];
	let partsToRead = MOST_PARTS;
	const readEntry = (entry: unknown): ReceivedEvent[] => {
		if (!isFilledRecord(entry)) return [];
		const parts = 1 + (countParts?.(entry) ?? 0);
		if (parts > partsToRead) return [];
		partsToRead -= parts;
		return read(entry);
	};

	const events: ReceivedEvent[] = [];
	const left: unknown[] = [];
	let leftAt = 0;
	for (const entry of asList(list)) {
		const found = readEntry(entry);
		events.push(...found);
		if (found.length > 0) continue;
		if (left.length === 0) leftAt = events.length;
		left.push(entry);
	}
	if (left.length > 0) events.splice(leftAt, 0, rest(left));
	return events;
}

/** An inbound card may hold anything: what does not fit is left out, and what is left is the card. */
const ignore = () => undefined;

/** Each card, and each of its phones, e-mails and so on. */
function countParts(cards: unknown): number {
	let parts = 0;
	for (const card of asList(cards)) {
		if (!isRecord(card)) continue;
		parts += 1;
		for (const group of GROUPS) parts += Array.isArray(card[group]) ? card[group].length : 0;
	}
	return parts;
}

/** How many parts of the cards `inboundContacts` reads: all or none. */
export function countCardParts(cards: unknown): number {
	const parts = countParts(cards);
	return parts > MOST_PARTS ? 0 : parts;
}

/**
 * The contacts of an inbound message that hold anything at all; none when there are more than any message
 * has.
 * @param cards the list of them; a single one counts as a list of one
 */
export function inboundContacts(cards: unknown): Contact[] {
	if (countParts(cards) > MOST_PARTS) return [];
	return asList(cards)
		.filter(isFilledRecord)
		.map((card) => readCard(card, ignore))
		.filter((contact) => Object.keys(contact).length > 0);
}
