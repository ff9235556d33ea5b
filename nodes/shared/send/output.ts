import {
	NodeApiError,
	type IDataObject,
	type INode,
	type INodeExecutionData,
	type NodeOperationError,
} from 'n8n-workflow';
import { z } from 'zod';

import type { Accepted, Failure } from './outcome';
import type { PlannedMessage } from './plan/plan';

/** What every provider's item of an accepted message has; a provider adds a few facts of its own. */
export const receiptSchema = z.object({
	to: z.string(),
	status: z.literal('accepted'),
	messageId: z.string().optional(),
	from: z.string(),
	provider: z.string(),
});

/** The output item of an accepted message: a few facts, or the provider's response body. */
export function toReceiptItem(
	provider: string,
	{ from, to, itemIndex }: PlannedMessage,
	{ messageId, facts, body }: Accepted,
	simplify: boolean,
): INodeExecutionData {
	const id = messageId === undefined ? {} : { messageId };
	const receipt: z.infer<typeof receiptSchema> = { to, status: 'accepted', ...id, from, provider };
	const json = simplify ? { ...receipt, ...facts } : body;
	return { json, pairedItem: { item: itemIndex } };
}

/**
 * A failure as n8n's error for a provider's refusal. The provider's answer itself is not attached: it may
 * echo the request.
 */
export function toNodeApiError(
	node: INode,
	failure: Failure,
	{ itemIndex }: Pick<PlannedMessage, 'itemIndex'>,
): NodeApiError {
	const error = new NodeApiError(
		node,
		{},
		{
			message: failure.message,
			description: failure.description,
			httpCode: failure.httpStatus === undefined ? undefined : String(failure.httpStatus),
			itemIndex,
		},
	);
	// NodeApiError swaps a message for a stock phrase when it finds an error name such as EPERM somewhere in
	// it.
	error.message = failure.message;
	error.context.code = failure.code;
	return error;
}

/** What an error of a node says, as a failure. */
export function failureIn(error: NodeApiError | NodeOperationError): Failure {
	const { message, description, context } = error;
	return {
		message,
		description: description ?? '',
		code: typeof context.code === 'string' ? context.code : undefined,
		httpStatus: error instanceof NodeApiError && error.httpCode !== null ? Number(error.httpCode) : undefined,
	};
}

/**
 * The output item of what failed with Continue On Fail: `{ to, status: "failed", error }`. Where the node has
 * an error output, n8n sends only items there whose sole field is `error`, and adds the fields of the input
 * item itself, so that what was asked for goes into `error`.
 * @param asked what the failed operation was asked for, such as the recipient
 */
export function toErrorItem(
	node: INode,
	{ message, description, code, httpStatus }: Failure,
	asked: IDataObject,
	itemIndex: number,
): INodeExecutionData {
	const error: IDataObject = { message, description };
	if (code !== undefined) error.code = code;
	if (httpStatus !== undefined) error.httpStatus = httpStatus;
	const json =
		node.onError === 'continueErrorOutput'
			? { error: { ...error, ...asked } }
			: { ...asked, status: 'failed', error };
	return { json, pairedItem: { item: itemIndex } };
}
