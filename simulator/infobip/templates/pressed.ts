import type { ReceivedRequest } from '../../exchange.ts';
import { takesValue } from '../../templates/template.ts';
import { templates } from '../../templates/templates.ts';
import { envelope, result } from '../callbacks.ts';
import { templateBody } from './schema.ts';

/**
 * What comes when the recipient of a template presses a quick reply: the template's callback data, and its id
 * twice (Infobip contract §25).
 * @param index counts all buttons of the template from 0
 * @returns `undefined` when the message is no template with such a button
 */
export function pressed({ body, messageId }: ReceivedRequest, index: number): object | undefined {
	const message = templateBody.safeParse(body).data?.messages[0];
	if (message === undefined) return undefined;
	const { from: to, to: from, content, callbackData = null } = message;
	const { buttons = [] } =
		templates.find(({ name, language }) => name === content.templateName && language === content.language) ??
		{};
	const button = buttons[index];
	if (button?.kind !== 'quickReply') return undefined;
	const position = buttons.slice(0, index).filter(takesValue).length;
	const payload = content.templateData.buttons?.[position]?.parameter ?? button.text;
	const context = { from: to, id: messageId };
	const reply = { type: 'BUTTON', text: button.text, payload, context };
	const facts = { from, to, name: 'Dana', callbackData, pairedMessageId: messageId };
	return envelope([result(reply, facts)]);
}
