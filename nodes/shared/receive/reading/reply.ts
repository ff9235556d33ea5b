import { asText } from '../../http/tolerant';
import type { EventContent, Reply } from '../events';

/**
 * The event of a button or a list row that somebody chose; `undefined` when it has no title.
 * @param members as the provider sent them
 */
export function readReply(
	kind: Reply['kind'],
	members: { title?: unknown; payload?: unknown; id?: unknown; description?: unknown },
): EventContent | undefined {
	const title = asText(members.title);
	if (title === undefined) return undefined;
	return {
		event: 'reply',
		reply: {
			kind,
			title,
			payload: asText(members.payload),
			id: asText(members.id),
			description: asText(members.description),
		},
	};
}
