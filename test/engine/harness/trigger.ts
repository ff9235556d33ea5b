import 'reflect-metadata';

import { mock } from 'jest-mock-extended';
import { WebhookContext } from 'n8n-core';
import {
	Workflow,
	type IDataObject,
	type INode,
	type INodeExecutionData,
	type INodeParameters,
	type IWorkflowExecuteAdditionalData,
} from 'n8n-workflow';

import type { ProviderUnderTest } from '../../providers/provider.ts';
import { engineServices } from './services.ts';

/**
 * What the provider's trigger makes of a callback, in the context that n8n-core gives it.
 * @param body as n8n has parsed it
 * @returns the items that an execution would start with; none when none starts
 */
export async function receive(
	provider: ProviderUnderTest,
	parameters: INodeParameters,
	body: IDataObject,
): Promise<INodeExecutionData[]> {
	const trigger = new provider.Trigger();
	const node: INode = {
		id: 'Trigger',
		name: 'Trigger',
		type: `n8n-nodes-whatsapp-contacts.${trigger.description.name}`,
		typeVersion: 1.1,
		position: [0, 0],
		parameters,
	};
	const workflow = new Workflow({
		id: 'engine-test',
		name: 'Engine test',
		active: true,
		nodes: [node],
		connections: {},
		nodeTypes: {
			getByName: () => trigger,
			getByNameAndVersion: () => trigger,
			getKnownTypes: () => ({}),
		},
	});
	const [webhookDescription] = trigger.description.webhooks ?? [];
	if (webhookDescription === undefined) throw new Error('The trigger has no webhook');
	const httpRequest = mock<NonNullable<IWorkflowExecuteAdditionalData['httpRequest']>>();
	// Not given to `mock`, which would make mocks of all that is in it.
	Object.assign(httpRequest, { body, contentType: 'application/json', headers: {}, params: {}, query: {} });
	const services: IWorkflowExecuteAdditionalData = {
		...engineServices({
			node: trigger,
			credentialType: new provider.Credential(),
			credential: provider.credential,
		}),
		httpRequest,
	};
	const webhookData = {
		httpMethod: 'POST' as const,
		node: node.name,
		path: 'webhook',
		webhookDescription,
		workflowId: workflow.id,
		workflowExecuteAdditionalData: services,
	};
	await workflow.expression.acquireIsolate();
	try {
		const context = new WebhookContext(workflow, node, services, 'webhook', webhookData, [], null);
		const { workflowData = [] } = await trigger.webhook.call(context);
		return workflowData.flat();
	} finally {
		await workflow.expression.releaseIsolate();
	}
}
