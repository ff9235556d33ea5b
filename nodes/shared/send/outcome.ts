import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import type { PlannedMessage } from './plan';
import type { Explanation, Receipt } from './sender';

/** A message that did not get a receipt. */
export interface Failure extends Explanation {
	httpStatus?: number;
}

/** What became of one message. `body` is the provider's response body, for those who want it untouched. */
export type Outcome =
	| { state: 'accepted'; receipt: Receipt; body: IDataObject }
	| { state: 'failed'; failure: Failure }
	| { state: 'notTried' };

export type Accepted = Extract<Outcome, { state: 'accepted' }>;

/** The output item of an accepted message: the few facts worth having, or the provider's response body, untouched. */
export function toReceiptItem(
	provider: string,
	message: PlannedMessage,
	outcome: Accepted,
	simplify: boolean,
): INodeExecutionData {
	const { from, to, itemIndex } = message;
	const { messageId, facts } = outcome.receipt;
	const json = simplify ? { provider, status: 'accepted', messageId, from, to, ...facts } : outcome.body;
	return { json, pairedItem: { item: itemIndex } };
}
