import { type INodeType, type INodeTypeDescription, NodeConnectionTypes } from 'n8n-workflow';

import { triggerHint } from '../shared/builderHints';
import { receiveWith, registrationMethods } from '../shared/nodeMethods';
import {
	automaticSecretNotice,
	eventsParameter,
	manualSecretNotice,
	outputParameter,
	replaceExistingWebhookOption,
	triggerOptions,
	triggerVersion,
} from '../shared/receive/form';
import { infobipCredentialTest } from './account';
import { infobip } from './provider';

export class InfobipWhatsAppTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Infobip WhatsApp Trigger',
		name: 'infobipWhatsAppTrigger',
		icon: { light: 'file:../../icons/infobip.svg', dark: 'file:../../icons/infobip.dark.svg' },
		group: ['trigger'],
		version: triggerVersion,
		subtitle: '={{ $parameter["events"].join(", ") }}',
		// n8n shows it for both nodes in its list of nodes.
		description: 'Send and receive WhatsApp contact cards and messages through Infobip',
		builderHint: triggerHint('n8n-nodes-whatsapp-contacts.infobipWhatsApp'),
		defaults: { name: 'Infobip WhatsApp Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'infobipWhatsAppApi', required: false, testedBy: 'infobipCredentialTest' }],
		webhooks: [
			// Blank, so that n8n answers with what the node gives it, and not with the name of this field's default.
			{ name: 'default', httpMethod: 'POST', responseMode: 'onReceived', responseData: '', path: 'webhook' },
		],
		eventTriggerDescription:
			'Waiting for a callback from Infobip with one of the chosen Events. One without the right Webhook Secret is refused',
		triggerPanel: {
			header: 'Receive WhatsApp messages from Infobip',
			executionsHelp: {
				inactive:
					'Press <b>Execute step</b> and send your number a message of a kind that is chosen in <b>Events</b>. With automatic registration, the <b>test URL</b> is registered for as long as n8n is listening; otherwise, first set the inbound configuration of your WhatsApp sender in the Infobip portal to <b>Forward to HTTP</b> with the <b>test URL</b> and the format <b>MO_OTT_CONTACT</b>. Then publish the workflow (n8n 1: activate it): with automatic registration the production URL is registered for you, otherwise paste the <b>production URL</b> there.',
				active:
					'The workflow is active: it runs for every callback Infobip sends to the <b>production URL</b>. With automatic registration, <b>Execute step</b> registers the <b>test URL</b> for as long as n8n is listening. Otherwise, press <b>Execute step</b> and send a request to the <b>test URL</b> yourself. Answers to <b>Send and Wait for Response</b> come through this trigger, too: the execution that waits continues, and none starts here.',
			},
			activationHint:
				'Once the workflow is active, Infobip must know its production URL: set "Registration" to Automatic, or paste the URL into the inbound configuration of your WhatsApp sender. Delivery and seen reports come to the Notify URL of each message, which may be the same URL. Answers to Send and Wait for Response on this n8n come through this trigger, too.',
		},
		properties: [
			manualSecretNotice,
			automaticSecretNotice,
			eventsParameter,
			outputParameter,
			{
				displayName: 'Registration',
				name: 'registration',
				type: 'options',
				options: [
					{
						name: 'Automatic',
						value: 'automatic',
						description:
							"Publishing the workflow registers the URL for the credential's Default Sender, and unpublishing removes it. While you test the trigger, the test URL is registered instead; afterwards, the previous URL is restored. The API key needs the scope numbers:manage.",
					},
					{
						name: 'Manual',
						value: 'manual',
						description: 'Paste the webhook URL into the Infobip portal yourself',
					},
				],
				default: 'manual',
				description: 'How Infobip learns the webhook URL',
			},
			{
				displayName: 'Options',
				name: 'options',
				type: 'collection',
				placeholder: 'Add Option',
				default: {},
				options: [...triggerOptions, replaceExistingWebhookOption],
			},
		],
	};

	methods = { credentialTest: { infobipCredentialTest } };

	webhookMethods = registrationMethods(infobip);

	webhook = receiveWith(infobip);
}
