import { randomUUID } from 'node:crypto';

import type { Session } from '../../scripts/n8n/session.ts';
import {
	activate,
	createWorkflow,
	type CredentialReference,
	withCredentials,
	type Workflow,
} from '../../scripts/n8n/workflows.ts';
import { actionNode, chain, node, triggerNode } from '../../scripts/trial/nodes.ts';
import { createTrialCredential } from '../../scripts/trial/providers.ts';
import { account } from '../../simulator/kaleyra/account.ts';
import { phonesAsArray } from '../../simulator/kaleyra/callbacks.ts';
import { kaleyra } from '../../simulator/kaleyra/index.ts';
import type { Provider } from '../../simulator/providers.ts';
import type { Cluster } from './cluster.ts';
import { createCredential } from '../../scripts/n8n/credentials.ts';
import { importExample } from '../../scripts/trial/examples.ts';

/** An active workflow that answers a callback with one message. */
export interface Flow {
	/** What stands in the table. */
	title: string;
	/** Whose nodes it is made of. */
	nodes: 'package' | 'n8n';
	workflowId: string;
	/** Where the webhook processor takes its callbacks. */
	url: string;
	/** The callback that carries this message id. */
	callback(messageId: string): unknown;
}

/** When n8n answers a callback: at once, or after the last node, that is, after the message is sent. */
export type Answers = 'at once' | 'when sent';

/** Stores and activates a workflow whose first node takes callbacks at the path. */
async function addFlow(
	{ session, webhook }: { session: Session; webhook: { url: string } },
	workflow: Workflow,
	path: string,
	flow: Pick<Flow, 'title' | 'nodes' | 'callback'>,
): Promise<Flow> {
	const { id } = await createWorkflow(session, workflow);
	await activate(session, id);
	return { ...flow, workflowId: id, url: `${webhook.url}/webhook/${path}` };
}

/** Send Contact back to the sender. */
function answerNode(provider: Provider, credential: CredentialReference) {
	const parameters = {
		resource: 'message',
		operation: 'sendContact',
		to: '={{ $json.from.phone }}',
		contactSource: 'json',
		contactsJson: '={{ $json.contact }}',
		// 99digital's callbacks tell a card's number and nothing else (99digital contract §9.2).
		options: { [provider.messageIdOption]: '={{ $json.messageId }}', fallbackName: 'New contact' },
	};
	return actionNode(provider, parameters, { name: 'Answer', credential });
}

/** The provider's trigger, which answers at once, then Send Contact. */
export async function triggerFlow(cluster: Cluster, provider: Provider): Promise<Flow> {
	const credential = await createTrialCredential(cluster.session, provider, cluster.simulator);
	const trigger = triggerNode(provider);
	const workflow = chain(trigger, answerNode(provider, credential));
	return await addFlow(cluster, workflow, `${trigger.webhookId}/webhook`, {
		title: `${provider.title} Trigger → Send Contact`,
		nodes: 'package',
		callback: provider.callbacks.contact,
	});
}

/** n8n's own Webhook node. @param path below `/webhook/` */
function webhookNode(path: string, answers: Answers) {
	const responseMode = answers === 'at once' ? 'onReceived' : 'lastNode';
	const parameters = { httpMethod: 'POST', path, responseMode, options: {} };
	return {
		...node('n8n-nodes-base.webhook', parameters, { name: 'Webhook', typeVersion: 2 }),
		webhookId: randomUUID(),
	};
}

/** n8n's own Webhook node, this package's Parse Callback, then Send Contact. */
export async function parseFlow(cluster: Cluster, answers: Answers): Promise<Flow> {
	const { session, simulator } = cluster;
	const credential = await createTrialCredential(session, kaleyra, simulator);
	const path = randomUUID();
	const parse = actionNode(
		kaleyra,
		{ resource: 'callback', operation: 'parse', body: '={{ $json.body }}' },
		{ name: 'Parse' },
	);
	const workflow = chain(webhookNode(path, answers), parse, answerNode(kaleyra, credential));
	return await addFlow(cluster, workflow, path, {
		title: 'Webhook → Kaleyra Parse → Send Contact',
		nodes: 'package',
		callback: kaleyra.callbacks.contact,
	});
}

/**
 * n8n's own HTTP Request node with the request that Kaleyra's Send Contact makes. @param id expression of the
 * id
 */
function requestNode(cluster: Cluster, id: string) {
	const { sid, apiKey, numbers } = account;
	const body = {
		messaging_object: {
			...{ messaging_product: 'whatsapp', to: '+12025550123', type: 'contacts' },
			contacts: [phonesAsArray],
		},
		extra_info: { ref: `{{ ${id} }}` },
	};
	const parameters = {
		method: 'POST',
		url: `${cluster.simulator.baseUrl(kaleyra)}/v2/${sid}/whatsapp/${numbers[0]}/messages`,
		sendHeaders: true,
		headerParameters: { parameters: [{ name: 'api-key', value: apiKey }] },
		sendBody: true,
		specifyBody: 'json',
		// Line breaks keep the body's own braces apart, which n8n would take for those of an expression.
		jsonBody: `=${JSON.stringify(body, null, 1)}`,
		options: {},
	};
	return node('n8n-nodes-base.httpRequest', parameters, { name: 'HTTP Request', typeVersion: 4.2 });
}

/** Where a body of Kaleyra's has its message id, in n8n's own Webhook node. */
const webhookMessageId = '$json.body.meta_object.value.messages[0].id';

/** The same work with n8n's own nodes alone: what goes wrong here is not this package's. */
export async function controlFlow(cluster: Cluster, answers: Answers): Promise<Flow> {
	const path = randomUUID();
	const workflow = chain(webhookNode(path, answers), requestNode(cluster, webhookMessageId));
	return await addFlow(cluster, workflow, path, {
		title: 'Webhook → HTTP Request',
		nodes: 'n8n',
		callback: kaleyra.callbacks.contact,
	});
}

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
