import type {
	ICredentialDataDecryptedObject,
	ICredentialType,
	IHttpRequestOptions,
	INodeProperties,
	Icon,
} from 'n8n-workflow';

import { allowedDomains, webhookSecretFields } from './fields';

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
		...webhookSecretFields(false),
		...allowedDomains('*.kaleyra.io'),
	];

	/** A property, not a method: n8n copies a credential's own properties, and would lose it. */
	authenticate = async (
		{ apiKey }: ICredentialDataDecryptedObject,
		requestOptions: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> => ({
		...requestOptions,
		headers: { ...requestOptions.headers, 'api-key': String(apiKey).trim() },
	});
}
