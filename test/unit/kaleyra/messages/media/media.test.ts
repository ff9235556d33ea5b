import type { IDataObject } from 'n8n-workflow';

import { kaleyra } from '../../../../../nodes/Kaleyra/provider.ts';
import { requestOf } from '../../../providers/requests.ts';
import type { Parameters } from '../../../shared/nodeContext.ts';
import { rejection } from '../../../shared/refusal.ts';

/** Kaleyra contract §24, row by row. The expected bodies are written by hand. */

const send = async (parameters: Parameters, options: IDataObject = {}) =>
	await requestOf(kaleyra, 'sendMedia', parameters, {
		credential: { pod: 'in', sid: 'HXAP16XXXXXX97IN' },
		from: '+12025550100',
		to: '+12025550123',
		options,
	});

test('§24: the sample', async () => {
	const parameters = {
		mediaType: 'document',
		mediaUrl: 'https://www.example.com/invoice-1001.pdf',
		caption: 'Your invoice',
		filename: 'invoice-1001.pdf',
	};
	expect(await send(parameters, { ref: 'order-1001', waSource: 'api' })).toStrictEqual({
		url: 'https://api.in.kaleyra.io/v2/HXAP16XXXXXX97IN/whatsapp/+12025550100/messages',
		body: {
			messaging_object: {
				messaging_product: 'whatsapp',
				recipient_type: 'individual',
				to: '+12025550123',
				type: 'document',
				document: {
					link: 'https://www.example.com/invoice-1001.pdf',
					caption: 'Your invoice',
					filename: 'invoice-1001.pdf',
				},
			},
			extra_info: { ref: 'order-1001', wa_source: 'api' },
		},
	});
});

test.each<[row: string, parameters: Parameters, kind: object]>([
	[
		'an image with a caption',
		{ mediaType: 'image', mediaUrl: 'https://www.example.com/box.jpg', caption: ' Your box\nis here ' },
		{ type: 'image', image: { link: 'https://www.example.com/box.jpg', caption: 'Your box\nis here' } },
	],
	[
		'an image without one',
		{ mediaType: 'image', mediaUrl: 'https://www.example.com/box.jpg', caption: ' ' },
		{ type: 'image', image: { link: 'https://www.example.com/box.jpg' } },
	],
	[
		'a video',
		{ mediaType: 'video', mediaUrl: 'https://www.example.com/box.mp4', caption: 'Unboxed' },
		{ type: 'video', video: { link: 'https://www.example.com/box.mp4', caption: 'Unboxed' } },
	],
	[
		'a document without a name has that of its address',
		{ mediaType: 'document', mediaUrl: 'https://www.example.com/files/Price%20list.pdf?v=2' },
		{
			type: 'document',
			document: {
				link: 'https://www.example.com/files/Price%20list.pdf?v=2',
				filename: 'Price list.pdf',
			},
		},
	],
	[
		'a document whose address has none',
		{ mediaType: 'document', mediaUrl: 'https://www.example.com/' },
		{ type: 'document', document: { link: 'https://www.example.com/' } },
	],
	[
		'an audio',
		{ mediaType: 'audio', mediaUrl: 'https://www.example.com/hello.mp3', caption: '', filename: '' },
		{ type: 'audio', audio: { link: 'https://www.example.com/hello.mp3' } },
	],
	[
		'a sticker',
		{ mediaType: 'sticker', mediaUrl: 'https://www.example.com/hello.webp' },
		{ type: 'sticker', sticker: { link: 'https://www.example.com/hello.webp' } },
	],
])('§24: %s', async (_row, parameters, kind) => {
	expect((await send(parameters)).body).toStrictEqual({
		messaging_object: {
			messaging_product: 'whatsapp',
			to: '+12025550123',
			recipient_type: 'individual',
			...kind,
		},
	});
});

test('§29: a message that quotes another', async () => {
	const parameters = { mediaType: 'audio', mediaUrl: 'https://www.example.com/hello.mp3' };
	expect((await send(parameters, { replyToMessageId: 'wamid.IN' })).body).toStrictEqual({
		messaging_object: {
			messaging_product: 'whatsapp',
			to: '+12025550123',
			recipient_type: 'individual',
			type: 'audio',
			audio: { link: 'https://www.example.com/hello.mp3' },
			context: { message_id: 'wamid.IN' },
		},
	});
});

test('§24: http:// is refused', async () => {
	expect(await rejection(send({ mediaUrl: 'http://www.example.com/box.jpg' }))).toEqual({
		message: 'Media URL "http://www.example.com/box.jpg" begins with http://',
		description: 'Give an address that begins with https://: Kaleyra accepts no other',
	});
});

test('§24: a caption has 1024 characters at most', async () => {
	const mediaUrl = 'https://www.example.com/box.jpg';
	await send({ mediaUrl, caption: '😀'.repeat(1024) });
	expect(await rejection(send({ mediaUrl, caption: '😀'.repeat(1025) }))).toEqual({
		message: 'The caption has 1025 characters, but Kaleyra allows at most 1024',
		description: 'Shorten "Caption", or send the rest as a text',
	});
});
