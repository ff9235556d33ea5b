import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { deleteCredential } from '../../../scripts/n8n/credentials.ts';
import { type Execution, waitForExecution, waitForExecutions } from '../../../scripts/n8n/executions.ts';
import { resume, type Session } from '../../../scripts/n8n/session.ts';
import {
	activate,
	createWorkflow,
	type CredentialReference,
	deleteWorkflow,
	runManually,
	webhookUrl,
	type Workflow,
} from '../../../scripts/n8n/workflows.ts';
import { chain, manualTrigger, type WorkflowNode } from '../../../scripts/trial/nodes.ts';
import { createTrialCredential } from '../../../scripts/trial/providers.ts';
import { sharedN8n } from '../../../scripts/trial/sharedN8n.ts';
import type { Provider } from '../../../simulator/providers.ts';
import { type Simulator, startSimulator } from '../../../simulator/server.ts';

/** A workflow that waits for callbacks. */
export interface ActiveWorkflow {
	id: string;
	/** Where its trigger node takes callbacks. */
	url: string;
	/** Waits for that many finished executions in all; oldest first. */
	executions(count: number): Promise<Execution[]>;
}

/** n8n and the providers, for one test file. */
export interface E2e {
	/** The simulator of this file; it is reset before each test. */
	simulator: Simulator;
	session: Session;
	/**
	 * Stores a credential for the simulator. @param fields over and above, or instead of, those of its account
	 */
	credential(provider: Provider, fields?: Record<string, unknown>): Promise<CredentialReference>;
	/** Starts nodes that follow one another by hand, and waits for the end. */
	run(...nodes: WorkflowNode[]): Promise<Execution>;
	/** Starts a whole workflow by hand from its node "Start", and waits for the end. */
	runWorkflow(workflow: Workflow): Promise<Execution>;
	/** Activates a workflow. @throws {Error} with what a refusing trigger says */
	activate(workflow: Workflow): Promise<ActiveWorkflow>;
}

/**
 * Gives a test file the shared n8n and a simulator of its own. Workflows and credentials are removed after
 * the file's last test. Call it at the top of the file; what it returns may be used inside tests and hooks.
 */
export function withN8n(): E2e {
	const workflowIds: string[] = [];
	const credentialIds: string[] = [];
	let simulator: Simulator | undefined;
	let session: Session | undefined;

	const running = <T>(value: T | undefined): T => {
		if (value === undefined) throw new Error('withN8n() gives its parts to tests and hooks only');
		return value;
	};
	beforeAll(async () => {
		const { url, cookie } = sharedN8n();
		session = await resume(url, cookie);
		simulator = await startSimulator();
	});
	beforeEach(() => running(simulator).reset());
	afterAll(async () => {
		for (const id of workflowIds) await deleteWorkflow(running(session), id);
		for (const id of credentialIds) await deleteCredential(running(session), id);
		await simulator?.close();
	});

	const store = async (workflow: Workflow): Promise<string> => {
		const { id } = await createWorkflow(running(session), workflow);
		workflowIds.push(id);
		return id;
	};
	const e2e: E2e = {
		get simulator() {
			return running(simulator);
		},
		get session() {
			return running(session);
		},
		async credential(provider, fields) {
			const credential = await createTrialCredential(e2e.session, provider, e2e.simulator, fields);
			credentialIds.push(credential.id);
			return credential;
		},
		run: async (...nodes) => await e2e.runWorkflow(chain(manualTrigger(), ...nodes)),
		async runWorkflow(workflow) {
			const executionId = await runManually(e2e.session, await store(workflow), 'Start');
			return await waitForExecution(e2e.session, executionId);
		},
		async activate(workflow) {
			const id = await store(workflow);
			await activate(e2e.session, id);
			const trigger = workflow.nodes.find(({ webhookId }) => webhookId !== undefined);
			return {
				id,
				url: webhookUrl(e2e.session, trigger?.webhookId ?? ''),
				executions: (count) => waitForExecutions(e2e.session, id, count),
			};
		},
	};
	return e2e;
}
