import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { eachItem } from '../eachItem';
import type { Provider } from '../provider';
import { callbackItems, readSettings } from './items';

/**
 * The operation Parse Callback: bodies that something else received (n8n's Webhook node, a queue, a file)
 * become the trigger's items. Needs no credential and makes no request; a body that is not this provider's
 * gives no item.
 */
export const parseCallbacks = async (
	context: IExecuteFunctions,
	provider: Pick<Provider, 'readCallback'>,
): Promise<INodeExecutionData[]> =>
	await eachItem(context, {
		ending: 'The body was not read',
		work(item) {
			const settings = readSettings((name, fallback) => item.parameter(name, fallback));
			return callbackItems(provider, item.parameter('body'), settings);
		},
	});
