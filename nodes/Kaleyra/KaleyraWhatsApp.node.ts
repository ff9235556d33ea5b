import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { execute } from '../shared/execute';
import { messageProperties } from '../shared/messages/properties';
import { callbackParameters } from '../shared/receive/parameters';
import { kaleyraCredentialTest } from './account';
import { kaleyra } from './provider';

export class KaleyraWhatsApp implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Kaleyra WhatsApp',
		name: 'kaleyraWhatsApp',
		icon: { light: 'file:../../icons/kaleyra.svg', dark: 'file:../../icons/kaleyra.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description: 'Send WhatsApp contact cards and texts through Kaleyra',
		defaults: { name: 'Kaleyra WhatsApp' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [
			{
				name: 'kaleyraWhatsAppApi',
				required: true,
				testedBy: 'kaleyraCredentialTest',
				displayOptions: { show: { resource: ['message'] } },
			},
		],
		properties: [
			{
				displayName: 'Resource',
				name: 'resource',
				type: 'options',
				noDataExpression: true,
				options: [
					{ name: 'Callback', value: 'callback' },
					{ name: 'Message', value: 'message' },
				],
				default: 'message',
			},
			...messageProperties(kaleyra),
			...callbackParameters,
		],
	};

	methods = { credentialTest: { kaleyraCredentialTest } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await execute(this, kaleyra);
	}
}
