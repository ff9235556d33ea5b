import { z } from 'zod/v3';

import { cut, type Failure, quote } from '../shared/errors';
import {
	type Answer,
	errorOutcome,
	hasId,
	isSuccess,
	noReceipt,
	type Outcome,
	rateLimited,
} from '../shared/http/answer';
import { looseObject, looseText } from '../shared/tolerant';
import { knownRefusal } from './errors';

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
	const known = knownRefusal(code, error) ?? (status === 429 ? rateLimited('Kaleyra') : undefined);
	if (known) return explanation(known.message, known.fix);
	return explanation(
		'Kaleyra did not accept the message',
		status >= 500 ? 'Try again later' : 'Check the credential and the parameters of this item',
	);
}

/** An error code counts, whatever the HTTP status. */
const hasErrorCode = ({ body }: Answer): boolean => {
	const { code } = errorSchema.parse(body ?? {});
	return knownRefusal(code, {}) !== undefined;
};

/** Why Kaleyra refused a request that sends nothing; `undefined` when it did not. */
export const refusal = (answer: Answer): Failure | undefined =>
	isSuccess(answer) && !hasErrorCode(answer) ? undefined : explain(answer);

/** Kaleyra contract §4.1: what counts is the HTTP status and the message's id; `code` is for information. */
const receiptSchema = looseObject({ data: looseObject({ message_id: looseText }) });

/** What the answer to a send says about the message. */
export function readAnswer(answer: Answer): Outcome {
	const { code } = errorSchema.parse(answer.body ?? {});
	if (!isSuccess(answer) || hasErrorCode(answer)) {
		// After an internal error the message may have been taken.
		return errorOutcome(answer, explain(answer), code === 'WA500' || hasId(answer.body, 'message_id'));
	}
	const messageId = receiptSchema.parse(answer.body)?.data?.message_id;
	if (messageId === undefined) return noReceipt(answer, 'Kaleyra');
	return { state: 'accepted', messageId, facts: code === undefined ? {} : { code } };
}
