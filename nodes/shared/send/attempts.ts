import type { IExecuteFunctions } from 'n8n-workflow';

import type { Account } from '../http/account';
import { exchange, type Exchange, type ProviderRequest } from '../http/exchange';
import { backOff, LONGEST_RETRY_AFTER, pauseAfter429 } from '../http/retry';
import type { Limits } from '../options/sending';
import type { Pace } from './pace';

/** How long to wait before another try, in ms; `undefined` when the provider may have taken the message. */
function pauseBeforeRetry(result: Exchange, retry: number): number | undefined {
	if (result.kind === 'notSent' && result.retry) return backOff(retry, Math.random);
	if (result.kind !== 'answered' || result.status !== 429) return undefined;
	const pause = pauseAfter429(result.retryAfter, retry);
	return pause <= LONGEST_RETRY_AFTER ? pause : undefined;
}

/** What every request of a run has in common. */
interface Line {
	context: IExecuteFunctions;
	account: Account;
	pace: Pace;
}

/**
 * Makes a request when its turn comes: only after a 429, or when the connection was never made, does it try
 * again, since otherwise the provider may have done what it was asked for. The pause before another try holds
 * back all requests of the run.
 * @returns how the last try ended; `undefined` when the run was stopped before
 */
export async function exchangeInTurn(
	{ context, account, pace }: Line,
	request: ProviderRequest,
	{ maxRetries, timeout }: Pick<Limits, 'maxRetries' | 'timeout'>,
): Promise<Exchange | undefined> {
	for (let retry = 0; ; retry++) {
		if (!(await pace.turn())) return undefined;
		const result = await exchange(context, account, request, timeout);
		const pause = retry < maxRetries ? pauseBeforeRetry(result, retry) : undefined;
		if (pause === undefined) return result;
		pace.hold(pause);
	}
}
