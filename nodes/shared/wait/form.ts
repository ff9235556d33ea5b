import type { INodeProperties, IWebhookDescription } from 'n8n-workflow';

import { entriesByTitle, rowDescription, titledRow } from '../messages/buttons';
import { SEND_AND_WAIT } from '../messages/kind';

/**
 * Names and shapes are those of n8n's own nodes, so that n8n also makes a Human in the Loop tool of the node:
 * there it gives "message" and "responseType" itself.
 */

/** Where n8n takes the answer: only while an execution waits, at an address that it has signed. */
export const waitWebhooks: IWebhookDescription[] = [
	{
		name: 'default',
		httpMethod: 'POST',
		responseMode: 'onReceived',
		responseData: '',
		path: '={{ $nodeId }}',
		restartWebhook: true,
		isFullPath: true,
	},
];

export const waitOperation = {
	name: 'Send and Wait for Response',
	value: SEND_AND_WAIT,
	description: 'Ask a question in the chat, and continue with the answer',
	action: 'Send and wait for response',
};

/** What the labels and choices hold when nothing is filled in. */
export const APPROVE = 'Approve';
export const DECLINE = 'Decline';
export const LIST_BUTTON = 'Choose';

const approvalOptions: INodeProperties = {
	displayName: 'Approval Options',
	name: 'approvalOptions',
	type: 'fixedCollection',
	placeholder: 'Add option',
	default: {},
	options: [
		{
			displayName: 'Values',
			name: 'values',
			values: [
				{
					displayName: 'Type of Approval',
					name: 'approvalType',
					type: 'options',
					default: 'single',
					options: [
						{ name: 'Approve Only', value: 'single' },
						{ name: 'Approve and Disapprove', value: 'double' },
					],
					description: 'Which buttons the question has',
				},
				{
					displayName: 'Approve Button Label',
					name: 'approveLabel',
					type: 'string',
					default: APPROVE,
					description: '20 characters at most',
				},
				{
					displayName: 'Disapprove Button Label',
					name: 'disapproveLabel',
					type: 'string',
					default: DECLINE,
					displayOptions: { show: { approvalType: ['double'] } },
					description: '20 characters at most',
				},
			],
		},
	],
};

const choices: INodeProperties = {
	displayName: 'Choices',
	name: 'choices',
	type: 'fixedCollection',
	typeOptions: entriesByTitle,
	placeholder: 'Add Choice',
	required: true,
	default: { choice: [{}] },
	description:
		'What can be answered. Up to three without a description become buttons; otherwise a list of up to ten rows.',
	options: [
		{
			name: 'choice',
			displayName: 'Choice',
			values: titledRow(
				{
					placeholder: 'e.g. Tuesday',
					description: 'The words on it: 20 characters at most on a button, 24 in a list',
				},
				{
					placeholder: 'e.g. slot-2',
					description: 'Comes out with the answer, so that a workflow knows which one was chosen.',
				},
				[rowDescription(', in a list')],
			),
		},
	],
};

const TYPES = {
	approval: { name: 'Approval', description: 'The person approves, or disapproves, with a button' },
	choice: { name: 'Choice', description: 'The person chooses one of up to ten answers' },
	freeText: { name: 'Free Text', description: 'The next text that the person writes is the answer' },
};

/**
 * The parameters of Send and Wait for Response, but for those of the template.
 * @param freeText whether a text can be the answer
 * @param template the parameters of Send Template
 */
export function waitParameters(freeText: boolean, template: INodeProperties[]): INodeProperties[] {
	const shown = (show: Record<string, string[]>, parameter: INodeProperties): INodeProperties => ({
		...parameter,
		displayOptions: {
			...parameter.displayOptions,
			show: { resource: ['message'], operation: [SEND_AND_WAIT], ...show, ...parameter.displayOptions?.show },
		},
	});
	const message = { ask: ['message'] };
	return [
		shown(
			{},
			{
				displayName:
					'The answer comes in through the trigger of the sender number: the workflow with that trigger must be published on this n8n. The trigger needs no settings for it.',
				name: 'waitNotice',
				type: 'notice',
				default: '',
			},
		),
		shown(
			{},
			{
				displayName: 'Ask With',
				name: 'ask',
				type: 'options',
				options: [
					{
						name: 'Message',
						value: 'message',
						description: 'Arrives within 24 hours after the person last wrote to you',
					},
					{
						name: 'Template',
						value: 'template',
						description: 'Arrives at any time. The quick replies of the template are the choices.',
					},
				],
				default: 'message',
				description: 'What the question is sent as',
			},
		),
		shown(message, {
			displayName: 'Message',
			name: 'message',
			type: 'string',
			typeOptions: { rows: 4 },
			required: true,
			default: '',
			placeholder: 'e.g. Shall we deliver tomorrow?',
			description: 'The question, 1024 characters at most',
		}),
		shown(message, {
			displayName: 'Response Type',
			name: 'responseType',
			type: 'options',
			options: Object.entries(TYPES)
				.filter(([value]) => freeText || value !== 'freeText')
				.map(([value, { name, description }]) => ({ name, value, description })),
			default: 'approval',
			description: 'How the person answers',
		}),
		shown({ ...message, responseType: ['approval'] }, approvalOptions),
		shown({ ...message, responseType: ['choice'] }, choices),
		shown(
			{ ...message, responseType: ['choice'] },
			{
				displayName: 'List Button',
				name: 'listButton',
				type: 'string',
				default: LIST_BUTTON,
				description: 'The words on the button that opens a list, 20 characters at most',
			},
		),
		...template.map((parameter) => shown({ ask: ['template'] }, parameter)),
	];
}
