import { setTimeout } from 'node:timers/promises';
import { z } from 'zod/v3';

/** The owner of every n8n that these scripts start; it listens on this machine only. */
export const owner = {
	email: 'owner@example.com',
	password: 'Trial-12345',
	firstName: 'Local',
	lastName: 'Trial',
};

/** A signed-in owner. All answers of n8n's own API go through `request`. */
export interface Session {
	/** Address of the n8n, without a slash at the end. */
	url: string;
	/** n8n's version, e.g. "2.41.1". */
	version: string;
	/** What a browser or another process needs to go on in this session. */
	cookie: string;
	/**
	 * Calls `/rest<path>`. Returns what n8n answered, unwrapped from its `data`. Throws what n8n says on a
	 * non-2xx.
	 */
	request(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, body?: unknown): Promise<unknown>;
	/** Descriptions of all nodes that n8n has loaded. */
	nodeTypes(): Promise<unknown>;
}

const publicSettingsSchema = z.object({ userManagement: z.object({ showSetupOnFirstLoad: z.boolean() }) });
const settingsSchema = z.object({ versionCli: z.string() });
const answerSchema = z.object({ data: z.unknown() }).passthrough();

/**
 * Signs in as the owner, who is created when n8n is new.
 * @param url address of a running n8n
 */
export async function signIn(url: string): Promise<Session> {
	const { data } = await call(url, '', 'GET', '/rest/settings');
	const { cookie } = publicSettingsSchema.parse(data).userManagement.showSetupOnFirstLoad
		? await call(url, '', 'POST', '/rest/owner/setup', owner)
		: await call(url, '', 'POST', '/rest/login', {
				emailOrLdapLoginId: owner.email,
				password: owner.password,
			});
	return await resume(url, cookie);
}

/** Goes on in a session that another process began. @param cookie its `Session.cookie` */
export async function resume(url: string, cookie: string): Promise<Session> {
	const { data } = await call(url, cookie, 'GET', '/rest/settings');
	return {
		url,
		cookie,
		version: settingsSchema.parse(data).versionCli,
		request: async (method, path, body) => (await call(url, cookie, method, `/rest${path}`, body)).data,
		nodeTypes: async () =>
			(await fetchWhenReady(`${url}/types/nodes.json`, { method: 'GET', headers: { cookie } })).json(),
	};
}

/** How long n8n may be without its database, in ms, and between two looks. */
const WITHOUT_DATABASE = 30_000;
const LOOK_EVERY = 500;

/**
 * A busy n8n loses its database for seconds; until it is back it refuses every request before it reads it
 * (HTTP 503). It also closes a connection on which a process that was busy itself has been silent: what
 * changes nothing is asked anew.
 */
async function fetchWhenReady(url: string, init: RequestInit): Promise<Response> {
	const deadline = performance.now() + WITHOUT_DATABASE;
	for (;;) {
		const isLast = performance.now() > deadline;
		const response = await fetch(url, init).catch((error: unknown) => {
			if (isLast || init.method !== 'GET') throw error;
		});
		if (response && (response.status !== 503 || isLast)) return response;
		await response?.body?.cancel();
		await setTimeout(LOOK_EVERY);
	}
}

async function call(
	url: string,
	cookie: string,
	method: string,
	path: string,
	body?: unknown,
): Promise<{ data: unknown; cookie: string }> {
	const response = await fetchWhenReady(url + path, {
		method,
		headers: {
			cookie,
			// No connection is used again: one that n8n has closed meanwhile is not noticed by a process that was
			// busy, such as a test file that loads its modules.
			connection: 'close',
			...(body === undefined ? {} : { 'content-type': 'application/json' }),
		},
		body: body === undefined ? undefined : JSON.stringify(body),
	});
	const text = await response.text();
	if (!response.ok)
		throw new Error(`n8n answered ${method} ${path} with ${response.status}: ${messageIn(text)}`);
	const setCookie = response.headers.getSetCookie().map((line) => line.split(';')[0]);
	return { data: answerSchema.parse(JSON.parse(text)).data, cookie: setCookie.join('; ') };
}

/** n8n's error answers hold a message beside a long stack trace. */
function messageIn(text: string): string {
	try {
		return z.object({ message: z.string() }).parse(JSON.parse(text)).message;
	} catch {
		return text;
	}
}
