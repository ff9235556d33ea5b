import { randomUUID } from 'node:crypto';
import type { z } from 'zod/v3';

import {
	type Account,
	type Answer,
	type Api,
	isSend,
	type Operation,
	type ReceivedRequest,
	saysJson,
} from '../provider.ts';
import { fileAt } from '../files.ts';
import { brokenRules } from '../fields.ts';
import { account, envelopeA, envelopeB, failures, receipts, refusedMessage } from './account.ts';
import {
	buttonsBody,
	locationRequestBody,
	urlButtonBody,
	contactBody,
	contactRequestBody,
	flowBody,
	listBody,
	mediaBodies,
	templateBody,
	textBody,
} from './messages.ts';
import { flowsOfSender, templateFailure, templatesOfAccount, templatesOfSender } from './templates.ts';
import {
	type Configurations,
	deleteConfiguration,
	listConfigurations,
	saveConfiguration,
	webhooksOf,
} from './registration.ts';
import { serviceWindow } from './replies.ts';

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

/** Gives a file that somebody sent to the account (Infobip contract §23.1). */
const giveFile = ({ path }: ReceivedRequest): Answer =>
	(path.startsWith(`/whatsapp/1/senders/${account.senders[0]}/`) ? fileAt(path) : undefined) ??
	envelopeA(404, 'NOT_FOUND', 'Media not found or expired');

/** Takes whatever is not a template. @throws when the operation is no such send */
function send(request: ReceivedRequest): Answer {
	const body = bodies.get(request.operation ?? '');
	if (body === undefined) throw new Error(`${request.operation} is not a send`);
	const parsed = body.safeParse(request.body);
	return parsed.success
		? accept(request, parsed.data)
		: envelopeA(400, 'BAD_REQUEST', 'Bad request', brokenRules(parsed.error));
}

