import type { INodeProperties } from 'n8n-workflow';

/** Fields that all credentials have. */

export const webhookSecret: INodeProperties = {
	displayName: 'Webhook Secret',
	name: 'webhookSecret',
	type: 'string',
	typeOptions: { password: true },
	default: '',
	description:
		'Random text that you make up, at least 16 characters. When set, the trigger accepts only callbacks that contain it: add "?token=" and the secret to the end of the webhook URL you give the provider (automatic registration does this for you), or have it sent as the header X-Webhook-Secret.',
};

/**
 * To which hosts n8n's HTTP Request node may send the key. n8n adds these two fields to a credential that has
 * none, and then allows every host.
 * @param hosts separated by commas; `*.` stands for any subdomain
 */
export const allowedDomains = (hosts: string): INodeProperties[] => [
	{
		displayName: 'Allowed HTTP Request Domains',
		name: 'allowedHttpRequestDomains',
		type: 'options',
		options: [
			{ name: 'All', value: 'all', description: 'HTTP Request may send the key anywhere' },
			{ name: 'None', value: 'none', description: 'HTTP Request may not use this credential' },
			{ name: 'Specific Domains', value: 'domains', description: 'Only to the domains below' },
		],
		default: 'domains',
		description: 'Where the HTTP Request node may send requests with this credential',
	},
	{
		displayName: 'Allowed Domains',
		name: 'allowedDomains',
		type: 'string',
		default: hosts,
		placeholder: 'e.g. example.com, *.example.com',
		displayOptions: { show: { allowedHttpRequestDomains: ['domains'] } },
		description: 'Separated by commas; *. stands for any subdomain',
	},
];
