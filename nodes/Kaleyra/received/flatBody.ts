import { asText } from '../../shared/http/tolerant';
import { isRecord } from '../../shared/json';
import type { ReceivedEvent } from '../../shared/receive/events';
import { inboundContacts } from '../../shared/receive/inboundContacts';
import { readMedia } from '../../shared/receive/reading/media';
import { personOf } from '../../shared/receive/reading/person';
import { tameBody } from '../../shared/receive/tameBody';
import { toIsoTime } from '../../shared/receive/time';
import { MEDIA } from './content';

/**
 * The event of a body as a callback profile with Kaleyra's own template makes it (Kaleyra contract §9): one
 * flat object for each message, without its id. None when the body is not Kaleyra's: nobody else calls our
 * number `wanumber`.
 * @param now ISO 8601 time to use where the body brings none
 */
export function readFlatBody(body: unknown, now: string): ReceivedEvent[] {
	if (!isRecord(body)) return [];
	const ours = asText(body.wanumber);
	const sender = asText(body.from) ?? asText(body.mobile);
	if (ours === undefined || sender === undefined) return [];
	const replyTo = asText(body.reply_to);
	const base = {
		provider: 'kaleyra',
		receivedAt: toIsoTime(asText(body.created_at), now),
		from: { ...personOf(sender), name: asText(body.name) },
		to: { phone: ours },
		reference: replyTo === undefined ? undefined : { replyTo },
	};
	const type = asText(body.type);
	const words = asText(body.body) ?? asText(body.message);
	if (type === 'text' && words !== undefined) return [{ event: 'text', ...base, text: words }];
	const kind = MEDIA.get(type ?? '');
	const media = kind && readMedia(kind, { url: body.media_url, mimeType: body.mime_type, caption: words });
	if (media !== undefined) return [{ ...media, ...base }];
	// Every value is text in the template, so the cards may be JSON in a text.
	const contacts = inboundContacts(
		typeof body.contacts === 'string' ? tameBody(body.contacts) : body.contacts,
	);
	if (contacts.length > 0) return [{ event: 'contact', ...base, contacts }];
	return [{ event: 'other', ...base, type: type ?? 'unknown', content: body }];
}
