import { NodeOperationError, type IExecuteFunctions, type INodeExecutionData } from 'n8n-workflow';

import { itemsOf } from '../item';
import { itemName } from '../itemError';
import type { SendingOptions } from '../options/sending';
import type { Provider } from '../provider';
import { sentences } from '../sentences';
import { inParallel } from '../inParallel';
import { createLifeSigns } from './lifeSigns';
import type { Failure, Outcome } from './outcome';
import { toErrorItem, toNodeApiError, toReceiptItem } from './output';
import { createPace } from './pace';
import type { PlannedMessage } from './plan/plan';
import { badItemsError, planAll } from './plan/planAll';
import { progressOf, withProgress } from './progress';
import { isSettled, refusedRetry, triesOf } from './rerun';
import { sendOne } from './sendOne';

const CANCELLED: Failure = {
	message: 'The message was not sent: the execution was cancelled before its turn came',
	description: 'Send it again if it is still needed',
};

/**
 * Sends a message for every recipient of every item and gives an output item for each, in the order of the
 * input. All items are checked before the first request.
 * @throws NodeOperationError when items cannot be sent, or n8n's Retry would send messages again: nothing was
 * sent
 * @throws NodeApiError for the first message that failed, without Continue On Fail: what was under way is
 * finished, nothing new is started, and the error lists what was accepted and who was not tried
 */
export async function sendMessages<Options extends SendingOptions>(
	context: IExecuteFunctions,
	provider: Provider<Options>,
): Promise<INodeExecutionData[]> {
	const node = context.getNode();
	const mayContinue = context.continueOnFail();
	const itemAt = itemsOf(context);
	const itemCount = context.getInputData().length;
	const simplify = itemAt(0).parameter('simplify', true) !== false;
	let cancelled = false;
	// Before planning, for n8n does not tell of a cancellation that has been.
	context.onExecutionCancellation(() => {
		cancelled = true;
	});
	const { planned, settled } = triesOf(context);
	const slots = await planAll(context, itemAt, provider, planned);
	const bad = slots.flatMap((slot) => ('bad' in slot ? [slot.bad] : []));
	if (bad.length > 0 && !mayContinue) throw badItemsError(node, bad, itemCount);
	const messages = slots.flatMap((slot) => ('message' in slot ? [slot.message] : []));
	const refused = refusedRetry(context, messages);
	if (refused !== undefined && !mayContinue) throw new NodeOperationError(node, refused.message, refused);

	const lifeSigns = createLifeSigns(context, messages.length);
	const pace = createPace(() => cancelled, lifeSigns.show);
	// What may have gone out and failed all the same in an earlier try is for a person to look at.
	if (!mayContinue && [...settled.values()].some(({ state }) => state === 'failed')) pace.stop();
	const outcomes: Outcome[] = [];
	const failures: Array<{ message: PlannedMessage; failure: Failure }> = [];
	await inParallel(messages.length, messages[0]?.limits.parallelRequests ?? 1, async (index) => {
		const message = messages[index];
		if (message === undefined) return;
		const outcome: Outcome =
			settled.get(message) ??
			(refused === undefined
				? await sendOne({ context, provider, pace }, message)
				: { state: 'failed', failure: refused, maySend: true });
		// The bodies of all answers would take more memory than all the rest of a run.
		const kept = simplify && outcome.state === 'accepted' ? { ...outcome, body: {} } : outcome;
		outcomes[index] = kept;
		if (isSettled(kept)) settled.set(message, kept);
		lifeSigns.count(outcome);
		if (outcome.state === 'failed') failures.push({ message, failure: outcome.failure });
		if (outcome.state === 'failed' && !mayContinue) pace.stop();
	});

	const [first] = failures;
	if (first && !mayContinue) {
		const error = toNodeApiError(node, first.failure, first.message);
		throw withProgress(error, first.message.to, progressOf(messages, outcomes));
	}

	let next = 0;
	// Thrown errors would make n8n pass the input items on with Continue On Fail, as if they had been sent.
	return slots.map((slot): INodeExecutionData => {
		if ('bad' in slot) {
			const { message, to, itemIndex } = slot.bad;
			const description = sentences(slot.bad.description, `${itemName(itemIndex, itemCount)} was not sent`);
			return toErrorItem(node, { message, description }, { to }, itemIndex);
		}
		const { message } = slot;
		const outcome = outcomes[next++];
		if (outcome?.state === 'accepted') return toReceiptItem(provider.id, message, outcome, simplify);
		const failure = outcome?.state === 'failed' ? outcome.failure : CANCELLED;
		return toErrorItem(node, failure, { to: message.to }, message.itemIndex);
	});
}
