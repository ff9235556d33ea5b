import { UserError, type INodeProperties } from 'n8n-workflow';

import { cut } from '../../http/quote';
import { countCharacters } from '../characters';
import { MEDIA, MEDIA_TYPES, type MediaContent, type MediaType } from './content';

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
