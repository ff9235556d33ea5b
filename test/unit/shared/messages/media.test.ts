import { type MediaContent, mediaForm, sendMedia } from '../../../../nodes/shared/messages/media.ts';
import type { Parameters } from '../nodeContext.ts';
import { rejection } from '../refusal.ts';
import type { FileFacts } from '../../../../nodes/shared/media/formats.ts';
import { filesOf, item } from './templateItems.ts';

const TAKEN = { provider: 'Testel', longestCaption: 1024, filename: true, http: false };

test('a form has the types that the provider sends, and what each of them has', () => {
	const form = mediaForm({ ...TAKEN, formats: { audio: 'MP3', document: 'PDF', image: 'PNG' } });
	expect(form.map(({ name, displayOptions }) => [name, displayOptions?.show])).toEqual([
		['mediaType', undefined],
		['mediaSource', undefined],
		['binaryProperty', { mediaSource: ['binary'] }],
		['mediaUrl', { mediaSource: ['url'] }],
		['caption', { mediaType: ['automatic', 'document', 'image'] }],
		['filename', { mediaType: ['automatic', 'document'] }],
	]);
	expect(form[0]?.default).toBe('automatic');
	expect(form[0]?.options).toEqual([
		{
			name: 'Automatic',
			value: 'automatic',
			description: 'By the type of the file, or by the end of the URL',
		},
		{ name: 'Audio', value: 'audio', description: 'MP3' },
		{ name: 'Document', value: 'document', description: 'PDF' },
		{ name: 'Image', value: 'image', description: 'PNG' },
	]);
});

test('without file names there is no field for one', () => {
	const form = mediaForm({ ...TAKEN, filename: false, formats: { document: 'PDF' }, hint: 'Look' });
	expect(form.map(({ name }) => name)).toEqual([
		'mediaType',
		'mediaSource',
		'binaryProperty',
		'mediaUrl',
		'caption',
	]);
	expect(form[3]).toMatchObject({ hint: 'Look' });
});

test.each([
	[false, 'Web address of the file, which begins with https://. The'],
	[true, 'Web address of the file, which begins with https:// or http://. The'],
])('the form says which addresses are taken', (http, words) => {
	expect(mediaForm({ ...TAKEN, http, formats: {} })[3]?.description).toContain(words);
});

const mediaUrl = 'https://www.example.com/files/box.jpg';

const read = async (parameters: Parameters): Promise<MediaContent> =>
	await sendMedia.read(item(parameters), {});

test.each<[what: string, parameters: Parameters, content: MediaContent]>([
	['what its address says', { mediaUrl }, { type: 'image', url: mediaUrl }],
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
	[
		'an audio',
		{ mediaType: 'audio', mediaUrl: 'https://www.example.com/a.mp3', caption: ' ' },
		{ type: 'audio', url: 'https://www.example.com/a.mp3' },
	],
])('%s', async (_what, parameters, content) => {
	expect(await read(parameters)).toEqual(content);
});

