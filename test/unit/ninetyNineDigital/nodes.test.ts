import { mockDeep } from 'jest-mock-extended';
import type {
	IExecuteFunctions,
	IHookFunctions,
	INodeProperties,
	INodePropertyCollection,
	IWebhookFunctions,
} from 'n8n-workflow';

import { NinetyNineDigitalWhatsApp } from '../../../nodes/NinetyNineDigital/NinetyNineDigitalWhatsApp.node.ts';
import { NinetyNineDigitalWhatsAppTrigger } from '../../../nodes/NinetyNineDigital/NinetyNineDigitalWhatsAppTrigger.node.ts';
import { itemParameter, NODE, parameter } from '../shared/nodeContext.ts';
import { message } from './callbacks.ts';

const { description } = new NinetyNineDigitalWhatsApp();
const { description: trigger } = new NinetyNineDigitalWhatsAppTrigger();

const find = (properties: INodeProperties[], name: string) =>
	properties.filter((property) => property.name === name);

/** Names of all fields below a parameter, as paths. */
function paths(entries: INodeProperties['options'] = []): string[] {
	return entries.flatMap((entry) => {
		if ('values' in entry) return paths(entry.values).map((path) => `${entry.name}.${path}`);
		if (!('type' in entry)) return [];
		const inner = ['collection', 'fixedCollection'].includes(entry.type) ? paths(entry.options) : [];
		return inner.length > 0 ? inner.map((path) => `${entry.name}.${path}`) : [entry.name];
	});
}

test('the names a saved workflow depends on', () => {
	expect(description).toMatchObject({ name: 'ninetyNineDigitalWhatsApp', usableAsTool: true });
	expect(description.credentials).toMatchObject([
		{ name: 'ninetyNineDigitalWhatsAppApi', required: true, testedBy: 'ninetyNineDigitalCredentialTest' },
	]);
	expect(description.properties.map(({ name }) => name)).toEqual(
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

test('the options of a message', () => {
	const [options] = find(description.properties, 'options');
	expect(paths(options?.options).sort()).toEqual([
		'ignoreUnsupportedFields',
		'maxRetries',
		'parallelRequests',
		'replyToMessageId',
		'showRequest',
		'timeout',
	]);
});

test('§4: the form has what 99digital can carry, and one of each', () => {
	const [form] = find(description.properties, 'contacts');
	expect(paths(form?.options)).toEqual([
		'contact.formattedName',
		'contact.phones.phone.phone',
		'contact.details.addresses.address.city',
		'contact.details.addresses.address.country',
		'contact.details.addresses.address.street',
		'contact.details.birthday',
		'contact.details.emails.email.email',
		'contact.details.urls.url.url',
	]);
	const [contact]: INodePropertyCollection[] = (form?.options ?? []).filter((entry) => 'values' in entry);
	const [phones] = find(contact?.values ?? [], 'phones');
	expect(phones?.typeOptions).toEqual({ multipleValues: false });
});

test('the trigger takes POST and answers at once', () => {
	expect(trigger.name).toBe('ninetyNineDigitalWhatsAppTrigger');
	expect(trigger.credentials).toEqual([
		{
			name: 'ninetyNineDigitalWhatsAppApi',
			required: false,
			testedBy: 'ninetyNineDigitalCredentialTest',
		},
	]);
	expect(trigger.webhooks).toEqual([
		{ name: 'default', httpMethod: 'POST', responseMode: 'onReceived', path: 'webhook' },
	]);
	const [registration] = find(trigger.properties, 'registration');
	expect(registration).toMatchObject({
		default: 'manual',
		options: [{ value: 'automatic' }, { value: 'manual' }],
	});
	const [options] = find(trigger.properties, 'options');
	expect(paths(options?.options)).toEqual(expect.arrayContaining(['includeRaw', 'replaceExistingWebhook']));
});

test('with manual registration activation and deactivation ask nobody', async () => {
	const context = mockDeep<IHookFunctions>();
	context.getNodeParameter.mockReturnValue('manual');
	const {
		checkExists,
		create,
		delete: remove,
	} = new NinetyNineDigitalWhatsAppTrigger().webhookMethods.default;
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
		parameter({ events: ['contact'], output: 'contact', options: {} }),
	);
	context.getBodyData.mockReturnValue(message());
	expect(await new NinetyNineDigitalWhatsAppTrigger().webhook.call(context)).toEqual({
		workflowData: [
			[
				{
					json: {
						event: 'contact',
						provider: '99digital',
						messageId: '92E00000000000000000000000000001',
						receivedAt: '2023-11-14T22:13:20.000Z',
						from: { phone: '972501234567', userId: 'IL.1600000000000000', name: 'Ronen' },
						to: { phone: '972771234567' },
						contact: { phones: [{ phone: '972500000003' }] },
						contactIndex: 0,
						contactCount: 1,
					},
				},
			],
		],
	});
});

test('Parse Callback gives the items of a callback without a credential', async () => {
	const context = mockDeep<IExecuteFunctions>();
	context.getInputData.mockReturnValue([{ json: {} }]);
	context.getNodeParameter.mockImplementation(
		itemParameter({
			resource: 'callback',
			events: ['text'],
			output: 'contact',
			options: {},
			body: message({ type: 'text', body: 'Hi' }),
		}),
	);
	const [items] = await new NinetyNineDigitalWhatsApp().execute.call(context);
	expect(items).toEqual([
		{
			json: expect.objectContaining({ event: 'text', text: 'Hi', provider: '99digital' }),
			pairedItem: { item: 0 },
		},
	]);
	expect(context.getCredentials).not.toHaveBeenCalled();
});
