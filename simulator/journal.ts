import type { ServerResponse } from 'node:http';
import { isSend, type ReceivedRequest } from './exchange.ts';
import type { ProviderId } from './providers.ts';

/** What came in, and how much of it at once. */
export interface Journal {
	received: ReceivedRequest[];
	/** Notes a request; a send is in flight until its response is over or its connection is gone. */
	add(record: ReceivedRequest, response: ServerResponse): void;
	sends(provider?: ProviderId): ReceivedRequest[];
	messages(provider?: ProviderId): ReceivedRequest[];
	maxInFlight(): number;
	/** Forgets everything; what still hangs counts as in flight no more. */
	clear(): void;
}

export function newJournal(): Journal {
	const received: ReceivedRequest[] = [];
	const inFlight = new Set<ServerResponse>();
	let maxInFlight = 0;
	const of = (provider: ProviderId | undefined, keep: (record: ReceivedRequest) => boolean) =>
		received.filter((record) => (provider === undefined || record.provider === provider) && keep(record));
	return {
		received,
		add(record, response) {
			received.push(record);
			if (!isSend(record)) return;
			inFlight.add(response);
			maxInFlight = Math.max(maxInFlight, inFlight.size);
			response.once('close', () => inFlight.delete(response));
		},
		sends: (provider) => of(provider, isSend),
		messages: (provider) => of(provider, ({ messageId }) => messageId !== undefined),
		maxInFlight: () => maxInFlight,
		clear() {
			received.length = 0;
			inFlight.clear();
			maxInFlight = 0;
		},
	};
}
