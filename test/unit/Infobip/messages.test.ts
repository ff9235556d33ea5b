import type { IDataObject } from 'n8n-workflow';

import { infobip } from '../../../nodes/Infobip/provider.ts';
import { requestOf } from '../providers/requests.ts';
import type { Parameters } from '../shared/nodeContext.ts';
import { refusal, rejection } from '../shared/refusal.ts';
import { markAsRead, text } from '../../../nodes/Infobip/messages.ts';
import { answered } from '../shared/markAsRead/answered.ts';
import { options } from '../../../nodes/Infobip/options.ts';
import { readOptions } from '../../../nodes/shared/options.ts';
import { templateSender } from '../providers/template/requests.ts';
import { bodyVariables, buttonVariables } from '../shared/messages/templateItems.ts';
import { LOGIN_CODE, ORDER_READY, ORDER_VALUES, template, withHeader } from '../shared/templates/samples.ts';
import { redactorOf } from '../../../nodes/shared/http/redaction.ts';
import { requireDifferentIds } from '../../../nodes/shared/send/plan.ts';

/** Infobip contract §30. */

const ADDRESS = 'https://xxxxx.api.infobip.com';

test.each([
	['ABEGOIE', 'ABEGOIE'],
	['wamid.HBgL/+==', 'wamid.HBgL%2F%2B%3D%3D'],
	['a/../b?c#d', 'a%2F..%2Fb%3Fc%23d'],
	['כן', '%D7%9B%D7%9F'],
])('§30: the request, without a body: %s', (messageId, segment) => {
	expect(markAsRead.request(ADDRESS, '12025550100', markAsRead.target(messageId))).toStrictEqual({
		url: `https://xxxxx.api.infobip.com/whatsapp/1/senders/12025550100/message/${segment}/read`,
	});
	expect(markAsRead.by).toBe('messageId');
});

test.each(['.', '..', '...'])('"%s" would lead to another path', (messageId) => {
	expect(refusal(() => markAsRead.target(messageId))).toEqual({
		message: `Message ID "${messageId}" is not the ID of a message`,
		description: 'Fill in "Message ID": the received message has it in "messageId"',
	});
});

test('§30: 204 is good', () => {
	expect(markAsRead.refusal(answered(204, ''))).toBeUndefined();
});

test('§30: 400 says what is wrong', () => {
	expect(markAsRead.refusal(answered(400, { error: 'Message too old' }))).toEqual({
		message: 'Infobip does not accept the request (HTTP 400)',
		description: 'Check the parameters and options of this item. Infobip said: Message too old',
		code: undefined,
	});
});

test('§30: 403 names the scope', () => {
	const body = { requestError: { serviceException: { messageId: 'FORBIDDEN', text: 'Forbidden' } } };
	expect(markAsRead.refusal(answered(403, body))?.description).toContain(
		'whatsapp:manage to list templates and to mark messages as read',
	);
});

test('§30: 404 asks for the message ID', () => {
	const body = { requestError: { serviceException: { messageId: 'NOT_FOUND', text: 'Message not found' } } };
	expect(markAsRead.refusal(answered(404, body))?.description).toBe(
		'Check "Base URL" in the credential, your sender number and, for Mark as Read, "Message ID". Infobip said: Message not found',
	);
});

/** Infobip contract §24. The expected bodies are written by hand. */

const sendLocation = async (parameters: Parameters, options: IDataObject = {}) =>
	await requestOf(infobip, 'sendLocation', parameters, {
		credential: { baseUrl: 'https://xxxxx.api.infobip.com' },
		from: '12025550100',
		to: '12025550123',
		options,
	});

