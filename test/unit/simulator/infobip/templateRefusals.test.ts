import { simulator } from '../../../runningSimulator.ts';
import { call, coupon, type Data, infobipCall, message, payload, two, url } from './templateMessages.ts';

const content = 'content.templateData';

test.each<[string, Data, string]>([
	['a blank value', { body: ['Dana', ''] }, `${content}.body.placeholders[1]`],
	['null as a value', { body: ['Dana', null] }, `${content}.body.placeholders[1]`],
	['no list of values', { body: null }, `${content}.body.placeholders`],
	['a line break in a value', { body: ['a\nb'] }, `${content}.body.placeholders[0]`],
	['five spaces in a value', { body: ['a     b'] }, `${content}.body.placeholders[0]`],
	['a blank link', { header: { type: 'IMAGE', mediaUrl: '' } }, `${content}.header.mediaUrl`],
	['a link that is none', { header: { type: 'IMAGE', mediaUrl: 'box.jpg' } }, `${content}.header.mediaUrl`],
	[
		'a blank file name',
		{ header: { type: 'DOCUMENT', mediaUrl: 'https://x.example', filename: '' } },
		`${content}.header.filename`,
	],
	[
		'a document without a name',
		{ header: { type: 'DOCUMENT', mediaUrl: 'https://x.example' } },
		`${content}.header.filename`,
	],
	[
		'a latitude of 91',
		{ header: { type: 'LOCATION', latitude: 91, longitude: 1 } },
		`${content}.header.latitude`,
	],
	[
		'the name of a place',
		{ header: { type: 'LOCATION', latitude: 9, longitude: 1, name: 'Here' } },
		`${content}.header.name`,
	],
	['an index', { buttons: [{ ...url(), index: 0 }] }, `${content}.buttons[0].index`],
	['a payload of 129', { buttons: [payload('x'.repeat(129))] }, `${content}.buttons[0].parameter`],
	['a coupon of 16', { buttons: [coupon('x'.repeat(16))] }, `${content}.buttons[0].parameter`],
	['three URLs', { buttons: [url(), url(), url()] }, `${content}.buttons`],
	['two coupons', { buttons: [coupon(), coupon()] }, `${content}.buttons`],
	['eleven buttons', { buttons: Array.from({ length: 11 }, () => payload()) }, `${content}.buttons`],
])('refuses %s and names the field', async (_what, data, path) => {
	const reply = await call({
		...message('appointment', {}),
		content: {
			templateName: 'appointment',
			templateData: {
				body: { placeholders: data.body === undefined ? [] : data.body },
				...(data.header && { header: data.header }),
				...(data.buttons && { buttons: data.buttons }),
			},
			language: 'en',
		},
	});
	expect([reply.status, reply.json]).toEqual([
		400,
		{
			requestError: {
				serviceException: {
					messageId: 'BAD_REQUEST',
					text: 'Bad request',
					validationErrors: { [path]: expect.any(Array) },
				},
			},
		},
	]);
	expect(simulator.messages()).toEqual([]);
});

const good = message('appointment', { body: two });

test.each<[string, object[]]>([
	['no message', []],
	['two messages', [good, good]],
	['an SMS without a text', [{ ...good, smsFailover: { from: 'Example' } }]],
	['an SMS from 25 characters', [{ ...good, smsFailover: { from: 'x'.repeat(25), text: 'x' } }]],
	['an unknown member', [{ ...good, previewUrl: true }]],
	['no language', [{ ...good, content: { ...good.content, language: undefined } }]],
	['a name in capitals', [message('Appointment', { body: two })]],
])('refuses %s', async (_what, messages) => {
	expect((await call(...messages)).status).toBe(400);
});

test('a bare message, as other sends have it, is refused', async () => {
	const reply = await infobipCall({ path: '/whatsapp/1/message/template', body: good });
	expect(reply.status).toBe(400);
});
