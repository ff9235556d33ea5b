import { randomUUID } from 'node:crypto';
import type { Session } from '../../scripts/n8n/session.ts';
import { activate, createWorkflow, type Workflow } from '../../scripts/n8n/workflows.ts';
import { createTrialCredential } from '../../scripts/trial/providers.ts';
import { accounts } from '../../simulator/accounts.ts';
import { callbacks } from '../../simulator/callbacks.ts';
import { providerNames, type ProviderName } from '../../simulator/exchange.ts';
import { actionNode, chain, node, triggerNode } from '../../scripts/trial/nodes.ts';
import type { Cluster } from '../cluster.ts';
import { answerNode, providerTraffic } from './providers.ts';

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
export async function addFlow(
	{ session, webhook }: { session: Session; webhook: { url: string } },
	workflow: Workflow,
	path: string,
	flow: Pick<Flow, 'title' | 'nodes' | 'callback'>,
): Promise<Flow> {
	const { id } = await createWorkflow(session, workflow);
	await activate(session, id);
	return { ...flow, workflowId: id, url: `${webhook.url}/webhook/${path}` };
}

/** The provider's trigger, which answers at once, then Send Contact. */
export async function triggerFlow(cluster: Cluster, provider: ProviderName): Promise<Flow> {
	const credential = await createTrialCredential(
		cluster.session,
		provider,
		cluster.simulator.baseUrls[provider],
	);
	const trigger = triggerNode(provider);
	const workflow = chain(trigger, answerNode(provider, credential));
	return await addFlow(cluster, workflow, `${trigger.webhookId}/webhook`, {
		title: `${providerTraffic[provider].title} Trigger → Send Contact`,
		nodes: 'package',
		callback: providerTraffic[provider].callback,
	});
}

/** The flows of all three providers, in their usual order. */
export async function triggerFlows(cluster: Cluster): Promise<Flow[]> {
	const flows: Flow[] = [];
	for (const provider of providerNames) flows.push(await triggerFlow(cluster, provider));
	return flows;
}

/** n8n's own Webhook node. @param path below `/webhook/` */
export function webhookNode(path: string, answers: Answers) {
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
	const credential = await createTrialCredential(session, 'kaleyra', simulator.baseUrls.kaleyra);
	const path = randomUUID();
	const parse = actionNode(
		'kaleyra',
		{ resource: 'callback', operation: 'parse', body: '={{ $json.body }}' },
		{ name: 'Parse' },
	);
	const workflow = chain(webhookNode(path, answers), parse, answerNode('kaleyra', credential));
	return await addFlow(cluster, workflow, path, {
		title: 'Webhook → Kaleyra Parse → Send Contact',
		nodes: 'package',
		callback: providerTraffic.kaleyra.callback,
	});
}

/** n8n's own HTTP Request node with the request that Kaleyra's Send Contact makes. @param id expression of the id */
export function requestNode(cluster: Cluster, id: string) {
	const { sid, apiKey, numbers } = accounts.kaleyra;
	const body = {
		messaging_object: {
			...{ messaging_product: 'whatsapp', to: '+12025550123', type: 'contacts' },
			contacts: [callbacks.kaleyra.phonesAsArray],
		},
		extra_info: { ref: `{{ ${id} }}` },
	};
	const parameters = {
		method: 'POST',
		url: `${cluster.simulator.baseUrls.kaleyra}/v2/${sid}/whatsapp/${numbers[0]}/messages`,
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
export const webhookMessageId = '$json.body.meta_object.value.messages[0].id';

/** The same work with n8n's own nodes alone: what goes wrong here is not this package's. */
export async function controlFlow(cluster: Cluster, answers: Answers): Promise<Flow> {
	const path = randomUUID();
	const workflow = chain(webhookNode(path, answers), requestNode(cluster, webhookMessageId));
	return await addFlow(cluster, workflow, path, {
		title: 'Webhook → HTTP Request',
		nodes: 'n8n',
		callback: providerTraffic.kaleyra.callback,
	});
}
