import type { INodeExecutionData, NodeApiError } from 'n8n-workflow';
import { z } from 'zod/v3';

import type { Accepted, Outcome } from '../http/answer';
import type { PlannedMessage } from './plan';
import { sentences } from '../errors';

/** What every provider's item of an accepted message has; a provider adds a few facts of its own. */
export const receiptSchema = z.object({
	to: z.string(),
	status: z.literal('accepted'),
	messageId: z.string().optional(),
	from: z.string(),
	provider: z.string(),
});

/** The output item of an accepted message: a few facts, or the provider's response body where it was kept. */
export function toReceiptItem(
	provider: string,
	{ from, to, itemIndex }: PlannedMessage,
	{ messageId, facts, body }: Accepted,
): INodeExecutionData {
	const id = messageId === undefined ? {} : { messageId };
	const receipt: z.infer<typeof receiptSchema> = { to, status: 'accepted', ...id, from, provider };
	const json = body ?? { ...receipt, ...facts };
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
		else if (outcome === undefined || outcome.state === 'notTried') progress.notTried.push(to);
		else progress.failed.push({ to, reason: outcome.message });
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
