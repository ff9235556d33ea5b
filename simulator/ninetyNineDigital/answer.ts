import { randomUUID } from 'node:crypto';
import { z } from 'zod/v3';

import {
	type Account,
	type Answer,
	type Api,
	type Operation,
	type ReceivedRequest,
	saysJson,
} from '../provider.ts';
import { brokenRules } from '../fields.ts';
import { fileAt } from '../files.ts';
import { account, fail, failures, reasonOf, UNNAMED_REASON } from './account.ts';
import { type GatewaySettings, newGatewaySettings, setWebhook, webhooksOf } from './registration.ts';
import * as schema from './messages.ts';
import { listTemplates, unsendable } from './templates.ts';
import { serviceWindow } from './replies.ts';

const bodies = {
	sendMessage: schema.messageBody,
	sendContact: schema.contactBody,
	sendFile: schema.fileBody,
	sendLocation: schema.locationBody,
	sendReaction: schema.reactionBody,
	sendTemplate: schema.templateBody,
	getTemplates: schema.callerBody,
	readStatus: schema.readStatusBody,
	getTimers: schema.timersBody,
	getWebhook: schema.callerBody,
	setWebhook: schema.setWebhookBody,
};

const operations: Operation[] = [
	...Object.keys(bodies).map((name) => ({ name, method: 'POST', path: new RegExp(`^/${name}$`) })),
	// Its sample has them beside the API, at `/whatsapp/myfile` (§24.1).
	{ name: 'file', method: 'GET', path: /^\/myfile\/[^/]+$/ },
];

function parse<Schema extends z.ZodTypeAny>(
	body: Schema,
	request: ReceivedRequest,
	use: (data: z.infer<Schema>) => Answer,
): Answer {
	const parsed = body.safeParse(request.body);
	if (parsed.success) return use(parsed.data);
	const rules = brokenRules(parsed.error);
	return fail(reasonOf(request.operation, rules), ...rules.map(({ path, rule }) => `${path}: ${rule}`));
}

type Message = { from: string; to: string; showRequest?: number };

/** Takes a message. @param sent what its answer repeats of it */
function accept(message: Message, settings: GatewaySettings, sent: object = {}): Answer {
	const unique = randomUUID().replaceAll('-', '');
	const body = {
		status: 'OK',
		unique,
		...sent,
		timestamp: Math.floor(Date.now() / 1000),
		from: message.from,
		to: message.to,
		templateTimeLeft: settings.templateTimeLeft,
		reason: 1,
		/** The name of this object is not documented (§3). */
		...(message.showRequest === 1 ? { request: { ...message, apiKey: undefined } } : {}),
	};
	return { status: 200, messageId: unique, body };
}

function answerCaller(request: ReceivedRequest, settings: GatewaySettings): Answer {
	const { templateTimeLeft, ...webhook } = settings;
	switch (request.operation) {
		case 'sendMessage':
			return parse(bodies.sendMessage, request, (text) => accept(text, settings, { body: text.body }));
		case 'sendContact':
			return parse(bodies.sendContact, request, (message) => {
				const { contact_name, contact_phone } = message;
				return accept(message, settings, { contact_name, contact_phone });
			});
		case 'sendFile':
		case 'sendLocation':
			return parse(bodies[request.operation], request, (message) => accept(message, settings));
		case 'sendReaction':
			return parse(bodies.sendReaction, request, (message) =>
				accept(message, settings, { messageUnique: message.unique, reaction: message.reaction }),
			);
		case 'sendTemplate':
			return parse(bodies.sendTemplate, request, (message) => {
				const wrong = unsendable(message);
				return wrong === undefined ? accept(message, settings) : fail(UNNAMED_REASON, wrong);
			});
		case 'getTemplates':
			return parse(bodies.getTemplates, request, listTemplates);
		case 'readStatus':
			return parse(bodies.readStatus, request, ({ from, to }) => ({
				status: 200,
				body: { status: 'OK', reason: 1, from, to },
			}));
		case 'getTimers':
			return parse(bodies.getTimers, request, ({ number }) => ({
				status: 200,
				body: { status: 'OK', number, templateTimeLeft, reason: 1 },
			}));
		case 'getWebhook':
			return parse(bodies.getWebhook, request, () => ({
				status: 200,
				body: { status: 'OK', ...webhook, reason: 1 },
			}));
		default:
			return parse(bodies.setWebhook, request, (change) => setWebhook(change, settings));
	}
}

function open(): Account {
	const settings = newGatewaySettings();
	const answer = (request: ReceivedRequest): Answer => {
		if (request.operation === undefined) {
			return { status: 404, body: { status: 'FAIL' }, violations: ['no such method and path'] };
		}
		if (request.operation === 'file') return fileAt(request.path) ?? { status: 404 };
		if (!saysJson(request)) return fail(2, 'Content-Type must be application/json');
		if (Object.keys(request.query).length > 0) return fail(2, 'no query parameter is documented');
		const parsed = schema.caller.safeParse(request.body);
		if (!parsed.success) {
			const rules = brokenRules(parsed.error);
			const reason = rules.every(({ path }) => path === 'apiKey') ? 3 : 2;
			return fail(reason, ...rules.map(({ path, rule }) => `${path}: ${rule}`));
		}
		if (parsed.data.from !== account.from) return fail(2, 'from is not the account');
		if (parsed.data.apiKey !== account.apiKey) return fail(3, 'apiKey is wrong');
		return answerCaller(request, settings);
	};
	return { answer, webhooks: webhooksOf(settings) };
}

/** 99digital, after its contract and the vendor page 004. */
export const api: Api = {
	operations,
	open,
	failures,
	failure: (status, word) => ({ status, body: { status: 'FAIL', message: word } }),
	refusalOf: (unique) => ({ status: 200, body: { status: 'FAIL', reason: 7, unique } }),
	withoutMessageId: (body) => (typeof body === 'object' ? { ...body, unique: undefined } : body),
	serviceWindow,
};
