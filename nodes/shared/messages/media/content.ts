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
