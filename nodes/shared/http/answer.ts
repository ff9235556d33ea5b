import type { IDataObject } from 'n8n-workflow';

import { parseJsonObject } from '../tolerant';
import type { Redactor } from './redaction';

/** What a provider answered. */
export interface Answer {
	/** HTTP status. */
	status: number;
	/** The body as it came. */
	text: string;
	/** The body's JSON object as it came, for states and ids; `undefined` when it is not one. */
	body: IDataObject | undefined;
	/** The same without secrets: whatever is shown to a user is read from here. */
	quotable: IDataObject | undefined;
}

/** The answer with this HTTP status and body. */
export function toAnswer(status: number, text: string, redactor: Redactor): Answer {
	const body = parseJsonObject(text);
	return { status, text, body, quotable: redactor.value(body) };
}

/** What happened and how to fix it; `code` is the provider's own. */
export interface Explanation {
	message: string;
	description: string;
	code?: string;
}

/**
 * What an answer says about a message.
 * - `accepted`: the provider took it. `facts` are the few further output fields worth having.
 * - `refused`: it says that it did not take it. `mayHaveGoneOut` where its reason leaves that open.
 * - `unclear`: it may have taken it.
 */
export type Verdict =
	| { state: 'accepted'; messageId?: string; facts: IDataObject }
	| ({ state: 'refused' | 'unclear'; mayHaveGoneOut?: boolean } & Explanation);

export const isSuccess = ({ status }: Pick<Answer, 'status'>): boolean => status >= 200 && status < 300;

/**
 * Statuses below 500 after which the message may have been processed: "see other", redirects that repeat the
 * request, a time-out of the server, a conflict with an earlier request, and a proxy's "client closed
 * request".
 */
const UNCLEAR = new Set([303, 307, 308, 408, 409, 499]);

/** Whether an error status means that the provider certainly did not take the message. */
const refuses = (status: number): boolean => status >= 300 && status < 500 && !UNCLEAR.has(status);

/** The verdict on an answer with an error status. @param explanation as the provider's `explain` gave it */
export const errorVerdict = ({ status }: Answer, explanation: Explanation): Verdict => ({
	state: refuses(status) ? 'refused' : 'unclear',
	...explanation,
});

/**
 * The verdict on a 2xx answer that neither takes the message nor refuses it.
 * @param provider its name in error texts
 */
export function noReceipt({ text, body }: Answer, provider: string): Verdict {
	const unreadable = text.trim() === '' ? 'an empty answer' : 'an answer that cannot be read';
	const what = body === undefined ? unreadable : 'an answer without a message ID';
	return { state: 'unclear', message: `${provider} returned ${what}`, description: '' };
}
