import { randomUUID } from 'node:crypto';

import { activate, createWorkflow, webhookUrl, type Workflow } from '../scripts/n8n/workflows.ts';
import { chain, node, triggerNode, type WorkflowNode } from '../scripts/trial/nodes.ts';
import { kaleyra } from '../simulator/kaleyra/index.ts';
import { postAll } from '../simulator/postCallback.ts';
import { events } from './processes/hostileBodies.ts';
import { type BenchN8n, cpuMs } from './stage.ts';

/** What one flood of callbacks gave. */
interface ReceiveRun {
	/** Callbacks a second, until the last execution is over. */
	rate: number;
	/** CPU time of the n8n process for one callback, in milliseconds. */
	cpu: number;
}

/** An active workflow that takes callbacks. */
export interface ReceiveSide {
	workflow: Workflow;
	url(session: BenchN8n['session']): string;
	/** Whether each callback starts an execution. */
	startsExecutions: boolean;
}

export const noOp = (): WorkflowNode => node('n8n-nodes-base.noOp', {}, { name: 'NoOp' });

/** A trigger of the given kind with the nodes after it. */
function triggered(trigger: WorkflowNode & { webhookId: string }, next: WorkflowNode[]): ReceiveSide {
	return {
		workflow: chain(trigger, ...next),
		url: (session) => webhookUrl(session, trigger.webhookId),
		startsExecutions: true,
	};
}

/** Our own trigger. */
export const ownTrigger = (...next: WorkflowNode[]): ReceiveSide =>
	triggered(triggerNode(kaleyra, { events: ['contact'] }), next);

/** Our own trigger, which passes on whatever it can read. */
export const ownTriggerOfAll = (...next: WorkflowNode[]): ReceiveSide =>
	triggered(triggerNode(kaleyra, { events }), next);

/** Our own trigger with callbacks that it does not pass on. */
export const ownFilter = (...next: WorkflowNode[]): ReceiveSide => ({
	...ownTrigger(...next),
	startsExecutions: false,
});

/**
 * A service's trigger as n8n has about a hundred: a fixed path, an event filter. Chargebee's needs no account
 * and registers nothing; it takes any body that has an `event_type`.
 */
export const serviceTrigger = (...next: WorkflowNode[]): ReceiveSide => {
	const trigger = node('n8n-nodes-base.chargebeeTrigger', { events: ['*'] }, { name: 'Trigger' });
	return triggered({ ...trigger, webhookId: randomUUID() }, next);
};

/** n8n's own Webhook node. */
export function builtInWebhook(...next: WorkflowNode[]): ReceiveSide {
	const path = randomUUID();
	const parameters = { httpMethod: 'POST', path, options: {} };
	const webhook = node('n8n-nodes-base.webhook', parameters, { name: 'Webhook', typeVersion: 2.1 });
	return {
		workflow: chain({ ...webhook, webhookId: path }, ...next),
		url: (session) => `${session.url}/webhook/${path}`,
		startsExecutions: true,
	};
}

/** Lets callbacks with messages pass, as somebody filters who has the Webhook node alone. */
export function ifMessages(): WorkflowNode {
	const parameters = {
		conditions: {
			options: { caseSensitive: true, leftValue: '', typeValidation: 'strict', version: 3 },
			combinator: 'and',
			conditions: [
				{
					id: randomUUID(),
					leftValue: '={{ $json.body.meta_object.value.messages }}',
					rightValue: '',
					operator: { type: 'array', operation: 'exists', singleValue: true },
				},
			],
		},
		options: {},
	};
	return node('n8n-nodes-base.if', parameters, { name: 'If', typeVersion: 2.3 });
}

const PARALLEL = 20;

/**
 * Stores and activates the workflow.
 * @returns a function that posts these bodies, 20 at a time; it throws when one is not answered with 200, an
 * execution fails, or one starts where none should
 */
export async function receiveSide(
	{ session, n8n, executions }: BenchN8n,
	{ workflow, url, startsExecutions }: ReceiveSide,
	bodies: unknown[],
): Promise<() => Promise<ReceiveRun>> {
	const { id } = await createWorkflow(session, workflow);
	await activate(session, id);
	const expected = startsExecutions ? bodies.length : 0;
	return async () => {
		const before = executions.finished(id);
		const [started, cpuBefore] = [performance.now(), cpuMs(n8n.pid())];
		const statuses = await postAll(url(session), bodies, { parallel: PARALLEL, timeout: 120_000 });
		await executions.untilFinished(id, before + expected);
		const seconds = (performance.now() - started) / 1000;
		const cpu = (cpuMs(n8n.pid()) - cpuBefore) / bodies.length;
		const got = executions.finished(id) - before;
		if (statuses[200] !== bodies.length || got !== expected) {
			throw new Error(
				`${bodies.length} callbacks gave ${got} executions and the answers ${JSON.stringify(statuses)}`,
			);
		}
		return { rate: bodies.length / seconds, cpu };
	};
}
