import { infobip } from '../../../../nodes/Infobip/provider.ts';
import { templateSender } from '../../providers/template/requests.ts';
import { bodyVariables, buttonVariables } from '../../shared/messages/template/items.ts';
import { rejection } from '../../shared/refusal.ts';
import { LOGIN_CODE, ORDER_READY, ORDER_VALUES, template } from '../../shared/templates/samples.ts';

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
