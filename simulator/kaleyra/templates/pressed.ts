import type { ReceivedRequest } from '../../exchange.ts';
import { templates } from '../../templates/templates.ts';
import { envelope, message } from '../callbacks.ts';
import { sendBody } from '../schema.ts';

/**
 * What comes when the recipient of a template presses a quick reply: the references that the template was
 * sent with, and its id in `reply_to` (Kaleyra contract §23).
 * @param index counts all buttons of the template from 0
 * @returns `undefined` when the message is no template with such a button
 */
export function pressed({ body, path, messageId = '' }: ReceivedRequest, index: number): object | undefined {
	const { messaging_object: sent, extra_info: info } = sendBody.safeParse(body).data ?? {};
	if (sent?.type !== 'template') return undefined;
	const { name, language, components = [] } = sent.template;
	const found = templates.find((each) => each.name === name && each.language === language.code);
	const button = found?.buttons?.[index];
	if (button?.kind !== 'quickReply') return undefined;
	const given = components.find((each) => each.type === 'button' && each.index === String(index));
	const [value] = given?.parameters ?? [];
	const payload = value?.type === 'payload' ? value.payload : button.text;
	const from = sent.to.slice(1);
	const [, , , , number = ''] = path.split('/');
	const context = { from: number.slice(1), id: `wamid.${messageId}` };
	return envelope([message('button', { payload, text: button.text }, { from, context })], {
		from,
		name: 'Dana',
		extraInfo: { ...info, wa_source: undefined, reply_to: messageId },
	});
}
