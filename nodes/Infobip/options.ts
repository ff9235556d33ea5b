import type { INodeProperties } from 'n8n-workflow';

import { deliveryOptions, replyOption } from '../shared/send/parameters';

const text = (
	displayName: string,
	name: string,
	placeholder: string,
	description: string,
): INodeProperties => ({ displayName, name, type: 'string', default: '', placeholder, description });

const showForSendText = { show: { '/operation': ['sendText'] } };

/** Infobip contract §3: what happens to the links in a text. */
const urlOptions: INodeProperties[] = [
	text('Custom Domain', 'customDomain', 'e.g. links.example.com', 'Your own domain for shortened links'),
	{
		displayName: 'Remove Protocol',
		name: 'removeProtocol',
		type: 'boolean',
		default: false,
		description: 'Whether to leave out https:// in shortened links. Not together with Preview URL.',
	},
	{
		displayName: 'Shorten URL',
		name: 'shortenUrl',
		type: 'boolean',
		default: true,
		description: 'Whether to shorten the links in the text',
	},
	{
		displayName: 'Track Clicks',
		name: 'trackClicks',
		type: 'boolean',
		default: true,
		description: 'Whether to count clicks on shortened links',
	},
	text(
		'Tracking URL',
		'trackingUrl',
		'e.g. https://hooks.example.com/clicks',
		'The web address that Infobip calls for each click',
	),
];

/** What only Infobip offers, with the options every provider has. */
export const infobipOptions: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	displayOptions: { show: { resource: ['message'] } },
	options: [
		...deliveryOptions,
		text(
			'Application ID',
			'applicationId',
			'e.g. crm',
			'The application of your Infobip account that the message belongs to, 255 characters at most',
		),
		text(
			'Callback Data',
			'callbackData',
			'e.g. order-1001',
			'Your own note on the message, 4000 characters at most. It comes back in delivery reports.',
		),
		text(
			'Entity ID',
			'entityId',
			'e.g. customer-1',
			'The entity of your Infobip account that the message belongs to, 255 characters at most',
		),
		text(
			'Message ID',
			'messageId',
			'e.g. {{ $json.id }}',
			'Your own ID of the message, 200 characters at most and different for each message. When empty, Infobip makes one.',
		),
		text(
			'Notify URL',
			'notifyUrl',
			'e.g. https://hooks.example.com/reports',
			'The web address that gets the delivery and seen reports of this message, for example the URL of an Infobip WhatsApp Trigger',
		),
		{
			displayName: 'Preview URL',
			name: 'previewUrl',
			type: 'boolean',
			default: false,
			displayOptions: showForSendText,
			description:
				'Whether to show a preview of the first link in the text. The link must begin with http:// or https://.',
		},
		replyOption,
		{
			displayName: 'URL Options',
			name: 'urlOptions',
			type: 'collection',
			placeholder: 'Add URL Option',
			default: {},
			displayOptions: showForSendText,
			description: 'What Infobip does to the links in the text',
			options: urlOptions,
		},
	],
};
