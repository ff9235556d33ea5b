import { sleep, UserError, type IHookFunctions } from 'n8n-workflow';

import type { Account } from '../http/account';
import { isSuccess, toAnswer } from '../http/answer';
import { exchange } from '../http/exchange';
import { pauseAfter429 } from '../http/retry';
import { parseJson } from '../json';
import type { Provider } from '../provider';
import type { ProviderCall } from './webhookApi';

/** Long enough for a provider that is slow, short enough for somebody who waits for an activation, in ms. */
const TIMEOUT = 30_000;

/** All pauses together, in ms. */
const LONGEST_WAIT = 30_000;

/**
 * As `ProviderCall`. A 429 is tried again; like every request through `exchange`, it lets nothing of the key
 * out with an error.
 */
export function openCall(
	context: IHookFunctions,
	{ name, explain }: Pick<Provider, 'name' | 'explain'>,
	account: Account,
): ProviderCall {
	let patience = LONGEST_WAIT;
	return async (request, isGood = () => false) => {
		for (let retry = 0; ; retry++) {
			const result = await exchange(context, account, request, TIMEOUT);
			if (result.kind !== 'answered') {
				throw new UserError(`${name} could not be reached to set up the webhook (${result.code})`, {
					description: 'Check "Base URL" in the credential, then try again',
				});
			}
			const { status, text, retryAfter } = result;
			if (status === 429) {
				const pause = pauseAfter429(retryAfter, retry);
				if (pause > patience) {
					throw new UserError(`${name} is limiting the rate of requests (HTTP 429)`, {
						description: `Try again in ${Math.ceil(Math.max(pause, 60_000) / 60_000)} min`,
					});
				}
				patience -= pause;
				await sleep(pause);
				continue;
			}
			const body = parseJson(text);
			const answer = { status, body, quotable: account.redactor.value(body) };
			if (isSuccess(answer) || isGood(answer)) return answer;
			const { message, description } = explain(toAnswer(status, text, account.redactor));
			throw new UserError(message, { description });
		}
	};
}
