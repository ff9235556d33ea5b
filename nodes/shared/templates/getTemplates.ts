import { UserError, type IExecuteFunctions, type INodeExecutionData } from 'n8n-workflow';
import { z } from 'zod';

import { accountOpener } from '../http/account';
import { itemsOf, type Item } from '../item';
import { itemError } from '../itemError';
import { templateReader, type TemplateProvider } from './listTemplates';

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
