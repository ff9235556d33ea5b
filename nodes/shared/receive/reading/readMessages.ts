import { asList, isFilledRecord } from '../../http/tolerant';
import { isRecord } from '../../json';
import type { ReceivedEvent } from '../events';

/**
 * The most messages and parts of messages that are read from one callback. No provider comes near: Infobip
 * sends 2,000 messages at most (Infobip contract §7.2), the others one, and WhatsApp 257 cards in a message.
 * It bounds time and memory when somebody else posts to the URL.
 */
export const MOST_PARTS = 250_000;

/** An entry of a callback's list. */
export type Entry = Record<string, unknown>;

interface MessageReader {
	/** How many parts the message has that take time to read each, such as contact cards; none by default. */
	countParts?(entry: Entry): number;
	/** The events of one message; none when it is not the provider's. */
	read(entry: Entry): ReceivedEvent[];
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
