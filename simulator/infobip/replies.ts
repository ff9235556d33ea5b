import { z } from 'zod/v3';

import { isSend, type ReceivedRequest, type ServiceWindowRules } from '../provider.ts';
import { contacts, delivery, envelope, minimalCard, result } from './callbacks.ts';
import {
	buttonsBody,
	contactRequestBody,
	flowBody,
	listBody,
	locationRequestBody,
	templateBody,
} from './messages.ts';
import { takesValue, templates } from '../templates.ts';

/** Inbound messages, which reports are not, and who they are from (Infobip contract §8.1). */
const inbound = z.object({
	results: z.array(
		z.object({
			message: z.object({}),
			from: z.string(),
			contact: z.object({ userId: z.string() }).optional(),
		}),
	),
});

const freeMessage = z.object({ to: z.string(), callbackData: z.string().optional() });

/**
 * Whatever is no template is taken, and reported as 7010 outside the 24 hours (Infobip contract §3.3 and
 * §22.6).
 */
export const serviceWindow: ServiceWindowRules = {
	writers: (callback) =>
		(inbound.safeParse(callback).data?.results ?? []).flatMap(({ from, contact }) =>
			contact ? [from, contact.userId] : [from],
		),
	recipient: (request) =>
		isSend(request) && request.operation !== 'sendTemplate'
			? freeMessage.safeParse(request.body).data?.to
			: undefined,
	closed: ({ body }, taken) => ({
		...taken,
		laterFailure: delivery('UNDELIVERABLE', { ...freeMessage.parse(body), messageId: taken.messageId }),
	}),
};

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
function interactiveReply(request: ReceivedRequest, index: number): object | undefined {
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

/**
 * What comes when the recipient of a template presses a quick reply: the template's callback data, and its id
 * twice (Infobip contract §25).
 * @param index counts all buttons of the template from 0
 * @returns `undefined` when the message is no template with such a button
 */
function templateReply({ body, messageId }: ReceivedRequest, index: number): object | undefined {
	const message = templateBody.safeParse(body).data?.messages[0];
	if (message === undefined) return undefined;
	const { from: to, to: from, content, callbackData = null } = message;
	const { buttons = [] } =
		templates.find(({ name, language }) => name === content.templateName && language === content.language) ??
		{};
	const button = buttons[index];
	if (button?.kind !== 'quickReply') return undefined;
	const position = buttons.slice(0, index).filter(takesValue).length;
	const value = content.templateData.buttons?.[position];
	const payload = value !== undefined && 'parameter' in value ? value.parameter : button.text;
	const context = { from: to, id: messageId };
	const reply = { type: 'BUTTON', text: button.text, payload, context };
	const facts = { from, to, name: 'Dana', callbackData, pairedMessageId: messageId };
	return envelope([result(reply, facts)]);
}

/** What comes when the recipient of a message makes a choice, by its index from 0; see `ProviderRecord`. */
export const replyTo = (message: ReceivedRequest, index: number): object | undefined =>
	templateReply(message, index) ?? interactiveReply(message, index);
