import type { IDataObject } from 'n8n-workflow';

import { ninetyNineDigital } from '../../../../nodes/NinetyNineDigital/provider.ts';
import { templateSender } from '../../providers/template/requests.ts';
import { bodyVariables, buttonVariables } from '../../shared/messages/template/items.ts';
import type { Parameters } from '../../shared/nodeContext.ts';
import { LOGIN_CODE, template } from '../../shared/templates/samples.ts';

/**
 * 99digital contract §22. The expected bodies are written by hand from its table; the credential adds
 * `apiKey`.
 */

const { byHand, mapped } = templateSender(ninetyNineDigital, {
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
	expect(await byHand(parameters)).toStrictEqual({
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
	expect((await byHand(parameters, options)).body).toStrictEqual(orderReady(more));
});

test('with values for the fields of the template', async () => {
	const chosen = template({
		language: 'he',
		header: { type: 'text', text: 'News' },
		body: 'Hello {{1}}, order {{2}} is ready',
		variables: { header: 0, body: 2, buttons: [] },
	});
	expect((await mapped(chosen, { body1: 'Dana', body2: 1001 })).body).toStrictEqual({
		from: '12025550100',
		to: '12025550123',
		name: 'greeting',
		headerType: 1,
		bodyVariable1: 'Dana',
		bodyVariable2: '1001',
	});
});

test('the code of an authentication template is a value of its body; of its button nothing is known', async () => {
	expect((await mapped(LOGIN_CODE, { body1: '123456' })).body).toStrictEqual({
		from: '12025550100',
		to: '12025550123',
		name: 'login_code',
		headerType: 1,
		bodyVariable1: '123456',
	});
});
