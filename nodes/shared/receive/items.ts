import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import { withoutBlanks } from '../contact/blanks';
import { isRecord } from '../json';
import type { Provider } from '../provider';
import { EVENTS, type EventBase, type EventKind, type ReceivedEvent } from './events';
import { tameBody } from './tameBody';

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
	const tamed = tameBody(body);
	const raw = includeRaw ? tamed : undefined;
	return provider
		.readCallback(tamed, new Date().toISOString())
		.filter(({ event }) => events.includes(event))
		.flatMap((event) => shape(event, output, raw))
		.map((json) => ({ json }));
}
