import { asList } from '../../shared/http/tolerant';
import { MOST_PARTS } from '../../shared/receive/reading/readMessages';

/**
 * What shared contacts hold, as the body spells them: a text, a number, a list, several in one text
 * (99digital contract §9.2). `undefined` when there is more than any message has.
 */
export function sharedParts(body: unknown): unknown[] | undefined {
	const parts: unknown[] = [];
	for (const entry of asList(body)) {
		const among = typeof entry === 'string' ? entry.split(/[,;\r\n]/, MOST_PARTS + 1) : [entry];
		for (const part of among) parts.push(part);
		if (parts.length > MOST_PARTS) return undefined;
	}
	return parts.filter((part) => typeof part !== 'string' || part.trim() !== '');
}
