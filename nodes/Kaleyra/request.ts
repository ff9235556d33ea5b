import type { IDataObject } from 'n8n-workflow';

import { withoutBlanks } from '../shared/contact/read';
import type { Message, SendRequest } from '../shared/messages/kind';
import { isUserId } from '../shared/text';
import type { Options } from './options';

/**
 * The request that sends a message: every kind has the same call and the same outer body (Kaleyra contract §2
 * and §3.1).
 * @param payload the members of `messaging_object` that make the kind; blank ones are left out
 * @param exact more of them, which go out as they are
 */
export function toRequest(
	{ from, to, options: { ref, ref1, ref2, waSource, replyToMessageId } }: Message<unknown, Options>,
	address: string,
	payload: object,
	exact: IDataObject = {},
): SendRequest {
	const message = {
		messaging_product: 'whatsapp',
		// In `to`, Meta drops a user id without a word (Kaleyra contract §10.1).
		...(isUserId(to) ? { recipient: to } : { to }),
		...payload,
		context: { message_id: replyToMessageId },
	};
	const extra_info = withoutBlanks({ ref, ref1, ref2, wa_source: waSource });
	return {
		// The path holds the business number, its plus sign as it is (Kaleyra contract §2).
		url: `${address}/${from}/messages`,
		body: {
			messaging_object: { ...withoutBlanks(message), ...exact },
			...(extra_info && { extra_info }),
		},
	};
}
