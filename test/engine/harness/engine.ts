import 'reflect-metadata';

import { WorkflowExecute } from 'n8n-core';
import {
	createRunExecutionData,
	NodeConnectionTypes,
	Workflow,
	type ExecutionError,
	type INode,
	type INodeExecutionData,
	type INodeParameters,
	type INodeType,
	type INodeTypes,
	type IRun,
} from 'n8n-workflow';

import { engineServices, type NodeUnderTest } from './services.ts';

export interface EngineRun {
	/** The node's output items. */
	items: INodeExecutionData[];
	/** The items of the error output, with `onError: 'continueErrorOutput'`. */
	errorItems: INodeExecutionData[];
	/** What stopped the node. */
	error: ExecutionError | undefined;
	/** Everything the engine keeps of the run, as it would go into the database. */
	run: IRun;
}

const PACKAGE = 'n8n-nodes-whatsapp-contacts';

/** An input node that gives fixed items, in place of whatever comes before in a real workflow. */
const source = (items: INodeExecutionData[]): INodeType => ({
	description: {
		displayName: 'Source',
		name: 'source',
		group: ['input'],
		version: 1,
		description: '',
		defaults: { name: 'Source' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		properties: [],
	},
	execute: async () => [items],
});

/**
 * Runs the node in n8n-core's own engine, with `items` as its input.
 * @param settings more of the node, such as `onError`
 */
export async function runNode(
	underTest: NodeUnderTest,
	parameters: INodeParameters,
	items: INodeExecutionData[] = [{ json: {} }],
	settings: Partial<INode> = {},
): Promise<EngineRun> {
	const { name } = underTest.node.description;
	const types = new Map([
		['test.source', source(items)],
		[`${PACKAGE}.${name}`, underTest.node],
	]);
	const nodeTypes: INodeTypes = {
		getByName: (type) => requireType(types, type),
		getByNameAndVersion: (type) => requireType(types, type),
		getKnownTypes: () => ({}),
	};
	const node = (id: string, type: string, more: Partial<INode>): INode => ({
		id,
		name: id,
		type,
		typeVersion: 1,
		position: [0, 0],
		parameters: {},
		...more,
	});
	const workflow = new Workflow({
		id: 'engine-test',
		name: 'Engine test',
		active: false,
		nodes: [
			node('Source', 'test.source', {}),
			node('Node', `${PACKAGE}.${name}`, {
				parameters,
				credentials: { [underTest.credentialType.name]: { id: '1', name: 'Test' } },
				...settings,
			}),
		],
		connections: { Source: { main: [[{ node: 'Node', type: NodeConnectionTypes.Main, index: 0 }]] } },
		nodeTypes,
		settings: { executionOrder: 'v1' },
	});
	const additionalData = engineServices(underTest);
	await workflow.expression.acquireIsolate();
	const execution = new WorkflowExecute(additionalData, 'manual', createRunExecutionData()).run({
		workflow,
		startNode: workflow.getNode('Source') ?? undefined,
	});
	try {
		const run = await execution;
		const task = run.data.resultData.runData.Node?.[0];
		return {
			items: task?.data?.main?.[0] ?? [],
			errorItems: task?.data?.main?.[1] ?? [],
			error: task?.error ?? run.data.resultData.error,
			run,
		};
	} finally {
		await workflow.expression.releaseIsolate();
	}
}

function requireType(types: Map<string, INodeType>, type: string): INodeType {
	const found = types.get(type);
	if (found === undefined) throw new Error(`No node type ${type}`);
	return found;
}
