import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { accountOpener } from '../http/account';
import { itemsOf, type Item } from '../item';
import { itemError } from '../itemError';
import type { SendingOptions } from '../options/sending';
import type { Provider } from '../provider';
import { templateReader } from '../templates/listTemplates';
import { inParallel } from './inParallel';
import type { Failure, Outcome } from './outcome';
import { toErrorItem, toNodeApiError, toReceiptItem } from './output';
import { createPace } from './pace';
import { planItem, type PlannedMessage } from './plan';
import { progressOf, withProgress } from './progress';
import { sendOne } from './sendOne';
import { requireDifferentIds } from './uniqueIds';

/** A place in the output: a message to send, or the item that says why there is no message. */
type Slot = { message: PlannedMessage } | { invalid: INodeExecutionData };

function recipientsAsTyped(item: Item): string {
	try {
		const to = item.parameter('to');
		return Array.isArray(to) ? to.join(', ') : String(to);
	} catch {
		return '';
	}
}

/** The output item that says why an item cannot be sent; without Continue On Fail, the error that says so. */
function refuseItem(context: IExecuteFunctions, error: unknown, item: Item): INodeExecutionData {
	const node = context.getNode();
	const { index } = item;
	if (!context.continueOnFail()) {
		throw itemError(node, error, index, `Nothing was sent, since item ${index} cannot be`);
	}
	const invalid = itemError(node, error, index, `Item ${index} was not sent`);
	return toErrorItem(node, invalid, { to: recipientsAsTyped(item) });
}

async function planAll<Options extends SendingOptions>(
	context: IExecuteFunctions,
	itemAt: (index: number) => Item,
	provider: Provider<Options>,
): Promise<Slot[]> {
	const slots: Slot[] = [];
	const usedIds = new Set<string>();
	const openAccount = accountOpener(context, provider.credentialType);
	const readTemplates = templateReader(context, provider);
	for (let itemIndex = 0; itemIndex < context.getInputData().length; itemIndex++) {
		const item = itemAt(itemIndex);
		try {
			const account = await openAccount(itemIndex);
			const templates = async () => await readTemplates(account, item.parameter('from', ''));
			const messages = await planItem({ ...item, templates }, provider, account);
			requireDifferentIds(provider, messages, usedIds);
			slots.push(...messages.map((message) => ({ message })));
		} catch (error) {
			// If it were thrown, n8n would pass the input item on with Continue On Fail, as if it had been sent.
			slots.push({ invalid: refuseItem(context, error, item) });
		}
	}
	return slots;
}

const CANCELLED: Failure = {
	message: 'The message was not sent: the execution was cancelled before its turn came',
	description: 'Send it again if it is still wanted',
};

/**
 * Sends a message for every recipient of every item and gives an output item for each, in the order of the
 * input. All items are checked before the first request.
 * @throws NodeOperationError for an item that cannot be sent, before anything was sent
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
	const simplify = itemAt(0).parameter('simplify', true) !== false;
	const slots = await planAll(context, itemAt, provider);
	const messages = slots.flatMap((slot) => ('message' in slot ? [slot.message] : []));
	let cancelled = false;
	context.onExecutionCancellation(() => {
		cancelled = true;
	});
	const pace = createPace(() => cancelled);
	const outcomes: Outcome[] = [];
	const failures: Array<{ message: PlannedMessage; failure: Failure }> = [];
	await inParallel(messages.length, messages[0]?.limits.parallelRequests ?? 1, async (index) => {
		const message = messages[index];
		if (message === undefined) return;
		const outcome = await sendOne({ context, provider, pace }, message);
		outcomes[index] = outcome;
		if (outcome.state === 'failed') failures.push({ message, failure: outcome.failure });
		if (outcome.state === 'failed' && !mayContinue) pace.stop();
	});

	const [first] = failures;
	if (first && !mayContinue) {
		const error = toNodeApiError(node, first.failure, first.message);
		throw withProgress(error, progressOf(messages, outcomes, first.message));
	}

	let next = 0;
	return slots.map((slot): INodeExecutionData => {
		if ('invalid' in slot) return slot.invalid;
		const { message } = slot;
		const outcome = outcomes[next++];
		if (outcome?.state === 'accepted') return toReceiptItem(provider.id, message, outcome, simplify);
		const failure = outcome?.state === 'failed' ? outcome.failure : CANCELLED;
		return toErrorItem(node, toNodeApiError(node, failure, message), { to: message.to });
	});
}
