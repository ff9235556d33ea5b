import { NodeOperationError, type INode } from 'n8n-workflow';

import { sentences, wordsOf } from './sentences';

/** An item as a sentence names it: by its number, which n8n counts from 0, or as the only one. */
export const itemName = (itemIndex: number, count: number): string =>
	count === 1 ? 'The item' : `Item ${itemIndex}`;

/**
 * The error of an item that cannot be used as it is.
 * @param error what was thrown while it was read; its message and description are kept
 * @param ending what follows from it, as the description's last sentence
 */
export function itemError(
	node: INode,
	error: unknown,
	itemIndex: number,
	ending: string,
): NodeOperationError {
	const { message, description } = wordsOf(error);
	// Not made of the error itself: n8n would hand back its own as it is, without the item.
	const invalid = new NodeOperationError(node, message, {
		description: sentences(description, ending),
		itemIndex,
	});
	// n8n puts a stock phrase in place of a message with an error name such as EPERM in it.
	invalid.message = message;
	return invalid;
}
