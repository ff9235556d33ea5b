import type { IDataObject } from 'n8n-workflow';

import { kaleyra } from '../../../nodes/Kaleyra/provider.ts';
import { requestOf } from '../providers/requests.ts';
import type { Parameters } from '../shared/nodeContext.ts';
import { markAsRead } from '../../../nodes/Kaleyra/messages.ts';
import { answered } from '../shared/markAsRead/answered.ts';
import { templateSender } from '../providers/template/requests.ts';
import { rejection } from '../shared/refusal.ts';
import { bodyVariables, buttonVariables } from '../shared/messages/templateItems.ts';
import { LOGIN_CODE, ORDER_READY, ORDER_VALUES, template, withHeader } from '../shared/templates/samples.ts';

/** Kaleyra contract §29. */

test('§29: the request', () => {
	expect(
		markAsRead.request('https://api.in.kaleyra.io/v2/S1/whatsapp', '+12025550100', 'wamid.IN=='),
	).toStrictEqual({
		url: 'https://api.in.kaleyra.io/v2/S1/whatsapp/+12025550100/messages',
		body: {
			messaging_object: { messaging_product: 'whatsapp', status: 'read', message_id: 'wamid.IN==' },
		},
	});
	expect([markAsRead.by, markAsRead.target('wamid.IN==')]).toEqual(['messageId', 'wamid.IN==']);
});

test.each([
	[200, { code: 'WA200', data: {} }],
	[202, { code: 'WA202', data: { message_id: 'm-1' } }],
	[200, ''],
	[204, ''],
	[200, { success: true }],
])('§29: whatever a good answer holds, the message is read: %j %j', (status, body) => {
	expect(markAsRead.refusal(answered(status, body))).toBeUndefined();
});

test.each([
	[
		401,
		{ code: 'RBC001', message: 'No', data: [] },
		'Kaleyra does not recognize this SID or API key (RBC001)',
	],
	[
		200,
		{ code: 'WA400', message: 'No', error: { payload: 'No' } },
		'Kaleyra does not accept the format of this message (WA400)',
	],
	[500, '', 'Kaleyra did not accept the message (HTTP 500)'],
])('§4.2: %j %j is an error', (status, body, message) => {
	expect(markAsRead.refusal(answered(status, body))?.message).toBe(message);
});

/** Kaleyra contract §25. The expected bodies are written by hand. */

const credential = { pod: 'in', sid: 'HXAP16XXXXXX97IN' };

const sendLocation = async (parameters: Parameters) =>
	await requestOf(kaleyra, 'sendLocation', parameters, {
		credential,
		from: '+12025550100',
		to: '+12025550123',
	});

test('§25: the sample', async () => {
	const parameters = {
		latitude: 38.8977,
		longitude: -77.0365,
		locationName: 'Example Ltd',
		locationAddress: '1 Example Street',
	};
	expect(await sendLocation(parameters)).toStrictEqual({
		url: 'https://api.in.kaleyra.io/v2/HXAP16XXXXXX97IN/whatsapp/+12025550100/messages',
		body: {
			messaging_object: {
				messaging_product: 'whatsapp',
				to: '+12025550123',
				type: 'location',
				location: {
					longitude: -77.0365,
					latitude: 38.8977,
					name: 'Example Ltd',
					address: '1 Example Street',
				},
			},
		},
	});
});

test.each<[row: string, parameters: Parameters, location: object]>([
	['a pin alone', { latitude: 0, longitude: -180 }, { longitude: -180, latitude: 0 }],
	[
		'a name alone',
		{ latitude: '-90', longitude: '180.0', locationName: 'Pole', locationAddress: ' ' },
		{ longitude: 180, latitude: -90, name: 'Pole' },
	],
])('§25: %s', async (_row, parameters, location) => {
	expect((await sendLocation(parameters)).body).toStrictEqual({
		messaging_object: { messaging_product: 'whatsapp', to: '+12025550123', type: 'location', location },
	});
});

const NAMELESS = {
	message: 'The place has an address, but no name',
	description:
		'Fill in "Name" (for a template, "Header Place") as well: Kaleyra does not allow an address without a name',
};

