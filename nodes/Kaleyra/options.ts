import type { INodeProperties } from 'n8n-workflow';

import { deliveryOptions, replyOption } from '../shared/send/parameters';

const showForMessages = { show: { resource: ['message'] } };

/** Kaleyra contract §3.1: any other value is replaced by "api". */
export const WA_SOURCES = [
	'api',
	'braze',
	'clevertap',
	'eloqua',
	'hubspot',
	'leadsquared',
	'moengage',
	'responsys',
	'salesforce',
	'shopify',
	'webengage',
	'zapier',
	'zoho',
] as const;

const reference = (displayName: string, name: string): INodeProperties => ({
	displayName,
	name,
	type: 'string',
	default: '',
	placeholder: 'e.g. order-1001',
	description:
		'Your own note on the message, 255 characters at most. It comes back in reports and callbacks.',
});

/** What only Kaleyra offers, with the options every provider has. */
export const kaleyraOptions: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	displayOptions: showForMessages,
	options: [
		...deliveryOptions,
		{
			displayName: 'Preview URL',
			name: 'previewUrl',
			type: 'boolean',
			default: false,
			displayOptions: { show: { '/operation': ['sendText'] } },
			description:
				'Whether to show a preview of the first link in the text. The link must begin with http:// or https://.',
		},
		reference('Reference', 'ref'),
		reference('Reference 1', 'ref1'),
		reference('Reference 2', 'ref2'),
		replyOption,
		{
			displayName: 'Source',
			name: 'waSource',
			type: 'options',
			options: WA_SOURCES.map((source) => ({ name: source, value: source })),
			default: 'api',
			description: 'The system that Kaleyra notes as the origin of the message',
		},
	],
};
