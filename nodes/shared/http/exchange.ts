import type {
	IExecuteFunctions,
	IHookFunctions,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
} from 'n8n-workflow';
import { z } from 'zod/v3';

import type { Failure } from '../errors';
import type { Account } from './account';
import { type Answer, toAnswer } from './answer';

/** The connection was never made: nothing was sent, and the next try may succeed. */
const UNREACHABLE = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']);

/**
 * Errors from before the first byte of a request, which another try does not cure: the server's certificate
 * is not accepted (Node.js gives OpenSSL's names), or the address or a header cannot be written. Other TLS
 * errors may come after the request.
 */
const NEVER_SENT =
	/^(CERT_|CRL_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|ERR_TLS_CERT_|(HOSTNAME_MISMATCH|ERR_INVALID_(URL|CHAR|PROTOCOL)|ERR_UNESCAPED_CHARACTERS)$)/;

/**
 * The code of a failed request, which n8n wraps in errors of its own: the innermost one that looks like a
 * code.
 */
export function errorCode(error: unknown): string {
	let code = 'UNKNOWN';
	const seen = new Set<unknown>();
	for (let current = error; typeof current === 'object' && current !== null && !seen.has(current);) {
		seen.add(current);
		if ('code' in current && typeof current.code === 'string' && /^[A-Z][A-Z\d_]{1,60}$/.test(current.code))
			code = current.code;
		current = 'cause' in current ? current.cause : undefined;
	}
	return code;
}

/**
 * A request that got no answer.
 * - `notSent`: it certainly did not reach the server; `retry` says whether another try may help.
 * - `unknown`: the server may have taken it.
 */
export type ConnectionError =
	{ kind: 'notSent'; code: string; retry: boolean } | { kind: 'unknown'; code: string };

/** What the code of a failed request says. */
export function connectionErrorOf(code: string): ConnectionError {
	if (UNREACHABLE.has(code)) return { kind: 'notSent', code, retry: true };
	if (NEVER_SENT.test(code)) return { kind: 'notSent', code, retry: false };
	return { kind: 'unknown', code };
}

const WORDS: Record<string, string> = {
	ECONNREFUSED: 'refused the connection',
	ENOTFOUND: 'was not found at its address',
	EAI_AGAIN: 'was not found at its address: the DNS lookup failed',
	ECONNABORTED: 'did not answer in time',
	ETIMEDOUT: 'did not answer in time',
	ECONNRESET: 'broke off the connection',
	EPIPE: 'broke off the connection',
	ERR_CANCELED: 'did not answer before the execution was cancelled',
};

/** A request without an answer, as the first words of an error. @param server its name in error texts */
export const noConnection = (server: string, code: string): string =>
	`${server} ${WORDS[code] ?? `could not be reached (${code})`}`;

/** Why there is no answer, and what to do where it does not matter whether the request was carried out. */
export const connectionFailure = (
	{ name, addressField }: { name: string; addressField: string },
	{ code }: ConnectionError,
): Failure => ({
	message: noConnection(name, code),
	description: `Check "${addressField}" in the credential and that this n8n can reach that address, then try again`,
	code,
});

/**
 * The most that is read of an answer to a send, in bytes. What is longer is no receipt; cut, it is no JSON
 * either.
 */
export const MAX_LENGTH = 1_048_576;

const isChunks = (body: unknown): body is AsyncIterable<unknown> =>
	typeof body === 'object' && body !== null && Symbol.asyncIterator in body;

const withoutByteOrderMark = (text: string): string => text.replace(/^\uFEFF/, '');

/**
 * The text of an answer that comes in as a stream, cut at `maxLength`: the rest is not read, and the
 * connection is closed.
 * @param signal ends the reading
 * @returns what was read, and the error that ended the reading early
 */
export async function readText(
	body: unknown,
	signal: AbortSignal,
	maxLength = MAX_LENGTH,
): Promise<{ text: string; error?: unknown }> {
	if (typeof body === 'string') return { text: withoutByteOrderMark(body.slice(0, maxLength)) };
	const chunks: Buffer[] = [];
	let error: unknown;
	try {
		let length = 0;
		for await (const chunk of isChunks(body) ? body : []) {
			signal.throwIfAborted();
			const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
			chunks.push(bytes.subarray(0, maxLength - length));
			length += bytes.length;
			if (length >= maxLength) break;
		}
	} catch (thrown) {
		error = thrown ?? new Error('The answer broke off');
	}
	return { text: withoutByteOrderMark(Buffer.concat(chunks).toString('utf8')), error };
}

