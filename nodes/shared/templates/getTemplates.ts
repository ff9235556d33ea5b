import {
	UserError,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeProperties,
} from 'n8n-workflow';
import { z } from 'zod';

import { accountOpener } from '../http/account';
import { itemsOf, type Item } from '../item';
import { itemError } from '../itemError';
import { templateReader, type TemplateProvider } from './listTemplates';

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

const limitSchema = z.coerce.number().int().min(1);

/** How many templates an item asks for. @throws UserError when "Limit" is no such number */
function readLimit(item: Item): number {
	if (item.parameter('returnAll', false) === true) return Infinity;
	const limit = limitSchema.safeParse(item.parameter('limit', 50));
	if (limit.success) return limit.data;
	throw new UserError('Limit is not a whole number above 0', {
		description: 'Correct "Limit", or turn on "Return All"',
	});
}

/** The operation Get Many: an item for each template. The list is read once for each account and sender. */
export async function getTemplates(
	context: IExecuteFunctions,
	provider: TemplateProvider,
): Promise<INodeExecutionData[]> {
	const openAccount = accountOpener(context, provider.credentialType);
	const readTemplates = templateReader(context, provider);
	const itemAt = itemsOf(context);
	const items: INodeExecutionData[] = [];
	for (let itemIndex = 0; itemIndex < context.getInputData().length; itemIndex++) {
		const pairedItem = { item: itemIndex };
		try {
			const item = itemAt(itemIndex);
			const limit = readLimit(item);
			const wanted = item.parameter('status', 'approved');
			const all = await readTemplates(await openAccount(itemIndex), item.parameter('from', ''));
			const listed = all.filter(({ status }) => wanted === 'all' || status === 'approved');
			for (const template of listed.slice(0, limit)) items.push({ json: { ...template }, pairedItem });
		} catch (error) {
			const invalid = itemError(context.getNode(), error, itemIndex, 'No templates were listed');
			if (!context.continueOnFail()) throw invalid;
			const { message, description } = invalid;
			items.push({ json: { error: { message, description } }, pairedItem });
		}
	}
	return items;
}
