import { asText } from '../../shared/http/tolerant';
import type { EventContent, Media } from '../../shared/receive/events';
import { inboundContacts } from '../../shared/receive/inboundContacts';
import { readLocation } from '../../shared/receive/reading/location';
import { readMedia } from '../../shared/receive/reading/media';
import type { Entry } from '../../shared/receive/reading/readMessages';
import { readReply } from '../../shared/receive/reading/reply';

/** Infobip contract §8.3. */
const MEDIA = new Map<string, Media['kind']>([
	['IMAGE', 'image'],
	['DOCUMENT', 'document'],
	['VIDEO', 'video'],
	['AUDIO', 'audio'],
	['VOICE', 'voice'],
	['STICKER', 'sticker'],
]);

/**
 * What a message of this type brings (Infobip contract §8.2, §8.3 and §25); `undefined` when it does not fit.
 */
export function readContent(type: string, message: Entry): EventContent | undefined {
	switch (type) {
		case 'TEXT': {
			const text = asText(message.text);
			return text === undefined ? undefined : { event: 'text', text };
		}
		case 'CONTACT': {
			const contacts = inboundContacts(message.contacts);
			return contacts.length === 0 ? undefined : { event: 'contact', contacts };
		}
		case 'BUTTON':
			return readReply('quickReply', { title: message.text, payload: message.payload });
		case 'INTERACTIVE_BUTTON_REPLY':
			return readReply('button', { title: message.title, id: message.id });
		case 'INTERACTIVE_LIST_REPLY':
			return readReply('list', message);
		case 'LOCATION':
			return readLocation(message);
		default: {
			const kind = MEDIA.get(type);
			return kind && readMedia(kind, { url: message.url, caption: message.caption });
		}
	}
}
