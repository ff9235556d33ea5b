import { randomUUID } from 'node:crypto';
import pWaitFor from 'p-wait-for';
import { z } from 'zod/v3';

import type { Cluster } from './cluster.ts';
import { webhookPaths } from './settings.ts';
import { activate, createWorkflow } from '../../scripts/n8n/workflows.ts';
import { actionNode, chain, node, triggerNode, type WorkflowNode } from '../../scripts/trial/nodes.ts';
import { createTrialCredential } from '../../scripts/trial/providers.ts';
import { kaleyra } from '../../simulator/kaleyra/index.ts';
import { step } from '../../scripts/setup/progress.mjs';
import { announce, type QueueRow, type Result } from './results.ts';

/**
 * Where the reverse proxy of docs/scaling.md sends a request.
 * @param url any address of this n8n; path and query stay as they are
 */
function proxied({ session, webhook }: Pick<Cluster, 'session' | 'webhook'>, url: string): string {
	const { pathname, search } = new URL(url);
	const isForWebhook = webhookPaths.some((path) => pathname.startsWith(path));
	return (isForWebhook ? webhook.url : session.url) + pathname + search;
}

/** A workflow that sends its resume URL, waits until somebody posts there, and sends a second message. */
interface WaitFlow {
	title: string;
	workflowId: string;
	/** Path on n8n that starts it. */
	startPath: string;
	/** The request that starts it, and the one that resumes it. */
	start: RequestInit;
	resume: RequestInit;
}

/** What the second message says. */
const resumedText = 'Resumed';

const form = { formTitle: 'Go on', formFields: { values: [{ fieldLabel: 'Name' }] }, options: {} };

function filledIn(): RequestInit {
	const body = new FormData();
	body.set('field-0', 'Dana');
	return { method: 'POST', body };
}

/** Our trigger and a Wait node that a request resumes; n8n's form and a Wait node that a form resumes. */
async function waitFlows({ session, simulator }: Cluster): Promise<WaitFlow[]> {
	const credential = await createTrialCredential(session, kaleyra, simulator);
	const sendText = (name: string, text: string): WorkflowNode =>
		actionNode(kaleyra, { operation: 'sendText', to: '+12025550123', text }, { name, credential });
	const wait = (parameters: object): WorkflowNode =>
		node('n8n-nodes-base.wait', parameters, { name: 'Wait', typeVersion: 1.1 });
	const add = async (first: WorkflowNode, url: string, waiting: WorkflowNode): Promise<string> => {
		const nodes = [first, sendText('Ask', `={{ ${url} }}`), waiting, sendText('Answer', resumedText)];
		const { id } = await createWorkflow(session, chain(...nodes));
		await activate(session, id);
		return id;
	};

	const trigger = triggerNode(kaleyra);
	const formId = randomUUID();
	const formTrigger = node('n8n-nodes-base.formTrigger', form, { name: 'Form', typeVersion: 2.2 });
	const post = { method: 'POST', headers: { 'content-type': 'application/json' } };
	return [
		{
			title: 'Kaleyra Trigger → Send Text → Wait for a request → Send Text',
			workflowId: await add(trigger, '$execution.resumeUrl', wait({ resume: 'webhook', httpMethod: 'POST' })),
			startPath: `/webhook/${trigger.webhookId}/webhook`,
			start: { ...post, body: JSON.stringify(kaleyra.callbacks.contact()) },
			resume: { ...post, body: '{}' },
		},
		{
			title: 'Form → Send Text → Wait for a form → Send Text',
			workflowId: await add(
				{ ...formTrigger, webhookId: formId },
				'$execution.resumeFormUrl',
				wait({ resume: 'form', ...form }),
			),
			startPath: `/form/${formId}`,
			start: filledIn(),
			resume: filledIn(),
		},
	];
}

const within = { interval: 250, timeout: { milliseconds: 30_000 } };

const bodySchema = z.object({ messaging_object: z.object({ text: z.object({ body: z.string() }) }) });

/** Starts a workflow, and resumes it at the URL that it has sent, each by the proxy's rule. */
async function resumeOnce(cluster: Cluster, flow: WaitFlow): Promise<Result> {
	const { simulator, session, postgres } = cluster;
	await simulator.reset();
	const texts = async (): Promise<string[]> =>
		(await simulator.received()).map(({ body }) => bodySchema.parse(body).messaging_object.text.body);
	const isWaiting = async (): Promise<boolean> => {
		const rows = await postgres.query(
			`SELECT id FROM execution_entity WHERE status = 'waiting' AND "workflowId" = '${flow.workflowId}'`,
		);
		return rows.length === 1;
	};

	const started = await fetch(proxied(cluster, session.url + flow.startPath), flow.start);
	await pWaitFor(isWaiting, within);
	const [resumeUrl = ''] = await texts();
	const { pathname, search } = new URL(resumeUrl);
	const pastTheRule = await fetch(session.url + pathname + search, flow.resume);
	const resumed = await fetch(proxied(cluster, resumeUrl), flow.resume);
	if (resumed.ok) await pWaitFor(async () => (await texts()).length === 2, within);
	const [, second] = await texts();
	const isMet = started.ok && resumed.ok && second === resumedText && !pastTheRule.ok;
	return {
		scenario: 'wait',
		subject: flow.title,
		figures: `${flow.startPath.split('/')[1]}: ${started.status}, ${pathname.split('/')[1]}: ${resumed.status}, at main: ${pastTheRule.status}`,
		verdict: isMet ? 'met' : 'missed',
	};
}

/**
 * Executions that wait are resumed through a reverse proxy with the rule of docs/scaling.md, and not by main.
 */
export const wait: QueueRow = {
	name: 'wait',
	workers: 1,
	measure: async (cluster) =>
		await step('wait: executions are resumed through the proxy', async () => {
			const results: Result[] = [];
			for (const flow of await waitFlows(cluster)) results.push(announce(await resumeOnce(cluster, flow)));
			return results;
		}),
};
