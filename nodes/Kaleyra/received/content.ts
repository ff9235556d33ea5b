import { asRecord, asText } from '../../shared/http/tolerant';
import type { EventContent, Media } from '../../shared/receive/events';
import { inboundContacts } from '../../shared/receive/inboundContacts';
import { readLocation } from '../../shared/receive/reading/location';
import { readMedia } from '../../shared/receive/reading/media';
import type { Entry } from '../../shared/receive/reading/readMessages';
import { readReply } from '../../shared/receive/reading/reply';

/** Kaleyra contract §7.3. */
export const MEDIA = new Map<string, Media['kind']>([
	['image', 'image'],
	['document', 'document'],
	['audio', 'audio'],
	['video', 'video'],
	['sticker', 'sticker'],
]);

/** A reply button or a row of a list (Kaleyra contract §23). */
function readInteractive(interactive: Entry): EventContent | undefined {
	switch (interactive.type) {
		case 'button_reply': {
			const { id, title } = asRecord(interactive.button_reply);
			return readReply('button', { id, title });
		}
		case 'list_reply':
			return readReply('list', asRecord(interactive.list_reply));
		default:
			return undefined;
	}
}

/**
 * What a message of this type brings (Kaleyra contract §7.2, §7.3 and §23); `undefined` when it does not fit.
 * @param url link to its file
 */
export function readContent(type: string, message: Entry, url: string | undefined): EventContent | undefined {
	switch (type) {
		case 'text': {
			const text = asText(asRecord(message.text).body);
			return text === undefined ? undefined : { event: 'text', text };
		}
		case 'contacts': {
			const contacts = inboundContacts(message.contacts);
			return contacts.length === 0 ? undefined : { event: 'contact', contacts };
		}
		case 'button': {
			const { text: title, payload } = asRecord(message.button);
			return readReply('quickReply', { title, payload });
		}
		case 'interactive':
			return readInteractive(asRecord(message.interactive));
		case 'location':
			return readLocation(asRecord(message.location));
		default: {
			const kind = MEDIA.get(type);
			if (kind === undefined) return undefined;
			const file = asRecord(message[type]);
			const { id, mime_type: mimeType, filename, caption = message.caption, voice } = file;
			return readMedia(voice === true ? 'voice' : kind, { url, id, mimeType, filename, caption });
		}
	}
}
