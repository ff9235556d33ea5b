import type { Simulator } from '../../../simulator/server.ts';
import { infobip } from '../../providers/infobip.ts';
import { kaleyra } from '../../providers/kaleyra.ts';
import { ninetyNineDigital } from '../../providers/ninetyNineDigital.ts';
import type { ProviderUnderTest } from '../../providers/provider.ts';

/** Calls by hand to the simulator: the provider's `request`, unless the test says otherwise. */

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

export async function call(
	simulator: Simulator,
	provider: ProviderUnderTest,
	change: Call = {},
): Promise<Reply> {
	const { method = 'POST', path, headers, body } = { ...provider.request, ...change };
	const text = typeof body === 'string' ? body : JSON.stringify(body);
	const hasBody = method === 'POST' || method === 'PUT';
	const response = await fetch(simulator.baseUrl(provider) + path, {
		method,
		headers,
		body: hasBody ? text : undefined,
	});
	const answer = await response.text();
	return { status: response.status, headers: response.headers, text: answer, json: parsed(answer) };
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

export const kaleyraCall = async (simulator: Simulator, change?: Call) =>
	await call(simulator, kaleyra, change);
export const infobipCall = async (simulator: Simulator, change?: Call) =>
	await call(simulator, infobip, change);
export const gatewayCall = async (simulator: Simulator, change?: Call) =>
	await call(simulator, ninetyNineDigital, change);