const answerSchema = z.object({
	statusCode: z.number(),
	headers: z.record(z.unknown()).default({}),
	body: z.unknown(),
});

/** A function of a node that makes requests. */
export type RequestContext = IExecuteFunctions | IHookFunctions | ILoadOptionsFunctions;

/**
 * The context with a signal that also ends a request at its deadline. n8n takes a request's signal from here;
 * its own time-out only limits how long the server is silent.
 */
const withSignal = <Context extends RequestContext>(context: Context, signal: AbortSignal): Context =>
	new Proxy(context, {
		get: (target, name) =>
			name === 'getExecutionCancelSignal' ? () => signal : Reflect.get(target, name, target),
	});

/** The time that a request has. */
export interface TimeLimit {
	/** Ends the request at its deadline, or when the execution is cancelled. */
	signal: AbortSignal;
	/** Why it failed. */
	connectionErrorOf(error: unknown): ConnectionError;
}

/** @param timeout for everything under its signal, to the last byte, in ms */
export function limitTime(context: RequestContext, timeout: number): TimeLimit {
	const deadline = AbortSignal.timeout(timeout);
	const cancelled = 'getExecutionCancelSignal' in context ? context.getExecutionCancelSignal() : undefined;
	return {
		signal: cancelled === undefined ? deadline : AbortSignal.any([deadline, cancelled]),
		connectionErrorOf: (error) =>
			connectionErrorOf(deadline.aborted && cancelled?.aborted !== true ? 'ETIMEDOUT' : errorCode(error)),
	};
}

/**
 * Sends one request, once, and gives the head of its answer; the body is still coming in.
 * @param account whose key it carries; without one it carries none
 * @throws errors of n8n's request helper, which may hold the whole request and the key
 */
export async function openAnswer(
	context: RequestContext,
	account: Account | undefined,
	request: IHttpRequestOptions,
	{ signal }: TimeLimit,
): Promise<z.infer<typeof answerSchema>> {
	const options: IHttpRequestOptions = {
		...request,
		abortSignal: signal,
		// So that an answer that is too long is cut while it comes in.
		encoding: 'stream',
		returnFullResponse: true,
		// An error status is an answer to read.
		ignoreHttpStatusErrors: true,
		// A redirected POST would be sent a second time, and its key to another host.
		disableFollowRedirect: true,
	};
	if (account === undefined) return answerSchema.parse(await context.helpers.httpRequest(options));
	return answerSchema.parse(
		await context.helpers.httpRequestWithAuthentication.call(
			withSignal(context, signal),
			account.credentialType,
			options,
			// n8n sends a request again after a status in this list, so it is empty.
			{ credentialsDecrypted: account.credential, preAuthenticationRetryStatusCode: [] },
		),
	);
}

/**
 * A request to a provider, but for its authentication, which the credential adds. `POST` unless it says
 * otherwise.
 */
export type ProviderRequest = Pick<IHttpRequestOptions, 'method' | 'url' | 'qs' | 'body'>;

/**
 * Sends one request, once, authenticated by the credential. Never throws: errors of n8n's request helper hold
 * the whole request and the key, so only their code is passed on.
 * @param timeout for the whole exchange, to the last byte of the answer, in ms
 * @param maxLength the most that is read of the answer, in bytes
 */
export async function exchange(
	context: RequestContext,
	account: Account,
	request: ProviderRequest,
	timeout: number,
	maxLength = MAX_LENGTH,
): Promise<Answer | ConnectionError> {
	const time = limitTime(context, timeout);
	const headers = { 'Content-Type': 'application/json', Accept: 'application/json' };
	try {
		const answer = await openAnswer(context, account, { method: 'POST', ...request, headers }, time);
		const { statusCode: status } = answer;
		const { text, error } = await readText(answer.body, time.signal, maxLength);
		// An error status counts even if its body breaks off.
		if (error !== undefined && status >= 200 && status < 300) throw error;
		const retryAfter = answer.headers['retry-after'];
		return toAnswer(status, text, account.redactor, typeof retryAfter === 'string' ? retryAfter : undefined);
	} catch (error) {
		return time.connectionErrorOf(error);
	}
}
