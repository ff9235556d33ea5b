import type { IDataObject } from 'n8n-workflow';

import { markAsRead } from '../../../nodes/NinetyNineDigital/messages.ts';
import { answered } from '../shared/markAsRead/answered.ts';
import { refusal, rejection } from '../shared/refusal.ts';
import { ninetyNineDigital } from '../../../nodes/NinetyNineDigital/provider.ts';
import { requestOf } from '../providers/requests.ts';
import type { Parameters } from '../shared/nodeContext.ts';
import { templateSender } from '../providers/template/requests.ts';
import { bodyVariables, buttonVariables } from '../shared/messages/templateItems.ts';
import { LOGIN_CODE, template, withHeader } from '../shared/templates/samples.ts';

/** 99digital contract §28. */

test('§28: the request; the credential adds the key', () => {
	const to = markAsRead.target('+1 202 555 0123');
	expect(markAsRead.request('https://api.99digital.co.il/whatsapp/v2', '12025550100', to)).toStrictEqual({
		url: 'https://api.99digital.co.il/whatsapp/v2/readStatus',
		body: { from: '12025550100', to: '12025550123' },
	});
	expect(markAsRead.by).toBe('to');
});

test('a person is a number or a user id', () => {
	expect(markAsRead.target('IL.1600000000000000')).toBe('IL.1600000000000000');
	expect(refusal(() => markAsRead.target('Dana')).message).toContain('Person "Dana"');
});

test.each([
	[200, { status: 'OK', reason: 1, from: '12025550100', to: '12025550123' }, undefined],
	[200, { status: 'OK' }, undefined],
	[
		200,
		{ status: 'FAIL', reason: 4 },
		'99digital reported reason 4, which usually means: the person is unknown to 99digital, or the number is badly formed',
	],
	[
		200,
		{ status: 'FAIL', reason: 3 },
		'99digital reported reason 3, which usually means: the API key is wrong',
	],
	[
		200,
		{ status: 'FAIL', reason: 5 },
		'99digital reported reason 5, which it does not document for this call',
	],
	[200, '', '99digital did not accept the request (HTTP 200)'],
	[500, { status: 'OK' }, '99digital did not accept the request (HTTP 500)'],
])('§28: %j %j', (status, body, message) => {
	expect(markAsRead.refusal(answered(status, body))?.message).toBe(message);
});

/** 99digital contract §25. The expected bodies are written by hand; the credential adds the key. */

const PEOPLE = { from: '12025550100', to: '12025550123' };

const send = async (parameters: Parameters, options: IDataObject = {}) =>
	await requestOf(ninetyNineDigital, 'sendLocation', parameters, {
		credential: { baseUrl: 'https://api.99digital.co.il/whatsapp/v2' },
		...PEOPLE,
		options,
	});

test.each<[row: string, parameters: Parameters, fields: IDataObject]>([
	[
		'the sample',
		{
			latitude: 38.8977,
			longitude: -77.0365,
			locationName: 'Example Ltd',
			locationAddress: '1 Example Street',
		},
		{ lat: '38.8977', lng: '-77.0365', caption: 'Example Ltd, 1 Example Street' },
	],
	['a pin alone', { latitude: 37.422, longitude: '-122.084' }, { lat: '37.422', lng: '-122.084' }],
	['whole degrees', { latitude: -90, longitude: 100 }, { lat: '-90', lng: '100' }],
	['no degrees', { latitude: 0, longitude: -0 }, { lat: '0', lng: '0' }],
	['a tiny number', { latitude: 1e-7, longitude: 1 }, { lat: '0.0000001', lng: '1' }],
	[
		'an address alone',
		{ latitude: 1, longitude: 2, locationAddress: '1 Example Street' },
		{ lat: '1', lng: '2', caption: '1 Example Street' },
	],
])('§25: %s', async (_row, parameters, fields) => {
	expect(await send(parameters)).toStrictEqual({
		url: 'https://api.99digital.co.il/whatsapp/v2/sendLocation',
		body: { ...PEOPLE, ...fields },
	});
});

