import type { IDataObject } from 'n8n-workflow';

import { text } from '../../../../nodes/Infobip/messages/text.ts';
import { options } from '../../../../nodes/Infobip/options.ts';
import { readOptions } from '../../../../nodes/shared/options/option.ts';
import { refusal } from '../../shared/refusal.ts';

/**
 * Infobip contract §3: `urlOptions`; its page: "Set this to true, if you want to set up other URL options".
 */

const urlOptionsSent = (urlOptions: IDataObject): unknown =>
	text.requests(
		{
			from: '441134960000',
			to: '441134960001',
			content: { text: 'https://www.example.com/1001' },
			options: readOptions(options, { urlOptions }, 'sendText'),
		},
		'https://xxxxx.api.infobip.com',
	)[0]?.body.urlOptions;

test.each([
	[{ trackingUrl: 'https://hooks.example.com/clicks' }, 'Tracking URL'],
	[{ customDomain: 'links.example.com' }, 'Custom Domain'],
	[{ trackClicks: true }, 'Track Clicks'],
	[{ removeProtocol: true }, 'Remove Protocol'],
	[
		{ customDomain: 'l.example', trackClicks: false, trackingUrl: 'https://t.example' },
		'Custom Domain, Tracking URL',
	],
])('%j would be ignored with Shorten URL off, so it is refused', (urlOptions, names) => {
	expect(refusal(() => urlOptionsSent({ shortenUrl: false, ...urlOptions }))).toEqual({
		message: `Shorten URL is off, but these options are for shortened links only: ${names}`,
		description: 'In "URL Options" under "Options", turn on "Shorten URL" or remove the others',
	});
});

test.each([
	{ shortenUrl: false },
	{ shortenUrl: false, trackClicks: false, removeProtocol: false },
	{ trackingUrl: 'https://t.example', customDomain: 'l.example' },
	{ shortenUrl: true, trackClicks: true, trackingUrl: 'https://t.example', removeProtocol: true },
])('%j goes out as it is', (urlOptions) => {
	expect(urlOptionsSent(urlOptions)).toEqual(urlOptions);
});

test('a blank Tracking URL is none', () => {
	expect(urlOptionsSent({ shortenUrl: false, trackingUrl: ' ' })).toEqual({ shortenUrl: false });
});
