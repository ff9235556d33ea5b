import { z } from 'zod';

import {
	errorVerdict,
	isSuccess,
	noReceipt,
	type Answer,
	type Explanation,
	type Verdict,
} from '../shared/http/answer';
import { cut, quote } from '../shared/http/quote';
import { looseObject, looseText } from '../shared/http/tolerant';
import { meaningOf } from './codes';
import { namedProblems } from './fieldNames';
import { stateOf, statusSchema, type Status } from './status';

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

interface Entry {
	status: number;
	/** `messageId` of envelope A and `errorCode` of envelope B. */
	codes: string[];
	message: string;
	fix: string;
}

const INTERNAL_ERROR: Entry = {
	status: 500,
	codes: ['GENERAL_ERROR', 'SERVER_ERROR', 'E500'],
	message: 'Infobip has an internal error',
	fix: 'Try again later; if it keeps happening, contact Infobip support',
};

/** Infobip contract §5, row by row. */
const KNOWN: Entry[] = [
	{
		status: 400,
		codes: ['BAD_REQUEST', 'E400'],
		message: 'Infobip does not accept the request',
		fix: 'Check the recipient, the options and the contact or text of this item',
	},
	{
		status: 401,
		codes: ['UNAUTHORIZED', 'E401'],
		message: 'Infobip does not know this API key',
		fix: 'Copy "API Key" again from the Infobip portal into the credential, and check that "Base URL" is the one of your account',
	},
	{
		status: 403,
		codes: ['FORBIDDEN', 'E403'],
		message: 'The Infobip API key is not allowed to do this',
		fix: 'Ask the administrator of the Infobip account to check the key: its scopes (whatsapp:message:send to send, numbers:manage to register a webhook), its allowed IP addresses and its dates',
	},
	{
		status: 404,
		codes: ['E404'],
		message: 'Infobip does not find what was asked for',
		fix: 'Check "Base URL" in the credential and your sender number',
	},
	{
		status: 429,
		codes: ['TOO_MANY_REQUESTS', 'E429'],
		message: 'Infobip asks to slow down',
		fix: 'The message was not sent. Lower "Parallel Requests" under "Options", or send the rest later',
	},
	INTERNAL_ERROR,
];

const cutCode = (code: string | undefined): string | undefined =>
	code === undefined ? undefined : cut(code);

/** A message that was refused with HTTP 200 (Infobip contract §4). @param shown the status without secrets */
function explainStatus(status: Status, shown: Status): Explanation {
	const meaning = meaningOf(status.id);
	const { groupId, groupName, id, name, description, action } = shown;
	const label = [name ?? groupName, id].filter((part) => part !== undefined).join(', ');
	return {
		message: `Infobip did not take the message${meaning ? `: ${meaning.what}` : ''} (${cut(label === '' ? `status group ${groupId}` : label)})`,
		description:
			(meaning?.fix ?? 'Check the recipient and the sender of this item') +
			quote('Infobip', [description, action]),
		code: cutCode(id ?? name ?? groupName),
	};
}

/**
 * What a refusal means and who must do what, with Infobip's own words and code, and fields by the names the
 * user knows.
 */
export function explain({ status, body, quotable }: Answer): Explanation {
	const codeIn = ({ requestError, errorCode }: z.infer<typeof answerSchema>) =>
		requestError?.serviceException?.messageId ?? errorCode;
	const code = codeIn(answerSchema.parse(body ?? {}));
	const shown = answerSchema.parse(quotable ?? {});
	const exception = shown.requestError?.serviceException;
	const shownCode = cutCode(codeIn(shown));
	const known =
		KNOWN.find(({ codes }) => code !== undefined && codes.includes(code)) ??
		KNOWN.find((entry) => entry.status === status) ??
		(status >= 500 ? INTERNAL_ERROR : undefined);
	const problems = namedProblems(exception?.validationErrors, shown.violations);
	const fix =
		problems.length > 0
			? `Correct this: ${cut(problems.join('; '))}`
			: (known?.fix ?? 'Check the credential and the parameters of this item');
	return {
		message: `${known?.message ?? 'Infobip did not take the message'} (${shownCode ?? `HTTP ${status}`})`,
		description: fix + quote('Infobip', [exception?.text, shown.description, shown.action, shown.error]),
		code: shownCode,
	};
}

const receiptSchema = z.object({ messageId: looseText, status: statusSchema }).partial().catch({});

/**
 * What the answer to a send says about the message: HTTP 200 may carry a refused one (Infobip contract §4).
 */
export function readAnswer(answer: Answer): Verdict {
	if (!isSuccess(answer)) return errorVerdict(answer, explain(answer));
	const { messageId, status = {} } = receiptSchema.parse(answer.body);
	if (stateOf(status) === 'failed') {
		const { status: shown = {} } = receiptSchema.parse(answer.quotable);
		return { state: 'refused', ...explainStatus(status, shown) };
	}
	if (messageId === undefined) return noReceipt(answer, 'Infobip');
	return {
		state: 'accepted',
		messageId,
		facts: status.name === undefined ? {} : { statusName: status.name },
	};
}
