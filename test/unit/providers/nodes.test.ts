import { mockDeep } from 'jest-mock-extended';
import type { IExecuteFunctions, IHookFunctions, IWebhookFunctions } from 'n8n-workflow';

import { providers } from '../../providers/index.ts';
import { itemParameter, NODE, parameter } from '../shared/nodeContext.ts';

/** The shells: that each node hands its own provider on. */

describe.each(providers)('$title', ({ id, nodeName, Action, Trigger, registersWebhook, ...record }) => {
	const credential = `${nodeName}Api`;
	const testedBy = `${nodeName.replace('WhatsApp', '')}CredentialTest`;

	test('the credential, which the trigger can do without', () => {
		expect(new Action().description.credentials).toEqual([
			{
				name: credential,
				required: true,
				testedBy,
				displayOptions: { show: { resource: ['media', 'message', 'template'] } },
			},
		]);
		expect(new Trigger().description.credentials).toEqual([{ name: credential, required: false, testedBy }]);
	});

	test('errors send the user to a field that the credential has', () => {
		const fields = new record.Credential().properties.map(({ displayName }) => displayName);
		expect(fields).toContain(record.provider.addressField);
	});

	test('the trigger takes POST and answers at once', () => {
		expect(new Trigger().description.webhooks).toEqual([
			{
				name: 'default',
				httpMethod: 'POST',
				responseMode: 'onReceived',
				responseData: '',
				path: 'webhook',
			},
			...(record.moreWebhooks ?? []),
		]);
	});

	// Without an API for it, Registration may say what it likes.
	test.each(registersWebhook ? ['manual'] : ['manual', 'automatic'])(
		'with %s registration activation and deactivation ask nobody',
		async (registration) => {
			const context = mockDeep<IHookFunctions>();
			context.getNode.mockReturnValue(NODE);
			context.getNodeParameter.mockImplementation(parameter({ registration }));
			const { checkExists, create, delete: remove } = new Trigger().webhookMethods.default;
			expect(await checkExists.call(context)).toBe(true);
			expect(await create.call(context)).toBe(true);
			expect(await remove.call(context)).toBe(true);
			expect(context.helpers.httpRequestWithAuthentication).not.toHaveBeenCalled();
		},
	);

	test.each([
		['text', record.callbacks.text(), { event: 'text', text: 'Hello' }],
		['reply', record.callbacks.reply(), { event: 'reply', ...record.contents.reply }],
		['media', record.callbacks.media(), { event: 'media', ...record.contents.media }],
		['location', record.callbacks.location(), { event: 'location', ...record.contents.location }],
		['reaction', record.callbacks.reaction(), { event: 'reaction', ...record.contents.reaction }],
		...(record.callbacks.form
			? [['form', record.callbacks.form(), { event: 'form', ...record.contents.form }] as const]
			: []),
		...(record.callbacks.order
			? [['order', record.callbacks.order(), { event: 'order', ...record.contents.order }] as const]
			: []),
		['contact', record.inbound.callback, { event: 'contact', contact: record.inbound.contact }],
	])('trigger and Parse Callback give the items of a callback: %s', async (event, body, expected) => {
		const parameters = { events: [event], output: 'contact', options: {} };
		const json = expect.objectContaining({ ...expected, provider: id });

		const webhook = mockDeep<IWebhookFunctions>();
		webhook.getWebhookName.mockReturnValue('default');
		webhook.getNode.mockReturnValue(NODE);
		webhook.getNodeParameter.mockImplementation(parameter(parameters));
		webhook.getBodyData.mockReturnValue({ ...body });
		expect(await new Trigger().webhook.call(webhook)).toEqual({
			workflowData: [[{ json }]],
			webhookResponse: { received: true, items: 1 },
		});

		const run = mockDeep<IExecuteFunctions>();
		run.getInputData.mockReturnValue([{ json: {} }]);
		run.getNodeParameter.mockImplementation(itemParameter({ resource: 'callback', ...parameters, body }));
		expect(await new Action().execute.call(run)).toEqual([[{ json, pairedItem: { item: 0 } }]]);
		expect(run.getCredentials).not.toHaveBeenCalled();
	});
});
