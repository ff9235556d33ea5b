import type { IDataObject } from 'n8n-workflow';

import { contactContent } from '../../providers/requests.ts';
import { JOHN, requestFor, TEXT } from './requests.ts';

/** Infobip contract §2, §3 and §3.1. The expected bodies are written by hand from the tables. */

const message = (more: object = {}) => ({
	from: '441134960000',
	to: '441134960001',
	content: { text: 'Your order is ready' },
	...more,
});

const text = (words: string) => ({ text: words });

test('§2: POST /whatsapp/1/message/text', () => {
	expect(requestFor('sendText', TEXT).url).toBe('https://xxxxx.api.infobip.com/whatsapp/1/message/text');
});

test('§2: POST /whatsapp/1/message/contact', () => {
	expect(requestFor('sendContact', contactContent(JOHN)).url).toBe(
		'https://xxxxx.api.infobip.com/whatsapp/1/message/contact',
	);
});

test('§3.1: the sample of a text', () => {
	const options = {
		messageId: 'a28dd97c-1ffb-4fcf-99f1-0b557ed381da',
		previewUrl: true,
		callbackData: 'order-1001',
		notifyUrl: 'https://hooks.example.com/wa',
	};
	const { body } = requestFor('sendText', text('Your order is ready: https://www.example.com/1001'), options);
	expect(body).toEqual({
		from: '441134960000',
		to: '441134960001',
		messageId: 'a28dd97c-1ffb-4fcf-99f1-0b557ed381da',
		content: { text: 'Your order is ready: https://www.example.com/1001', previewUrl: true },
		callbackData: 'order-1001',
		notifyUrl: 'https://hooks.example.com/wa',
	});
});

const rows: Array<[row: string, options: IDataObject, more: object]> = [
	['nothing but what is required', {}, {}],
	['messageId', { messageId: 'own-1' }, { messageId: 'own-1' }],
	['messageId of 200', { messageId: 'm'.repeat(200) }, { messageId: 'm'.repeat(200) }],
	['callbackData of 4000', { callbackData: 'c'.repeat(4000) }, { callbackData: 'c'.repeat(4000) }],
	[
		'notifyUrl of 2048',
		{ notifyUrl: `https://h.example/${'n'.repeat(2030)}` },
		{ notifyUrl: `https://h.example/${'n'.repeat(2030)}` },
	],
	['notifyUrl with http', { notifyUrl: 'http://h.example' }, { notifyUrl: 'http://h.example' }],
	['entityId of 255, flat', { entityId: 'e'.repeat(255) }, { entityId: 'e'.repeat(255) }],
	['applicationId of 255, flat', { applicationId: 'a'.repeat(255) }, { applicationId: 'a'.repeat(255) }],
	[
		'context.replyToMessageId',
		{ replyToMessageId: 'wamid.EXAMPLE' },
		{ context: { replyToMessageId: 'wamid.EXAMPLE' } },
	],
	[
		'content.previewUrl that is false',
		{ previewUrl: false },
		{ content: { text: 'Your order is ready', previewUrl: false } },
	],
	[
		'urlOptions, every member',
		{
			urlOptions: {
				shortenUrl: true,
				trackClicks: false,
				trackingUrl: 'https://t.example',
				removeProtocol: true,
				customDomain: 'l.example',
			},
		},
		{
			urlOptions: {
				shortenUrl: true,
				trackClicks: false,
				trackingUrl: 'https://t.example',
				removeProtocol: true,
				customDomain: 'l.example',
			},
		},
	],
	[
		'urlOptions, every switch off',
		{ urlOptions: { shortenUrl: false, trackClicks: false, removeProtocol: false } },
		{ urlOptions: { shortenUrl: false, trackClicks: false, removeProtocol: false } },
	],
	[
		'urlOptions, one member',
		{ urlOptions: { shortenUrl: true, customDomain: '' } },
		{ urlOptions: { shortenUrl: true } },
	],
	['urlOptions without a member', { urlOptions: {} }, {}],
	['options of the shared loop are not for Infobip', { maxRetries: 1, timeout: 5, parallelRequests: 2 }, {}],
];

test.each(rows)('§3: %s', (_row, options, more) => {
	expect(requestFor('sendText', TEXT, options).body).toEqual(message(more));
});

test('§3.1: previewUrl with urlOptions that keep the protocol', () => {
	const options = { previewUrl: true, urlOptions: { removeProtocol: false } };
	expect(requestFor('sendText', text('See http://a.example'), options).body).toEqual(
		message({
			content: { text: 'See http://a.example', previewUrl: true },
			urlOptions: { removeProtocol: false },
		}),
	);
});