test.each<[row: string, parameters: Parameters, content: object]>([
	[
		'the sample',
		{
			latitude: 38.8977,
			longitude: -77.0365,
			locationName: 'Example Ltd',
			locationAddress: '1 Example Street',
		},
		{ latitude: 38.8977, longitude: -77.0365, name: 'Example Ltd', address: '1 Example Street' },
	],
	['a pin alone', { latitude: 0, longitude: 0 }, { latitude: 0, longitude: 0 }],
	[
		'an address alone, in two lines',
		{ latitude: 90, longitude: 180, locationName: '', locationAddress: '1 Example Street\nLeeds' },
		{ latitude: 90, longitude: 180, address: '1 Example Street\nLeeds' },
	],
])('§24: %s', async (_row, parameters, content) => {
	expect(await sendLocation(parameters)).toStrictEqual({
		url: 'https://xxxxx.api.infobip.com/whatsapp/1/message/location',
		body: { from: '12025550100', to: '12025550123', content },
	});
});

test('§23: a location has no URL options', async () => {
	const options = { urlOptions: { shortenUrl: true }, callbackData: 'visit-7' };
	expect((await sendLocation({ latitude: 1, longitude: 2 }, options)).body).toStrictEqual({
		from: '12025550100',
		to: '12025550123',
		callbackData: 'visit-7',
		content: { latitude: 1, longitude: 2 },
	});
});

/** Infobip contract §23, row by row. The expected bodies are written by hand. */

