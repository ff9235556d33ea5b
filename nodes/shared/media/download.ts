import { UserError, type IExecuteFunctions, type INodeExecutionData } from 'n8n-workflow';

import { accountOpener } from '../http/account';
import { cut } from '../http/quote';
import { itemsOf, type Item } from '../item';
import { itemError } from '../itemError';
import { readOptions } from '../options/option';
import { toErrorItem } from '../send/output';
import { fetchFile, type MediaProvider } from './fetchFile';
import { downloadOptions } from './parameters';

const textOf = (item: Item, parameter: string): string => {
	const value = item.parameter(parameter, '');
	return typeof value === 'string' ? value.trim() : '';
};

/** What an item asks for. @throws UserError naming the parameter */
function readRequest(item: Item): { mediaUrl: string; field: string; timeout: number } {
	const { timeout } = readOptions(downloadOptions, item.parameter('options', {}));
	const field = textOf(item, 'binaryProperty');
	if (field === '') {
		throw new UserError('There is no field to put the file in', {
			description: 'Fill in "Put Output File in Field", for example data',
		});
	}
	const mediaUrl = textOf(item, 'mediaUrl');
	if (mediaUrl === '') {
		throw new UserError('There is no file to download', {
			description:
				'Fill in "Media URL". In the output of a trigger, only items with the event "media" have one',
		});
	}
	return { mediaUrl, field, timeout };
}

/** The output item that says why there is no file; without Continue On Fail, the error that says so. */
function failedItem(context: IExecuteFunctions, error: unknown, item: Item): INodeExecutionData {
	const node = context.getNode();
	const failed = itemError(node, error, item.index, 'Nothing was downloaded');
	if (!context.continueOnFail()) throw failed;
	const { message, description } = failed;
	const failure = { message, description: description ?? '' };
	return toErrorItem(node, failure, { mediaUrl: cut(textOf(item, 'mediaUrl')) }, item.index);
}

/**
 * The operation Download: each input item with the file that its Media URL names, one after the other.
 * @throws NodeOperationError for the first item without a file, unless the node continues on fail
 */
export async function downloadMedia(
	context: IExecuteFunctions,
	provider: MediaProvider,
): Promise<INodeExecutionData[]> {
	const itemAt = itemsOf(context);
	const openAccount = accountOpener(context, provider.credentialType);
	const items: INodeExecutionData[] = [];
	for (const [index, { json, binary }] of context.getInputData().entries()) {
		const item = itemAt(index);
		try {
			const { mediaUrl, field, timeout } = readRequest(item);
			const account = await openAccount(index);
			const file = await fetchFile(context, provider, account, mediaUrl, timeout);
			items.push({ json, binary: { ...binary, [field]: file }, pairedItem: { item: index } });
		} catch (error) {
			items.push(failedItem(context, error, item));
		}
	}
	return items;
}
