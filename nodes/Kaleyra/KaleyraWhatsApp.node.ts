import { type INodeType, type INodeTypeDescription, NodeConnectionTypes } from 'n8n-workflow';

import { actionHint } from '../shared/builderHints';
import { downloadProperties } from '../shared/media/form';
import { messageProperties } from '../shared/messages/properties';
import { executeWith, formMethods, resumeWait } from '../shared/nodeMethods';
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
		builderHint: actionHint('n8n-nodes-whatsapp-contacts.kaleyraWhatsAppTrigger'),
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

	methods = { credentialTest: { kaleyraCredentialTest }, ...formMethods(kaleyra) };

	execute = executeWith(kaleyra);

	webhook = resumeWait;
}
