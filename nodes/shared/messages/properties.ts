import type { INodeProperties } from 'n8n-workflow';

import { optionsCollection, type OptionTable } from '../options';
import { type Kind, SEND_AND_WAIT } from './kind';
import { type RequestBuilders, KINDS, kindsOf } from './kinds';
import { waitOperation, waitParameters } from '../wait/form';
import { MARK_AS_READ, type MarkAsRead, markAsReadOperation, markAsReadParameter } from './markAsRead';

const showForMessages = { show: { resource: ['message'] } };

/** For whatever is sent. */
const showForSending = { ...showForMessages, hide: { operation: [MARK_AS_READ] } };

const shownFor = (kind: Kind, parameter: INodeProperties): INodeProperties => ({
	...parameter,
	displayOptions: {
		...parameter.displayOptions,
		show: { ...showForMessages.show, operation: [kind], ...parameter.displayOptions?.show },
	},
});

/**
 * The parameters of the resource Message: the operations are the kinds of messages that the provider carries,
 * and Mark as Read.
 * @param provider as far as the form depends on it
 */
export function messageProperties<Options>(provider: {
	messages: RequestBuilders<Options>;
	markAsRead: Pick<MarkAsRead, 'by'>;
	options: OptionTable<Options>;
	wait?: { carryToken?: unknown };
}): INodeProperties[] {
	const kinds = kindsOf(provider.messages);
	const [first = ''] = kinds;
	return [
		{
			displayName: 'Operation',
			name: 'operation',
			type: 'options',
			noDataExpression: true,
			displayOptions: showForMessages,
			options: [
				...[
					...kinds.map((kind) => {
						const { name, description, action } = KINDS[kind];
						return { name, value: kind, description, action };
					}),
					...(provider.wait ? [waitOperation] : []),
				].sort((one, other) => (one.name < other.name ? -1 : 1)),
				markAsReadOperation,
			],
			default: first,
		},
		{
			displayName: 'Recipients',
			name: 'to',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. +12025550123, +12025550124',
			displayOptions: showForSending,
			description:
				'Phone number of the recipient, with its country code. Separate several with commas, or use an expression that returns a list: each recipient gets a separate message and output item.',
		},
		markAsReadParameter(provider.markAsRead.by),
		{
			displayName: 'Sender',
			name: 'from',
			type: 'string',
			default: '',
			placeholder: 'e.g. +12025550100',
			displayOptions: showForMessages,
			description:
				'Your WhatsApp business number, with its country code. When empty, the Default Sender of the credential is used.',
		},
		...kinds.flatMap((kind) =>
			[...KINDS[kind].parameters, ...(provider.messages[kind]?.parameters ?? [])].map((parameter) =>
				shownFor(kind, parameter),
			),
		),
		...(provider.wait
			? waitParameters(
					provider.wait.carryToken !== undefined,
					provider.messages.sendTemplate?.parameters ?? [],
				)
			: []),
		{
			displayName: 'Simplify',
			name: 'simplify',
			type: 'boolean',
			default: true,
			displayOptions: {
				...showForMessages,
				hide: { operation: [MARK_AS_READ, ...(provider.wait ? [SEND_AND_WAIT] : [])] },
			},
			description: 'Whether to return a simplified version of the response instead of the raw data',
		},
		optionsCollection(provider.options, showForSending),
	];
}
