import { randomUUID } from 'node:crypto';
import { activate, createWorkflow } from '../../scripts/n8n/workflows.ts';
import { actionNode, chain, node, triggerNode, type WorkflowNode } from '../../scripts/trial/nodes.ts';
import { createTrialCredential } from '../../scripts/trial/providers.ts';
import { kaleyra } from '../../simulator/kaleyra/index.ts';
import type { Cluster } from '../cluster.ts';

/** A workflow that sends its resume URL, waits until somebody posts there, and sends a second message. */
export interface WaitFlow {
	title: string;
	workflowId: string;
	/** Path on n8n that starts it. */
	startPath: string;
	/** The request that starts it, and the one that resumes it. */
	start: RequestInit;
	resume: RequestInit;
}

/** What the second message says. */
export const resumedText = 'Resumed';

const form = { formTitle: 'Go on', formFields: { values: [{ fieldLabel: 'Name' }] }, options: {} };

function filledIn(): RequestInit {
	const body = new FormData();
	body.set('field-0', 'Dana');
	return { method: 'POST', body };
}

/** Our trigger and a Wait node that a request resumes; n8n's form and a Wait node that a form resumes. */
export async function waitFlows({ session, simulator }: Cluster): Promise<WaitFlow[]> {
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
