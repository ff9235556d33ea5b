import type {
	ICredentialDataDecryptedObject,
	ICredentialType,
	IHttpRequestOptions,
	INodeProperties,
	Icon,
} from 'n8n-workflow';

export class KaleyraWhatsAppApi implements ICredentialType {
	name = 'kaleyraWhatsAppApi';

	displayName = 'Kaleyra WhatsApp API';

	icon: Icon = { light: 'file:../icons/kaleyra.svg', dark: 'file:../icons/kaleyra.dark.svg' };

	documentationUrl = 'https://github.com/whatsapp-contacts/n8n-nodes-whatsapp-contacts#kaleyra-credential';

	properties: INodeProperties[] = [
		{
			displayName: 'Pod',
			name: 'pod',
			type: 'options',
			options: [
				{ name: 'Custom', value: 'custom' },
				{ name: 'Europe (EU)', value: 'eu' },
				{ name: 'India (IN)', value: 'in' },
				{ name: 'Singapore (SG)', value: 'sg' },
			],
			default: 'in',
			description: 'The region of your account: see "API Domain" next to the API key in the Kaleyra console',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://api.na.kaleyra.io',
			displayOptions: { show: { pod: ['custom'] } },
			description: 'The API domain of your account',
		},
		{
			displayName: 'SID',
			name: 'sid',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. HXAP16XXXXXX97IN',
			description: 'The account SID, next to the API key in the Kaleyra console',
		},
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			required: true,
			default: '',
		},
		{
			displayName: 'Default Sender',
			name: 'defaultSender',
			type: 'string',
			default: '',
			placeholder: 'e.g. +12025550100',
			description: 'Your WhatsApp business number, used when the Sender of a node is empty',
		},
		{
			displayName: 'WABA ID',
			name: 'wabaId',
			type: 'string',
			default: '',
			placeholder: 'e.g. 300000000000001',
			description:
				'ID of your WhatsApp Business Account, needed only for the list of templates. The trigger shows it as raw.extra_info.waba_id with the option Include Raw.',
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
			headers: { ...requestOptions.headers, 'api-key': String(apiKey).trim() },
		};
	}
}