const sendMedia = async (parameters: Parameters, options: IDataObject = {}) =>
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
	expect(await sendMedia(parameters, { messageId: 'b1f0c6d2-0000-4000-8000-000000000102' })).toStrictEqual({
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
	expect(await sendMedia(parameters, options)).toStrictEqual({
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
	expect((await sendMedia(parameters, options)).body).toStrictEqual({
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

/** What Infobip contract §23 does not allow. */

const mediaUrl = 'https://www.example.com/file';

const sendRefused = async (parameters: Parameters, options: IDataObject = {}) =>
	await requestOf(
		infobip,
		'sendMedia',
		{ mediaType: 'image', mediaUrl, ...parameters },
		{
			credential: { baseUrl: 'https://xxxxx.api.infobip.com' },
			from: '12025550100',
			to: '12025550123',
			options,
		},
	);

test('a caption has 3000 characters at most', async () => {
	await sendRefused({ caption: '😀'.repeat(3000) });
	expect(await rejection(sendRefused({ caption: '😀'.repeat(3001) }))).toEqual({
		message: 'The caption has 3001 characters, but Infobip allows at most 3000',
		description: 'Shorten "Caption", or send the rest as a text',
	});
});

test.each(['image', 'document', 'video', 'sticker'])('%s is no voice message', async (mediaType) => {
	expect(await rejection(sendRefused({ mediaType }, { voice: true }))).toEqual({
		message: `Voice Message is on, but the media type is "${mediaType}"`,
		description: 'Choose the "Media Type" Audio, or turn off "Voice Message" under "Options"',
	});
});

test.each(['audio', 'sticker'])('%s has no URL options', async (mediaType) => {
	expect(await rejection(sendRefused({ mediaType }, { urlOptions: { shortenUrl: false } }))).toEqual({
		message: `URL Options are filled in, but Infobip does not allow them with the media type "${mediaType}"`,
		description: 'Remove "URL Options" under "Options", or choose another "Media Type"',
	});
});

test('options for shortened links want shortened links', async () => {
	const options = { urlOptions: { shortenUrl: false, customDomain: 'links.example.com' } };
	expect((await rejection(sendRefused({}, options))).message).toBe(
		'Shorten URL is off, but these options are for shortened links only: Custom Domain',
	);
});

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

/** Infobip contract §22. The expected bodies are written by hand from its tables. */

const { byHand, mapped } = templateSender(infobip, { baseUrl: 'https://xxxxx.api.infobip.com' });

/** The body of the template `order_ready` with this data. */
const orderReady = (data: object = {}, more: object = {}) => ({
	messages: [
		{
			from: '12025550100',
			to: '12025550123',
			content: {
				templateName: 'order_ready',
				templateData: { body: { placeholders: [] }, ...data },
				language: 'en',
			},
			...more,
		},
	],
});

test('§22: the sample', async () => {
	const parameters = {
		templateLanguage: 'en_GB',
		headerType: 'image',
		headerUrl: 'https://www.example.com/box.jpg',
		bodyVariables: bodyVariables('Dana', '1001'),
		buttonVariables: buttonVariables(
			['quickReply', 0, 'pickup-yes'],
			['quickReply', 1, 'pickup-no'],
			['url', 2, 'track/1001'],
		),
	};
	const options = {
		messageId: 'b1f0c6d2-0000-4000-8000-000000000101',
		callbackData: 'campaign-7',
		notifyUrl: 'https://hooks.example.com/wa',
	};
	expect(await byHand(parameters, options)).toStrictEqual({
		url: 'https://xxxxx.api.infobip.com/whatsapp/1/message/template',
		body: {
			messages: [
				{
					from: '12025550100',
					to: '12025550123',
					messageId: 'b1f0c6d2-0000-4000-8000-000000000101',
					content: {
						templateName: 'order_ready',
						templateData: {
							body: { placeholders: ['Dana', '1001'] },
							header: { type: 'IMAGE', mediaUrl: 'https://www.example.com/box.jpg' },
							buttons: [
								{ type: 'QUICK_REPLY', parameter: 'pickup-yes' },
								{ type: 'QUICK_REPLY', parameter: 'pickup-no' },
								{ type: 'URL', parameter: 'track/1001' },
							],
						},
						language: 'en_GB',
					},
					callbackData: 'campaign-7',
					notifyUrl: 'https://hooks.example.com/wa',
				},
			],
		},
	});
});

test('§22.2: the list of placeholders is there, also when it is empty', async () => {
	expect((await byHand({})).body).toStrictEqual(orderReady());
});

test('§22.4: COPY_CODE', async () => {
	const buttonVariable = buttonVariables(['copyCode', 0, 'SAVE10']);
	expect((await byHand({ buttonVariables: buttonVariable })).body).toStrictEqual(
		orderReady({ buttons: [{ type: 'COPY_CODE', parameter: 'SAVE10' }] }),
	);
});

test('§22.4: a phone number between two buttons gets no entry, a quick reply without a value its text', async () => {
	expect((await mapped(ORDER_READY, ORDER_VALUES)).body).toStrictEqual(
		orderReady({
			body: { placeholders: ['Dana', '1001'] },
			header: { type: 'IMAGE', mediaUrl: 'https://www.example.com/box.jpg' },
			buttons: [
				{ type: 'QUICK_REPLY', parameter: 'Yes' },
				{ type: 'URL', parameter: 'track/1001' },
			],
		}),
	);
});

test.each<[buttons: Array<[type: string, index: number, value: string]>, index: number, gap: number]>([
	[[['url', 1, 'x']], 1, 0],
	[
		[
			['url', 3, 'x'],
			['quickReply', 0, 'y'],
		],
		3,
		1,
	],
])('§22.4: a gap in buttons given by hand is refused: %j', async (buttons, index, gap) => {
	expect(await rejection(byHand({ buttonVariables: buttonVariables(...buttons) }))).toEqual({
		message: `Button Variables: button ${index} has a value, but button ${gap} has none`,
		description:
			'Infobip assigns the values in the order of the buttons: give each earlier quick reply a value, such as its text. Do not count buttons that need no value, such as a phone number or a fixed link',
	});
});

test('§22.4: the code of an authentication template goes twice', async () => {
	expect((await mapped(LOGIN_CODE, { body1: 123456 })).body).toMatchObject({
		messages: [
			{
				content: {
					templateName: 'login_code',
					templateData: {
						body: { placeholders: ['123456'] },
						buttons: [{ type: 'URL', parameter: '123456' }],
					},
				},
			},
		],
	});
});

test('without a language it is refused', async () => {
	expect((await rejection(byHand({ templateLanguage: '' }))).message).toBe(
		'The language of the template "order_ready" is missing',
	);
	expect((await rejection(mapped(template({ language: '' }), {}))).message).toBe(
		'The language of the template "greeting" is missing',
	);
});

/** Infobip contract §22.3, row by row: what fills the header of a template. */

test.each<[row: string, parameters: Parameters, header: object]>([
	['TEXT', { headerType: 'text', headerText: 'Order 1001' }, { type: 'TEXT', placeholder: 'Order 1001' }],
	[
		'VIDEO',
		{ headerType: 'video', headerUrl: 'https://www.example.com/box.mp4' },
		{ type: 'VIDEO', mediaUrl: 'https://www.example.com/box.mp4' },
	],
	[
		'DOCUMENT with a file name',
		{ headerType: 'document', headerUrl: 'https://www.example.com/1.pdf', headerFilename: 'Invoice.pdf' },
		{ type: 'DOCUMENT', mediaUrl: 'https://www.example.com/1.pdf', filename: 'Invoice.pdf' },
	],
	[
		'DOCUMENT without one: the last part of the URL',
		{ headerType: 'document', headerUrl: 'https://www.example.com/invoice-1001.pdf' },
		{
			type: 'DOCUMENT',
			mediaUrl: 'https://www.example.com/invoice-1001.pdf',
			filename: 'invoice-1001.pdf',
		},
	],
	[
		'DOCUMENT whose URL has no last part: Infobip takes none without a name',
		{ headerType: 'document', headerUrl: 'https://www.example.com/' },
		{ type: 'DOCUMENT', mediaUrl: 'https://www.example.com/', filename: 'document.pdf' },
	],
	[
		'LOCATION',
		{ headerType: 'location', headerLatitude: 0, headerLongitude: -77.0365 },
		{ type: 'LOCATION', latitude: 0, longitude: -77.0365 },
	],
])('§22.3: %s', async (_row, parameters, header) => {
	expect((await byHand(parameters)).body).toStrictEqual({
		messages: [
			{
				from: '12025550100',
				to: '12025550123',
				content: {
					templateName: 'order_ready',
					templateData: { body: { placeholders: [] }, header },
					language: 'en',
				},
			},
		],
	});
});

test('§22.3: of a location from the template name and address are not asked for and not sent', async () => {
	const values = { headerLatitude: 1, headerLongitude: 2, headerName: 'Shop' };
	expect((await mapped(withHeader('location'), values)).body).toMatchObject({
		messages: [{ content: { templateData: { header: { type: 'LOCATION', latitude: 1, longitude: 2 } } } }],
	});
});

/** Infobip contract §22.1: what stands beside the content of a template, inside the list. */

const CONTENT = {
	templateName: 'order_ready',
	templateData: { body: { placeholders: [] } },
	language: 'en',
};

test.each<[row: string, options: IDataObject, more: object]>([
	['messageId', { messageId: 'own-1' }, { messageId: 'own-1' }],
	['callbackData', { callbackData: 'c'.repeat(4000) }, { callbackData: 'c'.repeat(4000) }],
	['notifyUrl', { notifyUrl: 'https://h.example' }, { notifyUrl: 'https://h.example' }],
	[
		'entityId and applicationId',
		{ entityId: 'e', applicationId: 'a' },
		{ entityId: 'e', applicationId: 'a' },
	],
	['context', { replyToMessageId: 'wamid.IN' }, { context: { replyToMessageId: 'wamid.IN' } }],
	[
		'urlOptions',
		{ urlOptions: { shortenUrl: true, trackClicks: false, customDomain: 'l.example' } },
		{ urlOptions: { shortenUrl: true, trackClicks: false, customDomain: 'l.example' } },
	],
	['urlOptions without a member', { urlOptions: {} }, {}],
	[
		'smsFailover',
		{ smsFailoverSender: 'Example', smsFailoverText: 'Your order is ready' },
		{ smsFailover: { from: 'Example', text: 'Your order is ready' } },
	],
	[
		'smsFailover at its limits',
		{ smsFailoverSender: '1'.repeat(24), smsFailoverText: '😀'.repeat(4096) },
		{ smsFailover: { from: '1'.repeat(24), text: '😀'.repeat(4096) } },
	],
	['smsFailover that was added and left empty', { smsFailoverSender: '', smsFailoverText: ' ' }, {}],
	['previewUrl, which is for texts', { previewUrl: true }, {}],
])('%s', async (_row, options, more) => {
	expect((await byHand({}, options)).body).toStrictEqual({
		messages: [{ from: '12025550100', to: '12025550123', content: CONTENT, ...more }],
	});
});

test.each<[options: IDataObject, message: string, description: string]>([
	[
		{ smsFailoverSender: 'Example' },
		'SMS Failover Sender is filled in, but SMS Failover Text is not',
		'Fill in "SMS Failover Text" under "Options" as well, or remove "SMS Failover Sender"',
	],
	[
		{ smsFailoverText: 'Hello' },
		'SMS Failover Text is filled in, but SMS Failover Sender is not',
		'Fill in "SMS Failover Sender" under "Options" as well, or remove "SMS Failover Text"',
	],
	[
		{ smsFailoverSender: '1'.repeat(25), smsFailoverText: 'Hello' },
		'SMS Failover Sender is longer than 24 characters',
		'Correct it under "Options"',
	],
	[
		{ smsFailoverSender: 'Example', smsFailoverText: 'a'.repeat(4097) },
		'SMS Failover Text is longer than 4096 characters',
		'Correct it under "Options"',
	],
	[
		{ urlOptions: { shortenUrl: false, trackingUrl: 'https://t.example' } },
		'Shorten URL is off, but these options are for shortened links only: Tracking URL',
		'In "URL Options" under "Options", turn on "Shorten URL" or remove the others',
	],
])('refused: %j', async (options, message, description) => {
	expect(await rejection(byHand({}, options))).toEqual({ message, description });
});

const planned = async (messageId?: string) => ({
	itemIndex: 0,
	account: {
		credentialType: 'infobipWhatsAppApi',
		credential: { id: '', name: '', type: 'infobipWhatsAppApi' },
		data: {},
		redactor: redactorOf({}),
	},
	kind: 'sendTemplate' as const,
	from: '12025550100',
	to: '12025550123',
	request: await byHand({}, { messageId }),
	limits: { maxRetries: 3, parallelRequests: 20, timeout: 30_000 },
});

test('§3: one Message ID for two templates is refused', async () => {
	const used = new Set<string>();
	requireDifferentIds(infobip, [await planned('own-1'), await planned(), await planned()], used);
	expect([...used]).toEqual(['own-1']);
	const again = await planned('own-1');
	expect(refusal(() => requireDifferentIds(infobip, [again], used)).message).toBe(
		'Message ID "own-1" is given to more than one message',
	);
});

const special = template({
	body: 'Order {{1}}',
	offer: { text: 'Ends soon', expires: true },
	buttons: [
		{ type: 'flow', text: 'Book' },
		{ type: 'catalog', text: 'View catalog' },
		{ type: 'multiProduct', text: 'View items' },
	],
	variables: { header: 0, body: 1, buttons: [1, 2] },
});
const FILLED = {
	body1: '1001',
	offerEnds: '2026-12-24T18:00:00+02:00',
	button0: 'order-1001',
	button0Data: { name: 'Dana' },
	button1: 'sku-1',
	button2: 'sku-2',
	button2Sections: [{ title: 'Shoes', products: ['sku-2', 'sku-3'] }],
};

test('§22.7: an offer, a Flow, a catalog and products', async () => {
	expect((await mapped(special, FILLED)).body).toMatchObject({
		messages: [
			{
				content: {
					templateData: {
						body: { placeholders: ['1001'] },
						limitedTimeOffer: { expirationTime: '2026-12-24T16:00:00.000+0000' },
						buttons: [
							{ type: 'FLOW', flowToken: 'order-1001', data: { name: 'Dana' } },
							{ type: 'CATALOG', thumbnailProductRetailerId: 'sku-1' },
							{
								type: 'MULTI_PRODUCT',
								thumbnailProductRetailerId: 'sku-2',
								sections: [{ title: 'Shoes', productRetailerIds: ['sku-2', 'sku-3'] }],
							},
						],
					},
				},
			},
		],
	});
});

test('§22.2: variables with names are refused', async () => {
	const named = template({ body: 'Hello {{first_name}}', variables: { header: 0, body: 1, buttons: [] } });
	expect((await rejection(mapped(named, { body1: 'Dana' }))).message).toBe(
		'The template "greeting" cannot be sent: its variables have names, such as {{first_name}}',
	);
});
