import { UserError } from 'n8n-workflow';

import type { Provider } from '../../provider';
import type { PlannedMessage } from './plan';

/**
 * Where the workflow author may choose the message's id, each message of a run needs its own: the provider
 * may take both messages of one id or refuse the second, and their reports could not be told apart. An item
 * with a "Message ID" and several recipients is the usual case.
 * @param used the ids of the run so far; those of `messages` are added
 * @throws UserError naming the id that is used twice
 */
export function requireDifferentIds(
	{ name, ownMessageId }: Pick<Provider, 'name' | 'ownMessageId'>,
	messages: PlannedMessage[],
	used: Set<string>,
): void {
	for (const { request } of messages) {
		const id = ownMessageId?.(request);
		if (id === undefined) continue;
		if (used.has(id)) {
			throw new UserError(`Message ID "${id}" is given to more than one message`, {
				description: `Each message needs its own ID: use one recipient per item and a "Message ID" that differs from item to item, or leave "Message ID" under "Options" empty, so that ${name} makes one for each`,
			});
		}
		used.add(id);
	}
}
