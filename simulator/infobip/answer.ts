import {
	type Account,
	type Answer,
	type Api,
	isSend,
	type Operation,
	type ReceivedRequest,
	saysJson,
} from '../exchange.ts';
import { account } from './account.ts';
import { envelopeA, envelopeB, failures } from './errors.ts';
import { giveFile } from './received/file.ts';
import { markAsRead } from './received/markAsRead.ts';
import {
	type Configurations,
	deleteConfiguration,
	listConfigurations,
	saveConfiguration,
	webhooksOf,
} from './registration.ts';
import { send, sendTemplate } from './send.ts';
import { flowsOfSender, templatesOfAccount, templatesOfSender } from './templates/list.ts';
import { window } from './window.ts';

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
	withoutMessageId: (body) =>
		JSON.parse(JSON.stringify(body, (key, value: unknown) => (key === 'messageId' ? undefined : value))),
	window,
};