test.each(['voice', 'Image', 'toString', 7, ['image']])('%j is no media type', async (mediaType) => {
	expect(await rejection(read({ mediaType, mediaUrl }))).toEqual({
		message: 'The media type is unknown',
		description:
			'Choose a "Media Type"; an expression must return one of these words: automatic, audio, document, image, sticker, video',
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
	const url = { mediaUrl: 'https://www.example.com/file' };
	expect(await rejection(read({ mediaType, ...url, [parameter]: 'x' }))).toEqual({
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

const at = (end: string) => `https://www.example.com/${end}`;

test.each([
	['box.JPEG?v=2', 'image'],
	['box.png', 'image'],
	['a.mp4', 'video'],
	['a.mp3', 'audio'],
	['a.opus', 'audio'],
	['hi.webp', 'sticker'],
	['invoice-1001.pdf', 'document'],
	['data.csv', 'document'],
	['a.avi', 'document'],
])('Automatic: %s is sent as %s', async (end, type) => {
	expect((await read({ mediaUrl: at(end) })).type).toBe(type);
});

test.each(['invoice', 'file.php', 'v1.0'])('Automatic: %s does not say what it is', async (end) => {
	expect(await rejection(read({ mediaUrl: at(end) }))).toEqual({
		message: 'Media URL does not say what type of file it is',
		description: 'Choose a "Media Type", or send another file',
	});
});

test.each([
	['image', 'invoice.pdf', 'Media URL ends with .pdf: that is a Document, not image', 'Document'],
	['image', 'a.mp3', 'Media URL ends with .mp3: that is an Audio, not image', 'Audio'],
	['sticker', 'box.jpeg', 'Media URL ends with .jpg: that is an Image, not sticker', 'Image'],
	['audio', 'a.3gp', 'Media URL ends with .3gp: that is a Video, not audio', 'Video'],
	['video', 'hi.webp', 'Media URL ends with .webp: that is a Sticker, not video', 'Sticker'],
])('%s from %s is refused', async (mediaType, end, message, type) => {
	expect(await rejection(read({ mediaType, mediaUrl: at(end) }))).toEqual({
		message,
		description: `Choose the type ${type}, or correct "Media URL"`,
	});
});

test.each([
	['document', 'box.jpg'],
	['audio', 'a.mp4'],
	['image', 'hi.webp'],
	['image', 'picture.php'],
])('%s from %s is for the provider to judge', async (mediaType, end) => {
	expect((await read({ mediaType, mediaUrl: at(end) })).type).toBe(mediaType);
});

const PDF: FileFacts = { name: 'invoice-1001.pdf', mimeType: 'application/pdf', bytes: 10 };

const readFileIn = async (held: Partial<FileFacts>, parameters: Parameters = {}, options = {}) =>
	await sendMedia.read(
		{
			...item({ mediaSource: 'binary', binaryProperty: 'data', ...parameters }),
			files: filesOf({ data: { ...PDF, ...held } }),
		},
		options,
	);

test('a file of the workflow: its type, its name, and a link for a day', async () => {
	expect(await readFileIn({}, { caption: 'Your invoice' })).toEqual({
		type: 'document',
		url: 'https://n8n.example.com/signed?token=invoice-1001.pdf-24',
		caption: 'Your invoice',
		filename: 'invoice-1001.pdf',
		held: true,
	});
});

test('a link for as long as the option says, and another name', async () => {
	expect(await readFileIn({}, { filename: 'Invoice.pdf' }, { linkHours: 48 })).toMatchObject({
		url: 'https://n8n.example.com/signed?token=invoice-1001.pdf-48',
		filename: 'Invoice.pdf',
	});
});

test.each<[Partial<FileFacts>, string | undefined]>([
	[{ name: 'invoice' }, 'invoice.pdf'],
	[{ name: 'a/b/invoice.pdf' }, 'invoice.pdf'],
	[{ name: '' }, undefined],
])('the name of %j goes along', async (held, filename) => {
	expect((await readFileIn(held)).filename).toBe(filename);
});

test.each<[Partial<FileFacts>, string]>([
	[{ name: 'box', mimeType: 'image/jpeg' }, 'image'],
	[{ name: 'box.png', mimeType: 'application/octet-stream' }, 'image'],
	[{ name: '', mimeType: 'audio/ogg; codecs=opus' }, 'audio'],
	[{ name: '', mimeType: 'video/mp4' }, 'video'],
	[{ name: 'data.xyz', mimeType: 'application/x-xyz' }, 'document'],
])('Automatic: %j', async (held, type) => {
	expect(await readFileIn(held)).toMatchObject({ type, held: true });
});

test.each<[Partial<FileFacts>, Parameters, string, string]>([
	[
		{},
		{ mediaType: 'image' },
		'The file "invoice-1001.pdf" (application/pdf) cannot be sent as the type Image through Testel',
		'Choose the type Document. Testel takes jpg, png there',
	],
	[
		{ name: '', mimeType: 'image/gif' },
		{ mediaType: 'image' },
		'The file (image/gif) cannot be sent as the type Image through Testel',
		'Choose the type Document. Testel takes jpg, png there',
	],
	[{ bytes: 0 }, {}, 'The file "invoice-1001.pdf" is empty', 'Check the node that made or fetched it'],
	[
		{ bytes: 104_857_601 },
		{},
		'The file "invoice-1001.pdf" has 100.1 MB, but WhatsApp allows at most 100 MB for the type Document',
		'Make it smaller, or send a link to it',
	],
	[
		{ name: 'box.jpg', mimeType: 'image/jpeg', bytes: 5_242_881 },
		{},
		'The file "box.jpg" has 5.1 MB, but WhatsApp allows at most 5 MB for the type Image',
		'Make it smaller, or send a link to it',
	],
	[
		{ name: 'hi.webp', mimeType: 'image/webp', bytes: 512_001 },
		{},
		'The file "hi.webp" has 501 KB, but WhatsApp allows at most 500 KB for the type Sticker',
		'Make it smaller, or send a link to it',
	],
	[
		{ name: 'file', mimeType: 'application/octet-stream' },
		{},
		'The file in the binary field does not say what type of file it is',
		'Choose a "Media Type", or send another file',
	],
])('the file %j with %j is refused', async (held, parameters, message, description) => {
	expect(await rejection(readFileIn(held, parameters))).toEqual({ message, description });
});

test.each([
	[{ name: 'box.jpg', mimeType: 'image/jpeg', bytes: 5_242_880 }],
	[{ name: 'hi.webp', mimeType: 'image/webp', bytes: 512_000 }],
])('%j is as large as a file may be', async (held) => {
	expect((await readFileIn(held)).held).toBe(true);
});

test('another source is unknown', async () => {
	expect((await rejection(read({ mediaSource: 'disk', mediaUrl }))).description).toBe(
		'Choose a "File From". An expression must return url or binary',
	);
});
