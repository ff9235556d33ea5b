import { type INodeType, type INodeTypeDescription, NodeConnectionTypes } from 'n8n-workflow';

import { triggerHint } from '../shared/builderHints';
import { receiveWith, registrationMethods } from '../shared/nodeMethods';
import {
	eventsParameter,
	manualSecretNotice,
	outputParameter,
	triggerOptions,
	triggerVersion,
} from '../shared/receive/form';
import { kaleyraCredentialTest } from './account';
import { kaleyra } from './provider';

export class KaleyraWhatsAppTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Kaleyra WhatsApp Trigger',
		name: 'kaleyraWhatsAppTrigger',
		icon: { light: 'file:../../icons/kaleyra.svg', dark: 'file:../../icons/kaleyra.dark.svg' },
		group: ['trigger'],
		version: triggerVersion,
		subtitle: '={{ $parameter["events"].join(", ") }}',
		// n8n shows it for both nodes in its list of nodes.
		description: 'Send and receive WhatsApp contact cards and messages through Kaleyra',
		builderHint: triggerHint('n8n-nodes-whatsapp-contacts.kaleyraWhatsApp'),
		defaults: { name: 'Kaleyra WhatsApp Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'kaleyraWhatsAppApi', required: false, testedBy: 'kaleyraCredentialTest' }],
		webhooks: [
			// Blank, so that n8n answers with what the node gives it, and not with the name of this field's default.
			{ name: 'default', httpMethod: 'POST', responseMode: 'onReceived', responseData: '', path: 'webhook' },
			// Number-quality notices come by GET to the same URL (Kaleyra contract §9).
			{ name: 'setup', httpMethod: 'GET', responseMode: 'onReceived', path: 'webhook' },
		],
		eventTriggerDescription:
			'Waiting for a callback from Kaleyra with one of the chosen Events. One without the right Webhook Secret is refused',
		triggerPanel: {
			header: 'Receive WhatsApp messages from Kaleyra',
			executionsHelp: {
				inactive:
					'Paste the <b>test URL</b> into the Kaleyra console (Channels → WhatsApp Manage → Configurations → Numbers → Edit → Incoming URL), press <b>Execute step</b>, and send your number a message of a kind that is chosen in <b>Events</b>. POST and GET have the same URL. Then paste the <b>production URL</b>, and publish the workflow (n8n 1: activate it).',
				active:
					'The workflow is active: it runs for every callback Kaleyra sends to the <b>production URL</b>. To try it without touching the console, press <b>Execute step</b> and send a request to the <b>test URL</b>. Answers to <b>Send and Wait for Response</b> come through this trigger, too: the execution that waits continues, and none starts here.',
			},
			activationHint:
				'Once the workflow is active, Kaleyra must know its production URL: Channels → WhatsApp Manage → Configurations → Numbers → Edit → Incoming URL. Answers to Send and Wait for Response on this n8n come through this trigger, too.',
		},
		properties: [
			manualSecretNotice,
			eventsParameter,
			outputParameter,
			{
				displayName: 'Registration',
				name: 'registration',
				type: 'options',
				options: [
					{
						name: 'Manual',
						value: 'manual',
						description: 'Paste the webhook URL into the Kaleyra console; Kaleyra has no API for it',
					},
				],
				default: 'manual',
				description: 'How Kaleyra learns the webhook URL',
			},
			{
				displayName: 'Options',
				name: 'options',
				type: 'collection',
				placeholder: 'Add Option',
				default: {},
				options: triggerOptions,
			},
		],
	};

	methods = { credentialTest: { kaleyraCredentialTest } };

	webhookMethods = registrationMethods(kaleyra);

	webhook = receiveWith(kaleyra);
}
