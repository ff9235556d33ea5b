import type { ReceivedRequest } from '../../exchange.ts';
import { contacts, envelope, minimalCard, result } from '../callbacks.ts';
import { buttonsBody, contactRequestBody, flowBody, listBody, locationRequestBody } from './schema.ts';

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
	if (operation === 'sendFlow') {
		const sent = flowBody.parse(body);
		const response = { flow_token: sent.content.action.flowToken, day: 'Monday' };
		return { sent, replies: [{ type: 'INTERACTIVE_FLOW_REPLY', text: 'Sent', response }] };
	}
	if (operation !== 'sendList') return undefined;
	const sent = listBody.parse(body);
	const rows = sent.content.action.sections.flatMap((section) => section.rows);
	return { sent, replies: rows.map((row) => ({ type: 'INTERACTIVE_LIST_REPLY', ...row })) };
}

/**
 * What comes when the recipient makes a choice, or shares a contact or a location; `undefined` when the message offers no
 * such choice.
 */
export function chosen(request: ReceivedRequest, index: number): object | undefined {
	const { operation, body, messageId: pairedMessageId } = request;
	if (operation === 'sendContactRequest') {
		const { to: from, callbackData = null } = contactRequestBody.parse(body);
		return contacts([minimalCard], { from, callbackData, pairedMessageId });
	}
	if (operation === 'sendLocationRequest') {
		// Whether it has a context is not known (§27.4).
		const { to: from, callbackData = null } = locationRequestBody.parse(body);
		const place = { type: 'LOCATION', latitude: 53.8, longitude: -1.55 };
		return index === 0 ? envelope([result(place, { from, callbackData, pairedMessageId })]) : undefined;
	}
	const message = offered(request);
	const reply = message?.replies[index];
	if (message === undefined || reply === undefined) return undefined;
	const { to: from, callbackData = null } = message.sent;
	return envelope([result(reply, { from, callbackData, pairedMessageId })]);
}
