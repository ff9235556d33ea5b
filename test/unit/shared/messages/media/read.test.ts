import type { MediaContent } from '../../../../../nodes/shared/messages/media/content.ts';
import { sendMedia } from '../../../../../nodes/shared/messages/media/index.ts';
import type { Parameters } from '../../nodeContext.ts';
import { rejection } from '../../refusal.ts';
import { MESSAGE } from '../../send/fakeRun.ts';
import { item } from '../template/items.ts';

const mediaUrl = 'https://www.example.com/files/box.jpg';

const read = async (parameters: Parameters): Promise<MediaContent> =>
	await sendMedia.read(item(parameters), MESSAGE.limits);

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
