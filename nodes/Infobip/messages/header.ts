import type { TemplateHeader } from '../../shared/messages/template/content';

/**
 * A header as templates and messages with buttons have it: a location goes without name and address (Infobip
 * contract §22.3 and §26).
 * @param text the name of the member with a header's text
 */
export function toHeader(header: TemplateHeader, text: 'placeholder' | 'text'): object {
	switch (header.type) {
		case 'text':
			return { type: 'TEXT', [text]: header.text };
		case 'location':
			return { type: 'LOCATION', latitude: header.latitude, longitude: header.longitude };
		case 'document':
			return {
				type: 'DOCUMENT',
				mediaUrl: header.url,
				...(header.filename === undefined ? {} : { filename: header.filename }),
			};
		default:
			return { type: header.type.toUpperCase(), mediaUrl: header.url };
	}
}
