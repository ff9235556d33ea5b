import type { IExecuteFunctions } from 'n8n-workflow';

import type { Failure, Outcome } from './outcome';
import type { PlannedMessage } from './plan/plan';

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

/** What became of a message that must not go out again, and whom it was for. */
interface Final {
	to: string;
	outcome: Outcome;
}

/**
 * The final outcomes of a run, by message. n8n's Retry On Fail runs the node again with the same execution
 * data; an assistant's tool call, with the same first item. Nothing else in n8n is the same in each try and in
 * no other run.
 */
const runs = new WeakMap<object, WeakMap<object, Map<number, Final>>>();

function finalsOf(context: IExecuteFunctions): Map<number, Final> | undefined {
	const [item] = context.getInputData();
	if (context.getNode().retryOnFail !== true || item === undefined) return undefined;
	const execution = context.getExecuteData();
	const calls = runs.get(execution) ?? new WeakMap<object, Map<number, Final>>();
	const finals = calls.get(item.json) ?? new Map<number, Final>();
	runs.set(execution, calls.set(item.json, finals));
	return finals;
}

/**
 * What earlier tries of this run sent: with Retry On Fail, n8n gives the node all its items again after an
 * error, and with Continue On Fail also when the first item failed.
 * - `haveFailed`: whether a message may have gone out and failed all the same, so that only a person can go on
 * - `outcomeOf`: the outcome of a message that went out, or may have; it is not sent again
 * - `keep`: remembers an outcome for the next try
 */
export function earlierTries(context: IExecuteFunctions, messages: PlannedMessage[]) {
	const finals = finalsOf(context);
	return {
		haveFailed: [...(finals?.values() ?? [])].some(({ outcome }) => outcome.state === 'failed'),
		outcomeOf(index: number): Outcome | undefined {
			const final = finals?.get(index);
			return final?.to === messages[index]?.to ? final?.outcome : undefined;
		},
		keep(index: number, outcome: Outcome): void {
			const isFinal = outcome.state === 'accepted' || (outcome.state === 'failed' && !outcome.maySend);
			const to = messages[index]?.to;
			if (isFinal && to !== undefined) finals?.set(index, { to, outcome });
		},
	};
}
