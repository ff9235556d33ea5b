import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import { withoutBlanks } from '../contact/blanks';
import type { Provider } from '../provider';
import type { EventKind, ReceivedEvent } from './events';
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

/** The fields of the items that one event becomes. */
function shape(event: ReceivedEvent, output: TriggerSettings['output'], raw: unknown): IDataObject[] {
	const tidy = {
		...event,
		from: withoutBlanks(event.from) ?? {},
		to: withoutBlanks(event.to) ?? {},
		reference: withoutBlanks(event.reference),
		raw,
	};
	if (tidy.event === 'status') return [withoutAbsent({ ...tidy, status: withoutAbsent(tidy.status) })];
	if (tidy.event !== 'contact' || output === 'message') return [withoutAbsent(tidy)];
	const { contacts, ...rest } = tidy;
	const common = withoutAbsent(rest);
	return contacts.map((contact, contactIndex) => ({
		...common,
		contact,
		contactIndex,
		contactCount: contacts.length,
	}));
}

/** The items of one callback: the selected events, in the order the provider gave them. Empty when there are none. */
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
