import type { INodeProperties } from 'n8n-workflow';

const showForTemplates = { show: { resource: ['template'] } };

/** The parameters of the operation Get Many. */
export const templateListProperties: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: showForTemplates,
		options: [
			{
				name: 'Get Many',
				value: 'getMany',
				description: 'List the templates of your account',
				action: 'Get many templates',
			},
		],
		default: 'getMany',
	},
	{
		displayName: 'Sender',
		name: 'from',
		type: 'string',
		default: '',
		placeholder: 'e.g. +12025550100',
		displayOptions: showForTemplates,
		description:
			'The WhatsApp business number whose templates to list. When empty, the Default Sender of the credential is used.',
	},
	{
		displayName: 'Return All',
		name: 'returnAll',
		type: 'boolean',
		default: false,
		displayOptions: showForTemplates,
		description: 'Whether to return all results or only up to a given limit',
	},
	{
		displayName: 'Limit',
		name: 'limit',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 50,
		displayOptions: { show: { ...showForTemplates.show, returnAll: [false] } },
		description: 'Max number of results to return',
	},
	{
		displayName: 'Status',
		name: 'status',
		type: 'options',
		options: [
			{ name: 'All', value: 'all', description: 'Also those that are pending, rejected or paused' },
			{ name: 'Approved', value: 'approved', description: 'Templates that can be sent' },
		],
		default: 'approved',
		displayOptions: showForTemplates,
		description: 'Which templates to list',
	},
];
