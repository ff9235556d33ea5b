import type { Pace } from '../../../nodes/shared/send/pace.ts';
import { sendOne } from '../../../nodes/shared/send/sendOne.ts';
import { PROVIDER } from './fakeProvider.ts';
import { answer, fakeRun, MESSAGE } from './send/fakeRun.ts';

/** One message through `sendOne`. */

/** A pace that notes the pauses and lets go at once; `turns` says how often. */
function notingPace(turns = Infinity) {
	const pauses: number[] = [];
	let left = turns;
	const pace: Pace = {
		turn: async () => left-- > 0,
		hold: (pause) => pauses.push(pause),
		stop: () => {},
	};
	return { pace, pauses };
}

/** Sends the message; the replies come one after the other, the last one for good. */
export async function run(replies: unknown[], { maxRetries = 3, turns = Infinity } = {}) {
	const { context, requests } = fakeRun({
		reply: (_options, call) => {
			const reply = replies[Math.min(call, replies.length) - 1];
			if (reply instanceof Error) throw reply;
			return reply;
		},
	});
	const { pace, pauses } = notingPace(turns);
	const outcome = await sendOne(
		{ context, provider: PROVIDER, pace },
		{ ...MESSAGE, limits: { parallelRequests: 1, maxRetries, timeout: 1_234 } },
	);
	return { outcome, calls: requests.length, pauses, requests };
}

/** The answer that takes the message, and what becomes of it. */
export const TOOK = answer(200, { id: 'm1' });
export const accepted = {
	state: 'accepted',
	messageId: 'm1',
	facts: { fact: 'worth having' },
	body: { id: 'm1' },
};
export const MAY_HAVE =
	'The message may already have been sent, so the node did not try again. Before you send it again, look for it in its console';
export const NOT_SENT =
	'The message was not sent. Check "Home" in the credential and that this n8n can reach that address, then run it again';
