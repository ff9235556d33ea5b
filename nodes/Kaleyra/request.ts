import { withoutBlanks } from '../shared/contact/read';
import type { Message, SendRequest } from '../shared/messages/kind';
import type { Options } from './options';

/**
 * The request that sends a message: every kind has the same call and the same outer body (Kaleyra contract §2
 * and §3.1).
 * @param payload the members of `messaging_object` that make the kind
 */
export function toRequest(
	{ from, to, options: { ref, ref1, ref2, waSource, replyToMessageId } }: Message<unknown, Options>,
	address: string,
	payload: object,
): SendRequest {
	const body = {
		messaging_object: {
			messaging_product: 'whatsapp',
			to,
			...payload,
			context: { message_id: replyToMessageId },
		},
		extra_info: { ref, ref1, ref2, wa_source: waSource },
	};
	// The path holds the business number, its plus sign as it is (Kaleyra contract §2).
	return { url: `${address}/${from}/messages`, body: withoutBlanks(body) ?? {} };
}
