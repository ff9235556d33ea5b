import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { itemReader } from './item';
import { markAsRead } from './markAsRead';
import { downloadMedia } from './media/download';
import { MARK_AS_READ } from './messages/markAsRead';
import type { SendingOptions } from './options';
import type { Provider } from './provider';
import { parseCallbacks } from './receive/parseCallbacks';
import { sendMessages } from './send/send';
import { getTemplates } from './templates/list';

/** What every action node does with its items. */
export async function execute<Options extends SendingOptions>(
	context: IExecuteFunctions,
	provider: Provider<Options>,
): Promise<INodeExecutionData[][]> {
	const first = itemReader(context)(0);
	switch (first.parameter('resource')) {
		case 'callback':
			return [await parseCallbacks(context, provider)];
		case 'media':
			return [await downloadMedia(context, provider)];
		case 'template':
			return [await getTemplates(context, provider)];
		default:
			return first.parameter('operation') === MARK_AS_READ
				? [await markAsRead(context, provider)]
				: [await sendMessages(context, provider)];
	}
}
