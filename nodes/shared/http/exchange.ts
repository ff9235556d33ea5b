import type {
	IExecuteFunctions,
	IHookFunctions,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
} from 'n8n-workflow';
import { z } from 'zod';

import type { Account } from './account';
import { MAX_LENGTH, readText } from './readText';

/**
 * How one HTTP request ended.
 * - `answered`: an HTTP answer; `text` is its body.
 * - `notSent`: it certainly did not reach the provider; `retry` says whether another try may help.
 * - `unknown`: the provider may have taken it.
 */
export type Exchange =
	| { kind: 'answered'; status: number; retryAfter: string | undefined; text: string }
	| { kind: 'notSent'; code: string; retry: boolean }
	| { kind: 'unknown'; code: string };

const answerSchema = z.object({
	statusCode: z.number(),
	headers: z.record(z.unknown()).default({}),
	body: z.unknown(),
});

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
function errorCode(error: unknown): string {
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

function trouble(error: unknown): Exchange {
	const code = errorCode(error);
	if (UNREACHABLE.has(code)) return { kind: 'notSent', code, retry: true };
	if (NEVER_SENT.test(code)) return { kind: 'notSent', code, retry: false };
	return { kind: 'unknown', code };
}

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
): Promise<Exchange> {
	const deadline = AbortSignal.timeout(timeout);
	const cancelled = 'getExecutionCancelSignal' in context ? context.getExecutionCancelSignal() : undefined;
	const signal = cancelled === undefined ? deadline : AbortSignal.any([deadline, cancelled]);
	const options: IHttpRequestOptions = {
		method: 'POST',
		...request,
		headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
		abortSignal: signal,
		// So that an answer that is too long is cut while it comes in.
		encoding: 'stream',
		returnFullResponse: true,
		// An error status is an answer to read.
		ignoreHttpStatusErrors: true,
		// A redirected POST would be sent a second time, and its key to another host.
		disableFollowRedirect: true,
	};
	try {
		const answer = answerSchema.parse(
			await context.helpers.httpRequestWithAuthentication.call(
				withSignal(context, signal),
				account.credentialType,
				options,
				// n8n sends a request again after a status in this list, so it is empty.
				{ credentialsDecrypted: account.credential, preAuthenticationRetryStatusCode: [] },
			),
		);
		const { text, error } = await readText(answer.body, signal, maxLength);
		const { statusCode: status, headers } = answer;
		// An error status counts even if its body breaks off.
		if (error !== undefined && status >= 200 && status < 300) throw error;
		const retryAfter = headers['retry-after'];
		return {
			kind: 'answered',
			status,
			retryAfter: typeof retryAfter === 'string' ? retryAfter : undefined,
			text,
		};
	} catch (error) {
		return deadline.aborted && cancelled?.aborted !== true
			? { kind: 'unknown', code: 'ETIMEDOUT' }
			: trouble(error);
	}
}
