import { randomUUID } from 'node:crypto';
import {
	type Account,
	type Answer,
	type Api,
	isSend,
	type Operation,
	type ReceivedRequest,
	saysJson,
} from '../exchange.ts';
import { brokenRules } from '../fields.ts';
import { account } from './account.ts';
import { envelopeA, envelopeB, failures, refusedMessage } from './errors.ts';
import {
	type Configurations,
	deleteConfiguration,
	listConfigurations,
	saveConfiguration,
	webhooksOf,
} from './registration.ts';
import { contactBody, textBody } from './schema.ts';

const configurationPath = '/resource-management/1/inbound-message-configurations';

const operations: Operation[] = [
	{ name: 'sendText', method: 'POST', path: /^\/whatsapp\/1\/message\/text$/ },
	{ name: 'sendContact', method: 'POST', path: /^\/whatsapp\/1\/message\/contact$/ },
	{ name: 'balance', method: 'GET', path: /^\/account\/1\/balance$/ },
	{ name: 'templates', method: 'GET', path: /^\/whatsapp\/1\/templates$/ },
	{ name: 'listConfigurations', method: 'GET', path: new RegExp(`^${configurationPath}$`) },
	{ name: 'saveConfiguration', method: 'POST', path: new RegExp(`^${configurationPath}$`) },
	{ name: 'deleteConfiguration', method: 'DELETE', path: new RegExp(`^${configurationPath}/[^/]+$`) },
];

/** Calls that answer errors in the older envelope (Infobip contract §5). */
const olderCalls = new Set<string | undefined>(['sendText', 'sendContact', 'balance', undefined]);

const rejectedSource = refusedMessage(5, 'REJECTED', 11, 'REJECTED_SOURCE', 'Invalid source address');

function refuse(
	request: ReceivedRequest,
	status: number,
	messageId: string,
	path: string,
	rule: string,
): Answer {
	const rules = status === 400 ? [{ path, rule }] : [];
	const answer = olderCalls.has(request.operation)
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

/** `Accept` always, `Content-Type` where there is a body (§1). */
function badHeaders(request: ReceivedRequest): Answer | undefined {
	if (request.headers.accept !== 'application/json') {
		return refuse(request, 400, 'BAD_REQUEST', 'Accept', 'must be application/json');
	}
	return request.method === 'POST' && !saysJson(request)
		? refuse(request, 400, 'BAD_REQUEST', 'Content-Type', 'must be application/json')
		: undefined;
}

function send(request: ReceivedRequest): Answer {
	const parsed = (request.operation === 'sendText' ? textBody : contactBody).safeParse(request.body);
	if (!parsed.success) return envelopeA(400, 'BAD_REQUEST', 'Bad request', brokenRules(parsed.error));
	const { from, to, messageId = randomUUID() } = parsed.data;
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
	return { status: 200, messageId, body: { to, messageCount: 1, messageId, status } };
}

function templates({ query }: ReceivedRequest): Answer {
	const size = Number(query.size ?? 10);
	const wrong = Object.keys(query).filter((key) => key !== 'size');
	if (!Number.isInteger(size) || size < 1 || size > 100) wrong.push('size');
	return wrong.length > 0
		? envelopeB(
				400,
				'The request is invalid.',
				'Check the query.',
				wrong.map((path) => ({ path, rule: 'is not valid' })),
			)
		: { status: 200, body: { results: [], paging: { page: 0, size, totalPages: 0, totalResults: 0 } } };
}

function open(): Account {
	const configurations: Configurations = new Map();
	const answer = (request: ReceivedRequest): Answer => {
		if (request.operation === undefined)
			return refuse(request, 404, 'NOT_FOUND', 'path', 'No such method and path');
		const refusal = unauthorized(request) ?? badHeaders(request);
		if (refusal) return refusal;
		switch (request.operation) {
			case 'balance':
				return { status: 200, body: { balance: 12.5, currency: 'EUR' } };
			case 'templates':
				return templates(request);
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
	withoutMessageId: (body) => (typeof body === 'object' ? { ...body, messageId: undefined } : body),
};
