import type { ReceivedEvent } from '../shared/receive/events';
import { countCardParts } from '../shared/receive/inboundContacts';
import { readMessages } from '../shared/receive/reading/readMessages';
import { damagedEntries, readEnvelope, readFacts } from './received/envelope';
import { readFlatBody } from './received/flatBody';
import { readMessage } from './received/message';
import { readLoneStatus, readStatus } from './received/status';

/** The events of a callback (Kaleyra contract §7 to §9); none when the body is not Kaleyra's. */
export function readCallback(body: unknown, now: string): ReceivedEvent[] {
	const events = readLists(body, now);
	return events.length > 0 ? events : readLoneStatus(body, readFacts(body, now));
}

function readLists(body: unknown, now: string): ReceivedEvent[] {
	const envelope = readEnvelope(body, now);
	if (envelope === undefined) return readFlatBody(body, now);
	const { messages, statuses, facts } = envelope;
	const rest = (entries: unknown[]) => damagedEntries(entries, facts);
	return [
		...readMessages(messages, {
			countParts: ({ contacts }) => countCardParts(contacts),
			read: (message) => [readMessage(message, facts)],
			rest,
		}),
		...readMessages(statuses, { read: (status) => [readStatus(status, facts)], rest }),
	];
}
