import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { itemReader } from './item';
import { markAsRead } from './markAsRead';
import { downloadMedia } from './media/download';
import { SEND_AND_WAIT } from './messages/kind';
import { MARK_AS_READ } from './messages/markAsRead';
import type { SendingOptions } from './options';
import type { Provider } from './provider';
import { parseCallbacks } from './receive/parseCallbacks';
import { sendMessages } from './send/send';
import { getTemplates } from './templates/list';
import { sendAndWait } from './wait/sendAndWait';

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
			switch (first.parameter('operation')) {
				case MARK_AS_READ:
					return [await markAsRead(context, provider)];
				case SEND_AND_WAIT:
					return [await sendAndWait(context, provider)];
				default:
					return [await sendMessages(context, provider)];
			}
	}
}
