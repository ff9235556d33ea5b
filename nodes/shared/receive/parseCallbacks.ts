import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { itemReader } from '../item';
import { itemError, itemName } from '../errors';
import type { Provider } from '../provider';
import { callbackItems, readSettings } from './items';

/**
 * The operation Parse Callback: bodies that something else received (n8n's Webhook node, a queue, a file)
 * become the trigger's items. Needs no credential and makes no request; a body that is not this provider's
 * gives no item.
 */
export function parseCallbacks(
	context: IExecuteFunctions,
	provider: Pick<Provider, 'readCallback'>,
): INodeExecutionData[] {
	const itemAt = itemReader(context);
	const bodies = context.getInputData();
	return bodies.flatMap((_, itemIndex): INodeExecutionData[] => {
		const item = itemAt(itemIndex);
		const pairedItem = { item: itemIndex };
		try {
			const settings = readSettings((name, fallback) => item.parameter(name, fallback));
			return callbackItems(provider, item.parameter('body'), settings).map((event) => ({
				...event,
				pairedItem,
			}));
		} catch (error) {
			const ending = `${itemName(itemIndex, bodies.length)} was not read`;
			const invalid = itemError(context.getNode(), error, itemIndex, ending);
			if (!context.continueOnFail()) throw invalid;
			const { message, description } = invalid;
			return [{ json: { error: { message, description } }, pairedItem }];
		}
	});
}
