import type { EventBase, EventContent, Media, Order, ReadContent, ReceivedEvent, Reply } from './events';
import { asList, asRecord, asText, isFilledRecord, isRecord } from '../tolerant';
import { cleanFileName } from '../http/urls';
import { type Contact, GROUPS } from '../contact/contact';
import { readCard } from '../contact/read';
import { countCut, sanitizeBody } from './sanitize';

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

/**
 * The ad or post that a message came from; `undefined` without one.
 * @param referral as Meta spells it (`source_id`) or in one word (`sourceId`)
 */
export function readReferral(referral: unknown): EventBase['referral'] {
	const members = asRecord(referral);
	const type = asText(members.source_type ?? members.sourceType)?.toLowerCase();
	const read = {
		sourceType: type === 'unknown' ? undefined : type,
		sourceId: asText(members.source_id ?? members.sourceId),
		url: asLink(members.source_url ?? members.sourceUrl),
		headline: asText(members.headline),
		body: asText(members.body),
		clickId: asText(members.ctwa_clid ?? members.ctwaClickId),
	};
	return Object.values(read).some((text) => text !== undefined) ? read : undefined;
}

/**
 * The event of a form that somebody filled in; `undefined` when its answers cannot be read.
 * @param members as the provider sent them; `answers` is an object, or the JSON of one
 */
export function readForm(members: {
	name?: unknown;
	text?: unknown;
	answers?: unknown;
}): EventContent | undefined {
	const given = typeof members.answers === 'string' ? sanitizeBody(members.answers) : members.answers;
	if (!isRecord(given)) return undefined;
	return {
		event: 'form',
		form: {
			name: asText(members.name),
			token: asText(given.flow_token),
			text: asText(members.text),
			answers: membersBut(given, ['flow_token']),
		},
	};
}

/**
 * The event of a reaction; `undefined` when nothing says what it is.
 * @param members as the provider sent them; without an action it is taken away when there is no emoji
 */
export function readReaction(members: {
	emoji?: unknown;
	action?: unknown;
	messageId?: unknown;
}): EventContent | undefined {
	const emoji = asText(members.emoji);
	const messageId = asText(members.messageId);
	const said = asText(members.action)?.toLowerCase();
	const isBlank = members.emoji === undefined || members.emoji === null || members.emoji === '';
	if (emoji === undefined && !(isBlank && messageId !== undefined)) return undefined;
	const isRemoved = said === 'removed' || emoji === undefined;
	return {
		event: 'reaction',
		reaction: { emoji: isRemoved ? undefined : emoji, action: isRemoved ? 'removed' : 'added', messageId },
	};
}

/** A number, or a text that is nothing but one. */
function asNumber(value: unknown): number | undefined {
	// Longer than any number, so that no more than that is searched.
	const isNumeral =
		typeof value === 'string' && value.length <= 40 && /^[+-]?\d+(\.\d+)?$/.test(value.trim());
	const number = isNumeral ? Number(value) : value;
	// JSON has a minus zero, which n8n stores as 0.
	return typeof number === 'number' && Number.isFinite(number) ? number + 0 : undefined;
}

/**
 * The event of an order; `undefined` unless each of its items says what and how many.
 * @param members as the provider sent them; items as Meta spells them (`item_price`) or in one word
 */
