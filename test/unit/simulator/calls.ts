import { accounts } from '../../../simulator/accounts.ts';
import type { Simulator } from '../../../simulator/server.ts';

/** Calls by hand to the simulator, right in every point unless the test says otherwise. */

export interface Call {
	method?: string;
	path?: string;
	headers?: Record<string, string>;
	body?: unknown;
}

export interface Reply {
	status: number;
	headers: Headers;
	text: string;
	json: unknown;
}

async function call(base: string, { method = 'POST', path = '', headers = {}, body }: Call): Promise<Reply> {
	const response = await fetch(base + path, {
		method,
		headers,
		body: body === undefined || typeof body === 'string' ? body : JSON.stringify(body),
	});
	const text = await response.text();
	return { status: response.status, headers: response.headers, text, json: parsed(text) };
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

const { sid, apiKey } = accounts.kaleyra;
export const kaleyraPath = `/v2/${sid}/whatsapp/+12025550100/messages`;
export const kaleyraHeaders = { 'api-key': apiKey, 'Content-Type': 'application/json' };

export const kaleyraText = {
	messaging_object: {
		messaging_product: 'whatsapp',
		recipient_type: 'individual',
		to: '+12025550123',
		type: 'text',
		text: { preview_url: false, body: 'Your order is ready' },
	},
	extra_info: { ref: 'order-1001', wa_source: 'api' },
};

export const kaleyraCall = (simulator: Simulator, change: Call = {}) =>
	call(simulator.baseUrls.kaleyra, {
		path: kaleyraPath,
		headers: kaleyraHeaders,
		body: change.method === 'GET' ? undefined : kaleyraText,
		...change,
	});

export const infobipHeaders = {
	Authorization: `App ${accounts.infobip.apiKey}`,
	'Content-Type': 'application/json',
	Accept: 'application/json',
};

export const infobipText = {
	from: '441134960000',
	to: '441134960001',
	content: { text: 'Your order is ready' },
};

export const infobipCall = (simulator: Simulator, change: Call = {}) =>
	call(simulator.baseUrls.infobip, {
		path: '/whatsapp/1/message/text',
		headers: infobipHeaders,
		body: change.method === 'GET' || change.method === 'DELETE' ? undefined : infobipText,
		...change,
	});

export const gatewayText = {
	apiKey: accounts.ninetyNineDigital.apiKey,
	from: '972771234567',
	to: '972501234567',
	body: 'Hello\nDana',
};

export const gatewayCall = (simulator: Simulator, change: Call = {}) =>
	call(simulator.baseUrls['99digital'], {
		path: '/sendMessage',
		headers: { 'Content-Type': 'application/json' },
		body: change.method === 'GET' ? undefined : gatewayText,
		...change,
	});
