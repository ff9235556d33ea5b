import { z } from 'zod/v3';

import type { DeliveryStatus } from '../shared/receive/events';
import { asRecord, asText, looseObject, looseText } from '../shared/tolerant';
import { cut, type Failure, quote } from '../shared/errors';
import { type Answer, errorOutcome, hasId, isSuccess, noReceipt, type Outcome } from '../shared/http/answer';
import { knownRefusal, meaningOf, namedProblems } from './errors';

/** `status` of a receipt and of a delivery report (Infobip contract §4 and §9). Any member may be missing. */
export type Status = Partial<
	Record<'groupId' | 'groupName' | 'id' | 'name' | 'description' | 'action', string>
>;

export function readStatus(value: unknown): Status {
	const status = asRecord(value);
	return {
		groupId: asText(status.groupId),
		groupName: asText(status.groupName),
		id: asText(status.id),
		name: asText(status.name),
		description: asText(status.description),
		action: asText(status.action),
	};
}
/** For schemas of answers. */
export const statusSchema = z.unknown().transform(readStatus);

/** Infobip contract §4: a group by its id and by its name; the documents call group 0 OK or ACCEPTED. */
const STATES = new Map<string | undefined, DeliveryStatus['state']>([
	['0', 'sent'],
	['OK', 'sent'],
	['ACCEPTED', 'sent'],
	['1', 'sent'],
	['PENDING', 'sent'],
	['2', 'failed'],
	['UNDELIVERABLE', 'failed'],
	['3', 'delivered'],
	['DELIVERED', 'delivered'],
	['4', 'failed'],
	['EXPIRED', 'failed'],
	['5', 'failed'],
	['REJECTED', 'failed'],
]);

/** What has become of a message; `unknown` for a group that is not documented. */
export function stateOf({ groupId, groupName }: Status): DeliveryStatus['state'] {
	const states = [STATES.get(groupId?.trim()), STATES.get(groupName?.trim().toUpperCase())];
	return states.includes('failed') ? 'failed' : (states.find((state) => state !== undefined) ?? 'unknown');
}

/** Whether Infobip itself refused the message, and no group says that it was on its way. */
export function isRejected({ groupId, groupName }: Status): boolean {
	const groups = [groupId?.trim(), groupName?.trim().toUpperCase()].filter((group) => group !== undefined);
	return groups.length > 0 && groups.every((group) => group === '5' || group === 'REJECTED');
}

/** Infobip contract §5: envelope A, envelope B and `{"error":"…"}` in one; every member may be missing. */
const answerSchema = z
	.object({
		requestError: looseObject({
			serviceException: looseObject({
				messageId: looseText,
				text: looseText,
				validationErrors: z.unknown(),
			}),
		}),
		errorCode: looseText,
		description: looseText,
		action: looseText,
		violations: z.unknown(),
		error: looseText,
	})
	.partial()
	.catch({});

const cutCode = (code: string | undefined): string | undefined =>
	code === undefined ? undefined : cut(code);

/** A message that was refused with HTTP 200 (Infobip contract §4). @param shown the status without secrets */
function explainStatus(status: Status, shown: Status): Failure {
	const meaning = meaningOf(status.id);
	const { groupId, groupName, id, name, description, action } = shown;
	const label = [name ?? groupName, id].filter((part) => part !== undefined).join(', ');
	return {
		message: `Infobip did not accept the message${meaning ? `: ${meaning.what}` : ''} (${cut(label === '' ? `status group ${groupId}` : label)})`,
		description:
			(meaning?.fix ?? 'Check "Recipients" and "Sender" of this item') +
			quote('Infobip', [description, action]),
		code: cutCode(id ?? name ?? groupName),
	};
}

/**
 * What a refusal means and who must do what, with Infobip's own words and code, and fields by the names the
 * user knows.
 */
export function explain({ status, body, quotable }: Pick<Answer, 'status' | 'body' | 'quotable'>): Failure {
	const codeIn = ({ requestError, errorCode }: z.infer<typeof answerSchema>) =>
		requestError?.serviceException?.messageId ?? errorCode;
	const code = codeIn(answerSchema.parse(body ?? {}));
	const shown = answerSchema.parse(quotable ?? {});
	const exception = shown.requestError?.serviceException;
	const shownCode = cutCode(codeIn(shown));
	const known = knownRefusal(code, status);
	const problems = namedProblems(exception?.validationErrors, shown.violations);
	const fix =
		problems.length > 0
			? `Correct this: ${cut(problems.join('; '))}`
			: (known?.fix ?? 'Check the credential and the parameters of this item');
	return {
		message: `${known?.message ?? 'Infobip did not accept the message'} (${shownCode ?? `HTTP ${status}`})`,
		description: fix + quote('Infobip', [exception?.text, shown.description, shown.action, shown.error]),
		code: shownCode,
	};
}

const receiptSchema = z.object({ messageId: looseText, status: statusSchema }).partial().catch({});

/** The receipt of the one message: bare, or first in a list as for templates (Infobip contract §22.5). */
function receiptIn(body: unknown): z.infer<typeof receiptSchema> {
	const { messages } = asRecord(body);
	const isListed = Array.isArray(messages) && messages.length > 0;
	return receiptSchema.parse(isListed ? messages[0] : body);
}

/**
 * What the answer to a send says about the message: HTTP 200 may carry a refused one (Infobip contract §4).
 */
export function readAnswer(answer: Answer): Outcome {
	const { messageId, status = {} } = receiptIn(answer.body);
	// What is rejected stays at Infobip, and has an id all the same (§4).
	if (!isSuccess(answer)) {
		const isTaken = stateOf(status) !== 'unknown' || hasId(answer.body, 'messageId');
		return errorOutcome(answer, explain(answer), isTaken && !isRejected(status));
	}
	if (stateOf(status) === 'failed') {
		const { status: shown = {} } = receiptIn(answer.quotable);
		// What is rejected stays at Infobip; what expired or could not be delivered was on its way (§4).
		return { state: isRejected(status) ? 'refused' : 'unclear', ...explainStatus(status, shown) };
	}
	if (messageId === undefined) return noReceipt(answer, 'Infobip');
	return {
		state: 'accepted',
		messageId,
		facts: status.name === undefined ? {} : { statusName: status.name },
	};
}
