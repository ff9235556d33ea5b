import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { itemsOf } from './item';
import type { SendingOptions } from './options/sending';
import type { Provider } from './provider';
import { parseCallbacks } from './receive/parseCallbacks';
import { sendMessages } from './send/sendMessages';

/** What every action node does with its items. */
export async function execute<Options extends SendingOptions>(
	context: IExecuteFunctions,
	provider: Provider<Options>,
): Promise<INodeExecutionData[][]> {
	const resource = itemsOf(context)(0).parameter('resource');
	return [
		resource === 'callback' ? parseCallbacks(context, provider) : await sendMessages(context, provider),
	];
}
