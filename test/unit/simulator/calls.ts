import type { ProviderUnderTest } from '../../providers/provider.ts';
import { simulator } from '../../runningSimulator.ts';

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

/** Calls a provider on the simulator by hand: its `request`, unless the call says otherwise. */
export const callsTo =
	(provider: ProviderUnderTest) =>
	async (change: Call = {}): Promise<Reply> => {
		const { method = 'POST', path, headers, body } = { ...provider.request, ...change };
		const hasBody = method === 'POST' || method === 'PUT';
		const response = await fetch(simulator.baseUrl(provider) + path, {
			method,
			headers,
			body: hasBody ? (typeof body === 'string' ? body : JSON.stringify(body)) : undefined,
		});
		const text = await response.text();
		return { status: response.status, headers: response.headers, text, json: parsed(text) };
	};

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
