import { UserError } from 'n8n-workflow';

import { cut } from '../errors';
import { fileNameInUrl } from '../http/urls';
import { extensionFor, extensionOf, typeFor } from './fileDescription';

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

/** The formats of each type that a provider takes, as extensions in lower case. */
export type Formats = Readonly<Partial<Record<MediaType, readonly string[] | 'any'>>>;

/** What a provider takes as a message, above buttons and above a template. */
export interface TakenFiles {
	media: Formats;
	header: Formats;
	template: Formats;
}

const KILOBYTE = 1024;
const MEGABYTE = 1024 * KILOBYTE;

/**
 * The most bytes of each type (Infobip contract §23, Kaleyra contract §24, 99digital contract §22). Of
 * stickers only animated ones may have as many: which one is, its bytes alone say.
 */
const MOST_BYTES: Record<MediaType, number> = {
	audio: 16 * MEGABYTE,
	document: 100 * MEGABYTE,
	image: 5 * MEGABYTE,
	sticker: 500 * KILOBYTE,
	video: 16 * MEGABYTE,
};

/** One spelling of a format: `jpeg` and `image/jpeg` are `jpg`. */
const canonical = (extension: string): string => extensionFor(typeFor(extension) ?? '') ?? extension;

/** The format of a file: by its MIME type, else by its name; `undefined` when neither says one. */
export function formatOf(mimeType: string, fileName: string): string | undefined {
	const [type = ''] = mimeType.split(';');
	const format = canonical(extensionFor(type.trim().toLowerCase()) ?? extensionOf(fileName));
	return format === '' ? undefined : format;
}

/** The order in which a format finds its type: a picture may also be a document. */
const SEARCHED: readonly MediaType[] = ['image', 'video', 'audio', 'sticker', 'document'];

const takes = (formats: Formats[MediaType], format: string | undefined): boolean =>
	formats === 'any' || (format !== undefined && formats !== undefined && formats.includes(format));

/** The type that a format is sent as; `undefined` when the provider takes it as none. */
export const typeOf = (format: string | undefined, formats: Formats): MediaType | undefined =>
	SEARCHED.find((type) => takes(formats[type], format));

/** A file that n8n holds, as far as it is checked. */
export interface FileFacts {
	/** Blank when it has none. */
	name: string;
	mimeType: string;
	bytes: number;
}

/** Size in the words of the forms; rounded up, so that it is never the limit itself. */
const inWords = (bytes: number): string =>
	bytes >= MEGABYTE ? `${Math.ceil((bytes / MEGABYTE) * 10) / 10} MB` : `${Math.ceil(bytes / KILOBYTE)} KB`;

/**
 * @param type as which it is to be sent
 * @param provider the provider's name
 * @throws UserError when the provider does not take such a file as this type, or WhatsApp none of its size
 */
export function requireTakenFile(file: FileFacts, type: MediaType, formats: Formats, provider: string): void {
	const { name, mimeType, bytes } = file;
	const what = name === '' ? 'The file' : `The file "${cut(name)}"`;
	const format = formatOf(mimeType, name);
	if (!takes(formats[type], format)) {
		const other = typeOf(format, formats);
		const taken = formats[type];
		throw new UserError(
			`${what} (${cut(mimeType)}) cannot be sent as the type ${MEDIA[type].name} through ${provider}`,
			{
				description: [
					...(other === undefined ? [] : [`Choose the type ${MEDIA[other].name}`]),
					...(Array.isArray(taken) ? [`${provider} takes ${taken.join(', ')} there`] : []),
				].join('. '),
			},
		);
	}
	if (bytes === 0) {
		throw new UserError(`${what} is empty`, { description: 'Check the node that made or fetched it' });
	}
	if (bytes > MOST_BYTES[type]) {
		throw new UserError(
			`${what} has ${inWords(bytes)}, but WhatsApp allows at most ${inWords(MOST_BYTES[type])} for the type ${MEDIA[type].name}`,
			{ description: 'Make it smaller, or send a link to it' },
		);
	}
}

/** What a format is by itself, whoever sends it; whatever is not here is a document. */
const BY_ITSELF: Record<string, readonly MediaType[]> = {
	...{ gif: ['image'], jpg: ['image'], png: ['image'], webp: ['sticker', 'image'] },
	...{ '3gp': ['video'], avi: ['video'], mp4: ['video', 'audio'] },
	...{ aac: ['audio'], amr: ['audio'], m4a: ['audio'], mp3: ['audio'], ogg: ['audio'] },
};

/**
 * The format that a web address ends with; `undefined` when WhatsApp carries none of that name.
 * @param url as `URL` writes it
 */
export function formatInUrl(url: string): string | undefined {
	const extension = extensionOf(fileNameInUrl(url) ?? '');
	return typeFor(extension) === undefined ? undefined : canonical(extension);
}

/**
 * Any file may be sent as a document.
 * @param name what the address is called, as the beginning of a sentence
 * @throws UserError when the end of a web address says that its file is of another type
 */
export function requireFittingUrl(url: string, type: MediaType, name: string): void {
	const format = formatInUrl(url);
	if (format === undefined || type === 'document') return;
	const types = BY_ITSELF[format] ?? ['document'];
	if (types.includes(type)) return;
	const [usual = 'document'] = types;
	const article = /^[AI]/.test(MEDIA[usual].name) ? 'an' : 'a';
	throw new UserError(`${name} ends with .${format}: that is ${article} ${MEDIA[usual].name}, not ${type}`, {
		description: `Choose the type ${MEDIA[usual].name}, or correct "${name}"`,
	});
}
