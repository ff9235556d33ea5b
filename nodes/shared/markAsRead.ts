import { type IExecuteFunctions, type INodeExecutionData, UserError } from 'n8n-workflow';
import { z } from 'zod/v3';

import { eachItem } from './eachItem';
import { accountOpener } from './http/account';
import type { Answer } from './http/answer';
import { type ConnectionError, connectionFailure } from './http/exchange';
import { type Failure, failureError } from './errors';
import type { Item } from './item';
import { targetName } from './messages/markAsRead';
import type { Provider } from './provider';
import { createSendGate, requestWithRetry } from './http/retry';
import { requireSender } from './sender';
import { typedText } from './text';

/** A provider as far as messages are marked as read. */
type ReadProvider = Pick<
	Provider,
	'id' | 'name' | 'credentialType' | 'address' | 'addressField' | 'senderNumber' | 'markAsRead'
>;

/** The item of a message that was marked as read: its id, or the person. */
export const readSchema = z.object({
	provider: z.string(),
	status: z.literal('read'),
	messageId: z.string().optional(),
	to: z.string().optional(),
});

/** The node's usual limits; the timeout is in ms. */
const LIMITS = { maxRetries: 3, timeout: 30_000 };

/** The message's id or the person, as typed. @throws UserError when there is none */
function requireTarget(item: Item, { by }: ReadProvider['markAsRead']): string {
	const typed = typedText(item.parameter(by, ''));
	if (typed !== '') return typed;
	const name = targetName(by);
	throw new UserError(`${name} is empty`, {
		description: `Fill in "${name}": it says which message to mark as read`,
	});
}

/** Why the message was not marked as read, by how the request ended; `undefined` when it was. */
function failure(provider: ReadProvider, result: Answer | ConnectionError | undefined): Failure | undefined {
	if (result === undefined) {
		return {
			message: 'The execution was cancelled before this message was marked as read',
			description: 'Run it again if it is still needed',
		};
	}
	if (result.kind === 'answered') {
		const refused = provider.markAsRead.refusal(result);
		return refused && { ...refused, httpStatus: result.status };
	}
	const failed = connectionFailure(provider, result);
	if (result.kind === 'notSent') return failed;
	const description = 'The message may have been marked as read. Marking it again does no harm';
	return { ...failed, description };
}

/**
 * The operation Mark as Read. Marking a message twice does no harm, but a request is repeated only as
 * `requestWithRetry` does.
 */
export async function markAsRead(
	context: IExecuteFunctions,
	provider: ReadProvider,
): Promise<INodeExecutionData[]> {
	const openAccount = accountOpener(context, provider.credentialType);
	let cancelled = false;
	context.onExecutionCancellation(() => {
		cancelled = true;
	});
	const gate = createSendGate(() => cancelled);
	const { by, target: targetOf, request } = provider.markAsRead;

	return await eachItem(context, {
		ending: 'The message was not marked as read',
		asked: by,
		async work(item) {
			const target = targetOf(requireTarget(item, provider.markAsRead));
			const account = await openAccount(item.index);
			const from = requireSender(item.parameter('from', ''), account.data, provider);
			const asked = request(provider.address(account.data), from, target);
			const result = await requestWithRetry({ context, account, gate }, asked, LIMITS);
			const failed = failure(provider, result);
			if (failed !== undefined) throw failureError(failed);
			const json: z.infer<typeof readSchema> = { provider: provider.id, status: 'read', [by]: target };
			return [{ json }];
		},
	});
}
