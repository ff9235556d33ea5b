import { type MediaContent, mediaForm, sendMedia } from '../../../../nodes/shared/messages/media.ts';
import type { Parameters } from '../nodeContext.ts';
import { rejection } from '../refusal.ts';
import { item } from './templateItems.ts';

const TAKEN = { provider: 'Testel', longestCaption: 1024, filename: true, http: false };

test('a form has the types that the provider sends, and what each of them has', () => {
	const form = mediaForm({ ...TAKEN, formats: { audio: 'MP3', document: 'PDF', image: 'PNG' } });
	expect(form.map(({ name, displayOptions }) => [name, displayOptions?.show])).toEqual([
		['mediaType', undefined],
		['mediaUrl', undefined],
		['caption', { mediaType: ['document', 'image'] }],
		['filename', { mediaType: ['document'] }],
	]);
	expect(form[0]?.options).toEqual([
		{ name: 'Audio', value: 'audio', description: 'MP3' },
		{ name: 'Document', value: 'document', description: 'PDF' },
		{ name: 'Image', value: 'image', description: 'PNG' },
	]);
});

test('without file names there is no field for one', () => {
	const form = mediaForm({ ...TAKEN, filename: false, formats: { document: 'PDF' }, hint: 'Look' });
	expect(form.map(({ name }) => name)).toEqual(['mediaType', 'mediaUrl', 'caption']);
	expect(form[1]).toMatchObject({ hint: 'Look' });
});

test.each([
	[false, 'Web address of the file, which begins with https://. The'],
	[true, 'Web address of the file, which begins with https:// or http://. The'],
])('the form says which addresses are taken', (http, words) => {
	expect(mediaForm({ ...TAKEN, http, formats: {} })[1]?.description).toContain(words);
});

const mediaUrl = 'https://www.example.com/files/box.jpg';

const read = async (parameters: Parameters): Promise<MediaContent> =>
	await sendMedia.read(item(parameters), {});

test.each<[what: string, parameters: Parameters, content: MediaContent]>([
	['an image unless it says otherwise', { mediaUrl }, { type: 'image', url: mediaUrl }],
	[
		'an image with a caption',
		{ mediaType: 'image', mediaUrl, caption: ' a\n\u0000b ', filename: ' ' },
		{ type: 'image', url: mediaUrl, caption: 'a\nb' },
	],
	[
		'a document with a name',
		{ mediaType: 'document', mediaUrl, caption: 1001, filename: 'Box.jpg' },
		{ type: 'document', url: mediaUrl, caption: '1001', filename: 'Box.jpg' },
	],
	[
		'a document without one',
		{ mediaType: 'document', mediaUrl, filename: '' },
		{ type: 'document', url: mediaUrl, filename: 'box.jpg' },
	],
	['an audio', { mediaType: 'audio', mediaUrl, caption: ' ' }, { type: 'audio', url: mediaUrl }],
])('%s', async (_what, parameters, content) => {
	expect(await read(parameters)).toEqual(content);
});

test.each(['', 'voice', 'Image', 'toString', 7, ['image']])('%j is no media type', async (mediaType) => {
	expect(await rejection(read({ mediaType, mediaUrl }))).toEqual({
		message: 'The media type is unknown',
		description:
			'Choose a "Media Type"; an expression must return one of these words: audio, document, image, sticker, video',
	});
});

test.each([
	['audio', 'caption', 'Caption'],
	['sticker', 'caption', 'Caption'],
	['audio', 'filename', 'File Name'],
	['image', 'filename', 'File Name'],
	['sticker', 'filename', 'File Name'],
	['video', 'filename', 'File Name'],
])('%s with a %s is refused, since it would be lost', async (mediaType, parameter, name) => {
	expect(await rejection(read({ mediaType, mediaUrl, [parameter]: 'x' }))).toEqual({
		message: `"${name}" is filled in, but WhatsApp does not show it with the media type "${mediaType}"`,
		description: `Leave "${name}" empty, or choose another "Media Type"`,
	});
});

test.each<[parameters: Parameters, message: string]>([
	[{}, 'Media URL is empty'],
	[{ mediaUrl: 'box.jpg' }, 'Media URL "box.jpg" is not a web address'],
	[{ mediaUrl: 'https://nas/' }, 'Media URL "https://nas/" is an address in a private network'],
	[{ mediaUrl, caption: {} }, 'Caption is not text'],
	[{ mediaType: 'document', mediaUrl, filename: 'a\nb' }, 'File Name has a line break or a tab'],
])('%j is refused', async (parameters, message) => {
	expect((await rejection(read(parameters))).message).toBe(message);
});
