import { z } from 'zod/v3';

import { cut, type Failure } from '../shared/errors';
import {
	type Answer,
	errorOutcome,
	hasId,
	isSuccess,
	noReceipt,
	type Outcome,
	rateLimited,
} from '../shared/http/answer';
import { looseText } from '../shared/tolerant';
import type { Kind } from '../shared/messages/kind';
import { EVERY_METHOD, type Meaning, READ_STATUS, REASONS } from './errors';

/**
 * What may be relied on in an answer of any method (99digital contract §11); numbers and strings swap, so all
 * of it is read as text.
 */
const answerSchema = z
	.object({
		status: looseText,
		reason: looseText,
		unique: looseText,
		templateTimeLeft: looseText,
		url: looseText,
	})
	.partial()
	.catch({});

/**
 * The members of an answer's body that this package uses; those that are missing or of another type are
 * absent.
 */
export function readBody(body: unknown): z.infer<typeof answerSchema> {
	return answerSchema.parse(body);
}

/** Whether 99digital took the request: the body says so, not the HTTP status (99digital contract §1). */
export const isOk = (body: unknown): boolean => readBody(body).status === 'OK';

function explainBy(meanings: ReadonlyMap<string, Meaning>, { status, body, quotable }: Answer): Failure {
	const { reason, status: verdict } = readBody(body);
	const { reason: shown } = readBody(quotable);
	const code = shown === undefined ? undefined : cut(shown);
	if (status === 429) {
		const { message, fix } = rateLimited('99digital');
		return { message: `${message} (HTTP 429)`, description: fix, code };
	}
	const meaning = reason === undefined ? undefined : meanings.get(reason);
	if (meaning) {
		return {
			message: `99digital reported reason ${code}, which usually means: ${meaning.usually}`,
			description: meaning.fix,
			code,
		};
	}
	if (code !== undefined) {
		return {
			message: `99digital reported reason ${code}, which it does not document for this call`,
			description: `Ask 99digital support what reason ${code} means`,
			code,
		};
	}
	if (verdict === 'FAIL') {
		return {
			message: `99digital refused the request without a reason (HTTP ${status})`,
			description: 'Check the credential and the parameters of this item, or ask 99digital support',
		};
	}
	return {
		message: `99digital did not accept the request (HTTP ${status})`,
		description:
			status >= 500
				? 'Try again later'
				: 'Check "Base URL" and "API Key" in the credential, and the parameters of this item',
	};
}

/**
 * Why a call that sends nothing was refused and who must do what; the code is 99digital's reason. The numbers
 * of a message have no meaning there.
 */
export const explain = (refusal: Answer): Failure => explainBy(EVERY_METHOD, refusal);

/** The same for readStatus. */
export const explainReadStatus = (refusal: Answer): Failure => explainBy(READ_STATUS, refusal);

/**
 * Minutes until only a template may be sent (99digital contract §4): text in the samples, empty or missing
 * when unknown.
 */
function minutesLeft(text: string | undefined): number | undefined {
	return text !== undefined && /^-?\d+(\.\d+)?$/.test(text.trim()) ? Number(text) : undefined;
}

/** Accepted all the same, and an error of WhatsApp's with "a duplicate is possible" (99digital contract §5). */
const MAY_HAVE_GONE_OUT: ReadonlySet<string> = new Set(['1', '6']);

/**
 * What the answer to a send says about the message: the body says so, not the HTTP status (99digital contract
 * §1).
 */
export function readAnswer(answer: Answer, kind: Kind): Outcome {
	const explainMessage = () => explainBy(REASONS[kind], answer);
	const { status, reason, unique, templateTimeLeft } = readBody(answer.body);
	if (!isSuccess(answer) || status === 'FAIL') {
		const isTaken = status === 'OK' || MAY_HAVE_GONE_OUT.has(reason ?? '') || hasId(answer.body, 'unique');
		return errorOutcome(answer, explainMessage(), isTaken);
	}
	// Nothing but the status may be relied on (99digital contract §11): an id may be missing.
	if (status !== 'OK') return noReceipt(answer, '99digital');
	const windowMinutesLeft = minutesLeft(templateTimeLeft);
	return {
		state: 'accepted',
		messageId: unique,
		facts: windowMinutesLeft === undefined ? {} : { windowMinutesLeft },
	};
}
