import type { TemplateHeader } from '../../shared/messages/template/content';

/** A header as a template's parameter and a message with buttons have it (Kaleyra contract §22.2 and §26). */
export function toHeader(header: TemplateHeader): object {
	switch (header.type) {
		case 'text':
			return { type: 'text', text: header.text };
		case 'location': {
			const { latitude, longitude, name, address } = header;
			return { type: 'location', location: { latitude, longitude, name, address } };
		}
		case 'document':
			return { type: 'document', document: { link: header.url, filename: header.filename } };
		default:
			return { type: header.type, [header.type]: { link: header.url } };
	}
}
