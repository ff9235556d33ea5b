import type { IDataObject } from 'n8n-workflow';

import { ninetyNineDigital } from '../../../../../nodes/NinetyNineDigital/provider.ts';
import { requestOf } from '../../../providers/requests.ts';
import type { Parameters } from '../../../shared/nodeContext.ts';
import { rejection } from '../../../shared/refusal.ts';

/** 99digital contract §24. The expected bodies are written by hand; the credential adds the key. */

const PEOPLE = { from: '12025550100', to: '12025550123' };

const send = async (parameters: Parameters, options: IDataObject = {}) =>
	await requestOf(ninetyNineDigital, 'sendMedia', parameters, {
		credential: { baseUrl: 'https://api.99digital.co.il/whatsapp/v2' },
		...PEOPLE,
		options,
	});

test('§24: the sample', async () => {
	const parameters = {
		mediaType: 'document',
		mediaUrl: 'https://www.example.com/invoice-1001.pdf',
		caption: 'Your invoice',
	};
	expect(await send(parameters)).toStrictEqual({
		url: 'https://api.99digital.co.il/whatsapp/v2/sendFile',
		body: { ...PEOPLE, body: 'https://www.example.com/invoice-1001.pdf', caption: 'Your invoice' },
	});
});

test.each<[row: string, parameters: Parameters, fields: IDataObject]>([
	[
		'an image',
		{ mediaType: 'image', mediaUrl: 'https://www.example.com/box.png', caption: '' },
		{ body: 'https://www.example.com/box.png' },
	],
	[
		'a video',
		{ mediaType: 'video', mediaUrl: 'https://www.example.com/box.mp4', caption: 'Unboxed\ntoday' },
		{ body: 'https://www.example.com/box.mp4', caption: 'Unboxed\ntoday' },
	],
	[
		'an audio',
		{ mediaType: 'audio', mediaUrl: 'https://www.example.com/hello.mp3' },
		{ body: 'https://www.example.com/hello.mp3' },
	],
])('§24: %s', async (_row, parameters, fields) => {
	const options = { replyToMessageId: '92E00000000000000000000000000001', showRequest: true };
	expect((await send(parameters)).body).toStrictEqual({ ...PEOPLE, ...fields });
	expect((await send(parameters, options)).body).toStrictEqual({
		...PEOPLE,
		...fields,
		replyTo: '92E00000000000000000000000000001',
		showRequest: 1,
	});
});

test.each<[what: string, parameters: Parameters, message: string, description: string]>([
	[
		'http',
		{ mediaUrl: 'http://www.example.com/box.jpg' },
		'Media URL "http://www.example.com/box.jpg" begins with http://',
		'Give an address that begins with https://: 99digital accepts no other',
	],
	[
		'a sticker',
		{ mediaType: 'sticker', mediaUrl: 'https://www.example.com/hello.webp' },
		'99digital cannot send the media type "sticker"',
		'Choose another "Media Type"',
	],
	[
		'a long caption',
		{ mediaUrl: 'https://www.example.com/box.jpg', caption: 'x'.repeat(1025) },
		'The caption has 1025 characters, but 99digital allows at most 1024',
		'Shorten "Caption", or send the rest as a text',
	],
])('%s is refused', async (_what, parameters, message, description) => {
	expect(await rejection(send(parameters))).toEqual({ message, description });
});
