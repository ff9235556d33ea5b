import { isDeepStrictEqual } from 'node:util';

import { createCredential } from '../scripts/n8n/credentials.ts';
import { createWorkflow, runManually } from '../scripts/n8n/workflows.ts';
import { actionNode, chain, manualTrigger, node, type WorkflowNode } from '../scripts/trial/nodes.ts';
import { createTrialCredential } from '../scripts/trial/providers.ts';
import type { Received } from '../scripts/trial/simulatorProcess.ts';
import { account } from '../simulator/kaleyra/account.ts';
import { kaleyra } from '../simulator/kaleyra/index.ts';
import { type BenchN8n, cpuMs, type Stage } from './stage.ts';
import { fullCard } from '../simulator/kaleyra/callbacks.ts';

/** The same messages, sent by our node and by n8n's HTTP Request node. */
export interface SendTask {
	/** The input items, pinned to the manual trigger, so that no other node has work to do. */
	items: object[];
	/** Our node's parameters. */
	parameters: object;
	/** The HTTP Request node's body: an expression that gives the very same. */
	jsonBody: string;
	/** The HTTP Request node's options; empty for its defaults. */
	httpOptions: object;
	latencyMs: number;
}

/** What one run took. Times in milliseconds. */
export interface SendRun {
	/** The whole execution. */
	wall: number;
	/** The sending node alone. */
	node: number;
	/** CPU time of the n8n process from the request to run until the data is saved. */
	cpu: number;
	maxInFlight: number;
}

/** A side of the comparison; runs the workflow once. */
export type SendSide = () => Promise<SendRun>;

/** Where both post. */
export const messagesUrl = ({ simulator }: Stage): string =>
	`${simulator.baseUrl(kaleyra)}/v2/${account.sid}/whatsapp/${account.numbers[0]}/messages`;

/** The nodes that send, each with a credential of its own; both are named "Action". */
export async function sendNodes(
	stage: Stage,
	{ session }: Pick<BenchN8n, 'session'>,
	task: SendTask,
): Promise<{ ours: WorkflowNode; theirs: WorkflowNode }> {
	const credential = await createTrialCredential(session, kaleyra, stage.simulator);
	const header = await createCredential(session, 'httpHeaderAuth', 'Kaleyra header', {
		name: 'api-key',
		value: account.apiKey,
	});
	const theirs = node(
		'n8n-nodes-base.httpRequest',
		{
			method: 'POST',
			url: messagesUrl(stage),
			authentication: 'genericCredentialType',
			genericAuthType: 'httpHeaderAuth',
			sendBody: true,
			specifyBody: 'json',
			jsonBody: task.jsonBody,
			options: task.httpOptions,
		},
		{ name: 'Action', typeVersion: 4.5, credential: header },
	);
	return { ours: actionNode(kaleyra, task.parameters, { credential }), theirs };
}

/**
 * Stores a workflow of one sending node in n8n.
 * @param items its input
 * @returns a function that runs it; it throws when not every message was accepted
 */
export async function sendSide(
	stage: Stage,
	bench: BenchN8n,
	action: WorkflowNode,
	{ items, latencyMs }: Pick<SendTask, 'items' | 'latencyMs'>,
): Promise<SendSide> {
	const pinData = { Start: items.map((json) => ({ json })) };
	const { id } = await createWorkflow(bench.session, { ...chain(manualTrigger(), action), pinData });
	return async () => await runOnce(stage, bench, id, { items, latencyMs });
}

/** Our node and the HTTP Request node, each in a workflow of its own. */
export async function sendSides(
	stage: Stage,
	bench: BenchN8n,
	task: SendTask,
): Promise<{ ours: SendSide; theirs: SendSide }> {
	const nodes = await sendNodes(stage, bench, task);
	return {
		ours: await sendSide(stage, bench, nodes.ours, task),
		theirs: await sendSide(stage, bench, nodes.theirs, task),
	};
}

async function runOnce(
	{ simulator }: Stage,
	{ session, n8n, executions }: BenchN8n,
	workflowId: string,
	{ items, latencyMs }: Pick<SendTask, 'items' | 'latencyMs'>,
): Promise<SendRun> {
	await simulator.reset();
	await simulator.setLatency(latencyMs);
	const before = cpuMs(n8n.pid());
	const times = await executions.success(await runManually(session, workflowId, 'Start'));
	const cpu = cpuMs(n8n.pid()) - before;
	const { messages, maxInFlight } = await simulator.state();
	if (messages !== items.length) {
		throw new Error(`${messages} of ${items.length} messages were accepted`);
	}
	return { wall: times.whole, node: times.node('Action'), cpu, maxInFlight };
}

