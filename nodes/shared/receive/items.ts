import { type IDataObject, type INodeExecutionData, UserError } from 'n8n-workflow';
import { z } from 'zod/v3';

import { isRecord } from '../tolerant';
import { cutTo } from '../errors';
import { withoutBlanks } from '../contact/read';
import type { Provider } from '../provider';
import {
	type EventBase,
	type EventKind,
	EVENTS,
	isEventKind,
	type Reading,
	type ReceivedEvent,
} from './events';
import { originalOf } from './reading';
import { sanitizeBody } from './sanitize';

/** The trigger's parameters, as far as they shape its items. */
export interface TriggerSettings {
	events: EventKind[];
	/** `contact`: an item for each contact; `message`: an item for each message, with all its contacts. */
	output: 'contact' | 'message';
	includeRaw: boolean;
	/** The trigger's alone: whether each contact comes as a .vcf file too. */
	attachVcard: boolean;
}

function withoutAbsent(fields: object): IDataObject {
	return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/**
 * The event's own fields, without members that the callback did not bring. The payload of `other` stays as it
 * came.
 */
function contentOf(event: ReceivedEvent): IDataObject {
	const own = EVENTS[event.event].fields;
	const isAsItCame = event.event === 'other';
	return withoutAbsent(
		Object.fromEntries(
			Object.entries(event)
				.filter(([name]) => Object.hasOwn(own, name))
				.map(([name, value]) => [name, isAsItCame || !isRecord(value) ? value : withoutAbsent(value)]),
		),
	);
}

/** The most of a text that stands in each item of a message, in UTF-16 units: ids, names and numbers have less. */
const LONGEST_FACT = 1_000;

/**
 * The same of what joins a message to another, or to an ad: Infobip's callback data has up to 4,000 (Infobip
 * contract §3).
 */
const LONGEST_REFERENCE = 4_000;

/** A phone number with its plus sign, as items of sent messages have it; what is none stays as it is. */
function international(phone: string | undefined): string | undefined {
	// Longer than any number with its separators, so that no more than that is searched.
	if (phone === undefined || phone.length > 64) return phone;
	const digits = phone.replace(/[\s().+-]/g, '');
	return /^\d+$/.test(digits) ? `+${digits}` : phone;
}

/** The members without blanks, each as long as an item may repeat it. */
const brief = (
	members: Record<string, string | undefined> = {},
	longest = LONGEST_FACT,
): IDataObject | undefined =>
	withoutBlanks(
		Object.fromEntries(Object.entries(members).map(([name, text]) => [name, text && cutTo(longest, text)])),
	);

/**
 * The items that one event becomes: `event`, then its content, which tables show first, then what every event
 * has.
 */
function shape(
	event: ReceivedEvent,
	output: TriggerSettings['output'],
	rawOf: Reading['raw'],
): IDataObject[] {
	const text = (value: string | undefined) => value && cutTo(LONGEST_FACT, value);
	const facts: Record<keyof EventBase, unknown> = {
		provider: event.provider,
		messageId: text(event.messageId),
		receivedAt: event.receivedAt,
		from: brief({ ...event.from, phone: international(event.from.phone) }) ?? {},
		to: brief({ ...event.to, phone: international(event.to.phone) }) ?? {},
		referral: brief(event.referral, LONGEST_REFERENCE),
		replyTo: text(event.replyTo),
		reference: brief(event.reference, LONGEST_REFERENCE),
	};
	const common = withoutAbsent(facts);
	const withRaw = (card?: unknown) => ({ ...common, ...(rawOf && withoutAbsent({ raw: rawOf(card) })) });
	if (event.event !== 'contact') return [{ event: event.event, ...contentOf(event), ...withRaw() }];

	const { contacts, omitted } = event;
	const more = omitted === undefined ? [] : [{ ...tooMany('tooManyContacts', omitted), ...common }];
	if (output === 'message') return [{ event: event.event, ...contentOf(event), ...withRaw() }, ...more];
	const contactCount = contacts.length;
	const isOnly = contactCount === 1 && omitted === undefined;
	const items = contacts.map((contact, contactIndex) => ({
		event: event.event,
		contact,
		contactIndex,
		contactCount,
		...withRaw(isOnly ? undefined : originalOf(contact)),
	}));
	return [...items, ...more];
}

/** What an item says of all that was too much. */
const tooMany = (type: string, omitted: number): IDataObject => ({
	event: 'other',
	type,
	content: { omitted },
});

/**
 * The most items that a callback gives; providers send 2,000 messages at most. What is over is one item
 * `other`, which says how many.
 */
export const MOST_ITEMS = 5_000;

type Shape = Pick<TriggerSettings, 'events' | 'output' | 'includeRaw'>;

/** A callback that has been read. */
export interface Callback {
	/** Safe to hand on. */
	body: unknown;
	events: ReceivedEvent[];
}

export function readEvents(
	provider: Pick<Provider, 'readCallback'>,
	body: unknown,
	{ includeRaw }: Pick<Shape, 'includeRaw'>,
): Callback {
	const safe = sanitizeBody(body);
	return { body: safe, events: provider.readCallback(safe, new Date().toISOString(), includeRaw) };
}

/** The items of the selected events, in the order the provider gave them. Empty when there are none. */
export function itemsOf(callback: Callback, { events, output, includeRaw }: Shape): INodeExecutionData[] {
	const items: IDataObject[] = [];
	let omitted = 0;
	let last: ReceivedEvent | undefined;
	for (const event of callback.events) {
		if (event.event === 'other' && event.omitted !== undefined) {
			omitted += event.omitted;
			last = event;
			continue;
		}
		if (!events.includes(event.event)) continue;
		const raw = event.raw ?? (() => callback.body);
		const shaped = shape(event, output, includeRaw ? raw : undefined).filter((item) =>
			events.some((selected) => selected === item.event),
		);
		const room = MOST_ITEMS - items.length;
		items.push(...shaped.slice(0, room));
		if (shaped.length <= room) continue;
		omitted += shaped.length - room;
		last ??= event;
	}
	if (last && events.includes('other')) {
		const { provider: id, receivedAt } = last;
		items.push({ ...tooMany('tooManyEntries', omitted), provider: id, receivedAt, from: {}, to: {} });
	}
	return items.map((json) => ({ json }));
}

/** The items of one callback. */
export const callbackItems = (
	provider: Pick<Provider, 'readCallback'>,
	body: unknown,
	shape: Shape,
): INodeExecutionData[] => itemsOf(readEvents(provider, body, shape), shape);

/** A switch. An expression that finds nothing gives null, which means "not given". */
const flag = z
	.boolean()
	.nullish()
	.transform((given) => given ?? false);

const shapeSchema = z.object({
	events: z.array(z.custom<EventKind>(isEventKind)),
	output: z.enum(['contact', 'message']),
	options: z.object({ includeRaw: flag, attachVcard: flag }),
});

/**
 * The parameters "Events", "Output" and "Options", which trigger and Parse Callback share.
 * @param read gives a parameter of the node
 * @throws UserError when an expression gives something else than the parameters offer
 */
export function readSettings(read: (name: string, fallback: string | object) => unknown): TriggerSettings {
	const shape = shapeSchema.safeParse({
		events: read('events', ['contact']),
		output: read('output', 'contact'),
		options: read('options', {}),
	});
	if (!shape.success) {
		throw new UserError('"Events", "Output" or "Options" has a value that the node does not offer', {
			description: `Choose from the lists, or correct the expression. Events: ${Object.keys(EVENTS).join(', ')}. Output: contact, message`,
		});
	}
	const { events, output, options } = shape.data;
	return { events, output, ...options };
}
