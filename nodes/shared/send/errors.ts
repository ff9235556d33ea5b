import {
	NodeApiError,
	NodeOperationError,
	type IDataObject,
	type INode,
	type INodeExecutionData,
} from 'n8n-workflow';

import type { Failure } from './outcome';
import type { PlannedMessage } from './plan';

/** What is known of a run at the moment it stops: nothing of it may be lost, or a rerun would send twice. */
export interface Progress {
	accepted: Array<{ to: string; messageId: string }>;
	failed: Array<{ to: string; reason: string }>;
	notTried: string[];
}

/** A failure as n8n's error for a provider's refusal. The provider's answer itself is not attached: it may echo the request. */
export function toNodeApiError(node: INode, failure: Failure, { itemIndex }: PlannedMessage): NodeApiError {
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
	// NodeApiError swaps a message for a stock phrase when it finds an error name such as EPERM somewhere in it.
	error.message = failure.message;
	error.context.code = failure.code;
	return error;
}

/** An item that cannot be sent as it is: found before any request went out. */
export function toInvalidItemError(
	node: INode,
	error: unknown,
	itemIndex: number,
	ending: string,
): NodeOperationError {
	const cause = error instanceof Error ? error : new Error(String(error));
	const description =
		'description' in cause && typeof cause.description === 'string' ? cause.description : '';
	const invalid = new NodeOperationError(node, cause, {
		message: cause.message,
		description: [description, ending].filter((part) => part !== '').join('. '),
		itemIndex,
	});
	invalid.message = cause.message;
	return invalid;
}

function list(title: string, entries: string[]): string[] {
	return entries.length === 0 ? [] : [`${title} (${entries.length}): ${entries.join(', ')}`];
}

/** The error that ends a run, with all that a rerun must know: who got a message already, and who was not tried. */
export function withProgress(error: NodeApiError, progress: Progress): NodeApiError {
	error.description = [
		error.description ?? '',
		...list(
			'Already accepted, do not send again',
			progress.accepted.map(({ to, messageId }) => `${to} (message ID ${messageId})`),
		),
		...list(
			'Failed',
			progress.failed.map(({ to, reason }) => `${to} (${reason})`),
		),
		...list('Not tried', progress.notTried),
	].join('\n');
	error.context.data = { ...progress };
	return error;
}

/**
 * The output item of a failed message with Continue On Fail: `{ error, to }`. Where the node has an error output, n8n sends only items
 * there whose sole field is `error`, and adds the fields of the input item itself, so that the recipient goes into `error`.
 */
export function toErrorItem(
	node: INode,
	error: NodeApiError | NodeOperationError,
	to: string,
): INodeExecutionData {
	const { itemIndex, code } = error.context;
	const details: IDataObject = { message: error.message, description: error.description ?? '' };
	if (typeof code === 'string') details.code = code;
	if (error instanceof NodeApiError && error.httpCode !== null) details.httpStatus = Number(error.httpCode);
	const json =
		node.onError === 'continueErrorOutput' ? { error: { ...details, to } } : { error: details, to };
	return { json, pairedItem: { item: typeof itemIndex === 'number' ? itemIndex : 0 } };
}
