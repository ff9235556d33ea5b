import { isSuccess } from '../../shared/http/answer';
import type { MarkAsRead } from '../../shared/messages/markAsRead';
import { recipient } from '../account';
import { explainReadStatus, isOk } from '../answer';

/** 99digital contract §28: by person, whose messages all become read. */
export const markAsRead: MarkAsRead = {
	by: 'to',
	target: (typed) => recipient(typed, 'Person'),
	request: (address, from, to) => ({ url: `${address}/readStatus`, body: { from, to } }),
	refusal: (answer) => (isSuccess(answer) && isOk(answer.body) ? undefined : explainReadStatus(answer)),
};
