import type { TemplateHeader } from '../../shared/messages/template/content';
import { toLocation } from './location';

/** A header as a template's parameter and a message with buttons have it (Kaleyra contract §22.2 and §26). */
export function toHeader(header: TemplateHeader): object {
	switch (header.type) {
		case 'text':
			return { type: 'text', text: header.text };
		case 'location':
			return { type: 'location', location: toLocation(header) };
		case 'document':
			return { type: 'document', document: { link: header.url, filename: header.filename } };
		default:
			return { type: header.type, [header.type]: { link: header.url } };
	}
}
