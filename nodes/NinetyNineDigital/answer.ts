import { z } from 'zod';

import { looseText } from '../shared/receive/tolerant';

/** What may be relied on in an answer of any method (99digital contract §11); numbers and strings swap, so all of it is read as text. */
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

/** The members of an answer's body that this package uses; those that are missing or of another type are absent. */
export function readAnswer(body: unknown): z.infer<typeof answerSchema> {
	return answerSchema.parse(body);
}

/** Whether 99digital took the request: the body says so, not the HTTP status (99digital contract §1). */
export const isOk = (body: unknown): boolean => readAnswer(body).status === 'OK';
