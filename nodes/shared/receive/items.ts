import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import { withoutBlanks } from '../contact/blanks';
import type { Provider } from '../provider';
import type { EventKind, ReceivedEvent } from './event';
import { tameBody } from './tameBody';

/** The trigger's parameters, as far as they shape its items. */
export interface ItemShape {
	events: EventKind[];
	/** `contact`: an item for each contact; `message`: an item for each message, with all its contacts. */
	output: 'contact' | 'message';
	includeRaw: boolean;
	/** The trigger's alone: whether each contact comes as a .vcf file too. */
	attachVcard: boolean;
}

function shape(event: ReceivedEvent, output: ItemShape['output']): object[] {
	if (event.event !== 'contact' || output === 'message') return [event];
	const { contacts, ...rest } = event;
	return contacts.map((contact, contactIndex) => ({
		...rest,
		contact,
		contactIndex,
		contactCount: contacts.length,
	}));
}

function toJson(fields: object): IDataObject {
	return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** The items of one callback: the selected events, in the order the provider gave them. Empty when there are none. */
export function callbackItems(
	provider: Provider,
	body: unknown,
	{ events, output, includeRaw }: Pick<ItemShape, 'events' | 'output' | 'includeRaw'>,
): INodeExecutionData[] {
	const tamed = tameBody(body);
	const raw = includeRaw ? tamed : undefined;
	return provider.receiver
		.events(tamed, new Date().toISOString())
		.filter(({ event }) => events.includes(event))
		.map((event) => ({
			...event,
			from: withoutBlanks(event.from) ?? {},
			to: withoutBlanks(event.to) ?? {},
			reference: withoutBlanks(event.reference),
		}))
		.flatMap((event) => shape(event, output))
		.map((fields) => ({ json: toJson({ ...fields, raw }) }));
}
