import { randomUUID } from 'node:crypto';
import { type Answer, type Api, type Operation, type ReceivedRequest, saysJson } from '../exchange.ts';
import { brokenRules } from '../fields.ts';
import { account } from './account.ts';
import { sendBody } from './schema.ts';

const operations: Operation[] = [
	{ name: 'send', method: 'POST', path: /^\/v2\/[^/]+\/whatsapp\/[^/]+\/messages$/ },
	{ name: 'phoneNumberDetails', method: 'GET', path: /^\/v2\/[^/]+\/whatsapp\/[^/]+\/phone_number_details$/ },
	{ name: 'callbackProfiles', method: 'GET', path: /^\/v1\/[^/]+\/callback\/profiles$/ },
];

/** Every failure that the vendor pages print, and WAV2101, whose status and body they do not (Kaleyra contract §4.2). */
const failures = {
	RBC001: error(401, 'RBC001', 'Incorrect SID or API key.', 'error', []),
	WA401: error(
		401,
		'WA401',
		'Phone number is not present or does not belong to the account.',
		'phone_number',
	),
	'WA-401/account': error(
		401,
		'WA-401',
		'API is not available for given customer.Please contact support for more info',
		'account',
	),
	'WA-401/phone_number': error(
		401,
		'WA-401',
		"The phone number you're using is associated with different Version of our WA API. Please use the appropriate endpoint.",
		'phone_number',
	),
	WA400: {
		status: 400,
		body: {
			code: 'WA400',
			message: 'Refer to correct payload format',
			data: {},
			error: { payload: 'Incorrect payload format' },
		},
	},
	E110: error(400, 'E110', 'Please check your balance, You have a low balance!', 'balance'),
	WAV2101: error(400, 'WAV2101', 'Daily limit reached', 'error'),
	WA500: {
		status: 500,
		body: {
			code: 'WA500',
			message: 'Please try again later',
			data: {},
			error: { error: 'Internal server error' },
		},
	},
};

function error(status: number, code: string, message: string, key: string, data: object = {}): Answer {
	return { status, body: { code, message, data, error: { [key]: message } } };
}

const refuse = (code: keyof typeof failures, ...violations: string[]): Answer => ({
	...failures[code],
	violations,
});

function answer(request: ReceivedRequest): Answer {
	const { operation, path, headers } = request;
	const [, version, sid, , number] = path.split('/');
	if (operation === undefined) return refuse('WA400', 'no such method and path');
	if (headers['api-key'] !== account.apiKey || sid !== account.sid) {
		return version === 'v1' ? platformUnauthorized : refuse('RBC001', 'api-key or SID wrong');
	}
	if (!saysJson(request)) return refuse('WA400', 'Content-Type must be application/json (§1)');
	if (operation === 'callbackProfiles') return profiles(request);
	const known: readonly string[] = account.numbers;
	if (number === undefined || !known.includes(number)) {
		return refuse('WA401', 'path number must be + and digits, not percent-encoded, and of the account (§2)');
	}
	if (Object.keys(request.query).length > 0) return refuse('WA400', 'no query parameter is documented');
	return operation === 'send' ? send(request) : details(number);
}

function send(request: ReceivedRequest): Answer {
	const parsed = sendBody.safeParse(request.body);
	if (!parsed.success) {
		return refuse('WA400', ...brokenRules(parsed.error).map(({ path, rule }) => `${path}: ${rule}`));
	}
	const messageId = `A${randomUUID().replaceAll('-', '').slice(0, 19)}`;
	return {
		status: 202,
		messageId,
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

/** `/v1` calls may have a list in `error` and a numeric `status` (§4.2). */
const platformUnauthorized: Answer = {
	status: 401,
	body: { code: 'RBC001', message: 'Incorrect SID or API key.', data: [], error: [], status: 401 },
	violations: ['api-key or SID wrong'],
};

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
	withoutMessageId: () => ({ code: 'WA202', message: 'Request Accepted', data: {}, error: {} }),
};
