import type { Answer } from '../../../nodes/shared/http/answer.ts';
import { parseJsonObject } from '../../../nodes/shared/json.ts';

/** A provider's answer as it arrives: `body` as JSON, text as it is. */
export function answer(status: number, body: unknown = ''): Answer {
	const text = typeof body === 'string' ? body : JSON.stringify(body);
	return { status, text, body: parseJsonObject(text) };
}
