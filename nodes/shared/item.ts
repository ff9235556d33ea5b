import type { IExecuteFunctions, NodeParameterValueType } from 'n8n-workflow';

/** An input item as the kinds of messages read it. */
export interface Item {
	index: number;
	/** A parameter of the node for this item. @throws NodeOperationError when it is missing and there is no fallback */
	parameter(name: string, fallback?: NodeParameterValueType | object): unknown;
	/** The file in a binary field. @throws NodeOperationError when there is none */
	file(field: string): Promise<Buffer>;
}

export const itemOf = (context: IExecuteFunctions, index: number): Item => ({
	index,
	parameter: (name, fallback) => context.getNodeParameter(name, index, fallback),
	async file(field) {
		context.helpers.assertBinaryData(index, field);
		return await context.helpers.getBinaryDataBuffer(index, field);
	},
});
