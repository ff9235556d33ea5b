import { toAnswer, type Answer } from '../../../../nodes/shared/http/answer.ts';
import { ACCOUNT } from '../send/fakeRun.ts';

/** An answer as `exchange` gives it. */
export const answered = (status: number, body: object | string): Answer =>
	toAnswer(status, typeof body === 'string' ? body : JSON.stringify(body), ACCOUNT.redactor);
