import { asText } from '../../shared/http/tolerant';
import type { EventContent, Media } from '../../shared/receive/events';
import { readLocation } from '../../shared/receive/reading/location';
import { readMedia } from '../../shared/receive/reading/media';
import type { Entry } from '../../shared/receive/reading/readMessages';
import { readReply } from '../../shared/receive/reading/reply';

/** 99digital contract §9.1. */
const MEDIA = new Map<string, Media['kind']>([
	['image', 'image'],
	['audio', 'audio'],
	['video', 'video'],
	['ptt', 'voice'],
	['document', 'document'],
]);

/** `lat,lng` in one text. */
function readPlace(body: unknown, caption: unknown): EventContent | undefined {
	if (typeof body !== 'string') return undefined;
	const [latitude, longitude, more] = body.split(',', 3);
	// The one text beside a pin is usually the address (99digital contract §25).
	return more === undefined ? readLocation({ latitude, longitude, address: caption }) : undefined;
}

/**
 * What a message of this type brings, but for contacts (99digital contract §9.1 and §23); `undefined` when it
 * does not fit.
 */
export function readContent(type: string, { body, caption }: Entry): EventContent | undefined {
	switch (type) {
		case 'text': {
			const text = asText(body);
			return text === undefined ? undefined : { event: 'text', text };
		}
		case 'button':
		case 'list':
			return readReply(type, { title: body });
		case 'location':
			return readPlace(body, caption);
		default: {
			const kind = MEDIA.get(type);
			return kind && readMedia(kind, { url: body, caption });
		}
	}
}
