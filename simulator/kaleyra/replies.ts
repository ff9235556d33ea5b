import { z } from 'zod/v3';

import type { ReceivedRequest, ServiceWindowRules } from '../provider.ts';
import { envelope, message, status } from './callbacks.ts';
import { type interactive, sendBody } from './messages.ts';
import { templates } from '../templates.ts';

/** Inbound messages, which reports are not, and who they are from (Kaleyra contract §7.1). */
const inbound = z.object({
	meta_object: z.object({ value: z.object({ messages: z.array(z.object({ from: z.string() })) }) }),
});

const sent = z.object({
	messaging_object: z
		.object({ to: z.string().startsWith('+').optional(), recipient: z.string().optional(), type: z.string() })
		.transform(({ to, recipient, type }) => ({ type, person: to?.slice(1) ?? recipient ?? '' })),
	extra_info: z.object({ ref: z.string().optional() }).optional(),
});

/**
 * Whatever is no template is taken, and reported as Meta's 131047 outside the 24 hours (Kaleyra contract §4.3
 * and §22.3).
 */
export const serviceWindow: ServiceWindowRules = {
	writers: (callback) =>
		(inbound.safeParse(callback).data?.meta_object.value.messages ?? []).map(({ from }) => from),
	recipient({ body }) {
		const message = sent.safeParse(body).data?.messaging_object;
		return message?.type === 'template' ? undefined : message?.person;
	},
	closed({ body }, taken) {
		const { messaging_object: message, extra_info: info } = sent.parse(body);
		const { messageId } = taken;
		return {
			...taken,
			laterFailure: status('failed', { messageId, to: message.person, ref: info?.ref }),
		};
	},
};

/** The inbound payload for each choice that a message offers (Kaleyra contract §23); a link tells nothing. */
function repliesTo(sent: z.infer<typeof interactive>): object[] {
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
function interactiveReply({ body, messageId }: ReceivedRequest, index: number): object | undefined {
	const sent = sendBody.safeParse(body).data;
	if (sent?.messaging_object.type !== 'interactive') return undefined;
	const { interactive: offer, to } = sent.messaging_object;
	const from = to?.slice(1);
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

/**
 * What comes when the recipient of a template presses a quick reply: the references that the template was
 * sent with, and its id in `reply_to` (Kaleyra contract §23).
 * @param index counts all buttons of the template from 0
 * @returns `undefined` when the message is no template with such a button
 */
function templateReply({ body, path, messageId = '' }: ReceivedRequest, index: number): object | undefined {
	const { messaging_object: sent, extra_info: info } = sendBody.safeParse(body).data ?? {};
	if (sent?.type !== 'template') return undefined;
	const { name, language, components = [] } = sent.template;
	const found = templates.find((each) => each.name === name && each.language === language.code);
	const button = found?.buttons?.[index];
	if (button?.kind !== 'quickReply') return undefined;
	const given = components.find((each) => each.type === 'button' && each.index === String(index));
	const [value] = given?.parameters ?? [];
	const payload = value?.type === 'payload' ? value.payload : button.text;
	const from = sent.to?.slice(1) ?? sent.recipient;
	const [, , , , number = ''] = path.split('/');
	const context = { from: number.slice(1), id: `wamid.${messageId}` };
	return envelope([message('button', { payload, text: button.text }, { from, context })], {
		from,
		name: 'Dana',
		extraInfo: { ...info, wa_source: undefined, reply_to: messageId },
	});
}

/** What comes when the recipient of a message makes a choice, by its index from 0; see `ProviderRecord`. */
export const replyTo = (message: ReceivedRequest, index: number): object | undefined =>
	templateReply(message, index) ?? interactiveReply(message, index);
