import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { fullContactForm } from '../shared/contact/contactForm';
import { execute } from '../shared/execute';
import { callbackParameters } from '../shared/receive/parameters';
import { contactSourceParameters, messageParameters, simplifyParameter } from '../shared/send/parameters';
import { kaleyraCredentialTest } from './credentialTest';
import { kaleyraOptions } from './options';
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
			...messageParameters,
			...contactSourceParameters,
			fullContactForm,
			simplifyParameter,
			kaleyraOptions,
			...callbackParameters,
		],
	};

	methods = { credentialTest: { kaleyraCredentialTest } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await execute(this, kaleyra);
	}
}
