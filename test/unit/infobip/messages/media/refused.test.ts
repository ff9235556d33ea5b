import type { IDataObject } from 'n8n-workflow';

import { infobip } from '../../../../../nodes/Infobip/provider.ts';
import { requestOf } from '../../../providers/requests.ts';
import type { Parameters } from '../../../shared/nodeContext.ts';
import { rejection } from '../../../shared/refusal.ts';

/** What Infobip contract §23 does not allow. */

const mediaUrl = 'https://www.example.com/file';

const send = async (parameters: Parameters, options: IDataObject = {}) =>
	await requestOf(
		infobip,
		'sendMedia',
		{ mediaUrl, ...parameters },
		{
			credential: { baseUrl: 'https://xxxxx.api.infobip.com' },
			from: '12025550100',
			to: '12025550123',
			options,
		},
	);

test('a caption has 3000 characters at most', async () => {
	await send({ caption: '😀'.repeat(3000) });
	expect(await rejection(send({ caption: '😀'.repeat(3001) }))).toEqual({
		message: 'The caption has 3001 characters, but Infobip allows at most 3000',
		description: 'Shorten "Caption", or send the rest as a text',
	});
});

test.each(['image', 'document', 'video', 'sticker'])('%s is no voice message', async (mediaType) => {
	expect(await rejection(send({ mediaType }, { voice: true }))).toEqual({
		message: `Voice Message is on, but the media type is "${mediaType}"`,
		description: 'Choose the "Media Type" Audio, or turn off "Voice Message" under "Options"',
	});
});

test.each(['audio', 'sticker'])('%s has no URL options', async (mediaType) => {
	expect(await rejection(send({ mediaType }, { urlOptions: { shortenUrl: false } }))).toEqual({
		message: `URL Options are filled in, but Infobip does not allow them with the media type "${mediaType}"`,
		description: 'Remove "URL Options" under "Options", or choose another "Media Type"',
	});
});

test('options for shortened links want shortened links', async () => {
	const options = { urlOptions: { shortenUrl: false, customDomain: 'links.example.com' } };
	expect((await rejection(send({}, options))).message).toBe(
		'Shorten URL is off, but these options are for shortened links only: Custom Domain',
	);
});
