import type {
	ICredentialDataDecryptedObject,
	ICredentialType,
	IHttpRequestOptions,
	INodeProperties,
	Icon,
} from 'n8n-workflow';

import { allowedDomains, webhookSecretFields } from './fields';

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
		...webhookSecretFields(true),
		...allowedDomains('*.api.infobip.com'),
	];

	/** A property, not a method: n8n copies a credential's own properties, and would lose it. */
	authenticate = async (
		{ apiKey }: ICredentialDataDecryptedObject,
		requestOptions: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> => ({
		...requestOptions,
		headers: { ...requestOptions.headers, Authorization: `App ${String(apiKey).trim()}` },
	});
}
