import type { IExecuteFunctions } from 'n8n-workflow';

import { toAnswer } from '../http/answer';
import type { Exchange } from '../http/exchange';
import { checkAddress, connectionTrouble, type Trouble } from '../http/trouble';
import type { Provider } from '../provider';
import { sentences } from '../sentences';
import { exchangeInTurn } from './attempts';
import type { Failure, Outcome } from './outcome';
import type { Pace } from './pace';
import type { PlannedMessage } from './plan/plan';

/** What every message of a run has in common. */
export interface Run {
	context: IExecuteFunctions;
	provider: Pick<Provider, 'name' | 'addressField' | 'readAnswer' | 'whereToLook'>;
	pace: Pace;
}

/**
 * The warning in every failure after which the message may have gone out: sending it again could send it
 * twice.
 */
const mayHaveGoneOut = ({ whereToLook }: Run['provider']): string =>
	`The message may already have been sent, so the node did not try again. Before you send it again, look for it in ${whereToLook}`;

function connectionFailure(provider: Run['provider'], trouble: Trouble): Failure {
	const message = connectionTrouble(provider.name, trouble.code);
	const description =
		trouble.kind === 'notSent'
			? `The message was not sent. ${checkAddress(provider)}`
			: mayHaveGoneOut(provider);
	return { message, description, code: trouble.code };
}

function outcomeOf(
	provider: Run['provider'],
	{ account: { redactor }, kind }: Pick<PlannedMessage, 'account' | 'kind'>,
	{ status, text }: Extract<Exchange, { kind: 'answered' }>,
): Outcome {
	const answer = toAnswer(status, text, redactor);
	const verdict = provider.readAnswer(answer, kind);
	if (verdict.state === 'accepted') return { ...verdict, body: answer.quotable ?? {} };
	const { state, message, description, code } = verdict;
	return {
		state: 'failed',
		maySend: state === 'refused' && !verdict.mayHaveGoneOut,
		failure: {
			message,
			description: sentences(description, state === 'unclear' ? mayHaveGoneOut(provider) : ''),
			code,
			httpStatus: status,
		},
	};
}

/** Sends one message, at most once; `exchangeInTurn` says when it tries again. */
export async function sendOne({ context, provider, pace }: Run, message: PlannedMessage): Promise<Outcome> {
	const { account, request, limits } = message;
	const result = await exchangeInTurn({ context, account, pace }, request, limits);
	if (result === undefined) return { state: 'notTried' };
	return result.kind === 'answered'
		? outcomeOf(provider, message, result)
		: {
				state: 'failed',
				maySend: result.kind === 'notSent',
				failure: connectionFailure(provider, result),
			};
}
