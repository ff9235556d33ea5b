import { NodeOperationError, type INode } from 'n8n-workflow';

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
	const cause = error instanceof Error ? error : new Error(String(error));
	const description =
		'description' in cause && typeof cause.description === 'string' ? cause.description : '';
	const invalid = new NodeOperationError(node, cause, {
		message: cause.message,
		description: [description, ending].filter((part) => part !== '').join('. '),
		itemIndex,
	});
	invalid.message = cause.message;
	return invalid;
}
