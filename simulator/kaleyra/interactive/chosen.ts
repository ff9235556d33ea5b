import { z } from 'zod/v3';
import type { ReceivedRequest } from '../../exchange.ts';
import { envelope, message } from '../callbacks.ts';
import { sendBody } from '../schema.ts';
import type { interactive } from './schema.ts';

type Sent = z.infer<typeof interactive>;

/** The inbound payload for each choice that a message offers (Kaleyra contract §23); a link tells nothing. */
function repliesTo(sent: Sent): object[] {
	switch (sent.type) {
		case 'button':
			return sent.action.buttons.map(({ reply }) => ({ type: 'button_reply', button_reply: reply }));
		case 'list':
			return sent.action.sections
				.flatMap(({ rows }) => rows)
				.map((row) => ({ type: 'list_reply', list_reply: row }));
		case 'flow': {
			// JSON inside JSON (§7.3).
			const answers = { flow_token: sent.action.parameters.flow_token, day: 'Monday' };
			return [
				{
					type: 'nfm_reply',
					nfm_reply: { response_json: JSON.stringify(answers), body: 'Sent', name: 'flow' },
				},
			];
		}
		default:
			return [];
	}
}

/** What comes when the recipient makes a choice or shares a location; `undefined` when there is no such one. */
export function chosen({ body, messageId }: ReceivedRequest, index: number): object | undefined {
	const sent = sendBody.safeParse(body).data;
	if (sent?.messaging_object.type !== 'interactive') return undefined;
	const { interactive: offer, to } = sent.messaging_object;
	const from = to.slice(1);
	if (offer.type === 'location_request_message') {
		// Whether it has a context is not known (§27.2).
		return index === 0
			? envelope([message('location', { latitude: 37.48, longitude: -122.15 }, { from })], { from })
			: undefined;
	}
	const payload = repliesTo(offer)[index];
	if (payload === undefined) return undefined;
	const { ref, ref1, ref2 } = sent.extra_info ?? {};
	const context = { from: '12025550100', id: 'wamid.PARENT' };
	return envelope([message('interactive', payload, { from, context })], {
		from,
		extraInfo: { ref, ref1, ref2, reply_to: messageId },
	});
}
