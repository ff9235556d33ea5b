import { randomUUID } from 'node:crypto';
import type { z } from 'zod/v3';
import type { Answer, ReceivedRequest } from '../exchange.ts';
import { brokenRules } from '../fields.ts';
import { account } from './account.ts';
import { envelopeA, receipts, refusedMessage } from './errors.ts';
import {
	buttonsBody,
	contactRequestBody,
	flowBody,
	listBody,
	locationRequestBody,
	urlButtonBody,
} from './interactive/schema.ts';
import { mediaBodies } from './mediaSchema.ts';
import { contactBody, textBody } from './schema.ts';
import { templateFailure } from './templates/failure.ts';
import { templateBody } from './templates/schema.ts';

/** What every message has. */
interface Addressed {
	from: string;
	to: string;
	messageId?: string;
}

const rejectedSource = refusedMessage(5, 'REJECTED', 11, 'REJECTED_SOURCE', 'Invalid source address');

/** Takes a message that keeps the contract's rules. @param more what else is known of it, by its id */
function accept(
	request: ReceivedRequest,
	{ from, to, messageId = randomUUID() }: Addressed,
	more: (messageId: string) => Partial<Answer> = () => ({}),
): Answer {
	const senders: readonly string[] = account.senders;
	if (!senders.includes(from))
		return { ...rejectedSource(request), violations: ['from: not a registered sender'] };
	const status = {
		groupId: 1,
		groupName: 'PENDING',
		id: 7,
		name: 'PENDING_ENROUTE',
		description: 'Message sent to next instance',
	};
	const body = receipts(request, { to, messageCount: 1, messageId, status });
	return { status: 200, messageId, body, ...more(messageId) };
}

/** Bodies by the operation that sends them. */
const bodies = new Map<string, z.ZodType<Addressed, z.ZodTypeDef, unknown>>([
	['sendText', textBody],
	['sendContact', contactBody],
	['sendImage', mediaBodies.image],
	['sendDocument', mediaBodies.document],
	['sendVideo', mediaBodies.video],
	['sendAudio', mediaBodies.audio],
	['sendSticker', mediaBodies.sticker],
	['sendLocation', mediaBodies.location],
	['sendButtons', buttonsBody],
	['sendList', listBody],
	['sendContactRequest', contactRequestBody],
	['sendUrlButton', urlButtonBody],
	['sendLocationRequest', locationRequestBody],
	['sendFlow', flowBody],
]);

/** Takes whatever is not a template. @throws when the operation is no such send */
export function send(request: ReceivedRequest): Answer {
	const body = bodies.get(request.operation ?? '');
	if (body === undefined) throw new Error(`${request.operation} is not a send`);
	const parsed = body.safeParse(request.body);
	return parsed.success
		? accept(request, parsed.data)
		: envelopeA(400, 'BAD_REQUEST', 'Bad request', brokenRules(parsed.error));
}

/** Takes a template. */
export function sendTemplate(request: ReceivedRequest): Answer {
	const parsed = templateBody.safeParse(request.body);
	if (parsed.success) {
		const { messages } = parsed.data;
		return accept(request, messages[0], (messageId) => templateFailure({ ...messages[0], messageId }));
	}
	// The samples name a field without its place in the list (§22.6).
	const rules = brokenRules(parsed.error).map(({ path, rule }) => ({
		path: path.replace(/^messages\[0\]\./, ''),
		rule,
	}));
	return envelopeA(400, 'BAD_REQUEST', 'Bad request', rules);
}
