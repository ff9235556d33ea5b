import type { NodeApiError } from 'n8n-workflow';

import type { Outcome } from './outcome';
import type { PlannedMessage } from './plan';

/**
 * What became of a run's messages when it stops. The error must show all of it, or a rerun would send twice.
 */
export interface Progress {
	accepted: Array<{ to: string; messageId?: string }>;
	failed: Array<{ to: string; reason: string }>;
	notTried: string[];
}

/** @param culprit the message whose failure is the error itself, so that no list has it */
export function progressOf(
	messages: PlannedMessage[],
	outcomes: Outcome[],
	culprit: PlannedMessage,
): Progress {
	const progress: Progress = { accepted: [], failed: [], notTried: [] };
	messages.forEach((message, index) => {
		const { to } = message;
		const outcome = outcomes[index];
		if (outcome?.state === 'accepted') progress.accepted.push({ to, messageId: outcome.messageId });
		else if (outcome?.state !== 'failed') progress.notTried.push(to);
		else if (message !== culprit) progress.failed.push({ to, reason: outcome.failure.message });
	});
	return progress;
}

function list(title: string, entries: string[]): string[] {
	return entries.length === 0 ? [] : [`${title} (${entries.length}): ${entries.join(', ')}`];
}

/**
 * The error that ends a run, with what a rerun must know: who already got a message, and who was not tried.
 */
export function withProgress(error: NodeApiError, progress: Progress): NodeApiError {
	error.description = [
		error.description ?? '',
		...list(
			'Already accepted, do not send again',
			progress.accepted.map(({ to, messageId }) =>
				messageId === undefined ? to : `${to} (message ID ${messageId})`,
			),
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
