import { toAnswer, type Answer } from '../../../nodes/shared/http/answer.ts';
import { redactorOf } from '../../../nodes/shared/http/redaction.ts';

/**
 * A provider's answer as it arrives: `body` as JSON, text as it is. @param apiKey the key of the account it
 * is for
 */
export function answer(status: number, body: unknown = '', apiKey = ''): Answer {
	return toAnswer(status, typeof body === 'string' ? body : JSON.stringify(body), redactorOf({ apiKey }));
}
