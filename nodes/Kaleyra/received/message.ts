import { isRecord } from '../../shared/json';
import { asRecord, asText } from '../../shared/http/tolerant';
import type { ReceivedEvent } from '../../shared/receive/events';
import { membersBut, withMembersOf } from '../../shared/receive/reading/members';
import type { Entry } from '../../shared/receive/reading/readMessages';
import { toIsoTime } from '../../shared/receive/time';
import { readContent } from './content';
import type { CallbackFacts } from './envelope';

/** Members that an event has in fields of its own. */
const IN_EVENT = ['from', 'from_user_id', 'id', 'timestamp', 'type'];

/**
 * The payload with what is beside it, such as `context`, `errors` and `referral`; the whole message when
 * it has no payload.
 */
function contentOf(message: Entry, type: string, mediaUrl: string | undefined): Entry {
	const media = mediaUrl === undefined ? {} : { media_url: mediaUrl };
	const payload = Object.hasOwn(message, type) ? message[type] : undefined;
	if (!isRecord(payload)) return withMembersOf(message, media);
	return withMembersOf(payload, { ...membersBut(message, [...IN_EVENT, type]), ...media });
}

/** The event of one message (Kaleyra contract §7.1 to §7.3, and §23). */
export function readMessage(message: Entry, facts: CallbackFacts): ReceivedEvent {
	const type = asText(message.type);
	const answered = asText(asRecord(message.context).id);
	const base = {
		provider: 'kaleyra',
		messageId: asText(message.id),
		receivedAt: toIsoTime(asText(message.timestamp), facts.now),
		from: facts.senders({ from: asText(message.from), userId: asText(message.from_user_id) }),
		to: facts.to,
		replyTo: answered?.startsWith('wamid.') ? answered : undefined,
		reference: facts.reference,
	};
	const content = type === undefined ? undefined : readContent(type, message, facts.mediaUrl);
	// Among several messages nobody knows whose file the link leads to.
	const isOwnLink = facts.mediaUrl === undefined || facts.isSingle;
	if (content !== undefined && (content.event !== 'media' || isOwnLink)) return { ...content, ...base };
	return {
		event: 'other',
		...base,
		type: type ?? 'unknown',
		content: contentOf(message, type ?? '', facts.mediaUrl),
	};
}
