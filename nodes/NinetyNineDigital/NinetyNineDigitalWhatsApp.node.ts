import { type INodeType, type INodeTypeDescription, NodeConnectionTypes } from 'n8n-workflow';

import { actionHint } from '../shared/builderHints';
import { downloadProperties } from '../shared/media/form';
import { messageProperties } from '../shared/messages/properties';
import { executeWith, formMethods } from '../shared/nodeMethods';
import { callbackParameters } from '../shared/receive/form';
import { templateListProperties } from '../shared/templates/form';
import { ninetyNineDigitalCredentialTest } from './account';
import { ninetyNineDigital } from './provider';

export class NinetyNineDigitalWhatsApp implements INodeType {
	description: INodeTypeDescription = {
		displayName: '99digital WhatsApp',
		name: 'ninetyNineDigitalWhatsApp',
		icon: {
			light: 'file:../../icons/ninetyNineDigital.svg',
			dark: 'file:../../icons/ninetyNineDigital.dark.svg',
		},
		group: ['output'],
		version: 1,
		// The operation as the form calls it: "Send Contact", "Get Many: Template".
		subtitle:
			'={{ ($parameter["operation"] + ($parameter["resource"] === "message" ? "" : ": " + $parameter["resource"])).replace(/^.|: .|[A-Z]/g, (part) => (/[A-Z]/.test(part) ? " " : "") + part.toUpperCase()).replace(" As ", " as ").replace("And Wait", "and Wait for Response").replace("Url", "Link") }}',
		description: 'Send WhatsApp contact cards, templates and messages through 99digital',
		builderHint: actionHint('n8n-nodes-whatsapp-contacts.ninetyNineDigitalWhatsAppTrigger'),
		defaults: { name: '99digital WhatsApp' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [
			{
				name: 'ninetyNineDigitalWhatsAppApi',
				required: true,
				testedBy: 'ninetyNineDigitalCredentialTest',
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
			...messageProperties(ninetyNineDigital),
			...downloadProperties,
			...templateListProperties,
			...callbackParameters,
		],
	};

	methods = { credentialTest: { ninetyNineDigitalCredentialTest }, ...formMethods(ninetyNineDigital) };

	execute = executeWith(ninetyNineDigital);
}
