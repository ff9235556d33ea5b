import { type INodeProperties, UserError } from 'n8n-workflow';

import { cut } from '../errors';
import { countCharacters } from '../text';
import type { MessageItem } from '../item';
import {
	formatInUrl,
	formatOf,
	isMediaType,
	MEDIA,
	MEDIA_TYPES,
	type MediaType,
	requireFittingUrl,
	requireTakenFile,
	typeOf,
} from '../media/formats';
import { DAY, type Field, heldName, parameterField, readLine, readText, requireMediaUrl } from './fields';
import { fileNameInUrl, LONGEST_FILENAME } from '../http/urls';
import type { MessageKind, ReadingOptions } from './kind';

/** A file that the provider fetches and sends. */
export interface MediaContent {
	type: MediaType;
	url: string;
	caption?: string;
	/** Of a document. */
	filename?: string;
	/** Whether the address is a link of this n8n, which it has checked itself. */
	held?: true;
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
		show: { mediaType: ['automatic', ...types.filter((type) => MEDIA[type][part])] },
	});
	const filenameParameter: INodeProperties = {
		displayName: 'File Name',
		name: 'filename',
		type: 'string',
		default: '',
		placeholder: 'e.g. invoice-1001.pdf',
		displayOptions: having('filename'),
		description:
			'The name of a document that the recipient sees. When empty, the name of the file or the last part of the URL is used.',
	};
	return [
		{
			displayName: 'Media Type',
			name: 'mediaType',
			type: 'options',
			options: [
				{
					name: 'Automatic',
					value: 'automatic',
					description: 'By the type of the file, or by the end of the URL',
				},
				...types.map((type) => ({ name: MEDIA[type].name, value: type, description: formats[type] })),
			],
			default: 'automatic',
			description: 'What to send. Each type has its own formats and size limit.',
		},
		{
			displayName: 'File From',
			name: 'mediaSource',
			type: 'options',
			options: [
				{
					name: 'Binary Field',
					value: 'binary',
					description: 'A file that the workflow made or fetched; n8n gives it out through a link',
				},
				{ name: 'URL', value: 'url', description: 'A web address that anyone can open' },
			],
			default: 'url',
			description: 'Where the file is',
		},
		{
			displayName: 'Input Binary Field',
			name: 'binaryProperty',
			type: 'string',
			required: true,
			default: 'data',
			placeholder: 'e.g. data',
			hint: 'The name of the input field that holds the file',
			displayOptions: { show: { mediaSource: ['binary'] } },
		},
		{
			displayName: 'Media URL',
			name: 'mediaUrl',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. https://www.example.com/invoice-1001.pdf',
			...(hint === undefined ? {} : { hint }),
			displayOptions: { show: { mediaSource: ['url'] } },
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
	if (!http && content.held !== true && url.startsWith('http:')) {
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

/** The chosen type; `undefined` when the file says it. */
function readType(item: MessageItem): MediaType | undefined {
	const type = item.parameter('mediaType', 'automatic');
	if (type === 'automatic') return undefined;
	if (isMediaType(type)) return type;
	throw new UserError('The media type is unknown', {
		description: `Choose a "Media Type"; an expression must return one of these words: automatic, ${MEDIA_TYPES.join(', ')}`,
	});
}

/** @throws UserError when the format does not say what to send the file as */
function requireType(format: string | undefined, { files }: MessageItem, what: string): MediaType {
	// What says nothing could be anything, also where a provider takes anything.
	const type = format === undefined ? undefined : typeOf(format, files.taken.media);
	if (type !== undefined) return type;
	throw new UserError(
		format === undefined
			? `${what} does not say what type of file it is`
			: `${files.provider} cannot send files of the type .${format}`,
		{ description: 'Choose a "Media Type", or send another file' },
	);
}

type FileToSend = Pick<MediaContent, 'type' | 'url' | 'filename' | 'held'>;

async function readHeld(item: MessageItem, { linkHours }: ReadingOptions): Promise<FileToSend> {
	const { files } = item;
	const file = await files.held(item.parameter('binaryProperty', ''));
	const type =
		readType(item) ?? requireType(formatOf(file.mimeType, file.name), item, 'The file in the binary field');
	requireTakenFile(file, type, files.taken.media, files.provider);
	return { type, url: await file.link(linkHours ?? DAY), filename: heldName(file), held: true };
}

function readLinked(item: MessageItem): FileToSend {
	const url = requireMediaUrl(parameterField(item, 'mediaUrl', 'Media URL'));
	const chosen = readType(item);
	if (chosen !== undefined) requireFittingUrl(url, chosen, 'Media URL');
	return { type: chosen ?? requireType(formatInUrl(url), item, 'Media URL'), url };
}

async function readFile(item: MessageItem, options: ReadingOptions): Promise<FileToSend> {
	const source = item.parameter('mediaSource', 'url');
	if (source === 'binary') return await readHeld(item, options);
	if (source === 'url') return readLinked(item);
	throw new UserError('Where the file is, is unknown', {
		description: 'Choose a "File From". An expression must return url or binary',
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
	description: 'Send an image, a document, a video or another file from a web address or the workflow',
	action: 'Send media',
	// All of them depend on the provider: `mediaForm`.
	parameters: [],
	async read(item, options) {
		const file = await readFile(item, options);
		const { type, url } = file;
		const caption = parameterField(item, 'caption', 'Caption');
		const filename = parameterField(item, 'filename', 'File Name');
		if (!MEDIA[type].caption) refuse(type, caption);
		if (!MEDIA[type].filename) refuse(type, filename);
		const known = file.held ? file.filename : fileNameInUrl(url);
		return {
			...file,
			// Its limit differs by provider: `requireTaken`.
			caption: readText(caption, Infinity),
			filename: MEDIA[type].filename ? (readLine(filename, LONGEST_FILENAME) ?? known) : undefined,
		};
	},
};
