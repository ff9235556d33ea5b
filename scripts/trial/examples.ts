import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { providers } from '../../simulator/providers.ts';
import { repository } from '../n8n/install.ts';
import { type Workflow, workflowSchema } from '../n8n/workflows.ts';
import { typesOf } from './providers.ts';

/** Reads a workflow as it lies in `examples/`. */
export function readExample(file: string): Workflow {
	return workflowSchema.parse(JSON.parse(readFileSync(join(repository, 'examples', file), 'utf8')));
}

const withWebhook = new Set([
	'n8n-nodes-base.webhook',
	...providers.map((provider) => typesOf(provider).triggerType),
]);

/**
 * The workflow with an id for each webhook that has none. n8n's editor makes these ids when it imports or
 * opens a workflow (`resolveNodeWebhook`) and stores them with the next save; `n8n import:workflow` makes
 * none.
 */
export function withWebhookIds(workflow: Workflow): Workflow {
	const nodes = workflow.nodes.map((node) =>
		withWebhook.has(node.type) && node.webhookId === undefined ? { ...node, webhookId: randomUUID() } : node,
	);
	return { ...workflow, nodes };
}

/** An example as the editor imports it, with webhooks of its own. */
export const importExample = (file: string): Workflow => withWebhookIds(readExample(file));
