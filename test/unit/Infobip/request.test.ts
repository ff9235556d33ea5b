import { mockDeep } from 'jest-mock-extended';
import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { InfobipWhatsApp } from '../../../nodes/Infobip/InfobipWhatsApp.node.ts';
import { infobip } from '../../../nodes/Infobip/provider.ts';
import { ninetyNineDigital } from '../../../nodes/NinetyNineDigital/provider.ts';
import type { SendRequest } from '../../../nodes/shared/messages/kind.ts';
import { type PlannedMessage, requireDifferentIds } from '../../../nodes/shared/send/plan.ts';
import { itemParameter, NODE } from '../shared/nodeContext.ts';
import { refusal } from '../shared/refusal.ts';
import { redactorOf } from '../../../nodes/shared/http/redaction.ts';
import { JOHN, requestFor, TEXT } from './requests.ts';
import { contactContent } from '../providers/requests.ts';

/** Infobip contract §3: a repeated messageId may or may not be refused, so the node refuses it itself. */

const request = (messageId?: string | number) => requestFor('sendText', TEXT, { messageId });

const planned = (one: SendRequest): PlannedMessage => ({
	itemIndex: 0,
	kind: 'sendText',
	account: {
		credentialType: 'infobipWhatsAppApi',
		credential: { id: '', name: '', type: 'infobipWhatsAppApi' },
		data: {},
		redactor: redactorOf({}),
	},
	from: '441134960000',
	to: '441134960001',
	request: one,
	limits: { maxRetries: 3, parallelRequests: 20, timeout: 30_000 },
});

const check = (used: Set<string>, ...requests: SendRequest[]) =>
	requireDifferentIds(infobip, requests.map(planned), used);

const REFUSAL = {
	message: 'Message ID "own-1" is given to more than one message',
	description:
		'Each message needs its own ID: use one recipient per item and a "Message ID" that differs from item to item, or leave "Message ID" under "Options" empty, so that Infobip makes one for each',
};

test('one Message ID for two recipients of an item is refused, and says what to do', () => {
	expect(refusal(() => check(new Set(), request('own-1'), request('own-1')))).toEqual(REFUSAL);
});

test('one Message ID in two items is refused as well, also as a number', () => {
	const used = new Set<string>();
	check(used, request('own-1'), request('1001'));
	expect(refusal(() => check(used, request('own-1')))).toEqual(REFUSAL);
	expect(refusal(() => check(used, request(1001))).message).toBe(
		'Message ID "1001" is given to more than one message',
	);
});

test('different ones, and none at all, are taken', () => {
	const used = new Set<string>();
	check(used, request('own-1'), request(), request());
	check(used, request('own-2'), request());
	expect([...used]).toEqual(['own-1', 'own-2']);
});

test('a provider without ids of the user takes any request', () => {
	const messages = [planned(request('own-1')), planned(request('own-1'))];
	expect(() => requireDifferentIds(ninetyNineDigital, messages, new Set())).not.toThrow();
});

const sendText = (options: object, to: string) => ({
	resource: 'message',
	operation: 'sendText',
	from: '+44 113 496 0000',
	to,
	text: 'Hello',
	simplify: true,
	options,
});

function actionContext(options: object, to = '+441134960001, +441134960002') {
	const context = mockDeep<IExecuteFunctions>();
	context.getNode.mockReturnValue(NODE);
	context.continueOnFail.mockReturnValue(false);
	context.getInputData.mockReturnValue([{ json: {} }]);
	context.getNodeParameter.mockImplementation(itemParameter(sendText(options, to)));
	context.getCredentials.mockResolvedValue({ baseUrl: 'https://xxxxx.api.infobip.com', apiKey: 'key-1' });
	context.helpers.httpRequestWithAuthentication.mockResolvedValue({
		statusCode: 200,
		headers: {},
		body: '{"messageId":"m-1","status":{"groupId":1,"name":"PENDING_ENROUTE"}}',
	});
	return context;
}

test('Send Text gives an item for each recipient', async () => {
	const item = (to: string) => ({
		json: {
			provider: 'infobip',
			status: 'accepted',
			messageId: 'm-1',
			from: '+441134960000',
			to,
			statusName: 'PENDING_ENROUTE',
		},
		pairedItem: { item: 0 },
	});
	expect(await new InfobipWhatsApp().execute.call(actionContext({}))).toEqual([
		[item('+441134960001'), item('+441134960002')],
	]);
});

test('Send Text with one Message ID for two recipients sends nothing', async () => {
	const context = actionContext({ messageId: 'own-1' });
	await expect(new InfobipWhatsApp().execute.call(context)).rejects.toThrow(
		'Message ID "own-1" is given to more than one message',
	);
	expect(context.helpers.httpRequestWithAuthentication).not.toHaveBeenCalled();
});

test('each run may use an ID again', async () => {
	const context = actionContext({ messageId: 'own-1' }, '+441134960001');
	await new InfobipWhatsApp().execute.call(context);
	await new InfobipWhatsApp().execute.call(context);
	expect(context.helpers.httpRequestWithAuthentication).toHaveBeenCalledTimes(2);
});

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

/** Infobip contract §2, §3 and §3.1. The expected bodies are written by hand from the tables. */

const message = (more: object = {}) => ({
	from: '441134960000',
	to: '441134960001',
	content: { text: 'Your order is ready' },
	...more,
});

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
