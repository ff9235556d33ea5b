import type { IDataObject } from 'n8n-workflow';

import { withoutBlanks } from '../../shared/contact/blanks';
import type { Message, SendRequest } from '../../shared/messages/kind';
import type { Options } from '../options';

/**
 * The request that sends a message: the kinds differ in the end of the path and in `content` (Infobip
 * contract §2 and §3).
 * @param more members that only some kinds have
 */
export function toRequest(
	kind: string,
	{ from, to, options }: Message<unknown, Options>,
	address: string,
	content: object,
	more: IDataObject = {},
): SendRequest {
	const { messageId, callbackData, notifyUrl, entityId, applicationId, replyToMessageId } = options;
	const body = {
		from,
		to,
		messageId,
		content,
		callbackData,
		notifyUrl,
		entityId,
		applicationId,
		context: { replyToMessageId },
		...more,
	};
	return { url: `${address}/whatsapp/1/message/${kind}`, body: withoutBlanks(body) ?? {} };
}
