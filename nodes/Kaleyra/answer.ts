import { z } from 'zod/v3';

import { cut, type Failure, quote } from '../shared/errors';
import {
	type Answer,
	errorOutcome,
	isSuccess,
	noReceipt,
	type Outcome,
	rateLimited,
} from '../shared/http/answer';
import { looseObject, looseText } from '../shared/tolerant';

/**
 * Kaleyra contract §4.2: `{ code, message, data, error }`. The keys of `error` say what is wrong; it may be
 * an array (§10).
 */
const errorSchema = z
	.object({
		code: z
			.union([z.string(), z.number().transform(String)])
			.transform(cut)
			.optional()
			.catch(undefined),
		message: z.string().optional().catch(undefined),
		error: z
			.union([z.record(z.unknown()), z.array(z.unknown())])
			.optional()
			.catch(undefined),
	})
	.catch({});

interface ReportedError {
	code: string;
	/** The key inside `error` that tells two meanings of one code apart. */
	about?: string;
	message: string;
	fix: string;
}

/** Kaleyra contract §4.2, row by row. Both spellings, WA401 and WA-401, are real. */
const KNOWN: ReportedError[] = [
	{
		code: 'RBC001',
		message: 'Kaleyra does not recognize this SID or API key',
		fix: 'Copy "SID" and "API Key" again from the Kaleyra console into the credential, and check that "Pod" is the one that your account belongs to',
	},
	{
		code: 'WA401',
		message: 'The sender number does not belong to this Kaleyra account',
		fix: 'Check "Sender" (or "Default Sender" in the credential): it must be a WhatsApp number of the account whose SID is in the credential',
	},
	{
		code: 'WA-401',
		about: 'phone_number',
		message: "The sender number is set up for another version of Kaleyra's WhatsApp API",
		fix: 'Ask Kaleyra support to move the number to WhatsApp API v2, or choose another "Sender"',
	},
	{
		code: 'WA-401',
		message: 'The WhatsApp API is not available for this Kaleyra account',
		fix: 'Ask Kaleyra support to enable it',
	},
	{
		code: 'WA400',
		message: 'Kaleyra does not accept the format of this message',
		fix: 'Check the parameters of this item',
	},
	{
		code: 'E110',
		message: 'The balance of the Kaleyra account is too low',
		fix: 'Top up the account, then send the message again',
	},
	{
		code: 'WAV2101',
		message: 'The Kaleyra account has reached its daily limit',
		fix: 'Send the message again tomorrow, or ask Kaleyra for a higher limit',
	},
	{
		code: 'WA500',
		message: 'Kaleyra had an internal error',
		fix: 'Try again later; if it keeps happening, contact Kaleyra support',
	},
];

/** What a refusal means and who must do what, with Kaleyra's own words and code. */
export function explain({ status, body, quotable }: Answer): Failure {
	const { code, error = {} } = errorSchema.parse(body ?? {});
	const shown = errorSchema.parse(quotable ?? {});
	const label = shown.code === undefined ? `HTTP ${status}` : shown.code;
	const said = quote('Kaleyra', [shown.message, ...Object.values(shown.error ?? {})]);
	const explanation = (message: string, fix: string): Failure => ({
		message: `${message} (${label})`,
		description: fix + said,
		code: shown.code,
	});
	const known = KNOWN.find(
		(entry) => entry.code === code && (entry.about === undefined || entry.about in error),
	);
	if (known) return explanation(known.message, known.fix);
	if (status === 429) {
		const { message, fix } = rateLimited('Kaleyra');
		return explanation(message, fix);
	}
	return explanation(
		'Kaleyra did not accept the message',
		status >= 500 ? 'Try again later' : 'Check the credential and the parameters of this item',
	);
}

/** An error code counts, whatever the HTTP status. */
const hasErrorCode = ({ body }: Answer): boolean => {
	const { code } = errorSchema.parse(body ?? {});
	return KNOWN.some((entry) => entry.code === code);
};

/** Why Kaleyra refused a request that sends nothing; `undefined` when it did not. */
export const refusal = (answer: Answer): Failure | undefined =>
	isSuccess(answer) && !hasErrorCode(answer) ? undefined : explain(answer);

/** Kaleyra contract §4.1: what counts is the HTTP status and the message's id; `code` is for information. */
const receiptSchema = looseObject({ data: looseObject({ message_id: looseText }) });

/** What the answer to a send says about the message. */
export function readAnswer(answer: Answer): Outcome {
	const messageId = receiptSchema.parse(answer.body)?.data?.message_id;
	if (!isSuccess(answer)) return errorOutcome(answer, explain(answer), messageId);
	const { code } = errorSchema.parse(answer.body ?? {});
	// After an internal error the message may have been taken.
	if (code === 'WA500') return { state: 'unclear', ...explain(answer) };
	if (hasErrorCode(answer)) return errorOutcome(answer, explain(answer), messageId);
	if (messageId === undefined) return noReceipt(answer, 'Kaleyra');
	return { state: 'accepted', messageId, facts: code === undefined ? {} : { code } };
}
