import { randomUUID } from 'node:crypto';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { CallToolResultSchema } from '@modelcontextprotocol/sdk/types.js';
import type { CredentialReference, Workflow } from '../../../scripts/n8n/workflows.ts';
import { node, workflow, type WorkflowNode } from '../../../scripts/trial/nodes.ts';
import { typesOf } from '../../../scripts/trial/providers.ts';
import type { Provider } from '../../../simulator/providers.ts';

/**
 * A provider's action node as a tool of an AI agent. n8n calls the tool by the node's name, with _ for
 * spaces.
 */
export function toolNode(
	provider: Provider,
	name: string,
	parameters: object,
	credential: CredentialReference,
): WorkflowNode {
	return node(`${typesOf(provider).actionType}Tool`, parameters, { name, credential });
}

/**
 * n8n's own MCP Server Trigger with these tools. @returns the workflow, and the server's path on n8n's
 * address
 */
export function mcpServer(tools: WorkflowNode[]): { workflow: Workflow; path: string } {
	const id = randomUUID();
	const type = '@n8n/n8n-nodes-langchain.mcpTrigger';
	const trigger = { ...node(type, { path: id }, { name: 'MCP', typeVersion: 2 }), webhookId: id };
	const toTrigger = { ai_tool: [[{ node: trigger.name, type: 'ai_tool', index: 0 }]] };
	return {
		workflow: workflow([trigger, ...tools], Object.fromEntries(tools.map(({ name }) => [name, toTrigger]))),
		path: `/mcp/${id}`,
	};
}

/** What an assistant reads after a call. */
export interface ToolAnswer {
	isError: boolean;
	text: string;
}

/** A connected assistant. */
export interface Assistant {
	tools: Array<{ name: string; description?: string; inputSchema: { properties?: object } }>;
	call(tool: string, parameters: Record<string, unknown>): Promise<ToolAnswer>;
	close(): Promise<void>;
}

/** Connects to an MCP server as assistants do. @param url its address */
export async function connectAssistant(url: string): Promise<Assistant> {
	const client = new Client({ name: 'test', version: '1.0.0' });
	await client.connect(new StreamableHTTPClientTransport(new URL(url)));
	const { tools } = await client.listTools();
	return {
		tools,
		async call(name, parameters) {
			const answer = await client.callTool({ name, arguments: parameters });
			const { isError = false, content } = CallToolResultSchema.parse(answer);
			return { isError, text: content.map((part) => (part.type === 'text' ? part.text : '')).join('\n') };
		},
		close: async () => await client.close(),
	};
}
