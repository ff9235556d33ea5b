import type { IExecuteFunctions, IHookFunctions, IHttpRequestOptions } from 'n8n-workflow';
import { z } from 'zod';

import type { Account } from './account';
import { withoutSecrets } from './secrets';

/**
 * What came of one HTTP request.
 * - `answered`: an HTTP answer; `text` is its body.
 * - `notSent`: it certainly did not reach the provider; `retry` says whether another try may help.
 * - `unknown`: it may have been taken, nobody can tell.
 */
export type Exchange =
	| { kind: 'answered'; status: number; retryAfter: string | undefined; text: string }
	| { kind: 'notSent'; code: string; retry: boolean }
	| { kind: 'unknown'; code: string };

const MAX_ANSWER_LENGTH = 1_048_576;

const answerSchema = z.object({
	statusCode: z.number(),
	headers: z.record(z.unknown()).default({}),
	body: z.unknown(),
});

/** The connection was never made: nothing was sent, and the next try may find the provider back. */
const UNREACHABLE = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']);

/** TLS and URL trouble happens before the first byte of a request, and does not pass by itself. */
const NEVER_SENT =
	/^(CERT_|ERR_TLS_|ERR_SSL_|ERR_INVALID_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|HOSTNAME_MISMATCH)/;

/** The code of a failed request, which n8n wraps in errors of its own: the innermost one that looks like a code. */
function errorCode(error: unknown): string {
	let code = 'UNKNOWN';
	const seen = new Set<unknown>();
	for (let current = error; typeof current === 'object' && current !== null && !seen.has(current);) {
		seen.add(current);
		if ('code' in current && typeof current.code === 'string' && /^[A-Z][A-Z\d_]+$/.test(current.code))
			code = current.code;
		current = 'cause' in current ? current.cause : undefined;
	}
	return code;
}

/** A request to a provider, but for its authentication, which the credential adds. `POST` unless it says otherwise. */
export type ProviderRequest = Pick<IHttpRequestOptions, 'method' | 'url' | 'qs' | 'body'>;

/**
 * Sends one request, once, authenticated by the credential. Never throws: an error of n8n's request helper holds the whole
 * request, with it the key, so none of it goes further than its code.
 */
export async function exchange(
	context: IExecuteFunctions | IHookFunctions,
	account: Account,
	request: ProviderRequest,
	timeout: number,
): Promise<Exchange> {
	const options: IHttpRequestOptions = {
		method: 'POST',
		...request,
		headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
		timeout,
		encoding: 'text',
		returnFullResponse: true,
		// An error status is an answer to read, and n8n must not repeat a send after a 401.
		ignoreHttpStatusErrors: true,
		// A redirected POST would be sent a second time, and its key to another host.
		disableFollowRedirect: true,
	};
	try {
		const answer = answerSchema.parse(
			await context.helpers.httpRequestWithAuthentication.call(context, account.credentialType, options, {
				credentialsDecrypted: account.credential,
			}),
		);
		// What is longer is no receipt; cut, it is no JSON either, and the user is told that it cannot be read.
		const text = typeof answer.body === 'string' ? answer.body.slice(0, MAX_ANSWER_LENGTH) : '';
		const retryAfter = answer.headers['retry-after'];
		return {
			kind: 'answered',
			status: answer.statusCode,
			retryAfter: typeof retryAfter === 'string' ? retryAfter : undefined,
			text: withoutSecrets(text, account.secrets),
		};
	} catch (error) {
		const code = errorCode(error);
		if (UNREACHABLE.has(code)) return { kind: 'notSent', code, retry: true };
		if (NEVER_SENT.test(code)) return { kind: 'notSent', code, retry: false };
		return { kind: 'unknown', code };
	}
}
