import { z } from 'zod/v3';

import { isSend, type ReceivedRequest, type ServiceWindowRules } from '../provider.ts';
import { fail } from './account.ts';
import { templates } from '../templates.ts';
import { message } from './callbacks.ts';
import { templateBody } from './messages.ts';

/** An inbound message, which a notice is not, and who it is from (99digital contract §9). */
const inbound = z.object({ hook: z.literal('new'), from: z.string(), from_id: z.string().optional() });

const free = z.object({ to: z.string() });

/**
 * Outside the 24 hours the gateway refuses whatever is no template, with reason 7 (99digital contract §5).
 */
export const serviceWindow: ServiceWindowRules = {
	writers(callback) {
		const message = inbound.safeParse(callback).data;
		return [message?.from, message?.from_id].filter((name) => name !== undefined);
	},
	recipient: (request) =>
		isSend(request) && request.operation !== 'sendTemplate'
			? free.safeParse(request.body).data?.to
			: undefined,
	closed: () => fail(7, 'to: has not written within the last 24 hours'),
};

/**
 * What comes when the recipient of a template presses a quick reply: who it is and the button's text, and
 * nothing that is certain to name the template (99digital contract §23).
 * @param index counts all buttons of the template from 0
 * @returns `undefined` when the message is no template with such a button
 */
export function replyTo({ body }: ReceivedRequest, index: number): object | undefined {
	const sent = templateBody.safeParse(body).data;
	const button = templates.find(({ name }) => name === sent?.name)?.buttons?.[index];
	if (sent === undefined || button?.kind !== 'quickReply') return undefined;
	return { ...message('button', button.text, { from: sent.to, senderName: 'Dana' }), phone: sent.to };
}
