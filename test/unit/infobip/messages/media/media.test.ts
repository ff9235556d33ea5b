import type { IDataObject } from 'n8n-workflow';

import { infobip } from '../../../../../nodes/Infobip/provider.ts';
import { requestOf } from '../../../providers/requests.ts';
import type { Parameters } from '../../../shared/nodeContext.ts';

/** Infobip contract §23, row by row. The expected bodies are written by hand. */

const send = async (parameters: Parameters, options: IDataObject = {}) =>
	await requestOf(infobip, 'sendMedia', parameters, {
		credential: { baseUrl: 'https://xxxxx.api.infobip.com' },
		from: '12025550100',
		to: '12025550123',
		options,
	});

test('§23: the sample', async () => {
	const parameters = {
		mediaType: 'document',
		mediaUrl: 'https://www.example.com/invoice-1001.pdf',
		caption: 'Your invoice',
		filename: 'invoice-1001.pdf',
	};
	expect(await send(parameters, { messageId: 'b1f0c6d2-0000-4000-8000-000000000102' })).toStrictEqual({
		url: 'https://xxxxx.api.infobip.com/whatsapp/1/message/document',
		body: {
			from: '12025550100',
			to: '12025550123',
			messageId: 'b1f0c6d2-0000-4000-8000-000000000102',
			content: {
				mediaUrl: 'https://www.example.com/invoice-1001.pdf',
				caption: 'Your invoice',
				filename: 'invoice-1001.pdf',
			},
		},
	});
});

test.each<[row: string, path: string, parameters: Parameters, options: IDataObject, content: object]>([
	[
		'an image with a caption',
		'image',
		{ mediaType: 'image', mediaUrl: 'https://www.example.com/box.jpg', caption: 'Your box\nis here' },
		{},
		{ mediaUrl: 'https://www.example.com/box.jpg', caption: 'Your box\nis here' },
	],
	[
		'an image by http',
		'image',
		{ mediaUrl: 'http://www.example.com/box.jpg' },
		{},
		{ mediaUrl: 'http://www.example.com/box.jpg' },
	],
	[
		'a document without a name has that of its address',
		'document',
		{ mediaType: 'document', mediaUrl: 'https://www.example.com/invoice-1001.pdf' },
		{},
		{ mediaUrl: 'https://www.example.com/invoice-1001.pdf', filename: 'invoice-1001.pdf' },
	],
	[
		'a video',
		'video',
		{ mediaType: 'video', mediaUrl: 'https://www.example.com/box.mp4', caption: 'Unboxed' },
		{},
		{ mediaUrl: 'https://www.example.com/box.mp4', caption: 'Unboxed' },
	],
	[
		'an audio',
		'audio',
		{ mediaType: 'audio', mediaUrl: 'https://www.example.com/hello.mp3' },
		{},
		{ mediaUrl: 'https://www.example.com/hello.mp3' },
	],
	[
		'a voice message',
		'audio',
		{ mediaType: 'audio', mediaUrl: 'https://www.example.com/hello.ogg' },
		{ voice: true },
		{ mediaUrl: 'https://www.example.com/hello.ogg', voice: true },
	],
	[
		'an audio that is said to be no voice message',
		'audio',
		{ mediaType: 'audio', mediaUrl: 'https://www.example.com/hello.ogg' },
		{ voice: false },
		{ mediaUrl: 'https://www.example.com/hello.ogg', voice: false },
	],
	[
		'a sticker',
		'sticker',
		{ mediaType: 'sticker', mediaUrl: 'https://www.example.com/hello.webp' },
		{ voice: false },
		{ mediaUrl: 'https://www.example.com/hello.webp' },
	],
])('§23: %s', async (_row, path, parameters, options, content) => {
	expect(await send(parameters, options)).toStrictEqual({
		url: `https://xxxxx.api.infobip.com/whatsapp/1/message/${path}`,
		body: { from: '12025550100', to: '12025550123', content },
	});
});

test('§23: the fields of every message', async () => {
	const options = {
		callbackData: 'order-1001',
		notifyUrl: 'https://hooks.example.com/wa',
		entityId: 'customer-1',
		applicationId: 'crm',
		replyToMessageId: 'wamid.IN',
		urlOptions: { shortenUrl: true, trackClicks: false },
	};
	const parameters = { mediaUrl: 'https://www.example.com/box.jpg' };
	expect((await send(parameters, options)).body).toStrictEqual({
		from: '12025550100',
		to: '12025550123',
		callbackData: 'order-1001',
		notifyUrl: 'https://hooks.example.com/wa',
		entityId: 'customer-1',
		applicationId: 'crm',
		context: { replyToMessageId: 'wamid.IN' },
		urlOptions: { shortenUrl: true, trackClicks: false },
		content: { mediaUrl: 'https://www.example.com/box.jpg' },
	});
});
