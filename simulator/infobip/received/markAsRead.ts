import type { Answer, ReceivedRequest } from '../../exchange.ts';
import { account } from '../account.ts';
import { envelopeA } from '../errors.ts';

/** The id of a message that this account never received. */
const UNKNOWN = 'wamid.UNKNOWN';

/** A segment of a path in which all is escaped that might mean something else. */
const ENCODED = /^(?:[\w.!~*'()-]|%[\dA-F]{2})+$/;

const badRequest = (violation: string): Answer => ({
	status: 400,
	body: { error: violation },
	violations: [violation],
});

/** Marks a received message as read (Infobip contract §30). */
export function markAsRead({ path, rawBody }: ReceivedRequest): Answer {
	const [, , , , sender = '', , messageId = ''] = path.split('/');
	const senders: readonly string[] = account.senders;
	if (rawBody !== '') return badRequest('body: there is none');
	if (!senders.includes(sender)) return badRequest('sender: not a registered sender');
	if (!ENCODED.test(messageId)) return badRequest('messageId: must be percent-encoded');
	return messageId === UNKNOWN ? envelopeA(404, 'NOT_FOUND', 'Message not found') : { status: 204 };
}
