import { NodeOperationError, type IExecuteFunctions, type INodeExecutionData } from 'n8n-workflow';

import type { Provider } from '../provider';
import { callbackItems } from './items';
import { readItemShape } from './readItemShape';

/**
 * The operation Parse Callback: bodies that something else received (n8n's Webhook node, a queue, a file) become the trigger's
 * items. Needs no credential and makes no request; a body that is not this provider's gives no item.
 */
export function parseCallbacks(context: IExecuteFunctions, provider: Provider): INodeExecutionData[] {
	return context.getInputData().flatMap((_item, itemIndex): INodeExecutionData[] => {
		const pairedItem = { item: itemIndex };
		try {
			const shape = readItemShape((name, fallback) => context.getNodeParameter(name, itemIndex, fallback));
			const body: unknown = context.getNodeParameter('body', itemIndex);
			return callbackItems(provider, body, shape).map((item) => ({ ...item, pairedItem }));
		} catch (error) {
			const message = error instanceof Error ? error.message : String(error);
			if (context.continueOnFail()) return [{ json: { error: { message } }, pairedItem }];
			throw new NodeOperationError(context.getNode(), message, { itemIndex });
		}
	});
}
