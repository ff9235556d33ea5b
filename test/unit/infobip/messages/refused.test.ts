import type { IDataObject } from 'n8n-workflow';

import { contactContent } from '../../providers/requests.ts';
import { refusal } from '../../shared/refusal.ts';
import { JOHN, requestFor, TEXT } from './requests.ts';

/** Infobip contract §3 and §3.1: what Infobip would refuse is refused before it is sent. */

const text = (words: string) => ({ text: words });

const refused: Array<[row: string, options: IDataObject, message: string]> = [
	['messageId', { messageId: 'm'.repeat(201) }, 'Message ID is longer than 200 characters'],
	['callbackData', { callbackData: 'c'.repeat(4001) }, 'Callback Data is longer than 4000 characters'],
	[
		'notifyUrl',
		{ notifyUrl: `https://h.example/${'n'.repeat(2031)}` },
		'Notify URL is longer than 2048 characters',
	],
	['entityId', { entityId: 'e'.repeat(256) }, 'Entity ID is longer than 255 characters'],
	['applicationId', { applicationId: 'a'.repeat(256) }, 'Application ID is longer than 255 characters'],
];

test.each(refused)('§3: %s is refused before it is sent', (_row, options, words) => {
	expect(refusal(() => requestFor('sendText', TEXT, options))).toEqual({
		message: words,
		description: 'Correct it under "Options"',
	});
});

test.each(['hooks.example.com/wa', 'ftp://h.example', 'https://', '/wa', 'https://h.example/a b'])(
	'§3: the notifyUrl %s is no web address',
	(notifyUrl) => {
		expect(refusal(() => requestFor('sendContact', contactContent(JOHN), { notifyUrl }))).toEqual({
			message: 'Notify URL is not a web address that starts with https:// or http://',
			description: 'Correct it under "Options"',
		});
	},
);

test('§3.2: a waId without digits', () => {
	const john = { ...JOHN, phones: [{ phone: '+441134960019', waId: 'none' }] };
	expect(refusal(() => contactContent(john))).toEqual({
		message: 'Contact 1: Phone 1: WhatsApp ID "none" has no digits',
		description:
			'Write "WhatsApp ID" under "Phones" as the digits of the number, for example 12025550145, or leave it empty',
	});
});

test.each(['Your order is ready', 'See www.example.com', 'https://', 'http:// example.com'])(
	'§3.1: previewUrl without a URL in the text %j',
	(words) => {
		expect(refusal(() => requestFor('sendText', text(words), { previewUrl: true }))).toEqual({
			message: 'Preview URL is on, but the text has no link',
			description:
				'Write a link with http:// or https:// into "Text", or turn off "Preview URL" under "Options"',
		});
	},
);

test('§3.1: previewUrl with urlOptions.removeProtocol', () => {
	const options = { previewUrl: true, urlOptions: { removeProtocol: true } };
	expect(refusal(() => requestFor('sendText', text('See http://a.example'), options))).toEqual({
		message: 'Preview URL and Remove Protocol are both on, but Infobip allows only one of them',
		description: 'Turn off "Preview URL" or, in "URL Options", "Remove Protocol" under "Options"',
	});
});
