import { randomUUID } from 'node:crypto';
import type { Provider } from '../../simulator/providers.ts';
import type { CredentialReference, Workflow } from '../n8n/workflows.ts';
import { typesOf } from './providers.ts';

export type WorkflowNode = Workflow['nodes'][number];

interface NodeOptions {
	/** The node's name in the workflow; what it is, when not given. */
	name?: string;
	typeVersion?: number;
	credential?: CredentialReference;
	/** What n8n does after an error; `stopWorkflow` when not given. */
	onError?: 'stopWorkflow' | 'continueRegularOutput' | 'continueErrorOutput';
}

/** A node of any type. */
export function node(type: string, parameters: object = {}, options: NodeOptions = {}): WorkflowNode {
	const { name = type, typeVersion = 1, credential, onError } = options;
	return {
		id: randomUUID(),
		name,
		type,
		typeVersion,
		position: [0, 0],
		parameters,
		...(onError && { onError }),
		...(credential && { credentials: { [credential.type]: { id: credential.id, name: credential.name } } }),
	};
}

/** A provider's action node, named "Action". */
export function actionNode(provider: Provider, parameters: object, options: NodeOptions = {}): WorkflowNode {
	return node(typesOf(provider).actionType, parameters, { name: 'Action', ...options });
}

/** A provider's trigger node, named "Trigger", with a webhook of its own. */
export function triggerNode(
	provider: Provider,
	parameters: object = {},
	options: NodeOptions = {},
): WorkflowNode & { webhookId: string } {
	const trigger = node(typesOf(provider).triggerType, parameters, {
		name: 'Trigger',
		typeVersion: 1.1,
		...options,
	});
	return { ...trigger, webhookId: randomUUID() };
}

/** Starts a workflow by hand. Named "Start". */
export const manualTrigger = (): WorkflowNode => node('n8n-nodes-base.manualTrigger', {}, { name: 'Start' });

/** Turns its one input item into these. Named "Items". */
export function itemsNode(items: object[]): WorkflowNode {
	const parameters = {
		mode: 'runOnceForAllItems',
		jsCode: `return ${JSON.stringify(items.map((json) => ({ json })))}`,
	};
	return node('n8n-nodes-base.code', parameters, { name: 'Items', typeVersion: 2 });
}

/** A workflow whose nodes follow one another. */
export function chain(...nodes: WorkflowNode[]): Workflow {
	const links = nodes.slice(1).map((next, index) => [nodes[index]?.name, { main: [[link(next)]] }]);
	return workflow(nodes, Object.fromEntries(links));
}

/** One end of a connection. */
export const link = (to: WorkflowNode) => ({ node: to.name, type: 'main', index: 0 });

/** A workflow with connections as n8n writes them: `{ [from]: { main: [[link(to)]] } }`. */
export function workflow(nodes: WorkflowNode[], connections: Workflow['connections']): Workflow {
	return {
		name: `Test ${randomUUID()}`,
		nodes: nodes.map((each, index) => ({ ...each, position: [index * 200, 0] })),
		connections,
		settings: { executionOrder: 'v1' },
	};
}
