import { type IDataObject, type INodeExecutionData, UserError } from 'n8n-workflow';
import { z } from 'zod/v3';

import { isRecord, parseJson } from '../tolerant';
import { cleanText } from '../text';
import { withoutBlanks } from '../contact/read';
import type { Provider } from '../provider';
import { type EventBase, type EventKind, EVENTS, isEventKind, type ReceivedEvent } from './events';

/**
 * No provider nests deeper than about 10 levels; what does is not a callback, and would overflow the stack of
 * code downstream.
 */
const MAX_DEPTH = 32;

/** Keys that change an object's prototype when somebody copies it carelessly. */
const PROTOTYPE_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * The list itself while all its entries are safe: most are, and to copy millions of them takes longer than to
 * look at them.
 * @param copy filled and returned in any case, when given
 */
function tameList(list: unknown[], depth: number, copy?: unknown[]): unknown[] {
	for (let index = 0; index < list.length; index++) {
		const entry = list[index];
		const tamed = tame(entry, depth);
		if (!Object.is(tamed, entry)) copy ??= list.slice(0, index);
		if (copy) copy[index] = tamed;
	}
	return copy ?? list;
}

/** The same for the keys and values of an object. */
function tameRecord(
	record: Record<string, unknown>,
	depth: number,
	copy?: Record<string, unknown>,
): Record<string, unknown> {
	const keys = Object.keys(record);
	for (let index = 0; index < keys.length; index++) {
		const dirtyKey = keys[index] ?? '';
		// Cleaned before it is looked at: a control character inside would hide a prototype key.
		const key = cleanText(dirtyKey);
		const value = record[dirtyKey];
		const isDropped = PROTOTYPE_KEYS.has(key);
		const tamed = isDropped ? undefined : tame(value, depth);
		if (!copy && (isDropped || key !== dirtyKey || !Object.is(tamed, value))) {
			copy = {};
			for (const before of keys.slice(0, index)) copy[before] = record[before];
		}
		if (copy && !isDropped) copy[key] = tamed;
	}
	return copy ?? record;
}

function tame(value: unknown, depth: number): unknown {
	if (typeof value === 'string') return cleanText(value);
	// JSON has a minus zero, which n8n stores as 0.
	if (typeof value === 'number') return value + 0;
	const isList = Array.isArray(value);
	if (!isList && !isRecord(value)) return value;
	if (depth === 0) return '[nested too deeply]';
	return isList ? tameList(value, depth - 1) : tameRecord(value, depth - 1);
}

/**
 * A callback's body made safe to read and to hand on: no prototype keys, no control characters or unpaired
 * surrogates, bounded depth. Its size is bounded by n8n (`N8N_PAYLOAD_SIZE_MAX`). JSON that came as text is
 * parsed. The body itself is copied; what is safe inside it is shared with it.
 */
export function sanitizeBody(body: unknown): unknown {
	const parsed = typeof body === 'string' ? parseJson(body) : body;
	if (Array.isArray(parsed)) return tameList(parsed, MAX_DEPTH - 1, []);
	return isRecord(parsed) ? tameRecord(parsed, MAX_DEPTH - 1, {}) : tame(parsed, MAX_DEPTH);
}

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

/**
 * The items that one event becomes: `event`, then its content, which tables show first, then what every event
 * has.
 */
function shape(event: ReceivedEvent, output: TriggerSettings['output'], raw: unknown): IDataObject[] {
	const facts: Record<keyof EventBase | 'raw', unknown> = {
		provider: event.provider,
		messageId: event.messageId,
		receivedAt: event.receivedAt,
		from: withoutBlanks(event.from) ?? {},
		to: withoutBlanks(event.to) ?? {},
		replyTo: event.replyTo,
		reference: withoutBlanks(event.reference),
		raw,
	};
	const common = withoutAbsent(facts);
	if (event.event !== 'contact' || output === 'message') {
		return [{ event: event.event, ...contentOf(event), ...common }];
	}
	const contactCount = event.contacts.length;
	return event.contacts.map((contact, contactIndex) => ({
		event: event.event,
		contact,
		contactIndex,
		contactCount,
		...common,
	}));
}

/**
 * The items of one callback: the selected events, in the order the provider gave them. Empty when there are
 * none.
 */
export function callbackItems(
	provider: Pick<Provider, 'readCallback'>,
	body: unknown,
	{ events, output, includeRaw }: Pick<TriggerSettings, 'events' | 'output' | 'includeRaw'>,
): INodeExecutionData[] {
	const tamed = sanitizeBody(body);
	const raw = includeRaw ? tamed : undefined;
	return provider
		.readCallback(tamed, new Date().toISOString())
		.filter(({ event }) => events.includes(event))
		.flatMap((event) => shape(event, output, raw))
		.map((json) => ({ json }));
}

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
