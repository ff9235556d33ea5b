import type { ReceivedEvent } from './event';

/** What a provider's folder says about receiving. Pure. */
export interface Receiver {
	/**
	 * The events in a callback's body, already made safe by `tameBody`; none when the body is not this provider's. Never throws: a damaged
	 * message comes out as an event `other`, so that its neighbours are not lost.
	 * @param now ISO 8601 time to use where the callback brings none
	 */
	events(body: unknown, now: string): ReceivedEvent[];
}
