import { asText, isRecord } from '../shared/tolerant';
import type { Media, ReceivedEvent } from '../shared/receive/events';
import {
	type CallbackEntry,
	membersBut,
	personOf,
	readContacts,
	readMedia,
	repeatable,
	toIsoTime,
} from '../shared/receive/reading';
import { sanitizeBody } from '../shared/receive/sanitize';

/** Kaleyra contract §7.3. */
export const MEDIA = new Map<string, Media['kind']>([
	['image', 'image'],
	['document', 'document'],
	['audio', 'audio'],
	['video', 'video'],
	['sticker', 'sticker'],
]);

/** The message with one of its cards alone, for the raw of that card's item. */
export const withCard = (message: CallbackEntry, card: unknown): CallbackEntry => ({
	...repeatable(membersBut(message, ['contacts'])),
	contacts: [card],
});

/**
 * The event of a body as a callback profile with Kaleyra's own template makes it (Kaleyra contract §9): one
 * flat object for each message, without its id. None when the body is not Kaleyra's: nobody else calls our
 * number `wanumber`.
 * @param now ISO 8601 time to use where the body brings none
 */
export function readFlatBody(body: unknown, now: string, includeRaw = false): ReceivedEvent[] {
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
	const cards = readContacts(typeof body.contacts === 'string' ? sanitizeBody(body.contacts) : body.contacts);
	const raw = (card?: unknown) => (card === undefined ? body : withCard(body, card));
	if (cards !== undefined) return [{ ...cards, ...base, ...(includeRaw && { raw }) }];
	return [{ event: 'other', ...base, type: type ?? 'unknown', content: body }];
}