/** Takes a template. */
function sendTemplate(request: ReceivedRequest): Answer {
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
function markAsRead({ path, rawBody }: ReceivedRequest): Answer {
	const [, , , , sender = '', , messageId = ''] = path.split('/');
	const senders: readonly string[] = account.senders;
	if (rawBody !== '') return badRequest('body: there is none');
	if (!senders.includes(sender)) return badRequest('sender: not a registered sender');
	if (!ENCODED.test(messageId)) return badRequest('messageId: must be percent-encoded');
	return messageId === UNKNOWN ? envelopeA(404, 'NOT_FOUND', 'Message not found') : { status: 204 };
}

const configurationPath = '/resource-management/1/inbound-message-configurations';

const operations: Operation[] = [
	...['text', 'contact', 'image', 'document', 'video', 'audio', 'sticker', 'location'].map((kind) => ({
		name: `send${kind.charAt(0).toUpperCase()}${kind.slice(1)}`,
		method: 'POST',
		path: new RegExp(`^/whatsapp/1/message/${kind}$`),
	})),
	{ name: 'sendTemplate', method: 'POST', path: /^\/whatsapp\/1\/message\/template$/ },
	{ name: 'sendButtons', method: 'POST', path: /^\/whatsapp\/1\/message\/interactive\/buttons$/ },
	{ name: 'sendList', method: 'POST', path: /^\/whatsapp\/1\/message\/interactive\/list$/ },
	{
		name: 'sendContactRequest',
		method: 'POST',
		path: /^\/whatsapp\/1\/message\/interactive\/request-contact-info$/,
	},
	{ name: 'sendFlow', method: 'POST', path: /^\/whatsapp\/1\/message\/interactive\/flow$/ },
	{ name: 'sendUrlButton', method: 'POST', path: /^\/whatsapp\/1\/message\/interactive\/url-button$/ },
	{
		name: 'sendLocationRequest',
		method: 'POST',
		path: /^\/whatsapp\/1\/message\/interactive\/location-request$/,
	},
	{ name: 'markAsRead', method: 'POST', path: /^\/whatsapp\/1\/senders\/[^/]+\/message\/[^/]+\/read$/ },
	{ name: 'file', method: 'GET', path: /^\/whatsapp\/1\/senders\/[^/]+\/media\/[^/]+$/ },
	{ name: 'balance', method: 'GET', path: /^\/account\/1\/balance$/ },
	{ name: 'templates', method: 'GET', path: /^\/whatsapp\/1\/templates$/ },
	{ name: 'templatesOfSender', method: 'GET', path: /^\/whatsapp\/2\/senders\/[^/]+\/templates$/ },
	{ name: 'flowsOfSender', method: 'GET', path: /^\/whatsapp\/1\/senders\/[^/]+\/flows$/ },
	{ name: 'listConfigurations', method: 'GET', path: new RegExp(`^${configurationPath}$`) },
	{ name: 'saveConfiguration', method: 'POST', path: new RegExp(`^${configurationPath}$`) },
	{ name: 'deleteConfiguration', method: 'DELETE', path: new RegExp(`^${configurationPath}/[^/]+$`) },
];

/** Calls that answer errors in the older envelope (Infobip contract §5). */
const hasOlderEnvelope = (request: ReceivedRequest): boolean =>
	isSend(request) || ['markAsRead', 'file', 'balance', undefined].includes(request.operation);

function refuse(
	request: ReceivedRequest,
	status: number,
	messageId: string,
	path: string,
	rule: string,
): Answer {
	const rules = status === 400 ? [{ path, rule }] : [];
	const answer = hasOlderEnvelope(request)
		? envelopeA(status, messageId, rule, rules)
		: envelopeB(status, rule, 'Correct the request.', rules);
	return { ...answer, violations: [`${path}: ${rule}`] };
}

/** The key and what it may do: 401 is a wrong key, 403 a good one without the scope (§6). */
function unauthorized(request: ReceivedRequest): Answer | undefined {
	const { apiKey, sendOnlyApiKey } = account;
	const { authorization } = request.headers;
	if (authorization === `App ${apiKey}`) return undefined;
	if (authorization !== `App ${sendOnlyApiKey}`) {
		return refuse(request, 401, 'UNAUTHORIZED', 'Authorization', 'Invalid login details');
	}
	return isSend(request) ? undefined : refuse(request, 403, 'FORBIDDEN', 'Authorization', 'Forbidden');
}

/** `Accept` always but for a file of any type (§23.1), `Content-Type` where there is a body (§1). */
function badHeaders(request: ReceivedRequest): Answer | undefined {
	if (request.operation !== 'file' && request.headers.accept !== 'application/json') {
		return refuse(request, 400, 'BAD_REQUEST', 'Accept', 'must be application/json');
	}
	return request.method === 'POST' && request.rawBody !== '' && !saysJson(request)
		? refuse(request, 400, 'BAD_REQUEST', 'Content-Type', 'must be application/json')
		: undefined;
}

function open(): Account {
	const configurations: Configurations = new Map();
	const answer = (request: ReceivedRequest): Answer => {
		if (request.operation === undefined)
			return refuse(request, 404, 'NOT_FOUND', 'path', 'No such method and path');
		const refusal = unauthorized(request) ?? badHeaders(request);
		if (refusal) return refusal;
		switch (request.operation) {
			case 'file':
				return giveFile(request);
			case 'balance':
				return { status: 200, body: { balance: 12.5, currency: 'EUR' } };
			case 'templates':
				return templatesOfAccount(request);
			case 'templatesOfSender':
				return templatesOfSender(request);
			case 'flowsOfSender':
				return flowsOfSender(request);
			case 'sendTemplate':
				return sendTemplate(request);
			case 'markAsRead':
				return markAsRead(request);
			case 'listConfigurations':
				return listConfigurations(configurations, request);
			case 'saveConfiguration':
				return saveConfiguration(configurations, request);
			case 'deleteConfiguration':
				return deleteConfiguration(configurations, request);
			default:
				return send(request);
		}
	};
	return { answer, webhooks: webhooksOf(configurations) };
}

const messageIds: Record<number, string> = {
	400: 'BAD_REQUEST',
	401: 'UNAUTHORIZED',
	403: 'FORBIDDEN',
	404: 'NOT_FOUND',
	429: 'TOO_MANY_REQUESTS',
	503: 'SERVER_ERROR',
};

/** Infobip, after its contract and the vendor page 003. */
export const api: Api = {
	operations,
	open,
	failures,
	failure: (status, word) => envelopeA(status, messageIds[status] ?? 'GENERAL_ERROR', word),
	refusalOf: (messageId) => ({
		status: 400,
		body: { messageId, status: { groupId: 1, groupName: 'PENDING', id: 7, name: 'PENDING_ENROUTE' } },
	}),
	withoutMessageId: (body) =>
		JSON.parse(JSON.stringify(body, (key, value: unknown) => (key === 'messageId' ? undefined : value))),
	serviceWindow,
};
