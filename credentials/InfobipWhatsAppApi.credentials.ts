import type {
	ICredentialDataDecryptedObject,
	ICredentialType,
	IHttpRequestOptions,
	INodeProperties,
	Icon,
} from 'n8n-workflow';

export class InfobipWhatsAppApi implements ICredentialType {
	name = 'infobipWhatsAppApi';

	displayName = 'Infobip WhatsApp API';

	icon: Icon = { light: 'file:../icons/infobip.svg', dark: 'file:../icons/infobip.dark.svg' };

	documentationUrl = 'https://github.com/whatsapp-contacts/n8n-nodes-whatsapp-contacts#infobip-credential';

	properties: INodeProperties[] = [
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. https://xxxxx.api.infobip.com',
			description: "Your account's own address, shown on the home page of the Infobip portal",
		},
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			required: true,
			default: '',
			description:
				'A key with the scope whatsapp:message:send; the test of this credential does not check that scope. Further scopes: whatsapp:manage for the list of templates and Mark as Read, inbound-message:read for Download, and numbers:manage for automatic registration of a trigger.',
		},
		{
			displayName: 'Default Sender',
			name: 'defaultSender',
			type: 'string',
			default: '',
			placeholder: 'e.g. +441134960000',
			description: 'Your WhatsApp business number, used when the Sender of a node is empty',
		},
		{
			displayName: 'Webhook Secret',
			name: 'webhookSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				'Random text that you make up, at least 16 characters. When set, the trigger accepts only callbacks that contain it: add "?token=" and the secret to the end of the webhook URL you give the provider (automatic registration does this for you), or have it sent as the header X-Webhook-Secret.',
		},
	];

	async authenticate(
		{ apiKey }: ICredentialDataDecryptedObject,
		requestOptions: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> {
		return {
			...requestOptions,
			headers: { ...requestOptions.headers, Authorization: `App ${String(apiKey).trim()}` },
		};
	}
}
