import { z } from 'zod';

import { normalisePhone } from '../shared/contact/phoneNumber';
import { isRecord } from '../shared/json';
import type { DeliveryStatus, ReceivedEvent } from '../shared/receive/events';
import { toIsoTime } from '../shared/receive/time';
import { looseList, looseText } from '../shared/http/tolerant';

/** 99digital contract §9: one flat object for a message and a notice alike. `body` depends on `type`. */
const callbackSchema = z.object({
	hook: looseText,
	unique: looseText,
	status: looseText,
	from: looseText,
	from_id: looseText,
	phone: looseText,
	to: looseText,
	senderName: looseText,
	type: looseText,
	body: z.unknown(),
	timestamp: looseText,
	quoteUnique: looseText,
});
type Callback = z.infer<typeof callbackSchema>;

/** The `hook` of a message; every other callback is a notice (99digital contract §9.3). */
const MESSAGE_HOOK = 'new';

const STATES = new Map<string, DeliveryStatus['state']>([
	['sent', 'sent'],
	['delivered', 'delivered'],
	['read', 'read'],
	['failed', 'failed'],
]);

/** E.164 has 15 digits at most: more are several numbers, or none. */
const isPhone = (text: string | undefined): text is string =>
	text !== undefined && /^\+?\d{1,15}$/.test(normalisePhone(text));

/** A person who hides the number comes as an id, `CC.digits`: then no other field is trusted to be the number (99digital contract §9). */
function person(id: string | undefined, { from_id: userId, phone }: Callback): ReceivedEvent['from'] {
	if (id !== undefined && !isPhone(id)) return { userId: userId ?? id };
	return { phone: id ?? (isPhone(phone) ? phone : undefined), userId };
}

/** The numbers of shared contacts, as the body spells them: a text, a number, a list, several in one text (99digital contract §9.2). */
function sharedNumbers(body: unknown): { numbers: string[]; unreadable: boolean } {
	const parts = looseList
		.parse(body)
		.flatMap((entry) => (typeof entry === 'string' ? entry.split(/[,;\r\n]/) : [entry]))
		.map((entry) => (typeof entry === 'number' ? String(entry) : entry))
		.map((entry) => (typeof entry === 'string' ? normalisePhone(entry) : undefined))
		.filter((entry) => entry !== '');
	const numbers = parts.filter(isPhone);
	return { numbers, unreadable: numbers.length === 0 || numbers.length < parts.length };
}

function toMessage(callback: Callback, raw: unknown, now: string): ReceivedEvent[] {
	const { unique, from, to, senderName, type, body, timestamp, quoteUnique } = callback;
	const base = {
		provider: '99digital',
		messageId: unique,
		receivedAt: toIsoTime(timestamp, now),
		from: { ...person(from, callback), name: senderName },
		to: { phone: to },
		replyTo: quoteUnique,
	};
	const other: ReceivedEvent = { event: 'other', ...base, type: type ?? 'unknown', content: raw };
	const text = type === 'text' ? looseText.parse(body) : undefined;
	if (text !== undefined) return [{ event: 'text', ...base, text }];
	if (type !== 'contacts') return [other];
	const { numbers, unreadable } = sharedNumbers(body);
	const contacts = numbers.map((phone) => ({ phones: [{ phone }] }));
	return [
		...(contacts.length > 0 ? [{ event: 'contact' as const, ...base, contacts }] : []),
		// What cannot be read of the cards is not lost.
		...(unreadable ? [other] : []),
	];
}

/**
 * The layout of a notice is not documented (99digital contract §9.3), so a state is taken only from a field that holds nothing else, and
 * every other notice keeps its whole content. As in the answer to a send, `from` is then our account; in the envelope of a message,
 * which names its sender, it is the person.
 */
function toStatus(callback: Callback, raw: Record<string, unknown>, now: string): ReceivedEvent {
	const { hook, type, unique, from, from_id: userId, senderName, to, timestamp } = callback;
	const state = [hook, type, ...Object.values(raw)]
		.map((word) => (typeof word === 'string' ? STATES.get(word.trim().toLowerCase()) : undefined))
		.find((found) => found !== undefined);
	const fromPerson = userId !== undefined || senderName !== undefined;
	return {
		event: 'status',
		provider: '99digital',
		messageId: unique,
		receivedAt: toIsoTime(timestamp, now),
		from: person(fromPerson ? from : to, callback),
		to: { phone: fromPerson ? to : from },
		status: {
			state: state ?? 'unknown',
			...(state === undefined || state === 'failed' ? { description: JSON.stringify(raw) } : {}),
		},
	};
}

/** The events of a callback. One comes a request in the samples; that there is never a list is not stated (99digital contract §9). */
export function readCallback(body: unknown, now: string): ReceivedEvent[] {
	return looseList.parse(body).flatMap((raw) => {
		const read = callbackSchema.safeParse(raw);
		if (!read.success || !isRecord(raw)) return [];
		const { hook, unique, status } = read.data;
		const isOurs = hook !== undefined || (status === 'OK' && unique !== undefined);
		if (!isOurs) return [];
		return hook === MESSAGE_HOOK ? toMessage(read.data, raw, now) : [toStatus(read.data, raw, now)];
	});
}
