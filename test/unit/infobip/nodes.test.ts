import { mockDeep } from 'jest-mock-extended';
import type { IExecuteFunctions, IHookFunctions, IWebhookFunctions } from 'n8n-workflow';

import { InfobipWhatsApp } from '../../../nodes/Infobip/InfobipWhatsApp.node.ts';
import { InfobipWhatsAppTrigger } from '../../../nodes/Infobip/InfobipWhatsAppTrigger.node.ts';
import { itemParameter, NODE, parameter } from '../shared/nodeContext.ts';
import { envelope, result } from './callbacks.ts';

test('the names a saved workflow depends on', () => {
	const { name, credentials, usableAsTool, properties } = new InfobipWhatsApp().description;
	expect({ name, usableAsTool }).toEqual({ name: 'infobipWhatsApp', usableAsTool: true });
	expect(credentials?.map((credential) => credential.name)).toEqual(['infobipWhatsAppApi']);
	const names = new Set(properties.map((property) => property.name));
	expect([...names]).toEqual(
		expect.arrayContaining([
			'resource',
			'operation',
			'from',
			'to',
			'text',
			'contactSource',
			'contactsJson',
			'contacts',
			'simplify',
			'options',
			'body',
			'events',
			'output',
		]),
	);
});

test('the options a saved workflow depends on', () => {
	const options = new InfobipWhatsApp().description.properties
		.filter(
			({ name, displayOptions }) => name === 'options' && displayOptions?.show?.resource?.[0] === 'message',
		)
		.flatMap((property) => property.options ?? [])
		.map(({ name }) => name);
	expect(options.sort()).toEqual([
		'applicationId',
		'callbackData',
		'entityId',
		'maxRetries',
		'messageId',
		'notifyUrl',
		'parallelRequests',
		'previewUrl',
		'replyToMessageId',
		'timeout',
		'urlOptions',
	]);
});

test('the trigger takes POST, answers at once and can register itself', () => {
	const { name, webhooks, credentials, properties } = new InfobipWhatsAppTrigger().description;
	expect(name).toBe('infobipWhatsAppTrigger');
	expect(credentials).toEqual([
		{ name: 'infobipWhatsAppApi', required: false, testedBy: 'infobipCredentialTest' },
	]);
	expect(webhooks).toEqual([
		{ name: 'default', httpMethod: 'POST', responseMode: 'onReceived', path: 'webhook' },
	]);
	const registration = properties.find((property) => property.name === 'registration');
	expect([registration?.default, registration?.options?.map(({ name: value }) => value)]).toEqual([
		'manual',
		['Automatic', 'Manual'],
	]);
});

test('with manual registration activation and deactivation ask nobody', async () => {
	const context = mockDeep<IHookFunctions>();
	context.getNodeParameter.mockImplementation(parameter({ registration: 'manual' }));
	const { checkExists, create, delete: remove } = new InfobipWhatsAppTrigger().webhookMethods.default;
	expect(await checkExists.call(context)).toBe(true);
	expect(await create.call(context)).toBe(true);
	expect(await remove.call(context)).toBe(true);
	expect(context.helpers.httpRequestWithAuthentication).not.toHaveBeenCalled();
});

test('the trigger gives the items of a callback', async () => {
	const context = mockDeep<IWebhookFunctions>();
	context.getWebhookName.mockReturnValue('default');
	context.getNode.mockReturnValue(NODE);
	context.getNodeParameter.mockImplementation(
		parameter({ events: ['text'], output: 'contact', options: {} }),
	);
	context.getBodyData.mockReturnValue(envelope(result({ type: 'TEXT', text: 'Hi' })));
	expect(await new InfobipWhatsAppTrigger().webhook.call(context)).toEqual({
		workflowData: [[{ json: expect.objectContaining({ event: 'text', text: 'Hi', provider: 'infobip' }) }]],
	});
});

test('Parse Callback gives the items of a callback without a credential or a request', async () => {
	const context = mockDeep<IExecuteFunctions>();
	const parameters = {
		resource: 'callback',
		events: ['contact'],
		output: 'contact',
		options: {},
		body: envelope(result({ type: 'CONTACT', contacts: [{ name: { namePrefix: 'Dr.' } }] })),
	};
	context.getInputData.mockReturnValue([{ json: {} }]);
	context.getNodeParameter.mockImplementation(itemParameter(parameters));
	const [items] = await new InfobipWhatsApp().execute.call(context);
	expect(items).toEqual([
		{
			json: expect.objectContaining({ event: 'contact', contact: { name: { prefix: 'Dr.' } } }),
			pairedItem: { item: 0 },
		},
	]);
	expect(context.getCredentials).not.toHaveBeenCalled();
});

const sendText = (options: object) => ({
	resource: 'message',
	operation: 'sendText',
	from: '+44 113 496 0000',
	to: '+441134960001, +441134960002',
	text: 'Hello',
	simplify: true,
	options,
});

function actionContext(options: object) {
	const context = mockDeep<IExecuteFunctions>();
	context.getNode.mockReturnValue(NODE);
	context.continueOnFail.mockReturnValue(false);
	context.getInputData.mockReturnValue([{ json: {} }]);
	context.getNodeParameter.mockImplementation(itemParameter(sendText(options)));
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
			from: '441134960000',
			to,
			statusName: 'PENDING_ENROUTE',
		},
		pairedItem: { item: 0 },
	});
	expect(await new InfobipWhatsApp().execute.call(actionContext({}))).toEqual([
		[item('441134960001'), item('441134960002')],
	]);
});

test('Send Text with one Message ID for two recipients sends nothing', async () => {
	const context = actionContext({ messageId: 'own-1' });
	await expect(new InfobipWhatsApp().execute.call(context)).rejects.toThrow(
		'Message ID "own-1" is given to more than one message',
	);
	expect(context.helpers.httpRequestWithAuthentication).not.toHaveBeenCalled();
});
