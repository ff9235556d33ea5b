import { randomBytes } from 'crypto';
import {
	type IExecuteFunctions,
	type INodeExecutionData,
	NodeOperationError,
	UserError,
	WAIT_INDEFINITELY,
} from 'n8n-workflow';

import { sentences, toErrorItem } from '../errors';
import { itemReader } from '../item';
import { SEND_AND_WAIT } from '../messages/kind';
import { readOptions, type SendingOptions } from '../options';
import type { Provider } from '../provider';
import { receiptSchema } from '../send/output';
import { sendMessages } from '../send/send';
import { planQuestion } from './ask';
import { deadline } from './limitWaitTime';
import type { Question } from './question';
import { questionOf, writeToken } from './token';

/** Why the node cannot ask; `undefined` when it can. */
function obstacle(
	context: IExecuteFunctions,
	provider: Pick<Provider, 'name' | 'wait'>,
): UserError | undefined {
	const { type } = context.getNode();
	if (provider.wait === undefined) {
		return new UserError(`${provider.name} has no operation "Send and Wait for Response"`, {
			description: 'Choose another "Operation"',
		});
	}
	if (type.endsWith('Tool') && !type.endsWith('HitlTool')) {
		return new UserError('Send and Wait for Response cannot be a tool of its own', {
			description:
				"Add the node as human review to one of the agent's tools: the agent then waits for the approval before it uses that tool",
		});
	}
	const count = context.getInputData().length;
	if (count > 1) {
		return new UserError(`Send and Wait for Response takes one item at a time, but ${count} came in`, {
			description: 'Put a Loop Over Items node before it, which passes the items on one by one',
		});
	}
	return undefined;
}

/** @throws NodeOperationError without Continue On Fail */
function refused(context: IExecuteFunctions, { message, description }: UserError): INodeExecutionData[] {
	const node = context.getNode();
	const failure = { message, description: sentences(description ?? '', 'Nothing was sent') };
	if (!context.continueOnFail()) throw new NodeOperationError(node, message, failure);
	return context.getInputData().map((_, itemIndex) => toErrorItem(node, failure, {}, itemIndex));
}

/** n8n 1 checks the signature of a resume address only where a node wants it; n8n 2 always does. */
function requireSignature(context: object): void {
	if (!('setSignatureValidationRequired' in context)) return;
	const { setSignatureValidationRequired: ask } = context;
	if (typeof ask === 'function') Reflect.apply(ask, context, []);
}

/**
 * Sends the question and puts the execution to wait. `resume` ends the wait with the answer; when its time is
 * up, n8n passes on the input item, which has become the receipt.
 * @throws as `sendMessages`
 */
export async function sendAndWait<Options extends SendingOptions>(
	context: IExecuteFunctions,
	provider: Provider<Options>,
): Promise<INodeExecutionData[]> {
	const why = obstacle(context, provider);
	if (why !== undefined) return refused(context, why);
	const node = context.getNode();
	const memory = context.getContext('node');
	const limit = () => {
		const { limitWaitTime } = readOptions(
			provider.options,
			itemReader(context)(0).parameter('options', {}),
			SEND_AND_WAIT,
		);
		return limitWaitTime && deadline(limitWaitTime, new Date(), context.getTimezone());
	};

	const items = await sendMessages(context, provider, async (item, _, account) => {
		const nonce = randomBytes(6).toString('base64url');
		const parts = questionOf(context.getSignedResumeUrl({ nonce }), context.getExecutionId(), node.id);
		limit();
		const { messages, asking } = await planQuestion(item, provider, account, node, (choice) =>
			writeToken({ ...parts, choice }),
		);
		// Kept now: with Retry On Fail a later try sends these messages and plans none.
		memory.question = { ...asking, nonce, provider: provider.id, sent: [] } satisfies Question;
		return messages;
	});

	const receipts = items.flatMap(({ json }) => receiptSchema.passthrough().safeParse(json).data ?? []);
	const [receipt, ...others] = receipts;
	if (receipt === undefined) return items;
	memory.question.sent = receipts.map(({ to, messageId }) => ({
		to,
		...(messageId !== undefined && { messageId }),
	}));
	const { messageId, ...shared } = receipt;
	const unanswered =
		others.length === 0
			? { ...shared, ...(messageId !== undefined && { messageId }) }
			: { ...shared, to: receipts.map(({ to }) => to).join(', ') };
	for (const item of context.getInputData()) item.json = { ...unanswered, answered: false };
	requireSignature(context);
	await context.putExecutionToWait(limit() ?? WAIT_INDEFINITELY);
	return context.getInputData();
}
