import type { IDataObject } from 'n8n-workflow';

import { withoutBlanks } from '../shared/contact/read';
import type { Message, SendRequest } from '../shared/messages/kind';
import type { Options } from './options';

/**
 * The members that messages of every kind have, but for `content` (Infobip contract §3).
 * @param more members that only some kinds have
 */
export function messageFields(
	{ from, to, options }: Message<unknown, Options>,
	more: Record<string, unknown> = {},
): IDataObject {
	const { messageId, callbackData, notifyUrl, entityId, applicationId, replyToMessageId } = options;
	const fields = { from, to, messageId, callbackData, notifyUrl, entityId, applicationId };
	return withoutBlanks({ ...fields, context: { replyToMessageId }, ...more }) ?? {};
}

/**
 * The request that sends a message: the kinds differ in the end of the path and in `content` (Infobip
 * contract §2 and §3).
 * @param more members that only some kinds have
 */
export const toRequest = (
	kind: string,
	message: Message<unknown, Options>,
	address: string,
	content: object,
	more: Record<string, unknown> = {},
): SendRequest => ({
	url: `${address}/whatsapp/1/message/${kind}`,
	body: { ...messageFields(message, more), content: withoutBlanks(content) },
});
