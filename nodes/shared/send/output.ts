import {
	type IDataObject,
	type INode,
	type INodeExecutionData,
	NodeApiError,
	type NodeOperationError,
} from 'n8n-workflow';
import { z } from 'zod/v3';

import type { Explanation, Verdict } from '../http/answer';
import type { PlannedMessage } from './plan';
import { sentences } from '../errors';

/** A message that was not accepted. */
export interface Failure extends Explanation {
	httpStatus?: number;
}

export type Accepted = Extract<Verdict, { state: 'accepted' }> & {
	/** The provider's response body as it came, but for secrets, which are hidden. */
	body: IDataObject;
};

/** What became of one message. `maySend`: it certainly did not go out, so that it may be sent again. */
export type Outcome =
	Accepted | { state: 'failed'; failure: Failure; maySend: boolean } | { state: 'notTried' };

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

/**
 * What became of a run's messages when it stops. The error's data must hold all of it, or a rerun would send
 * twice.
 */
export interface Progress {
	accepted: Array<{ to: string; messageId?: string }>;
	/** In the order of the input; the one whose failure is the error itself is among them. */
	failed: Array<{ to: string; reason: string }>;
	notTried: string[];
}

export function progressOf(messages: PlannedMessage[], outcomes: Outcome[]): Progress {
	const progress: Progress = { accepted: [], failed: [], notTried: [] };
	messages.forEach(({ to }, index) => {
		const outcome = outcomes[index];
		if (outcome?.state === 'accepted') progress.accepted.push({ to, messageId: outcome.messageId });
		else if (outcome?.state === 'failed') progress.failed.push({ to, reason: outcome.failure.message });
		else progress.notTried.push(to);
	});
	return progress;
}

/** How many of the others were sent, failed and were not tried. */
function counts({ accepted, failed, notTried }: Progress): string {
	const others = failed.length - 1;
	return [
		`${accepted.length} sent`,
		...(others > 0 ? [`${others} more failed`] : []),
		`${notTried.length} not tried`,
	].join(', ');
}

/**
 * The error that ends a run of several messages: what happened to whom, and how many were sent and not tried.
 * Who they are is in its data, which n8n shows under "Error details": a run may have thousands of recipients.
 */
export function withProgress(error: NodeApiError, to: string, progress: Progress): NodeApiError {
	const { accepted, failed, notTried } = progress;
	error.context.data = { ...progress };
	if (accepted.length + failed.length + notTried.length === 1) return error;
	error.message = `${sentences(`Stopped at ${to}: ${error.message}`, counts(progress))}.`;
	error.description = sentences(
		error.description ?? '',
		'The data under "Error details" lists which recipients were accepted, failed and not tried. Send only to those that were not tried: running everything again would send to the others twice',
	);
	return error;
}
