import type { IExecuteFunctions } from 'n8n-workflow';

import { parseJsonObject } from '../json';
import type { Provider } from '../provider';
import type { Account } from './account';
import { exchange, type Exchange } from './exchange';
import type { Failure, Outcome } from './outcome';
import { backOff, LONGEST_RETRY_AFTER, readRetryAfter, type Pace } from './pace';
import type { PlannedMessage } from './plan';
import type { Answer } from './sender';

/** What every message of a run has in common. */
export interface Delivery {
	context: IExecuteFunctions;
	provider: Provider;
	account: Account;
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

/** The warning no failure may lack whose message may be on its way: sending it again could send it twice. */
function mayHaveGoneOut(provider: Provider): string {
	return `The message may have gone out, so it was not sent again. Before you send it again, look for it in ${provider.sender.whereToLook}`;
}

function connectionFailure(provider: Provider, trouble: Extract<Exchange, { code: string }>): Failure {
	const message = `${provider.name} ${CONNECTION_TROUBLE[trouble.code] ?? `could not be reached (${trouble.code})`}`;
	const description =
		trouble.kind === 'notSent'
			? 'The message was not sent. Check the address in the credential and that this n8n can reach it, then run it again'
			: mayHaveGoneOut(provider);
	return { message, description, code: trouble.code };
}

function judge(provider: Provider, answer: Answer, asText: string): Outcome {
	const { sender } = provider;
	const taken = answer.status >= 200 && answer.status < 300;
	const receipt = taken && answer.body !== undefined ? sender.receipt(answer.body) : undefined;
	if (receipt && answer.body) return { state: 'accepted', receipt, body: answer.body };

	const refused =
		(answer.status >= 300 && answer.status < 500) ||
		(answer.body !== undefined && taken && sender.refuses(answer.body));
	if (refused) return { state: 'failed', failure: { ...sender.explain(answer), httpStatus: answer.status } };

	if (taken) {
		const what =
			answer.body === undefined
				? asText.trim() === ''
					? 'an empty answer'
					: 'an answer that cannot be read'
				: 'an answer without a message ID';
		return {
			state: 'failed',
			failure: {
				message: `${provider.name} gave ${what}`,
				description: mayHaveGoneOut(provider),
				httpStatus: answer.status,
			},
		};
	}
	const { message, description, code } = sender.explain(answer);
	return {
		state: 'failed',
		failure: {
			message,
			description: `${description}. ${mayHaveGoneOut(provider)}`,
			code,
			httpStatus: answer.status,
		},
	};
}

/**
 * Sends one message, at most once: only a 429 and a connection that was never made are tried again, since after anything
 * else the provider may have taken it. A pause that one message meets holds back all of them.
 */
export async function deliver(delivery: Delivery, { request, limits }: PlannedMessage): Promise<Outcome> {
	const { context, provider, account, pace } = delivery;
	for (let retry = 0; ; retry++) {
		if (!(await pace.turn())) return { state: 'notTried' };
		const result = await exchange(context, account, request, limits.timeout);
		if (result.kind !== 'answered') {
			if (result.kind === 'notSent' && result.retry && retry < limits.maxRetries) {
				pace.hold(backOff(retry, Math.random));
				continue;
			}
			return { state: 'failed', failure: connectionFailure(provider, result) };
		}
		if (result.status === 429 && retry < limits.maxRetries) {
			const pause = readRetryAfter(result.retryAfter, Date.now()) ?? backOff(retry, Math.random);
			if (pause <= LONGEST_RETRY_AFTER) {
				pace.hold(pause);
				continue;
			}
		}
		return judge(provider, { status: result.status, body: parseJsonObject(result.text) }, result.text);
	}
}
