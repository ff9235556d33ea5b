import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { cut, failureOf, itemError, sentences, toErrorItem, toNodeApiError } from './errors';
import { type Item, itemReader } from './item';
import { typedText } from './text';

interface Operation {
	/** What does not happen when an item cannot be used, as a sentence. */
	ending: string;
	/** The parameter that says what an item asks for: an item that failed has its value. */
	asked?: string;
	/** The output items of an input item. @throws UserError, a `failureError` where a request failed */
	work(item: Item): Promise<INodeExecutionData[]> | INodeExecutionData[];
}

/** What was asked for, as far as it can be read. */
function readAsked(item: Item, name: string): Record<string, string> {
	try {
		return { [name]: cut(typedText(item.parameter(name, ''))) };
	} catch {
		return {};
	}
}

/**
 * An operation that sends no message: the input items, one after the other.
 * @throws NodeOperationError, or NodeApiError where a request failed, for the first item that fails without
 * Continue On Fail
 */
export async function eachItem(
	context: IExecuteFunctions,
	{ ending, asked, work }: Operation,
): Promise<INodeExecutionData[]> {
	const node = context.getNode();
	const itemAt = itemReader(context);
	const items: INodeExecutionData[] = [];
	for (let index = 0; index < context.getInputData().length; index++) {
		const item = itemAt(index);
		try {
			for (const made of await work(item)) items.push({ ...made, pairedItem: { item: index } });
		} catch (error) {
			const thrown = failureOf(error);
			const isRequest = thrown.code !== undefined || thrown.httpStatus !== undefined;
			const failure = isRequest ? thrown : { ...thrown, description: sentences(thrown.description, ending) };
			if (!context.continueOnFail()) throw (isRequest ? toNodeApiError : itemError)(node, failure, index);
			items.push(toErrorItem(node, failure, asked === undefined ? undefined : readAsked(item, asked), index));
		}
	}
	return items;
}
