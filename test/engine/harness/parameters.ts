import { mock } from 'jest-mock-extended';
import { ExecuteContext } from 'n8n-core';
import {
	createRunExecutionData,
	NodeConnectionTypes,
	Workflow,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeParameters,
	type INodeProperties,
	type INodeType,
	type IWorkflowExecuteAdditionalData,
} from 'n8n-workflow';

const described = (properties: INodeProperties[]): INodeType => ({
	description: {
		displayName: 'Test',
		name: 'test',
		group: ['input'],
		version: 1,
		description: '',
		defaults: { name: 'Test' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		properties,
	},
});

const nowhere = 'http://127.0.0.1/';

/** A parameter that may hold anything. */
const ANYTHING: INodeProperties = { displayName: 'Value', name: 'value', type: 'json', default: '' };

/**
 * A workflow of one node.
 * @param properties what the node describes; without them its one parameter is `value`
 */
export const workflowOf = (properties = [ANYTHING], parameters: INodeParameters = {}): Workflow =>
	new Workflow({
		id: 'parameter-test',
		active: false,
		nodes: [{ id: '1', name: 'Node', type: 'test', typeVersion: 1, position: [0, 0], parameters }],
		connections: {},
		nodeTypes: {
			getByName: () => described(properties),
			getByNameAndVersion: () => described(properties),
			getKnownTypes: () => ({}),
		},
	});

/** n8n's own context for a run of the workflow's node. @param parameters in place of the node's own */
export function contextOf(
	workflow: Workflow,
	items: INodeExecutionData[],
	parameters?: INodeParameters,
): IExecuteFunctions {
	const found = workflow.getNode('Node');
	if (found === null) throw new Error('The workflow has no node');
	const node = { ...found, parameters: parameters ?? found.parameters };
	const input = { [NodeConnectionTypes.Main]: [items] };
	return new ExecuteContext(
		workflow,
		node,
		mock<IWorkflowExecuteAdditionalData>({
			variables: {},
			webhookWaitingBaseUrl: nowhere,
			formWaitingBaseUrl: nowhere,
		}),
		'manual',
		createRunExecutionData(),
		0,
		items,
		input,
		{ node, data: input, source: null },
		[],
	);
}