test('§25: an address without a name is refused, in a template too', async () => {
	const address = { latitude: 1, longitude: 2, locationAddress: '1 Example Street' };
	expect(await rejection(sendLocation(address))).toEqual(NAMELESS);
	const header = { headerType: 'location', headerLatitude: 1, headerLongitude: 2, headerAddress: 'Here' };
	expect(await rejection(templateSender(kaleyra, credential).byHand(header))).toEqual(NAMELESS);
});

/** Kaleyra contract §24, row by row. The expected bodies are written by hand. */

const sendMedia = async (parameters: Parameters, options: IDataObject = {}) =>
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
	expect(await sendMedia(parameters, { ref: 'order-1001', waSource: 'api' })).toStrictEqual({
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
	expect((await sendMedia(parameters)).body).toStrictEqual({
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
	expect((await sendMedia(parameters, { replyToMessageId: 'wamid.IN' })).body).toStrictEqual({
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
	expect(await rejection(sendMedia({ mediaUrl: 'http://www.example.com/box.jpg' }))).toEqual({
		message: 'Media URL "http://www.example.com/box.jpg" begins with http://',
		description: 'Give an address that begins with https://: Kaleyra accepts no other',
	});
});

test('§24: a caption has 1024 characters at most', async () => {
	const mediaUrl = 'https://www.example.com/box.jpg';
	await sendMedia({ mediaUrl, caption: '😀'.repeat(1024) });
	expect(await rejection(sendMedia({ mediaUrl, caption: '😀'.repeat(1025) }))).toEqual({
		message: 'The caption has 1025 characters, but Kaleyra allows at most 1024',
		description: 'Shorten "Caption", or send the rest as a text',
	});
});

/** Kaleyra contract §22. The expected bodies are written by hand from its tables. */

const { byHand, mapped } = templateSender(kaleyra, { pod: 'in', sid: 'HXAP16XXXXXX97IN' });

/** The body of the template `order_ready` with these components. */
const orderReady = (components?: object[]) => ({
	messaging_object: {
		messaging_product: 'whatsapp',
		recipient_type: 'individual',
		to: '+12025550123',
		type: 'template',
		template: {
			name: 'order_ready',
			language: { code: 'en' },
			...(components && { components }),
		},
	},
});

const header = (parameter: object) => ({ type: 'header', parameters: [parameter] });
const image = header({ type: 'image', image: { link: 'https://www.example.com/box.jpg' } });
const body = {
	type: 'body',
	parameters: [
		{ type: 'text', text: 'Dana' },
		{ type: 'text', text: '1001' },
	],
};
const button = (sub_type: string, index: string, parameter: object) => ({
	type: 'button',
	sub_type,
	index,
	parameters: [parameter],
});

test('§22: the sample', async () => {
	const parameters = {
		headerType: 'image',
		headerUrl: 'https://www.example.com/box.jpg',
		bodyVariables: bodyVariables('Dana', '1001'),
		buttonVariables: buttonVariables(['quickReply', 0, 'pickup-yes'], ['url', 2, 'track/1001']),
	};
	expect(await byHand(parameters, { ref: 'campaign-7', waSource: 'api' })).toStrictEqual({
		url: 'https://api.in.kaleyra.io/v2/HXAP16XXXXXX97IN/whatsapp/+12025550100/messages',
		body: {
			...orderReady([
				image,
				body,
				button('quick_reply', '0', { type: 'payload', payload: 'pickup-yes' }),
				button('url', '2', { type: 'text', text: 'track/1001' }),
			]),
			extra_info: { ref: 'campaign-7', wa_source: 'api' },
		},
	});
});

test('§22.1: a template without variables has no components', async () => {
	expect((await byHand({})).body).toStrictEqual(orderReady());
});

test('§22.2: buttons are counted among all of the template, those without a value have no entry', async () => {
	expect((await mapped(ORDER_READY, ORDER_VALUES)).body).toStrictEqual(
		orderReady([
			image,
			body,
			button('quick_reply', '0', { type: 'payload', payload: 'Yes' }),
			button('url', '2', { type: 'text', text: 'track/1001' }),
		]),
	);
});

test('§22.2: the code of an authentication template goes twice', async () => {
	const { messaging_object: object } = (await mapped(LOGIN_CODE, { body1: '123456' })).body;
	expect(object).toMatchObject({
		template: {
			name: 'login_code',
			language: { code: 'en' },
			components: [
				{ type: 'body', parameters: [{ type: 'text', text: '123456' }] },
				button('url', '0', { type: 'text', text: '123456' }),
			],
		},
	});
});

test('§29: quoting is for every kind of message', async () => {
	expect((await byHand({}, { replyToMessageId: ' wamid.IN ' })).body).toMatchObject({
		messaging_object: { context: { message_id: 'wamid.IN' } },
	});
});

test('without a language it is refused', async () => {
	const refused = {
		message: 'The language of the template "order_ready" is missing',
		description:
			'Choose the template from the list, or fill in "Template Language" with the code it was registered with',
	};
	expect(await rejection(byHand({ templateLanguage: ' ' }))).toEqual(refused);
	expect((await rejection(mapped(template({ language: '' }), {}))).message).toBe(
		'The language of the template "greeting" is missing',
	);
});

/** Kaleyra contract §22.2, row by row: the one component that fills a header or a button. */

test.each<[row: string, parameters: Parameters, component: object]>([
	[
		'header text',
		{ headerType: 'text', headerText: 'Order 1001' },
		header({ type: 'text', text: 'Order 1001' }),
	],
	[
		'header video',
		{ headerType: 'video', headerUrl: 'https://www.example.com/box.mp4' },
		header({ type: 'video', video: { link: 'https://www.example.com/box.mp4' } }),
	],
	[
		'header document with its file name',
		{ headerType: 'document', headerUrl: 'https://www.example.com/1.pdf', headerFilename: 'Invoice.pdf' },
		header({
			type: 'document',
			document: { link: 'https://www.example.com/1.pdf', filename: 'Invoice.pdf' },
		}),
	],
	[
		'header document without one: the last part of the URL',
		{ headerType: 'document', headerUrl: 'https://www.example.com/invoice-1001.pdf?x=1' },
		header({
			type: 'document',
			document: { link: 'https://www.example.com/invoice-1001.pdf?x=1', filename: 'invoice-1001.pdf' },
		}),
	],
	[
		'header document whose URL has no last part',
		{ headerType: 'document', headerUrl: 'https://www.example.com' },
		header({ type: 'document', document: { link: 'https://www.example.com/' } }),
	],
	[
		'header location',
		{
			headerType: 'location',
			headerLatitude: 38.8977,
			headerLongitude: -77.0365,
			headerName: 'Example Ltd',
			headerAddress: '1 Example Street',
		},
		header({
			type: 'location',
			location: {
				latitude: 38.8977,
				longitude: -77.0365,
				name: 'Example Ltd',
				address: '1 Example Street',
			},
		}),
	],
	[
		'header location without a name, on the equator',
		{ headerType: 'location', headerLatitude: 0, headerLongitude: 0 },
		header({ type: 'location', location: { latitude: 0, longitude: 0 } }),
	],
	[
		'coupon',
		{ buttonVariables: buttonVariables(['copyCode', 1, 'SAVE10']) },
		button('copy_code', '1', { type: 'coupon_code', coupon_code: 'SAVE10' }),
	],
])('§22.2: %s', async (_row, parameters, component) => {
	expect((await byHand(parameters)).body).toStrictEqual({
		messaging_object: {
			messaging_product: 'whatsapp',
			recipient_type: 'individual',
			to: '+12025550123',
			type: 'template',
			template: { name: 'order_ready', language: { code: 'en' }, components: [component] },
		},
	});
});

test('the place of a location from the fields of the template', async () => {
	const values = { headerLatitude: 1, headerLongitude: 2, headerName: 'Shop', headerAddress: 'Street' };
	const location = { latitude: 1, longitude: 2, name: 'Shop', address: 'Street' };
	expect((await mapped(withHeader('location'), values)).body).toMatchObject({
		messaging_object: { template: { components: [header({ type: 'location', location })] } },
	});
});

/** Kaleyra contract §27.4. */

test.each([
	['👍', '👍'],
	[' 👍 ', '👍'],
	['', ''],
])('§27.4: the reaction %j; no emoji takes it away', async (emoji, sent) => {
	const request = await requestOf(
		kaleyra,
		'sendReaction',
		{ messageId: 'wamid.HBgLEXAMPLE', emoji },
		{
			credential,
			from: '+12025550100',
			to: '+12025550123',
			options: { ref: 'exec-42', replyToMessageId: 'x' },
		},
	);
	expect(request).toStrictEqual({
		url: 'https://api.in.kaleyra.io/v2/HXAP16XXXXXX97IN/whatsapp/+12025550100/messages',
		body: {
			messaging_object: {
				messaging_product: 'whatsapp',
				recipient_type: 'individual',
				to: '+12025550123',
				type: 'reaction',
				reaction: { message_id: 'wamid.HBgLEXAMPLE', emoji: sent },
			},
			extra_info: { ref: 'exec-42' },
		},
	});
});

const special = template({
	header: { type: 'text', text: 'Hello {{name}}' },
	body: 'Order {{order_id}} of {{shop}}',
	offer: { text: 'Ends soon', expires: true },
	buttons: [
		{ type: 'flow', text: 'Book' },
		{ type: 'catalog', text: 'View catalog' },
		{ type: 'multiProduct', text: 'View items' },
	],
	variables: { header: 1, body: 2, buttons: [1, 2] },
});
const FILLED = {
	header: 'Dana',
	body1: '1001',
	body2: 'Example',
	offerEnds: '2026-12-24T18:00:00+02:00',
	button0: 'order-1001',
	button0Data: '{"name":"Dana"}',
	button1: 'sku-1',
	button2: 'sku-2',
	button2Sections: '[{"title":"Shoes","products":["sku-2","sku-3"]}]',
};
const kaleyraComponents = async (values: object) => {
	const { body } = await mapped(special, values);
	return JSON.parse(JSON.stringify(body)).messaging_object.template.components;
};

test('§22.5: variables with names, an offer, a Flow, a catalog and products', async () => {
	const action = (value: object) => [{ type: 'action', action: value }];
	expect(await kaleyraComponents(FILLED)).toStrictEqual([
		{ type: 'header', parameters: [{ type: 'text', parameter_name: 'name', text: 'Dana' }] },
		{
			type: 'body',
			parameters: [
				{ type: 'text', parameter_name: 'order_id', text: '1001' },
				{ type: 'text', parameter_name: 'shop', text: 'Example' },
			],
		},
		{
			type: 'limited_time_offer',
			parameters: [{ type: 'limited_time_offer', limited_time_offer: { expiration_time_ms: 1798128000000 } }],
		},
		{
			type: 'button',
			sub_type: 'flow',
			index: '0',
			parameters: action({ flow_token: 'order-1001', flow_action_data: { name: 'Dana' } }),
		},
		{
			type: 'button',
			sub_type: 'CATALOG',
			index: '1',
			parameters: action({ thumbnail_product_retailer_id: 'sku-1' }),
		},
		{
			type: 'button',
			sub_type: 'mpm',
			index: '2',
			parameters: action({
				thumbnail_product_retailer_id: 'sku-2',
				sections: [
					{
						title: 'Shoes',
						product_items: [{ product_retailer_id: 'sku-2' }, { product_retailer_id: 'sku-3' }],
					},
				],
			}),
		},
	]);
});

test('§22.5: a Flow goes along also when nothing is filled in for it', async () => {
	expect((await kaleyraComponents({ ...FILLED, button0: '', button0Data: '' }))[3]).toStrictEqual({
		type: 'button',
		sub_type: 'flow',
		index: '0',
		parameters: [{ type: 'action', action: { flow_token: 'unused' } }],
	});
});
