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
import { ninetyNineDigitalCredentialTest } from './account';
import { ninetyNineDigital } from './provider';

export class NinetyNineDigitalWhatsAppTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: '99digital WhatsApp Trigger',
		name: 'ninetyNineDigitalWhatsAppTrigger',
		icon: {
			light: 'file:../../icons/ninetyNineDigital.svg',
			dark: 'file:../../icons/ninetyNineDigital.dark.svg',
		},
		group: ['trigger'],
		version: triggerVersion,
		subtitle: '={{ $parameter["events"].join(", ") }}',
		// n8n shows it for both nodes in its list of nodes.
		description: 'Send and receive WhatsApp contact cards and messages through 99digital',
		builderHint: triggerHint('n8n-nodes-whatsapp-contacts.ninetyNineDigitalWhatsApp'),
		defaults: { name: '99digital WhatsApp Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [
			{
				name: 'ninetyNineDigitalWhatsAppApi',
				required: false,
				testedBy: 'ninetyNineDigitalCredentialTest',
			},
		],
		webhooks: [
			// Blank, so that n8n answers with what the node gives it, and not with the name of this field's default.
			{ name: 'default', httpMethod: 'POST', responseMode: 'onReceived', responseData: '', path: 'webhook' },
		],
		eventTriggerDescription:
			'Waiting for a callback from 99digital with one of the chosen Events. One without the right Webhook Secret is refused',
		triggerPanel: {
			header: 'Receive WhatsApp messages from 99digital',
			executionsHelp: {
				inactive:
					'Press <b>Execute step</b> and send your number a message of a kind that is chosen in <b>Events</b>. With <b>Registration</b> set to Automatic, the <b>test URL</b> is registered for as long as n8n is listening; otherwise, first register it as the webhook of your account at 99digital. Then publish the workflow (n8n 1: activate it); with manual registration, register the <b>production URL</b> as well.',
				active:
					'The workflow is active: it runs for every callback 99digital sends to the <b>production URL</b>. With automatic registration, <b>Execute step</b> registers the <b>test URL</b> for as long as n8n is listening. Otherwise, press <b>Execute step</b> and send a request to the <b>test URL</b> yourself.',
			},
			activationHint:
				'Once the workflow is active, 99digital must know its production URL. An account has one webhook URL. With Registration set to Automatic it is registered for you.',
		},
		properties: [
			manualSecretNotice,
			automaticSecretNotice,
			{
				displayName:
					'99digital passes on only the phone number of a shared contact: the name and everything else on the card do not arrive.',
				name: 'onlyNumbersNotice',
				type: 'notice',
				default: '',
			},
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
							'Publishing the workflow registers the URL through the API, and unpublishing removes it. While you test the trigger, the test URL is registered instead; afterwards, the previous URL is restored. The credential needs a Default Sender.',
					},
					{
						name: 'Manual',
						value: 'manual',
						description:
							'Register the webhook URL with 99digital yourself: call the API method setWebhook with both "readStatus" and "retry" set to 1',
					},
				],
				default: 'manual',
				description: 'How 99digital learns the webhook URL',
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

	methods = { credentialTest: { ninetyNineDigitalCredentialTest } };

	webhookMethods = registrationMethods(ninetyNineDigital);

	webhook = receiveWith(ninetyNineDigital);
}
