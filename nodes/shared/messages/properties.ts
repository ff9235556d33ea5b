import type { INodeProperties } from 'n8n-workflow';

import { optionsCollection, type OptionTable } from '../options/option';
import { KINDS, kindsOf, type Carriers, type Kind } from './kinds';

const showForMessages = { show: { resource: ['message'] } };

const shownFor = (kind: Kind, parameter: INodeProperties): INodeProperties => ({
	...parameter,
	displayOptions: { show: { ...showForMessages.show, operation: [kind], ...parameter.displayOptions?.show } },
});

/**
 * The parameters of the resource Message: the operations are the kinds of messages that the provider carries.
 * @param provider as far as the form depends on it
 */
export function messageProperties<Options>(provider: {
	messages: Carriers<Options>;
	options: OptionTable<Options>;
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
			options: kinds.map((kind) => {
				const { name, description, action } = KINDS[kind];
				return { name, value: kind, description, action };
			}),
			default: first,
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
		...kinds.flatMap((kind) =>
			[...KINDS[kind].parameters, ...(provider.messages[kind]?.parameters ?? [])].map((parameter) =>
				shownFor(kind, parameter),
			),
		),
		{
			displayName: 'Simplify',
			name: 'simplify',
			type: 'boolean',
			default: true,
			displayOptions: showForMessages,
			description: 'Whether to return a simplified version of the response instead of the raw data',
		},
		optionsCollection(provider.options, showForMessages),
	];
}
