import type { INodeProperties } from 'n8n-workflow';

/** Fields that all credentials have. */

/** A registered URL carries the secret of that moment. */
export const PUBLISH_AGAIN =
	'After you add or change the Webhook Secret, unpublish the workflows whose triggers have automatic registration, and publish them again (n8n 1: deactivate and activate them). Until then, their callbacks are refused.';

/** @param canRegister whether the provider has an API to register webhooks */
export const webhookSecretFields = (canRegister: boolean): INodeProperties[] => [
	{
		displayName: 'Webhook Secret',
		name: 'webhookSecret',
		type: 'string',
		typeOptions: { password: true },
		default: '',
		description: `Random text that you make up, at least 16 characters. When set, the trigger accepts only callbacks that contain it: add "?token=" and the secret to the end of the webhook URL you give the provider${canRegister ? ' (automatic registration does this for you)' : ''}, or have it sent as the header X-Webhook-Secret.`,
	},
	{
		displayName: canRegister
			? `${PUBLISH_AGAIN} In a URL that you gave the provider yourself, change what stands after ?token=.`
			: 'After you add or change the Webhook Secret, change what stands after ?token= in the URL that you gave the provider. Until then, callbacks are refused.',
		name: 'webhookSecretNotice',
		type: 'notice',
		default: '',
		displayOptions: { hide: { webhookSecret: [''] } },
	},
];

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
