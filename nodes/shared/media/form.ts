import type { INodeProperties } from 'n8n-workflow';

import { optionsCollection, sendingOptions } from '../options';

const showForMedia = { show: { resource: ['media'] } };

const { timeout } = sendingOptions;

/** The options of Download. */
export const downloadOptions = {
	timeout: {
		...timeout,
		property: {
			...timeout.property,
			description: 'How long to wait for one file, to its last byte, in milliseconds',
		},
	},
};

/** The parameters of the operation Download. */
export const downloadProperties: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: showForMedia,
		options: [
			{
				name: 'Download',
				value: 'download',
				description: 'Get a file that somebody sent you',
				action: 'Download file',
			},
		],
		default: 'download',
	},
	{
		displayName: 'Media URL',
		name: 'mediaUrl',
		type: 'string',
		required: true,
		default: '={{ $json.media.url }}',
		displayOptions: showForMedia,
		description: 'Web address of the file, as the trigger gives it with the event Media',
	},
	{
		displayName: 'Put Output File in Field',
		name: 'binaryProperty',
		type: 'string',
		required: true,
		default: 'data',
		placeholder: 'e.g. data',
		displayOptions: showForMedia,
		hint: 'The name of the output binary field to put the file in',
	},
	optionsCollection(downloadOptions, showForMedia),
];
