import { z } from 'zod/v3';
import type { ReceivedRequest } from '../../exchange.ts';
import { envelope, message } from '../callbacks.ts';
import { sendBody } from '../schema.ts';
import type { interactive } from './schema.ts';

/** The inbound payload for each choice that a message offers (Kaleyra contract §23). */
function repliesTo(sent: z.infer<typeof interactive>): object[] {
	return sent.type === 'button'
		? sent.action.buttons.map(({ reply }) => ({ type: 'button_reply', button_reply: reply }))
		: sent.action.sections
				.flatMap(({ rows }) => rows)
				.map((row) => ({ type: 'list_reply', list_reply: row }));
}

/** What comes when the recipient makes a choice; `undefined` when the message offers no such one. */
export function chosen({ body, messageId }: ReceivedRequest, index: number): object | undefined {
	const sent = sendBody.safeParse(body).data;
	if (sent?.messaging_object.type !== 'interactive') return undefined;
	const payload = repliesTo(sent.messaging_object.interactive)[index];
	if (payload === undefined) return undefined;
	const from = sent.messaging_object.to.slice(1);
	const { ref, ref1, ref2 } = sent.extra_info ?? {};
	const context = { from: '12025550100', id: 'wamid.PARENT' };
	return envelope([message('interactive', payload, { from, context })], {
		from,
		extraInfo: { ref, ref1, ref2, reply_to: messageId },
	});
}
