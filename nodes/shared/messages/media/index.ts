import { UserError } from 'n8n-workflow';

import type { MessageItem } from '../../item';
import { parameterField, readText, type Field } from '../fields/field';
import { readFilename, requireMediaUrl } from '../fields/file';
import type { MessageKind } from '../kind';
import { isMediaType, MEDIA, MEDIA_TYPES, type MediaContent, type MediaType } from './content';

function readType(item: MessageItem): MediaType {
	const type = item.parameter('mediaType', 'image');
	if (isMediaType(type)) return type;
	throw new UserError('The media type is unknown', {
		description: `Choose a "Media Type"; an expression must return one of these words: ${MEDIA_TYPES.join(', ')}`,
	});
}

/** @throws UserError when the user gave something that the type does not have: it would be lost */
function refuse(type: MediaType, field: Field): void {
	if (readText(field, Infinity) === undefined) return;
	const name = field.name();
	throw new UserError(`"${name}" is filled in, but WhatsApp does not show it with the media type "${type}"`, {
		description: `Leave "${name}" empty, or choose another "Media Type"`,
	});
}

export const sendMedia: MessageKind<MediaContent> = {
	name: 'Send Media',
	description: 'Send an image, a document, a video or another file from a web address',
	action: 'Send media',
	// All of them depend on the provider: `mediaForm`.
	parameters: [],
	read(item) {
		const type = readType(item);
		const url = requireMediaUrl(parameterField(item, 'mediaUrl', 'Media URL'));
		const caption = parameterField(item, 'caption', 'Caption');
		const filename = parameterField(item, 'filename', 'File Name');
		if (!MEDIA[type].caption) refuse(type, caption);
		if (!MEDIA[type].filename) refuse(type, filename);
		return {
			type,
			url,
			// Its limit differs by provider: `requireTaken`.
			caption: readText(caption, Infinity),
			filename: MEDIA[type].filename ? readFilename(filename, url) : undefined,
		};
	},
};
