import type { INodeProperties } from 'n8n-workflow';

import { EVENTS } from './events';

/**
 * For every callback to a node of version 1 n8n evaluates an expression of its own ("Binary Data", a relic of
 * its first Webhook node), which costs its default expression engine about 6 ms; it does not for another
 * version.
 */
export const triggerVersion = 1.1;

const WITHOUT_SECRET =
	"Without a Webhook Secret in the credential, anyone who learns this trigger's URL can start the workflow.";

/**
 * One of both is always there: what n8n shows in a node's form can depend on its parameters, never on what is
 * in its credential.
 */
export const manualSecretNotice: INodeProperties = {
	displayName: `${WITHOUT_SECRET} With one, add ?token= and the secret to the URL that you give the provider, and change it there when the secret changes.`,
	name: 'webhookSecretNotice',
	type: 'notice',
	default: '',
	displayOptions: { show: { registration: ['manual'] } },
};

export const automaticSecretNotice: INodeProperties = {
	displayName: `${WITHOUT_SECRET} With one, the registered URL contains it: after you add or change it, unpublish the workflow and publish it again (n8n 1: deactivate and activate it).`,
	name: 'webhookSecretNotice',
	type: 'notice',
	default: '',
	displayOptions: { show: { registration: ['automatic'] } },
};

export const eventsParameter: INodeProperties = {
	displayName: 'Events',
	name: 'events',
	type: 'multiOptions',
	options: Object.entries(EVENTS).map(([value, { name, description, action }]) => ({
		name,
		value,
		description,
		action,
	})),
	default: ['contact'],
	required: true,
	description: 'Which events to output. All others are ignored.',
};

export const outputParameter: INodeProperties = {
	displayName: 'Output',
	name: 'output',
	type: 'options',
	options: [
		{
			name: 'One Item per Contact',
			value: 'contact',
			description: 'Each contact card becomes an item, in the field "contact"',
		},
		{
			name: 'One Item per Message',
			value: 'message',
			description: 'All cards of a message stay together, in the field "contacts"',
		},
	],
	default: 'contact',
	displayOptions: { show: { events: ['contact'] } },
	description: 'How to output a message that holds several contact cards',
};

export const includeRawOption: INodeProperties = {
	displayName: 'Include Raw',
	name: 'includeRaw',
	type: 'boolean',
	// Whoever adds an option wants it; without it there is no switch.
	default: true,
	description:
		'Whether to add what the provider sent, in the field "raw": the callback with only this item\'s own entry in it',
};

const showForCallbacks = { show: { resource: ['callback'] } };

/** Its default is where n8n's Webhook node puts a request's body. */
export const bodyParameter: INodeProperties = {
	displayName: 'Body',
	name: 'body',
	type: 'json',
	required: true,
	default: '={{ $json.body }}',
	displayOptions: showForCallbacks,
	description:
		'The body of the callback, for example as the Webhook node outputs it. The body of a callback from another provider produces no items.',
};

/** The parameters of the operation Parse Callback. */
export const callbackParameters: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: showForCallbacks,
		options: [
			{
				name: 'Parse',
				value: 'parse',
				description:
					'Turn a callback that another node received into the same items that the trigger outputs',
				action: 'Parse callback',
			},
		],
		default: 'parse',
	},
	bodyParameter,
	{ ...eventsParameter, displayOptions: showForCallbacks },
	{ ...outputParameter, displayOptions: { show: { ...showForCallbacks.show, events: ['contact'] } } },
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		displayOptions: showForCallbacks,
		options: [includeRawOption],
	},
];

/** Options of a trigger. They are the members of the collection "Options". */
export const triggerOptions: INodeProperties[] = [
	{
		displayName: 'Attach vCard',
		name: 'attachVcard',
		type: 'boolean',
		default: true,
		description:
			'Whether to add each contact as a .vcf file, named after the contact, in the binary field "data" ("data_0", "data_1"… with one item per message)',
	},
	includeRawOption,
];

export const replaceExistingWebhookOption: INodeProperties = {
	displayName: 'Replace Existing Webhook',
	name: 'replaceExistingWebhook',
	type: 'boolean',
	default: false,
	description:
		'Whether automatic registration may replace another URL that is registered for the number. When off, publishing the workflow fails with an error that names the other URL.',
};
