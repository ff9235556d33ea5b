import {
	type IDataObject,
	type IExecuteFunctions,
	type INodeExecutionData,
	NodeApiError,
	UserError,
} from 'n8n-workflow';
import { z } from 'zod/v3';

import { type Account, accountOpener } from './http/account';
import { toAnswer } from './http/answer';
import { checkAddress, noConnection, type Exchange, type ProviderRequest } from './http/exchange';
import { cut, itemError } from './errors';
import { type Item, itemReader } from './item';
import { targetName } from './messages/markAsRead';
import type { Provider } from './provider';
import { createSendGate, requestWithRetry } from './http/retry';
import { type Failure, failureIn, toErrorItem, toNodeApiError } from './send/output';
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

const NOT_MARKED = 'The message was not marked as read';

/** The message's id or the person, as typed. @throws UserError when there is none */
function requireTarget(item: Item, { by }: ReadProvider['markAsRead']): string {
	const typed = typedText(item.parameter(by, ''));
	if (typed !== '') return typed;
	const name = targetName(by);
	throw new UserError(`${name} is empty`, {
		description: `Fill in "${name}": it says which message to mark as read`,
	});
}

function connectionFailure(
	provider: ReadProvider,
	{ kind, code }: Extract<Exchange, { code: string }>,
): Failure {
	const description =
		kind === 'notSent'
			? `${NOT_MARKED}. ${checkAddress(provider)}`
			: 'The message may have been marked as read. Marking it again does no harm';
	return { message: noConnection(provider.name, code), description, code };
}

/** Why the message was not marked as read, by how the request ended; `undefined` when it was. */
function failureOf(
	provider: ReadProvider,
	{ redactor }: Account,
	result: Exchange | undefined,
): Failure | undefined {
	const { name, markAsRead } = provider;
	if (result === undefined) {
		const message = `${NOT_MARKED}: the execution was cancelled before its turn came`;
		return { message, description: 'Run it again if it is still needed' };
	}
	if (result.kind !== 'answered') return connectionFailure(provider, result);
	const { status, text } = result;
	if (status === 429) {
		const message = `${name} is limiting the rate of requests (HTTP 429)`;
		return { message, description: `${NOT_MARKED}. Wait a minute, then try again`, httpStatus: status };
	}
	const explanation = markAsRead.refusal(toAnswer(status, text, redactor));
	return explanation && { ...explanation, httpStatus: status };
}

/**
 * The operation Mark as Read: an item for each input item, one after the other. Marking a message
 * twice does no harm, but a request is repeated only as `requestWithRetry` does.
 * @throws NodeOperationError, or NodeApiError where the provider refused it, for the first item that fails
 * without Continue On Fail
 */
export async function markAsRead(
	context: IExecuteFunctions,
	provider: ReadProvider,
): Promise<INodeExecutionData[]> {
	const node = context.getNode();
	const itemAt = itemReader(context);
	const openAccount = accountOpener(context, provider.credentialType);
	let cancelled = false;
	context.onExecutionCancellation(() => {
		cancelled = true;
	});
	const gate = createSendGate(() => cancelled);
	const { by } = provider.markAsRead;

	const planned = (item: Item, { data }: Account, target: string): ProviderRequest => {
		const from = requireSender(item.parameter('from', ''), data, provider);
		return provider.markAsRead.request(provider.address(data), from, target);
	};

	const items: INodeExecutionData[] = [];
	for (let itemIndex = 0; itemIndex < context.getInputData().length; itemIndex++) {
		const item = itemAt(itemIndex);
		let asked: IDataObject = {};
		try {
			const typed = requireTarget(item, provider.markAsRead);
			asked = { [by]: cut(typed) };
			const target = provider.markAsRead.target(typed);
			const account = await openAccount(itemIndex);
			const request = planned(item, account, target);
			const result = await requestWithRetry({ context, account, gate }, request, LIMITS);
			const failure = failureOf(provider, account, result);
			if (failure !== undefined) throw toNodeApiError(node, failure, { itemIndex });
			const json: z.infer<typeof readSchema> = { provider: provider.id, status: 'read', [by]: target };
			items.push({ json, pairedItem: { item: itemIndex } });
		} catch (error) {
			const failed = error instanceof NodeApiError ? error : itemError(node, error, itemIndex, NOT_MARKED);
			if (!context.continueOnFail()) throw failed;
			items.push(toErrorItem(node, failureIn(failed), asked, itemIndex));
		}
	}
	return items;
}
