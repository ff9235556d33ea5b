import { type INodeProperties, UserError } from 'n8n-workflow';

import { cut } from '../errors';
import { countCharacters } from '../text';
import type { MessageItem } from '../item';
import { type Field, parameterField, readFilename, readText, requireMediaUrl } from './fields';
import type { MessageKind } from './kind';

/**
 * The types of media, as the form calls them, and what each has beside the file (Infobip contract §23,
 * Kaleyra contract §24).
 */
export const MEDIA = {
	audio: { name: 'Audio', caption: false, filename: false },
	document: { name: 'Document', caption: true, filename: true },
	image: { name: 'Image', caption: true, filename: false },
	sticker: { name: 'Sticker', caption: false, filename: false },
	video: { name: 'Video', caption: true, filename: false },
} as const;

export type MediaType = keyof typeof MEDIA;

export const isMediaType = (type: unknown): type is MediaType =>
	typeof type === 'string' && Object.hasOwn(MEDIA, type);

/** In the order of the form. */
export const MEDIA_TYPES = Object.keys(MEDIA).filter(isMediaType);

/** A file that the provider fetches and sends. */
export interface MediaContent {
	type: MediaType;
	url: string;
	caption?: string;
	/** Of a document. */
	filename?: string;
}

/** What a provider takes of media. */
export interface TakenMedia {
	/** The provider's name in error texts. */
	provider: string;
	/** The types it sends, with their formats and sizes in the form's words. */
	formats: Readonly<Partial<Record<MediaType, string>>>;
	/** The most characters of a caption. */
	longestCaption: number;
	/** Whether it takes a document's file name. */
	filename: boolean;
	/** Whether it fetches files from http:// as well. */
	http: boolean;
	/** What else the form says of the file's address. */
	hint?: string;
}

/** The parameters of Send Media. */
export function mediaForm({ formats, longestCaption, filename, http, hint }: TakenMedia): INodeProperties[] {
	const types = MEDIA_TYPES.filter((type) => formats[type] !== undefined);
	const having = (part: 'caption' | 'filename') => ({
		show: { mediaType: types.filter((type) => MEDIA[type][part]) },
	});
	const filenameParameter: INodeProperties = {
		displayName: 'File Name',
		name: 'filename',
		type: 'string',
		default: '',
		placeholder: 'e.g. invoice-1001.pdf',
		displayOptions: having('filename'),
		description: 'The name that the recipient sees. When empty, the last part of the URL is used.',
	};
	return [
		{
			displayName: 'Media Type',
			name: 'mediaType',
			type: 'options',
			options: types.map((type) => ({ name: MEDIA[type].name, value: type, description: formats[type] })),
			default: 'image',
			description: 'What to send. Each type has its own formats and size limit.',
		},
		{
			displayName: 'Media URL',
			name: 'mediaUrl',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. https://www.example.com/invoice-1001.pdf',
			...(hint === undefined ? {} : { hint }),
			description: `Web address of the file, which begins with https://${http ? ' or http://' : ''}. The provider fetches the file from the internet.`,
		},
		{
			displayName: 'Caption',
			name: 'caption',
			type: 'string',
			typeOptions: { rows: 2 },
			default: '',
			placeholder: 'e.g. Your invoice',
			displayOptions: having('caption'),
			description: `Text under the file, ${longestCaption} characters at most`,
		},
		...(filename ? [filenameParameter] : []),
	];
}

/**
 * The media, when the provider takes it.
 * @throws UserError naming what the provider does not take
 */
export function requireTaken(content: MediaContent, taken: TakenMedia): MediaContent {
	const { type, url, caption = '' } = content;
	const { provider, formats, longestCaption, http } = taken;
	if (formats[type] === undefined) {
		throw new UserError(`${provider} cannot send the media type "${type}"`, {
			description: 'Choose another "Media Type"',
		});
	}
	if (!http && url.startsWith('http:')) {
		throw new UserError(`Media URL "${cut(url)}" begins with http://`, {
			description: `Give an address that begins with https://: ${provider} accepts no other`,
		});
	}
	const length = countCharacters(caption);
	if (length > longestCaption) {
		throw new UserError(
			`The caption has ${length} characters, but ${provider} allows at most ${longestCaption}`,
			{ description: 'Shorten "Caption", or send the rest as a text' },
		);
	}
	return content;
}

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
