import { z } from 'zod/v3';
import { isSend, type WindowRules } from '../exchange.ts';
import { delivery } from './otherCallbacks.ts';

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
export const window: WindowRules = {
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
