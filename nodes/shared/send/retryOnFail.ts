import type { IExecuteFunctions } from 'n8n-workflow';

import { isRecord } from '../tolerant';
import type { Outcome } from '../http/answer';
import type { PlannedMessage } from './plan';

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
