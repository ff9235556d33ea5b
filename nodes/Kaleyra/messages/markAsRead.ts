import type { MarkAsRead } from '../../shared/messages/markAsRead';
import { refusal } from '../answer';

/** Kaleyra contract §29: the call that sends, without a recipient; what its answer holds is not known. */
export const markAsRead: MarkAsRead = {
	by: 'messageId',
	target: (typed) => typed,
	request: (address, from, messageId) => ({
		url: `${address}/${from}/messages`,
		body: {
			messaging_object: { messaging_product: 'whatsapp', status: 'read', message_id: messageId },
		},
	}),
	refusal,
};
