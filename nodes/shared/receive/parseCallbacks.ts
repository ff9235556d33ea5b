import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { itemError } from '../itemError';
import type { Provider } from '../provider';
import { callbackItems } from './items';
import { bodyParameter } from './parameters';
import { readSettings } from './settings';

/**
 * The parameter "Body". Its default is read without n8n's expression engine, which takes about 6 ms for the first expression
 * of an execution, a tenth of what n8n needs for the whole callback.
 */
function readBody(context: IExecuteFunctions, item: INodeExecutionData, itemIndex: number): unknown {
	const stored = context.getNodeParameter('body', itemIndex, undefined, { rawExpressions: true });
	return stored === bodyParameter.default ? item.json.body : context.getNodeParameter('body', itemIndex);
}

/**
 * The operation Parse Callback: bodies that something else received (n8n's Webhook node, a queue, a file) become the trigger's
 * items. Needs no credential and makes no request; a body that is not this provider's gives no item.
 */
export function parseCallbacks(
	context: IExecuteFunctions,
	provider: Pick<Provider, 'readCallback'>,
): INodeExecutionData[] {
	return context.getInputData().flatMap((item, itemIndex): INodeExecutionData[] => {
		const pairedItem = { item: itemIndex };
		try {
			const settings = readSettings((name, fallback) => context.getNodeParameter(name, itemIndex, fallback));
			const body = readBody(context, item, itemIndex);
			return callbackItems(provider, body, settings).map((event) => ({ ...event, pairedItem }));
		} catch (error) {
			const invalid = itemError(context.getNode(), error, itemIndex, `Item ${itemIndex} was not read`);
			if (!context.continueOnFail()) throw invalid;
			const { message, description } = invalid;
			return [{ json: { error: { message, description } }, pairedItem }];
		}
	});
}
