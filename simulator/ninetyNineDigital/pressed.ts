import type { ReceivedRequest } from '../exchange.ts';
import { templates } from '../templates/templates.ts';
import { message } from './callbacks.ts';
import { templateBody } from './schema.ts';

/**
 * What comes when the recipient of a template presses a quick reply: who it is and the button's text, and
 * nothing that is certain to name the template (99digital contract §23).
 * @param index counts all buttons of the template from 0
 * @returns `undefined` when the message is no template with such a button
 */
export function pressed({ body }: ReceivedRequest, index: number): object | undefined {
	const sent = templateBody.safeParse(body).data;
	const button = templates.find(({ name }) => name === sent?.name)?.buttons?.[index];
	if (sent === undefined || button?.kind !== 'quickReply') return undefined;
	return { ...message('button', button.text, { from: sent.to, senderName: 'Dana' }), phone: sent.to };
}
