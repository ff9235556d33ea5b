import type { INodeProperties } from 'n8n-workflow';

const showForMessages = { show: { resource: ['message'] } };
const showForSendContact = { show: { resource: ['message'], operation: ['sendContact'] } };
const showForSendText = { show: { resource: ['message'], operation: ['sendText'] } };

const showForVcard = { show: { ...showForSendContact.show, contactSource: ['vcard'] } };

/** Resource, operation, sender, recipients and text: the same for every provider. */
export const messageParameters: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: showForMessages,
		options: [
			{
				name: 'Send Contact',
				value: 'sendContact',
				description: 'Send one or more contact cards that the recipient can save',
				action: 'Send a contact card',
			},
			{
				name: 'Send Text',
				value: 'sendText',
				description: 'Send a text message',
				action: 'Send a text message',
			},
		],
		default: 'sendContact',
	},
	{
		displayName: 'Sender',
		name: 'from',
		type: 'string',
		default: '',
		placeholder: 'e.g. +12025550100',
		displayOptions: showForMessages,
		description:
			'Your WhatsApp business number, with country code. When empty, the Default Sender of the credential is used.',
	},
	{
		displayName: 'Recipients',
		name: 'to',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. +12025550123, +12025550124',
		displayOptions: showForMessages,
		description:
			'Phone number of the recipient, with country code. Several are separated by commas, or given as a list: each gets a message and an output item of its own.',
	},
	{
		displayName: 'Text',
		name: 'text',
		type: 'string',
		typeOptions: { rows: 4 },
		required: true,
		default: '',
		placeholder: 'e.g. Your order is ready',
		displayOptions: showForSendText,
		description: 'The message, 4096 characters at most',
	},
];

/** Where the contacts come from; the form itself differs by provider. */
export const contactSourceParameters: INodeProperties[] = [
	{
		displayName: 'Contact Source',
		name: 'contactSource',
		type: 'options',
		options: [
			{ name: 'Form', value: 'form', description: 'Fill in the contacts here' },
			{
				name: 'JSON',
				value: 'json',
				description: 'Contacts as data, such as the output of a WhatsApp trigger',
			},
			{ name: 'vCard', value: 'vcard', description: 'Contacts as vCards: text, or a .vcf file' },
		],
		default: 'form',
		displayOptions: showForSendContact,
		description: 'How the contacts to send are given',
	},
	{
		displayName: 'Contacts (JSON)',
		name: 'contactsJson',
		type: 'json',
		required: true,
		default: '={{ $json.contact }}',
		displayOptions: { show: { ...showForSendContact.show, contactSource: ['json'] } },
		description:
			'One contact or an array of contacts. The output of a WhatsApp trigger of this package fits as it is, as do cards from the API of Meta or Infobip.',
	},
	{
		displayName: 'vCard Input',
		name: 'vcardInput',
		type: 'options',
		options: [
			{ name: 'File', value: 'file', description: 'A .vcf file in a binary field of the item' },
			{ name: 'Text', value: 'text', description: 'The text of one or more vCards' },
		],
		default: 'file',
		displayOptions: showForVcard,
		description: 'How the vCards are given. Several cards in one file become several contacts.',
	},
	{
		displayName: 'Input Binary Field',
		name: 'vcardBinaryProperty',
		type: 'string',
		required: true,
		default: 'data',
		placeholder: 'e.g. data',
		hint: 'The name of the input field that holds the .vcf file',
		displayOptions: { show: { ...showForVcard.show, vcardInput: ['file'] } },
	},
	{
		displayName: 'vCard',
		name: 'vcard',
		type: 'string',
		typeOptions: { rows: 6 },
		required: true,
		default: '',
		placeholder: 'e.g. BEGIN:VCARD …',
		displayOptions: { show: { ...showForVcard.show, vcardInput: ['text'] } },
		description: 'One or more vCards, version 2.1, 3.0 or 4.0',
	},
];

export const simplifyParameter: INodeProperties = {
	displayName: 'Simplify',
	name: 'simplify',
	type: 'boolean',
	default: true,
	displayOptions: showForMessages,
	description: 'Whether to return a simplified version of the response instead of the raw data',
};

/** Options every provider's node has. They are the members of the collection "Options". */
export const deliveryOptions: INodeProperties[] = [
	{
		displayName: 'Max Retries',
		name: 'maxRetries',
		type: 'number',
		typeOptions: { minValue: 0, maxValue: 10, numberPrecision: 0 },
		default: 3,
		description:
			'How often to try again when the provider asks to slow down or cannot be reached. A message that may already have gone out is never sent again.',
	},
	{
		displayName: 'Parallel Requests',
		name: 'parallelRequests',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: 100, numberPrecision: 0 },
		default: 20,
		description: 'How many messages to have under way at the same time',
	},
	{
		displayName: 'Timeout',
		name: 'timeout',
		type: 'number',
		typeOptions: { minValue: 1, numberPrecision: 0 },
		default: 30000,
		description: 'How long to wait for the answer to one message, in milliseconds',
	},
];

export const replyOption: INodeProperties = {
	displayName: 'Reply to Message ID',
	name: 'replyToMessageId',
	type: 'string',
	default: '',
	placeholder: 'e.g. {{ $json.messageId }}',
	description: 'ID of the received message to quote, as the trigger gives it in "messageId"',
};
