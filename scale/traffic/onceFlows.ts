import { randomUUID } from 'node:crypto';
import { createCredential } from '../../scripts/n8n/credentials.ts';
import { withCredentials } from '../../scripts/n8n/workflows.ts';
import { importExample } from '../../scripts/trial/examples.ts';
import { chain, node } from '../../scripts/trial/nodes.ts';
import { createTrialCredential } from '../../scripts/trial/providers.ts';
import { kaleyra } from '../../simulator/kaleyra/index.ts';
import type { Cluster } from '../cluster.ts';
import { addFlow, type Flow, requestNode, webhookMessageId, webhookNode } from './flows.ts';

const callback = kaleyra.callbacks.contact;

/** A workflow of `examples/`, as a user imports it and chooses credentials. */
async function exampleFlow(cluster: Cluster, example: string, title: string): Promise<Flow> {
	const { session, simulator, redis } = cluster;
	const credentials = [
		await createTrialCredential(session, kaleyra, simulator),
		// n8n's own queue is in the database 0 of this Redis.
		await createCredential(session, 'redis', 'Redis account', {
			host: '127.0.0.1',
			port: redis.port,
			database: 1,
		}),
	];
	const workflow = withCredentials(importExample(example), credentials);
	const trigger = workflow.nodes.find(({ webhookId }) => webhookId !== undefined);
	const path = `${trigger?.webhookId}/webhook`;
	return await addFlow(cluster, workflow, path, { title, nodes: 'package', callback });
}

/** n8n's Webhook, Remove Duplicates as in the example, and HTTP Request. */
async function builtInFlow(cluster: Cluster): Promise<Flow> {
	const path = randomUUID();
	const parameters = {
		operation: 'removeItemsSeenInPreviousExecutions',
		logic: 'removeItemsWithAlreadySeenKeyValues',
		dedupeValue: `={{ ${webhookMessageId} }}`,
		options: {},
	};
	const removeDuplicates = node('n8n-nodes-base.removeDuplicates', parameters, {
		name: 'Remove Duplicates',
		typeVersion: 2,
	});
	const nodes = [
		webhookNode(path, 'at once'),
		removeDuplicates,
		requestNode(cluster, webhookMessageId),
	] as const;
	const title = 'Webhook → Remove Duplicates → HTTP Request';
	return await addFlow(cluster, chain(...nodes), path, { title, nodes: 'n8n', callback });
}

/** The examples that answer a callback once, and n8n's own nodes doing the same. */
export async function onceFlows(cluster: Cluster): Promise<Flow[]> {
	const trigger = 'Kaleyra Trigger';
	return [
		await exampleFlow(cluster, 'answer-once-redis.json', `${trigger} → Redis Increment → Send Contact`),
		await exampleFlow(
			cluster,
			'answer-once-remove-duplicates.json',
			`${trigger} → Remove Duplicates → Send Contact`,
		),
		await builtInFlow(cluster),
	];
}
