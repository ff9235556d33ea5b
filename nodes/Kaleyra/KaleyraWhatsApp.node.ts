import {
	type IExecuteFunctions,
	type ILoadOptionsFunctions,
	type INodeExecutionData,
	type INodeListSearchResult,
	type INodeType,
	type INodeTypeDescription,
	type IWebhookFunctions,
	type IWebhookResponseData,
	NodeConnectionTypes,
	type ResourceMapperFields,
} from 'n8n-workflow';

import { downloadProperties } from '../shared/media/form';
import { messageProperties } from '../shared/messages/properties';
import { callbackParameters } from '../shared/receive/form';
import { templateListProperties } from '../shared/templates/form';
import { waitWebhooks } from '../shared/wait/form';
import { kaleyraCredentialTest } from './account';
import { kaleyra } from './provider';

export class KaleyraWhatsApp implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Kaleyra WhatsApp',
		name: 'kaleyraWhatsApp',
		icon: { light: 'file:../../icons/kaleyra.svg', dark: 'file:../../icons/kaleyra.dark.svg' },
		group: ['output'],
		version: 1,
		// The operation as the form calls it: "Send Contact", "Get Many: Template".
		subtitle:
			'={{ ($parameter["operation"] + ($parameter["resource"] === "message" ? "" : ": " + $parameter["resource"])).replace(/^.|: .|[A-Z]/g, (part) => (/[A-Z]/.test(part) ? " " : "") + part.toUpperCase()).replace(" As ", " as ").replace("And Wait", "and Wait for Response").replace("Url", "Link") }}',
		description: 'Send WhatsApp contact cards, templates and messages through Kaleyra',
		defaults: { name: 'Kaleyra WhatsApp' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		webhooks: waitWebhooks,
		credentials: [
			{
				name: 'kaleyraWhatsAppApi',
				required: true,
				testedBy: 'kaleyraCredentialTest',
				displayOptions: { show: { resource: ['media', 'message', 'template'] } },
			},
		],
		properties: [
			{
				displayName: 'Resource',
				name: 'resource',
				type: 'options',
				noDataExpression: true,
				options: [
					{ name: 'Message', value: 'message' },
					{ name: 'Media', value: 'media' },
					{ name: 'Template', value: 'template' },
					{ name: 'Callback', value: 'callback' },
				],
				default: 'message',
			},
			...messageProperties(kaleyra),
			...downloadProperties,
			...templateListProperties,
			...callbackParameters,
		],
	};

	methods = {
		credentialTest: { kaleyraCredentialTest },
		listSearch: {
			async searchFlows(this: ILoadOptionsFunctions, filter?: string): Promise<INodeListSearchResult> {
				const { searchFlows } = await import('../shared/templates/editor');
				return await searchFlows(this, kaleyra, filter);
			},
			async searchTemplates(this: ILoadOptionsFunctions, filter?: string): Promise<INodeListSearchResult> {
				const { searchTemplates } = await import('../shared/templates/editor');
				return await searchTemplates(this, kaleyra, filter);
			},
		},
		resourceMapping: {
			async templateFields(this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
				const { fieldsOfTemplate } = await import('../shared/templates/editor');
				return await fieldsOfTemplate(this, kaleyra);
			},
		},
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		// Loaded when it is needed: n8n loads every node of every package at its start.
		const { execute } = await import('../shared/execute');
		return await execute(this, kaleyra);
	}

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		const { resume } = await import('../shared/wait/resume');
		return await resume(this);
	}
}
