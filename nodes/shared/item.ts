import { NodeConnectionTypes, type IExecuteFunctions, type NodeParameterValueType } from 'n8n-workflow';

import { readPath, type Path } from './parameter/path';
import { resolve, UNRESOLVED } from './parameter/resolve';

import type { Template } from './templates/template';

/** An input item as the kinds of messages read it. */
export interface Item {
	index: number;
	/**
	 * A parameter of the node for this item. @throws NodeOperationError when it is missing and there is no
	 * fallback
	 */
	parameter(name: string, fallback?: NodeParameterValueType | object): unknown;
	/** The file in a binary field. @throws NodeOperationError when there is none */
	file(field: string): Promise<Buffer>;
}

/** An item as a message is read from it. */
export interface MessageItem extends Item {
	/**
	 * All templates of the item's account and sender; they are read once a run. @throws UserError when they
	 * cannot be read
	 */
	templates(): Promise<Template[]>;
}

/**
 * The input items of a run. A parameter that is a plain value or a path into the item is read here: n8n
 * evaluates expressions in a sandbox, which takes several times as long as the rest of a node that answers
 * one message. Everything else n8n evaluates.
 */
export function itemsOf(context: IExecuteFunctions): (index: number) => Item {
	const paths = new Map<string, Path | undefined>();
	const pathOf = (expression: string): Path | undefined => {
		if (!paths.has(expression)) paths.set(expression, readPath(expression));
		return paths.get(expression);
	};
	return (index) => ({
		index,
		parameter(name, fallback) {
			const stored: unknown = context.getNodeParameter(name, index, fallback, { rawExpressions: true });
			// Named, for an AI agent's tool gets its arguments by another input, and they are not what `$json` is.
			const json = context.getInputData(0, NodeConnectionTypes.Main)[index]?.json;
			const value = resolve(stored, json, pathOf);
			return value === UNRESOLVED ? context.getNodeParameter(name, index, fallback) : value;
		},
		async file(field) {
			context.helpers.assertBinaryData(index, field);
			return await context.helpers.getBinaryDataBuffer(index, field);
		},
	});
}
