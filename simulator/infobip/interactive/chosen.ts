import type { ReceivedRequest } from '../../exchange.ts';
import { contacts, envelope, minimalCard, result } from '../callbacks.ts';
import { buttonsBody, contactRequestBody, listBody } from './schema.ts';

/** A message that was sent, and the inbound message for each choice that it offers (Infobip contract §25). */
function offered({ operation, body }: ReceivedRequest) {
	if (operation === 'sendButtons') {
		const sent = buttonsBody.parse(body);
		const { buttons } = sent.content.action;
		return {
			sent,
			replies: buttons.map(({ id, title }) => ({ type: 'INTERACTIVE_BUTTON_REPLY', id, title })),
		};
	}
	if (operation !== 'sendList') return undefined;
	const sent = listBody.parse(body);
	const rows = sent.content.action.sections.flatMap((section) => section.rows);
	return { sent, replies: rows.map((row) => ({ type: 'INTERACTIVE_LIST_REPLY', ...row })) };
}

/**
 * What comes when the recipient makes a choice, or shares a contact; `undefined` when the message offers no
 * such choice.
 */
export function chosen(request: ReceivedRequest, index: number): object | undefined {
	const { operation, body, messageId: pairedMessageId } = request;
	if (operation === 'sendContactRequest') {
		const { to: from, callbackData = null } = contactRequestBody.parse(body);
		return contacts([minimalCard], { from, callbackData, pairedMessageId });
	}
	const message = offered(request);
	const reply = message?.replies[index];
	if (message === undefined || reply === undefined) return undefined;
	const { to: from, callbackData = null } = message.sent;
	return envelope([result(reply, { from, callbackData, pairedMessageId })]);
}
