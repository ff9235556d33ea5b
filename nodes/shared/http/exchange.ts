import type {
	IExecuteFunctions,
	IHookFunctions,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
} from 'n8n-workflow';
import { z } from 'zod';

import type { Account } from './account';
import { MAX_LENGTH, readText } from './readText';
import { errorCode, troubleOf, type Trouble } from './trouble';

/** How one HTTP request ended: with an answer, whose body is `text`, or in trouble. */
export type Exchange =
	{ kind: 'answered'; status: number; retryAfter: string | undefined; text: string } | Trouble;

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
	troubleOf(error: unknown): Trouble;
}

/** @param timeout for everything under its signal, to the last byte, in ms */
export function limitTime(context: RequestContext, timeout: number): TimeLimit {
	const deadline = AbortSignal.timeout(timeout);
	const cancelled = 'getExecutionCancelSignal' in context ? context.getExecutionCancelSignal() : undefined;
	return {
		signal: cancelled === undefined ? deadline : AbortSignal.any([deadline, cancelled]),
		troubleOf: (error) =>
			troubleOf(deadline.aborted && cancelled?.aborted !== true ? 'ETIMEDOUT' : errorCode(error)),
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
): Promise<Exchange> {
	const time = limitTime(context, timeout);
	const headers = { 'Content-Type': 'application/json', Accept: 'application/json' };
	try {
		const answer = await openAnswer(context, account, { method: 'POST', ...request, headers }, time);
		const { statusCode: status } = answer;
		const { text, error } = await readText(answer.body, time.signal, maxLength);
		// An error status counts even if its body breaks off.
		if (error !== undefined && status >= 200 && status < 300) throw error;
		const retryAfter = answer.headers['retry-after'];
		return {
			kind: 'answered',
			status,
			retryAfter: typeof retryAfter === 'string' ? retryAfter : undefined,
			text,
		};
	} catch (error) {
		return time.troubleOf(error);
	}
}
