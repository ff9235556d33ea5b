import { randomUUID } from 'node:crypto';
import { z } from 'zod/v3';

import type { Answer, Failure, ReceivedRequest } from '../provider.ts';

/** The simulator's fixed test account. The keys are made up and open nothing but the simulator. */
export const account = {
	apiKey: 'fake-infobip-key-0001',
	/** May send only: balance, templates and configurations answer 403 (Infobip contract §6). */
	sendOnlyApiKey: 'fake-infobip-send-only-key-0001',
	senders: ['441134960000', '441134960010'],
} as const;

type Rules = { path: string; rule: string }[];

/** Envelope A, of sends and balance (Infobip contract §5). */
export function envelopeA(status: number, messageId: string, text: string, rules: Rules = []): Answer {
	const validationErrors: Record<string, string[]> = {};
	for (const { path, rule } of rules) (validationErrors[path] ??= []).push(rule);
	const details = rules.length > 0 ? { validationErrors } : {};
	return {
		status,
		body: { requestError: { serviceException: { messageId, text, ...details } } },
		violations: rules.map(({ path, rule }) => `${path}: ${rule}`),
	};
}

/** Envelope B, of the newer calls such as templates and inbound configurations (Infobip contract §5). */
export function envelopeB(status: number, description: string, action: string, rules: Rules = []): Answer {
	return {
		status,
		body: {
			errorCode: `E${status}`,
			description,
			action,
			violations: rules.map(({ path, rule }) => ({ property: path, violation: rule })),
			resources: [{ name: 'API documentation', url: 'https://www.infobip.com/docs/api' }],
		},
		violations: rules.map(({ path, rule }) => `${path}: ${rule}`),
	};
}

const birthday = 'must be in the YYYY-MM-DD format';

const recipientSchema = z
	.object({ to: z.string() })
	.or(
		z
			.object({ messages: z.tuple([z.object({ to: z.string() })]) })
			.transform(({ messages: [first] }) => first),
	);

/** What the 200 of a send says of its message: a list of one for templates (Infobip contract §22.5). */
export const receipts = ({ operation }: ReceivedRequest, receipt: object): object =>
	operation === 'sendTemplate' ? { messages: [receipt], bulkId: '2034072219640523073' } : receipt;

/** HTTP 200 whose status group says that the message was refused (§4). */
export const refusedMessage =
	(groupId: number, groupName: string, id: number, name: string, description: string) =>
	(request: ReceivedRequest): Answer => ({
		status: 200,
		body: receipts(request, {
			to: recipientSchema.safeParse(request.body).data?.to ?? '',
			messageCount: 1,
			messageId: randomUUID(),
			status: { groupId, groupName, id, name, description },
		}),
	});

/**
 * Every documented failure: envelope A by `messageId`, envelope B by `errorCode`, and the odd shapes of §5
 * and §11.
 */
export const failures: Record<string, Failure> = {
	BAD_REQUEST: envelopeA(400, 'BAD_REQUEST', 'Bad request', [
		{ path: 'content.contacts[0].birthday', rule: birthday },
	]),
	UNAUTHORIZED: envelopeA(401, 'UNAUTHORIZED', 'Invalid login details'),
	FORBIDDEN: envelopeA(403, 'FORBIDDEN', 'Forbidden'),
	TOO_MANY_REQUESTS: envelopeA(429, 'TOO_MANY_REQUESTS', 'Too many requests'),
	GENERAL_ERROR: envelopeA(500, 'GENERAL_ERROR', 'Something went wrong. Please contact support.'),
	SERVER_ERROR: envelopeA(500, 'SERVER_ERROR', 'Internal server error'),
	E400: envelopeB(400, 'The request is invalid.', 'Check the request body.', [
		{ path: 'content.contacts[0].birthday', rule: birthday },
	]),
	E401: envelopeB(401, 'The request lacks valid credentials.', 'Check the API key.'),
	E403: envelopeB(403, 'The API key lacks the scope for this call.', 'Add the scope to the API key.'),
	E429: envelopeB(429, 'Too many requests sent.', 'Slow down.'),
	E500: envelopeB(500, 'Internal server error.', 'Contact support.'),
	STRING_VALIDATION_ERRORS: {
		status: 400,
		body: {
			requestError: {
				serviceException: {
					messageId: 'BAD_REQUEST',
					text: 'Bad request',
					validationErrors: `content.contacts[0].birthday ${birthday}`,
				},
			},
		},
	},
	ERROR_STRING: { status: 400, body: { error: 'Bad request' } },
	REJECTED: refusedMessage(
		5,
		'REJECTED',
		14,
		'REJECTED_DESTINATION_BLOCKLISTED',
		'Destination on the blocklist',
	),
	UNDELIVERABLE: refusedMessage(
		2,
		'UNDELIVERABLE',
		9,
		'UNDELIVERABLE_NOT_DELIVERED',
		'Message not delivered',
	),
	EXPIRED: refusedMessage(4, 'EXPIRED', 15, 'EXPIRED_EXPIRED', 'Message expired'),
};
