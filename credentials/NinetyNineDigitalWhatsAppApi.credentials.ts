import type {
	ICredentialDataDecryptedObject,
	ICredentialType,
	IDataObject,
	IHttpRequestOptions,
	INodeProperties,
	Icon,
} from 'n8n-workflow';

import { allowedDomains, webhookSecretFields } from './fields';

/** A form, a stream or a buffer has a prototype of its own, to which no field can be added. */
function isPlainObject(body: unknown): body is IDataObject {
	if (typeof body !== 'object' || body === null) return false;
	const prototype: unknown = Object.getPrototypeOf(body);
	return prototype === null || Object.getPrototypeOf(prototype) === null;
}

export class NinetyNineDigitalWhatsAppApi implements ICredentialType {
	name = 'ninetyNineDigitalWhatsAppApi';

	displayName = '99digital WhatsApp API';

	icon: Icon = {
		light: 'file:../icons/ninetyNineDigital.svg',
		dark: 'file:../icons/ninetyNineDigital.dark.svg',
	};

	documentationUrl = 'https://github.com/whatsapp-contacts/n8n-nodes-whatsapp-contacts#99digital-credential';

	properties: INodeProperties[] = [
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			required: true,
			default: 'https://api.99digital.co.il/whatsapp/v2',
			description: 'The address of the WhatsApp API v2, unless 99digital gave you another one',
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
			placeholder: 'e.g. 972771234567',
			description:
				'The number of your WhatsApp account, used when the Sender of a node is empty. The test of this credential and automatic registration need it as well.',
		},
		...webhookSecretFields(true),
		...allowedDomains('api.99digital.co.il'),
	];

	/**
	 * The key travels in the JSON body (99digital contract §1); a request without such a body is left as it is.
	 * A property, not a method: n8n copies a credential's own properties, and would lose it.
	 */
	authenticate = async (
		credentials: ICredentialDataDecryptedObject,
		requestOptions: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> => {
		const { body } = requestOptions;
		if (!isPlainObject(body)) return requestOptions;
		const apiKey = String(credentials.apiKey ?? '').trim();
		return { ...requestOptions, body: Object.assign({ apiKey }, body, { apiKey }) };
	};
}
