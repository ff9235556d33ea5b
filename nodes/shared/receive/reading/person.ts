import type { EventBase } from '../events';

/**
 * The person whom a message names by one id: the number, or the user id that replaces it when the
 * user hides the number (Kaleyra contract §10, Infobip contract §8.1).
 */
export function personOf(id: string | undefined): Pick<EventBase['from'], 'phone' | 'userId'> {
	if (id === undefined) return {};
	return /^\+?\d+$/.test(id) ? { phone: id } : { userId: id };
}
