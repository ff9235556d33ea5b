import { z } from 'zod/v3';
import type { WindowRules } from '../exchange.ts';
import { status } from './otherCallbacks.ts';

/** Inbound messages, which reports are not, and who they are from (Kaleyra contract §7.1). */
const inbound = z.object({
	meta_object: z.object({ value: z.object({ messages: z.array(z.object({ from: z.string() })) }) }),
});

const sent = z.object({
	messaging_object: z.object({ to: z.string().startsWith('+'), type: z.string() }),
	extra_info: z.object({ ref: z.string().optional() }).optional(),
});

/**
 * Whatever is no template is taken, and reported as Meta's 131047 outside the 24 hours (Kaleyra contract §4.3
 * and §22.3).
 */
export const window: WindowRules = {
	writers: (callback) =>
		(inbound.safeParse(callback).data?.meta_object.value.messages ?? []).map(({ from }) => from),
	recipient({ body }) {
		const message = sent.safeParse(body).data?.messaging_object;
		return message?.type === 'template' ? undefined : message?.to.slice(1);
	},
	closed({ body }, taken) {
		const { messaging_object: message, extra_info: info } = sent.parse(body);
		const { messageId } = taken;
		return {
			...taken,
			laterFailure: status('failed', { messageId, to: message.to.slice(1), ref: info?.ref }),
		};
	},
};
