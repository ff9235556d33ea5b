import { randomUUID } from 'node:crypto';

import { type Answer, type Api, type Operation, type ReceivedRequest, saysJson } from '../provider.ts';
import { brokenRules } from '../fields.ts';
import { fileAt } from '../files.ts';
import { account, error, failures, platformUnauthorized, refuse } from './account.ts';
import { readBody, sendBody } from './messages.ts';
import { listFlows, listTemplates, templateFailure } from './templates.ts';
import { serviceWindow } from './replies.ts';

/** Where its files are is not documented (§24.1): here at the account's own address. */
const FILE = /^\/media\/[^/]+$/;

const operations: Operation[] = [
	{ name: 'send', method: 'POST', path: /^\/v2\/[^/]+\/whatsapp\/[^/]+\/messages$/ },
	{ name: 'phoneNumberDetails', method: 'GET', path: /^\/v2\/[^/]+\/whatsapp\/[^/]+\/phone_number_details$/ },
	{ name: 'templates', method: 'GET', path: /^\/v2\/[^/]+\/whatsapp\/[^/]+\/message_templates$/ },
	{ name: 'flows', method: 'GET', path: /^\/v2\/[^/]+\/whatsapp\/[^/]+\/flows$/ },
	{ name: 'file', method: 'GET', path: FILE },
	{ name: 'callbackProfiles', method: 'GET', path: /^\/v1\/[^/]+\/callback\/profiles$/ },
];

function answer(request: ReceivedRequest): Answer {
	const { operation, path, headers } = request;
	const [, version, sid, , number] = path.split('/');
	if (operation === undefined) return refuse('WA400', 'no such method and path');
	// Whether it wants the key is not documented, either: here it does not.
	if (operation === 'file') return fileAt(path) ?? { status: 404 };
	if (headers['api-key'] !== account.apiKey || sid !== account.sid) {
		return version === 'v1' ? platformUnauthorized : refuse('RBC001', 'api-key or SID wrong');
	}
	if (!saysJson(request)) return refuse('WA400', 'Content-Type must be application/json (§1)');
	if (operation === 'callbackProfiles') return profiles(request);
	if (operation === 'templates') return listTemplates(request, number);
	if (operation === 'flows') return listFlows(request, number);
	const known: readonly string[] = account.numbers;
	if (number === undefined || !known.includes(number)) {
		return refuse('WA401', 'path number must be + and digits, not percent-encoded, and of the account (§2)');
	}
	if (Object.keys(request.query).length > 0) return refuse('WA400', 'no query parameter is documented');
	return operation === 'send' ? send(request) : details(number);
}

function send(request: ReceivedRequest): Answer {
	// The same call marks a message as read; what its answer holds is not known (§29).
	if (readBody.safeParse(request.body).success)
		return { status: 200, body: { code: 'WA200', message: 'Success', data: {}, error: {} } };
	const parsed = sendBody.safeParse(request.body);
	if (!parsed.success) {
		return refuse('WA400', ...brokenRules(parsed.error).map(({ path, rule }) => `${path}: ${rule}`));
	}
	const messageId = `A${randomUUID().replaceAll('-', '').slice(0, 19)}`;
	const { messaging_object: message, extra_info: info } = parsed.data;
	return {
		status: 202,
		messageId,
		...(message.type === 'template' &&
			templateFailure(message.template, {
				messageId,
				to: message.to?.slice(1) ?? message.recipient ?? '',
				ref: info?.ref,
			})),
		body: { code: 'WA202', message: 'Request Accepted', data: { message_id: messageId }, error: {} },
	};
}

/** The layout is not documented; only the 2xx may be relied on (§5). */
const details = (number: string): Answer => ({
	status: 200,
	body: {
		code: 'WA200',
		message: 'Success',
		data: { display_phone_number: number, verified_name: 'Example Ltd', quality_rating: 'GREEN' },
		error: {},
	},
});

/** A list of one profile with its webhook secret, so that a test sees it if the body leaks (§5). */
function profiles({ query }: ReceivedRequest): Answer {
	const wrong = Object.entries(query).filter(
		([key, value]) => !/^(limit|offset)$/.test(key) || !/^\d+$/.test(value),
	);
	if (wrong.length > 0) return refuse('WA400', ...wrong.map(([key]) => `query ${key}: not as documented`));
	const profile = {
		profile_id: 'profile-1',
		title: 'Incoming',
		url: 'https://hooks.example.com/wa',
		http_method: 'POST',
		headers: { 'X-Webhook-Secret': 'fake-profile-secret' },
		status: 1,
		channel: 'whatsapp',
	};
	return {
		status: 200,
		body: { code: 'RBC024', message: 'Success', data: [profile], error: [], status: 200 },
	};
}

const codes: Record<number, string> = { 400: 'WA400', 401: 'RBC001', 500: 'WA500' };

/** Kaleyra, after its contract and the vendor pages 000 and 002. */
export const api: Api = {
	operations,
	open: () => ({ answer }),
	failures,
	failure: (status, word) =>
		error(status, codes[status] ?? String(status), word, status === 400 ? 'payload' : 'error'),
	refusalOf: (message_id) => ({
		status: 202,
		body: { code: 'E110', message: 'Low balance', data: { message_id }, error: {} },
	}),
	withoutMessageId: () => ({ code: 'WA202', message: 'Request Accepted', data: {}, error: {} }),
	serviceWindow,
};
