import type { INode, INodeExecutionData, NodeApiError } from 'n8n-workflow';
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
	/** With the option "Test Recipient". */
	test: z.literal(true).optional(),
	/** The recipient that was meant, with the option "Test Recipient". */
	intendedFor: z.string().optional(),
});

/** What each item of a message has that went to the option "Test Recipient" instead. */
export const testFields = ({
	intendedFor,
}: Pick<PlannedMessage, 'intendedFor'>): Pick<z.infer<typeof receiptSchema>, 'test' | 'intendedFor'> =>
	intendedFor === undefined ? {} : { test: true, intendedFor };

/** The output item of an accepted message: a few facts, or the provider's response body where it was kept. */
export function toReceiptItem(
	provider: string,
	message: PlannedMessage,
	{ messageId, facts, body }: Accepted,
): INodeExecutionData {
	const { from, to, itemIndex } = message;
	const id = messageId === undefined ? {} : { messageId };
	const receipt: z.infer<typeof receiptSchema> = { to, status: 'accepted', ...id, from, provider };
	const json = { ...(body ?? { ...receipt, ...facts }), ...testFields(message) };
	return { json, pairedItem: { item: itemIndex } };
}

/**
 * What a run that stops leaves to do, in the order in which a user needs it: to whom to send again, since
 * they certainly have nothing, where to look first, and who has the message.
 */
export interface Progress {
	sendAgain: Array<{ to: string; reason?: string }>;
	mayHaveBeenSent: Array<{ to: string; reason: string }>;
	accepted: Array<{ to: string; messageId?: string }>;
}

export function progressOf(messages: PlannedMessage[], outcomes: Outcome[]): Progress {
	const progress: Progress = { sendAgain: [], mayHaveBeenSent: [], accepted: [] };
	messages.forEach(({ to: number, intendedFor: to = number }, index) => {
		const outcome = outcomes[index];
		if (outcome?.state === 'accepted') progress.accepted.push({ to, messageId: outcome.messageId });
		else if (outcome === undefined || outcome.state === 'notTried') progress.sendAgain.push({ to });
		else if (outcome.state === 'refused') progress.sendAgain.push({ to, reason: outcome.message });
		else progress.mayHaveBeenSent.push({ to, reason: outcome.message });
	});
	return progress;
}

/** How many messages there are of each. */
export const countsOf = ({ sendAgain, mayHaveBeenSent, accepted }: Progress): string =>
	`${sendAgain.length} not sent, ${mayHaveBeenSent.length} may have been sent, ${accepted.length} accepted`;

/**
 * The error that ends a run of several messages: what happened to whom, and how many are to be sent again, may
 * have been sent and were accepted. Who they are is in its data, which n8n shows under "Error details": a run
 * may have thousands of recipients.
 */
export function withProgress(node: INode, error: NodeApiError, to: string, progress: Progress): NodeApiError {
	const { sendAgain, mayHaveBeenSent, accepted } = progress;
	const isOne = sendAgain.length + mayHaveBeenSent.length + accepted.length === 1;
	error.context.data = { ...progress };
	if (!isOne) {
		error.message = `${sentences(`Stopped at ${to}: ${error.message}`, countsOf(progress))}.`;
	}
	error.description = sentences(
		error.description ?? '',
		isOne
			? ''
			: 'The data under "Error details" lists the recipients: send again to those in "sendAgain" only, or retry this execution, which does the same',
		isOne || mayHaveBeenSent.length === 0 ? '' : 'Those in "mayHaveBeenSent" may have the message',
		node.retryOnFail === true && mayHaveBeenSent.length > 0
			? 'Retry On Fail stops at a message that may have been sent'
			: '',
	);
	return error;
}
