import type { IExecuteFunctions } from 'n8n-workflow';

import { isRecord } from '../tolerant';
import type { Failure } from '../errors';
import type { Outcome } from '../http/answer';
import type { PlannedMessage } from './plan';

/**
 * Why nothing may be sent: n8n's Retry gives the node all its items again, also those whose message went out
 * the first time. A single message may go, since its failure is why it is retried.
 */
export function refusedRetry(context: IExecuteFunctions, messages: PlannedMessage[]): Failure | undefined {
	if (context.getMode() !== 'retry' || messages.length < 2) return undefined;
	if (messages.every(({ limits }) => limits.allowRetry === true)) return undefined;
	return {
		message: `Retry would send ${messages.length} messages, perhaps for the second time. Nothing was sent.`,
		description:
			'The error of the first run lists who was not tried: send only to those, in a new run. If this node sent nothing in the first run, turn on "Allow Retry" under "Options", save, and choose "Retry with currently saved workflow"',
	};
}

/**
 * What the tries of one run share. With Retry On Fail, n8n gives the node all its items again after an error,
 * and with Continue On Fail also when the first item failed.
 */
export interface PreviousOutcomes {
	/**
	 * The messages of the items that an earlier try could plan, by item: a message that is planned anew might
	 * not be the same, and nobody could tell whether it went out.
	 */
	planned: Map<number, PlannedMessage[]>;
	/** What became of the messages that went out, or may have: these are never sent again. */
	settled: Map<PlannedMessage, Outcome>;
}

/**
 * By execution data and first item. n8n runs the node again with the same execution data; the call of a tool
 * has that of its caller, and its first item is the same in each try. Nothing else is the same in all tries
 * of a run and in no other run.
 */
const runs = new WeakMap<object, WeakMap<object, PreviousOutcomes>>();

/** What earlier tries of this run have left, to be added to; empty in the first one. */
export function previousOutcomes(context: IExecuteFunctions): PreviousOutcomes {
	const fresh: PreviousOutcomes = { planned: new Map(), settled: new Map() };
	const [item] = context.getInputData();
	if (context.getNode().retryOnFail !== true || item === undefined) return fresh;
	// Some nodes give items whose json is no object, whatever its type says.
	const key = isRecord(item.json) ? item.json : item;
	const execution = context.getExecuteData();
	const calls = runs.get(execution) ?? new WeakMap<object, PreviousOutcomes>();
	const tries = calls.get(key) ?? fresh;
	runs.set(execution, calls.set(key, tries));
	return tries;
}

/** Whether another try must not send the message. */
export const mustNotBeSentAgain = (outcome: Outcome): boolean =>
	outcome.state === 'accepted' || outcome.state === 'unclear';