/**
 * Makes sure that both sides ask the provider for the same. @throws {Error} with the first request that
 * differs
 */
export async function requireSameRequests(stage: Stage, ours: SendSide, theirs: SendSide): Promise<void> {
	const requestsOf = async (side: SendSide) => {
		await side();
		const received = await stage.simulator.received();
		const requests = received.map(({ method, path, body }) => ({ method, path, body }));
		return requests.sort((one, other) => recipientOf(one).localeCompare(recipientOf(other)));
	};
	const [wanted, sent] = [await requestsOf(ours), await requestsOf(theirs)];
	const at = wanted.findIndex((request, index) => !isDeepStrictEqual(request, sent[index]));
	if (at >= 0) {
		const [one, other] = [JSON.stringify(wanted[at]), JSON.stringify(sent[at])];
		throw new Error(`The other side sends\n  ${other}\nwhere our node sends\n  ${one}`);
	}
}

const recipientOf = (request: Pick<Received, 'body'>): string =>
	/"to":"([^"]+)"/.exec(JSON.stringify(request.body))?.[1] ?? '';

const recipient = (index: number): string => `+1202${String(5_000_000 + index)}`;

const messagingObject = (content: string): string =>
	`={{ JSON.stringify({ messaging_object: { messaging_product: 'whatsapp', to: $json.to, ${content} } }) }}`;

/** @param options our node's, and the HTTP Request node's */
export function textTask(
	count: number,
	latencyMs: number,
	options: { ours: object; theirs: object },
): SendTask {
	return {
		items: Array.from({ length: count }, (_, index) => ({
			to: recipient(index),
			text: `Your order ${index} is ready`,
		})),
		parameters: {
			resource: 'message',
			operation: 'sendText',
			to: '={{ $json.to }}',
			text: '={{ $json.text }}',
			options: options.ours,
		},
		jsonBody: messagingObject(
			`recipient_type: 'individual', type: 'text', text: { preview_url: false, body: $json.text }`,
		),
		httpOptions: options.theirs,
		latencyMs,
	};
}

/** Its phones as our node sends them; it takes the spaces out. */
const card = {
	...fullCard,
	phones: fullCard.phones.map((entry) => ({ ...entry, phone: entry.phone.replaceAll(' ', '') })),
};

/**
 * One full card a message, in Meta's spelling, which our node takes as it is. @param options as for
 * `textTask`
 */
export function cardTask(
	count: number,
	latencyMs: number,
	options: { ours: object; theirs: object },
): SendTask {
	return {
		items: Array.from({ length: count }, (_, index) => ({ to: recipient(index), contact: card })),
		parameters: {
			resource: 'message',
			operation: 'sendContact',
			to: '={{ $json.to }}',
			contactSource: 'json',
			contactsJson: '={{ $json.contact }}',
			options: options.ours,
		},
		jsonBody: messagingObject(`type: 'contacts', contacts: [$json.contact]`),
		httpOptions: options.theirs,
		latencyMs,
	};
}

/** One template a message, with two values in its body, given by hand. @param options as for `textTask` */
export function templateTask(
	count: number,
	latencyMs: number,
	options: { ours: object; theirs: object },
): SendTask {
	const values = [{ value: '={{ $json.name }}' }, { value: '={{ $json.day }}' }];
	return {
		items: Array.from({ length: count }, (_, index) => ({
			to: recipient(index),
			name: `Dana ${index}`,
			day: 'Monday',
		})),
		parameters: {
			resource: 'message',
			operation: 'sendTemplate',
			to: '={{ $json.to }}',
			template: { __rl: true, mode: 'name', value: 'appointment' },
			templateLanguage: 'en',
			variablesFrom: 'manual',
			bodyVariables: { variable: values },
			options: options.ours,
		},
		jsonBody: messagingObject(
			`recipient_type: 'individual', type: 'template', template: { name: 'appointment', language: { code: 'en' }, components: [{ type: 'body', parameters: [{ type: 'text', text: $json.name }, { type: 'text', text: $json.day }] }] }`,
		),
		httpOptions: options.theirs,
		latencyMs,
	};
}
