import type { IDataObject } from 'n8n-workflow';

import type { Failure } from '../errors';
import { asRecord, asText, isRecord, parseJson } from '../tolerant';
import type { Redactor } from './redaction';

/** What a provider answered. */
export interface Answer {
	kind: 'answered';
	/** HTTP status. */
	status: number;
	retryAfter?: string;
	/** The body as it came. */
	text: string;
	/** The body's JSON as it came, for states and ids; `undefined` when it is no JSON. */
	body: unknown;
	/** The same without secrets: whatever is shown to a user is read from here. */
	quotable: unknown;
}

/** The answer with this HTTP status and body. */
export function toAnswer(status: number, text: string, redactor: Redactor, retryAfter?: string): Answer {
	const body = parseJson(text);
	// Most answers are quoted nowhere, and a long list takes ten times as long to redact as to parse.
	let quotable: { value: unknown } | undefined;
	return {
		kind: 'answered',
		status,
		retryAfter,
		text,
		body,
		get quotable() {
			quotable ??= { value: redactor.value(body) };
			return quotable.value;
		},
	};
}

/** The provider took the message. */
export interface Accepted {
	state: 'accepted';
	messageId?: string;
	/** The few further output fields worth having. */
	facts: IDataObject;
	/** The response body without secrets, where the user wants all of it. */
	body?: IDataObject;
}

/**
 * What became of a message.
 * - `refused`: it certainly did not go out.
 * - `unclear`: it may have gone out, so that it must not be sent again.
 * - `notTried`: the run stopped before its turn came.
 */
export type Outcome = Accepted | ({ state: 'refused' | 'unclear' } & Failure) | { state: 'notTried' };

export const isSuccess = ({ status }: Pick<Answer, 'status'>): boolean => status >= 200 && status < 300;

/**
 * Statuses of the 400s after which the message may have been processed: a time-out of the server, a conflict
 * with an earlier request, and a proxy's "client closed request".
 */
const UNCLEAR = new Set([408, 409, 499]);

/**
 * Whether an error status means that the provider certainly did not take the message. A redirect does not: it
 * may be what comes after the message was taken.
 */
const refuses = (status: number): boolean => status >= 400 && status < 500 && !UNCLEAR.has(status);

/**
 * What an answer says that does not take the message by its status or words.
 * @param failure as the provider's `explain` gave it
 * @param isTaken whether it has an id all the same, or other words of a message that was taken: the provider
 * may have the message then
 */
export const errorOutcome = (
	{ status }: Pick<Answer, 'status'>,
	failure: Failure,
	isTaken: boolean,
): Outcome => ({
	state: (isSuccess({ status }) || refuses(status)) && !isTaken ? 'refused' : 'unclear',
	...failure,
});

/** Whether an answer names a message by `member`, at its top or in what lies directly below. */
export function hasId(body: unknown, member: string): boolean {
	const parts = [body, ...Object.values(asRecord(body))].flatMap((part) => [part].flat());
	return parts.some((part) => asText(asRecord(part)[member]) !== undefined);
}

/**
 * What a 2xx answer says that neither takes the message nor refuses it.
 * @param provider its name in error texts
 */
export function noReceipt({ text, body }: Answer, provider: string): Outcome {
	const unreadable = text.trim() === '' ? 'an empty answer' : 'an answer that cannot be read';
	const what = isRecord(body) ? 'an answer without a message ID' : unreadable;
	return { state: 'unclear', message: `${provider} returned ${what}`, description: '' };
}

/** What HTTP 429 means, in whatever it is answered. @param provider its name */
export const rateLimited = (provider: string): { message: string; fix: string } => ({
	message: `${provider} is limiting the rate of requests`,
	fix: 'Wait a minute, then try again',
});
