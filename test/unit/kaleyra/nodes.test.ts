import { mockDeep } from 'jest-mock-extended';
import type { IExecuteFunctions, IHookFunctions, IWebhookFunctions } from 'n8n-workflow';

import { KaleyraWhatsApp } from '../../../nodes/Kaleyra/KaleyraWhatsApp.node.ts';
import { KaleyraWhatsAppTrigger } from '../../../nodes/Kaleyra/KaleyraWhatsAppTrigger.node.ts';
import { itemParameter, NODE, parameter } from '../shared/nodeContext.ts';
import { single } from './callbacks.ts';

test('the names a saved workflow depends on', () => {
	const { name, credentials, usableAsTool, properties } = new KaleyraWhatsApp().description;
	expect({ name, usableAsTool }).toEqual({ name: 'kaleyraWhatsApp', usableAsTool: true });
	expect(credentials?.map((credential) => credential.name)).toEqual(['kaleyraWhatsAppApi']);
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

test('the trigger takes POST and GET on one path and answers at once (§9)', () => {
	const { name, webhooks, credentials } = new KaleyraWhatsAppTrigger().description;
	expect(name).toBe('kaleyraWhatsAppTrigger');
	expect(credentials).toEqual([
		{ name: 'kaleyraWhatsAppApi', required: false, testedBy: 'kaleyraCredentialTest' },
	]);
	expect(webhooks).toEqual([
		{ name: 'default', httpMethod: 'POST', responseMode: 'onReceived', path: 'webhook' },
		{ name: 'setup', httpMethod: 'GET', responseMode: 'onReceived', path: 'webhook' },
	]);
});

test('registration is by hand (§6): activation and deactivation ask nobody', async () => {
	const context = mockDeep<IHookFunctions>();
	const { checkExists, create, delete: remove } = new KaleyraWhatsAppTrigger().webhookMethods.default;
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
	context.getBodyData.mockReturnValue(single({ type: 'text', text: { body: 'Hi' } }));
	expect(await new KaleyraWhatsAppTrigger().webhook.call(context)).toEqual({
		workflowData: [[{ json: expect.objectContaining({ event: 'text', text: 'Hi', provider: 'kaleyra' }) }]],
	});
});

test('Parse Callback gives the items of a callback without a credential or a request', async () => {
	const context = mockDeep<IExecuteFunctions>();
	const parameters = {
		resource: 'callback',
		events: ['contact'],
		output: 'contact',
		options: {},
		body: single({ type: 'contacts', contacts: [{ name: { formatted_name: 'Dana' } }] }),
	};
	context.getInputData.mockReturnValue([{ json: {} }]);
	context.getNodeParameter.mockImplementation(itemParameter(parameters));
	const [items] = await new KaleyraWhatsApp().execute.call(context);
	expect(items).toEqual([
		{
			json: expect.objectContaining({ event: 'contact', contact: { name: { formattedName: 'Dana' } } }),
			pairedItem: { item: 0 },
		},
	]);
	expect(context.getCredentials).not.toHaveBeenCalled();
});
