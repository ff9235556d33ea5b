import { z } from 'zod/v3';
import { isSend, type WindowRules } from '../exchange.ts';
import { fail } from './errors.ts';

/** An inbound message, which a notice is not, and who it is from (99digital contract §9). */
const inbound = z.object({ hook: z.literal('new'), from: z.string(), from_id: z.string().optional() });

const free = z.object({ to: z.string() });

/**
 * Outside the 24 hours the gateway refuses whatever is no template, with reason 7 (99digital contract §5).
 */
export const window: WindowRules = {
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
