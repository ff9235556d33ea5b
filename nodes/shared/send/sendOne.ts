import type { IExecuteFunctions } from 'n8n-workflow';

import type { Account } from '../http/account';
import { toAnswer } from '../http/answer';
import { exchange, type Exchange } from '../http/exchange';
import { backOff, LONGEST_RETRY_AFTER, pauseAfter429 } from '../http/retry';
import type { Provider } from '../provider';
import type { Failure, Outcome } from './outcome';
import type { Pace } from './pace';
import type { PlannedMessage } from './plan';

/** What every message of a run has in common. */
export interface Run {
	context: IExecuteFunctions;
	provider: Pick<Provider, 'name' | 'readAnswer' | 'whereToLook'>;
	pace: Pace;
}

const CONNECTION_TROUBLE: Record<string, string> = {
	ECONNREFUSED: 'refused the connection',
	ENOTFOUND: 'was not found under its address',
	EAI_AGAIN: 'was not found under its address: the name look-up failed',
	ECONNABORTED: 'did not answer in time',
	ETIMEDOUT: 'did not answer in time',
	ECONNRESET: 'broke off the connection',
	EPIPE: 'broke off the connection',
	ERR_CANCELED: 'was not waited for, since the execution was cancelled',
};

/**
 * The warning in every failure after which the message may have gone out: sending it again could send it
 * twice.
 */
const mayHaveGoneOut = ({ whereToLook }: Run['provider']): string =>
	`The message may have gone out, so it was not sent again. Before you send it again, look for it in ${whereToLook}`;

function connectionFailure(provider: Run['provider'], trouble: Extract<Exchange, { code: string }>): Failure {
	const message = `${provider.name} ${CONNECTION_TROUBLE[trouble.code] ?? `could not be reached (${trouble.code})`}`;
	const description =
		trouble.kind === 'notSent'
			? 'The message was not sent. Check the address in the credential and that this n8n can reach it, then run it again'
			: mayHaveGoneOut(provider);
	return { message, description, code: trouble.code };
}

function outcomeOf(
	provider: Run['provider'],
	{ redactor }: Account,
	{ status, text }: Extract<Exchange, { kind: 'answered' }>,
): Outcome {
	const answer = toAnswer(status, text, redactor);
	const verdict = provider.readAnswer(answer);
	if (verdict.state === 'accepted') return { ...verdict, body: answer.quotable ?? {} };
	const { state, message, description, code } = verdict;
	const sentences = state === 'unclear' ? [description, mayHaveGoneOut(provider)] : [description];
	return {
		state: 'failed',
		failure: {
			message,
			description: sentences.filter((sentence) => sentence !== '').join('. '),
			code,
			httpStatus: status,
		},
	};
}

/** How long to wait before another try, in ms; `undefined` when the provider may have taken the message. */
function pauseBeforeRetry(result: Exchange, retry: number): number | undefined {
	if (result.kind === 'notSent' && result.retry) return backOff(retry, Math.random);
	if (result.kind !== 'answered' || result.status !== 429) return undefined;
	const pause = pauseAfter429(result.retryAfter, retry);
	return pause <= LONGEST_RETRY_AFTER ? pause : undefined;
}

/**
 * Sends one message, at most once: only after a 429, or when the connection was never made, does it try
 * again, since otherwise the provider may have taken the message. The pause before another try holds back all
 * messages.
 */
export async function sendOne(
	{ context, provider, pace }: Run,
	{ account, request, limits }: PlannedMessage,
): Promise<Outcome> {
	for (let retry = 0; ; retry++) {
		if (!(await pace.turn())) return { state: 'notTried' };
		const result = await exchange(context, account, request, limits.timeout);
		const pause = retry < limits.maxRetries ? pauseBeforeRetry(result, retry) : undefined;
		if (pause !== undefined) {
			pace.hold(pause);
			continue;
		}
		return result.kind === 'answered'
			? outcomeOf(provider, account, result)
			: { state: 'failed', failure: connectionFailure(provider, result) };
	}
}