test('§25: replyTo and showRequest', async () => {
	const options = { replyToMessageId: '92E00000000000000000000000000001', showRequest: true };
	expect((await send({ latitude: 1, longitude: 2 }, options)).body).toStrictEqual({
		...PEOPLE,
		lat: '1',
		lng: '2',
		replyTo: '92E00000000000000000000000000001',
		showRequest: 1,
	});
});

const sendMedia = async (parameters: Parameters, options: IDataObject = {}) =>
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
	expect(await sendMedia(parameters)).toStrictEqual({
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
	expect((await sendMedia(parameters)).body).toStrictEqual({ ...PEOPLE, ...fields });
	expect((await sendMedia(parameters, options)).body).toStrictEqual({
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
	expect(await rejection(sendMedia(parameters))).toEqual({ message, description });
});

/** 99digital contract §22: what no field is known for, and what is too long. */

const { byHand, mapped } = templateSender(ninetyNineDigital, {
	baseUrl: 'https://api.99digital.co.il/whatsapp/v2',
});

const NO_HEADER = 'Choose a template whose header is a fixed text, an image, a video or a document';

test.each<[what: string, parameters: Parameters, message: string, description: string]>([
	[
		'a text header with a variable',
		{ headerType: 'text', headerText: '1001' },
		'99digital cannot fill in a header that is a text with a variable',
		NO_HEADER,
	],
	[
		'a location',
		{ headerType: 'location', headerLatitude: 1, headerLongitude: 2 },
		'99digital cannot fill in a header that is a location',
		NO_HEADER,
	],
	[
		'a payload',
		{ buttonVariables: buttonVariables(['quickReply', 0, 'yes']) },
		'99digital does not accept values for quick replies: they send back their text',
		'Remove the quick replies from "Button Variables"',
	],
	[
		'eleven body variables',
		{ bodyVariables: bodyVariables(...Array.from({ length: 11 }, () => 'x')) },
		'The template has 11 values in its body, but 99digital allows at most 10',
		'Remove the others, or choose another template',
	],
	[
		'1025 characters in two values',
		{ bodyVariables: bodyVariables('a'.repeat(1024), 'b') },
		'The body of the template has 1025 characters with its values, but 99digital allows at most 1024',
		'Shorten the values',
	],
])('refused: %s', async (_what, parameters, message, description) => {
	expect(await rejection(byHand(parameters))).toEqual({ message, description });
});

test('where the text of the template is known, it counts as well', async () => {
	const chosen = template({ body: 'Order {{1}}.', variables: { header: 0, body: 1, buttons: [] } });
	await mapped(chosen, { body1: 'a'.repeat(1017) });
	expect((await rejection(mapped(chosen, { body1: 'a'.repeat(1018) }))).message).toBe(
		'The body of the template has 1025 characters with its values, but 99digital allows at most 1024',
	);
});

test('a header with a variable in the list is refused as well', async () => {
	expect((await rejection(mapped(withHeader('text', 'Hello {{1}}'), { header: 'Dana' }))).message).toBe(
		'99digital cannot fill in a header that is a text with a variable',
	);
});

/**
 * 99digital contract §22. The expected bodies are written by hand from its table; the credential adds
 * `apiKey`.
 */

const { byHand: byHandTemplate, mapped: mappedTemplate } = templateSender(ninetyNineDigital, {
	baseUrl: 'https://api.99digital.co.il/whatsapp/v2',
});

const orderReady = (more: object = {}) => ({
	from: '12025550100',
	to: '12025550123',
	name: 'order_ready',
	headerType: 1,
	...more,
});

test('the sample', async () => {
	const parameters = {
		headerType: 'image',
		headerUrl: 'https://www.example.com/box.jpg',
		bodyVariables: bodyVariables('Dana', '1001'),
		buttonVariables: buttonVariables(['url', 0, 'track/1001']),
	};
	expect(await byHandTemplate(parameters)).toStrictEqual({
		url: 'https://api.99digital.co.il/whatsapp/v2/sendTemplate',
		body: {
			from: '12025550100',
			to: '12025550123',
			name: 'order_ready',
			headerType: 3,
			headerLink: 'https://www.example.com/box.jpg',
			bodyVariable1: 'Dana',
			bodyVariable2: '1001',
			websiteVariable: 'track/1001',
		},
	});
});

const numbered = Object.fromEntries(
	Array.from({ length: 10 }, (_, index) => [`bodyVariable${index + 1}`, `v${index + 1}`]),
);

test.each<[row: string, parameters: Parameters, options: IDataObject, more: object]>([
	['headerType 1: none, and no language', {}, {}, {}],
	[
		'headerType 4: video',
		{ headerType: 'video', headerUrl: 'https://www.example.com/box.mp4' },
		{},
		{ headerType: 4, headerLink: 'https://www.example.com/box.mp4' },
	],
	[
		'headerType 5: document, for whose name there is no field',
		{ headerType: 'document', headerUrl: 'https://www.example.com/1.pdf', headerFilename: 'Invoice.pdf' },
		{},
		{ headerType: 5, headerLink: 'https://www.example.com/1.pdf' },
	],
	[
		'bodyVariable1 to bodyVariable10',
		{ bodyVariables: bodyVariables(...Object.values(numbered)) },
		{},
		numbered,
	],
	[
		'websiteVariable, websiteVariable2 and couponCode',
		{ buttonVariables: buttonVariables(['url', 4, 'two'], ['copyCode', 2, 'SAVE10'], ['url', 1, 'one']) },
		{},
		{ websiteVariable: 'one', websiteVariable2: 'two', couponCode: 'SAVE10' },
	],
	['language, when it is asked for', {}, { language: '2' }, { language: 2 }],
	['language as a number', {}, { language: 9 }, { language: 9 }],
	['no replyTo, no showRequest', {}, { replyToMessageId: 'm-1', showRequest: true }, {}],
	[
		'1024 characters',
		{ bodyVariables: bodyVariables('😀'.repeat(1024)) },
		{},
		{ bodyVariable1: '😀'.repeat(1024) },
	],
])('%s', async (_row, parameters, options, more) => {
	expect((await byHandTemplate(parameters, options)).body).toStrictEqual(orderReady(more));
});

test('with values for the fields of the template', async () => {
	const chosen = template({
		language: 'he',
		header: { type: 'text', text: 'News' },
		body: 'Hello {{1}}, order {{2}} is ready',
		variables: { header: 0, body: 2, buttons: [] },
	});
	expect((await mappedTemplate(chosen, { body1: 'Dana', body2: 1001 })).body).toStrictEqual({
		from: '12025550100',
		to: '12025550123',
		name: 'greeting',
		headerType: 1,
		bodyVariable1: 'Dana',
		bodyVariable2: '1001',
	});
});

test('the code of an authentication template is a value of its body; of its button nothing is known', async () => {
	expect((await mappedTemplate(LOGIN_CODE, { body1: '123456' })).body).toStrictEqual({
		from: '12025550100',
		to: '12025550123',
		name: 'login_code',
		headerType: 1,
		bodyVariable1: '123456',
	});
});

/** 99digital contract §28.1. */

test.each(['👍', ''])('§28.1: the reaction %j; no emoji takes it away', async (emoji) => {
	const request = await requestOf(
		ninetyNineDigital,
		'sendReaction',
		{ messageId: '92E00000000000000000000000000001', emoji },
		{
			credential: { baseUrl: 'https://api.99digital.co.il/whatsapp/v2' },
			...PEOPLE,
			options: { showRequest: true, replyToMessageId: 'x' },
		},
	);
	expect(request).toStrictEqual({
		url: 'https://api.99digital.co.il/whatsapp/v2/sendReaction',
		body: { ...PEOPLE, unique: '92E00000000000000000000000000001', reaction: emoji, showRequest: 1 },
	});
});

test('§22: variables with names are refused', async () => {
	const named = template({ body: 'Hello {{first_name}}', variables: { header: 0, body: 1, buttons: [] } });
	expect((await rejection(mapped(named, { body1: 'Dana' }))).message).toBe(
		'The template "greeting" cannot be sent: its variables have names, such as {{first_name}}',
	);
});