export function readOrder(members: {
	catalogId?: unknown;
	text?: unknown;
	items?: unknown;
}): EventContent | undefined {
	const items: Order['items'] = [];
	for (const item of asList(members.items).map(asRecord)) {
		const id = asText(item.product_retailer_id ?? item.productRetailerId);
		const quantity = asNumber(item.quantity);
		if (id === undefined || quantity === undefined) return undefined;
		const price = asNumber(item.item_price ?? item.itemPrice);
		const currency = asText(item.currency);
		items.push({ id, quantity, ...(price !== undefined && { price }), ...(currency && { currency }) });
	}
	if (items.length === 0) return undefined;
	return {
		event: 'order',
		order: { catalogId: asText(members.catalogId), text: asText(members.text), items },
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

/** @param most how far from zero the degrees may be */
function asDegrees(value: unknown, most: number): number | undefined {
	const degrees = asNumber(value);
	return degrees !== undefined && Math.abs(degrees) <= most ? degrees : undefined;
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

/** An entry of a callback's list. */
export type CallbackEntry = Record<string, unknown>;

/** Many times what a provider writes around an entry, in UTF-16 units of its JSON. */
const LONGEST_ENVELOPE = 10_000;

/** What stands in the raw of several items: the members, or none when they are longer than any provider's. */
export const repeatable = (members: CallbackEntry): CallbackEntry =>
	JSON.stringify(members).length > LONGEST_ENVELOPE ? {} : members;

interface MessageReader {
	/** The events of one message; none when it is not the provider's. */
	read(entry: CallbackEntry): ReceivedEvent[];
	/** The event `other` that holds all entries that are no messages. */
	rest(entries: unknown[]): ReceivedEvent;
	/** The callback with these entries in its list; missing where nobody wants it. */
	raw?(entries: unknown[]): unknown;
	/** The message with one of its cards alone. */
	withCard?(entry: CallbackEntry, card: unknown): unknown;
}

/**
 * The events of a callback's list in its order. Entries that are no objects, or empty ones, come out as one
 * event together, where the first of them stands; what is too much is counted in one at the end.
 * @param list a single object is a list of one; an empty object is no message
 */
export function readMessages(list: unknown, { read, rest, raw, withCard }: MessageReader): ReceivedEvent[] {
	if (isRecord(list) && !isFilledRecord(list)) return [];
	const entries = asList(list);
	const events: ReceivedEvent[] = [];
	const left: unknown[] = [];
	let leftAt = 0;
	for (const entry of entries) {
		const found = isFilledRecord(entry) ? read(entry) : [];
		if (found.length === 0) {
			if (left.length === 0) leftAt = events.length;
			left.push(entry);
			continue;
		}
		const own = (card?: unknown) =>
			raw?.([card === undefined || !isRecord(entry) ? entry : withCard?.(entry, card)]);
		for (const event of found) events.push(raw === undefined ? event : { ...event, raw: own });
	}
	if (left.length > 0) events.splice(leftAt, 0, { ...rest(left), ...(raw && { raw: () => raw(left) }) });
	const omitted = countCut(list);
	if (omitted > 0) events.push({ ...rest([]), omitted, ...(raw && { raw: () => raw([]) }) });
	return events;
}

/** The most cards that WhatsApp puts into one message. */
const MOST_CARDS = 257;

/** The most phones, e-mails and so on of one card that is read. */
const MOST_IN_CARD = 1_000;

/** An inbound card may hold anything: what does not fit is left out, and what is left is the card. */
const ignore = () => undefined;

const isModerate = (card: CallbackEntry): boolean => {
	const sizes = GROUPS.map((group) => (Array.isArray(card[group]) ? card[group].length : 0));
	return sizes.reduce((sum, size) => sum + size, 0) <= MOST_IN_CARD;
};

/** What each contact was read from. */
const originals = new WeakMap<Contact, unknown>();

/** The card that a contact was read from, as it came. */
export const originalOf = (contact: Contact): unknown => originals.get(contact);

/**
 * The event of a message's contacts; `undefined` when it has none.
 * @param cards as they came. More than WhatsApp carries are only counted
 * @param read makes a contact of a card; `undefined` when it holds none
 * @param more how many cards there were besides
 */
export function contactEvent<Card>(
	cards: Card[],
	read: (card: Card) => Contact | undefined,
	more: number,
): ReadContent | undefined {
	const contacts: Contact[] = [];
	for (const card of cards.slice(0, MOST_CARDS)) {
		const contact = read(card);
		if (contact === undefined) continue;
		originals.set(contact, card);
		contacts.push(contact);
	}
	const omitted = cards.length + more - MOST_CARDS;
	if (contacts.length === 0) return undefined;
	return { event: 'contact', contacts, ...(omitted > 0 && { omitted }) };
}

/**
 * The event of the cards in an inbound message that hold anything at all; `undefined` when none does.
 * @param cards the list of them; a single one counts as a list of one
 */
export function readContacts(cards: unknown): ReadContent | undefined {
	const read = (card: CallbackEntry): Contact | undefined => {
		const contact = isModerate(card) ? readCard(card, ignore) : {};
		return Object.keys(contact).length > 0 ? contact : undefined;
	};
	return contactEvent(asList(cards).filter(isFilledRecord), read, countCut(cards));
}
