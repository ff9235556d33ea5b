import { UserError } from 'n8n-workflow';

import { cut } from '../http/quote';
import { namedPlaceholder } from './placeholders';
import { isAuthentication, type Template } from './template';

/** The headers that can be filled; a text that is fixed is none of them, but needs nothing. */
const HEADERS = new Set(['text', 'image', 'video', 'document', 'location']);

/** @throws UserError when the template leaves something open that no provider is known to take */
export function requireFillable(template: Template): void {
	const { name, header, body } = template;
	if (isAuthentication(template)) return;
	if (header !== undefined && !HEADERS.has(header.type)) {
		throw new UserError(`The template "${name}" cannot be sent: it begins with a ${cut(header.type)}`, {
			description:
				'Choose a template that begins with a text, an image, a video, a document or a location, or has no header',
		});
	}
	// How variables with names are sent is not known (Infobip contract §22.2, Kaleyra contract §22.2).
	const named = namedPlaceholder(body) ?? namedPlaceholder(header?.text);
	if (named !== undefined) {
		throw new UserError(
			`The template "${name}" cannot be sent: its variables have names, such as {{${named}}}`,
			{
				description: 'Choose a template whose variables have numbers, such as {{1}}',
			},
		);
	}
}
