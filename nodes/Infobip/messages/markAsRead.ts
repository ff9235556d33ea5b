import { UserError } from 'n8n-workflow';

import { isSuccess } from '../../shared/http/answer';
import type { MarkAsRead } from '../../shared/messages/markAsRead';
import { explain } from '../answer';

/** Infobip contract §30: no body; the answer is 204, empty. */
export const markAsRead: MarkAsRead = {
	by: 'messageId',
	target(typed) {
		// Dots would lead to another path.
		if (!/^\.+$/.test(typed)) return typed;
		throw new UserError(`Message ID "${typed}" is not the ID of a message`, {
			description: 'Fill in "Message ID": the received message has it in "messageId"',
		});
	},
	request: (address, from, messageId) => ({
		url: `${address}/whatsapp/1/senders/${from}/message/${encodeURIComponent(messageId)}/read`,
	}),
	refusal: (answer) => (isSuccess(answer) ? undefined : explain(answer)),
};
