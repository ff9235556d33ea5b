import { UserError } from 'n8n-workflow';

import type { Sender } from '../shared/send/sender';

/**
 * A sender that refuses a message ID it has already used: Infobip may take two messages of one ID or reject the second
 * (status 23), and the reports of both would be mixed up (Infobip contract §3 and §4). An item with one "Message ID" and several
 * recipients is the usual case.
 */
export function withUniqueMessageIds(sender: Sender): Sender {
	const used = new Set<unknown>();
	return {
		...sender,
		requests(message, baseUrl, credentials) {
			const requests = sender.requests(message, baseUrl, credentials);
			for (const { body } of requests) {
				const { messageId } = body;
				if (messageId === undefined) continue;
				if (used.has(messageId)) {
					throw new UserError(`Message ID "${String(messageId)}" is given to more than one message`, {
						description:
							'Each message needs an ID of its own: give one recipient an item and a "Message ID" that differs from item to item, or leave "Message ID" under "Options" empty, so that Infobip makes one for each',
					});
				}
				used.add(messageId);
			}
			return requests;
		},
	};
}
