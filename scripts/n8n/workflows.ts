import pWaitFor from 'p-wait-for';
import { z } from 'zod/v3';
import type { Session } from './session.ts';

const nodeSchema = z
	.object({
		name: z.string(),
		type: z.string(),
		webhookId: z.string().optional(),
		credentials: z.record(z.object({ id: z.string().nullish(), name: z.string() })).optional(),
	})
	.passthrough();

/** A workflow as n8n exports it to a file; other fields of n8n's stay as they are. */
export const workflowSchema = z
	.object({
		name: z.string(),
		nodes: z.array(nodeSchema),
		connections: z.record(z.unknown()),
		settings: z.record(z.unknown()).optional(),
	})
	.passthrough();
export type Workflow = z.infer<typeof workflowSchema>;

/** What n8n answers: its id, and the version to activate. */
const storedSchema = z.object({ id: z.string(), versionId: z.string(), active: z.boolean() }).passthrough();
export type StoredWorkflow = z.infer<typeof storedSchema>;

/** A stored credential, as nodes refer to it. */
export interface CredentialReference {
	id: string;
	name: string;
	type: string;
}

/**
 * The workflow with its credentials chosen, as a user chooses them after an import: every node that asks for
 * a credential of a given type gets that one.
 * @throws {Error} when a node asks for a type that is not among them
 */
export function withCredentials(workflow: Workflow, credentials: CredentialReference[]): Workflow {
	const choose = (nodeName: string, type: string): { id: string; name: string } => {
		const found = credentials.find((credential) => credential.type === type);
		if (!found) throw new Error(`No credential of type ${type} for the node "${nodeName}"`);
		return { id: found.id, name: found.name };
	};
	return {
		...workflow,
		nodes: workflow.nodes.map((node) => ({
			...node,
			...(node.credentials && {
				credentials: Object.fromEntries(
					Object.keys(node.credentials).map((type) => [type, choose(node.name, type)]),
				),
			}),
		})),
	};
}

/** Stores a workflow, inactive. */
export async function createWorkflow(session: Session, workflow: Workflow): Promise<StoredWorkflow> {
	// n8n 1.x has no default for `active`.
	return storedSchema.parse(await session.request('POST', '/workflows', { ...workflow, active: false }));
}

/**
 * Switches a workflow's triggers on and waits until they are. @throws {Error} with what a refusing trigger
 * says
 */
export async function activate(session: Session, id: string): Promise<void> {
	const { versionId } = storedSchema.parse(await session.request('GET', `/workflows/${id}`));
	await session.request('POST', `/workflows/${id}/activate`, { versionId });
	await untilPublicationIs(session, id, 'published');
}

/** Switches a workflow's triggers off and waits until they are. */
export async function deactivate(session: Session, id: string): Promise<void> {
	await session.request('POST', `/workflows/${id}/deactivate`, {});
	await untilPublicationIs(session, id, 'not_published');
}

const publicationSchema = z.object({
	status: z.enum(['in_progress', 'published', 'partial', 'failed', 'not_published']),
	triggers: z.array(z.object({ errorMessage: z.string().nullable() })),
});

/** n8n 2.x answers first and switches triggers on and off afterwards; 1.x does it before it answers. */
async function untilPublicationIs(
	session: Session,
	id: string,
	wanted: 'published' | 'not_published',
	withinMs = 30_000,
): Promise<void> {
	if (session.version.startsWith('1.')) return;
	const isSo = async (): Promise<boolean> => {
		const { status, triggers } = publicationSchema.parse(
			await session.request('GET', `/workflows/${id}/publication-status`),
		);
		if (status !== wanted && (status === 'failed' || status === 'partial')) {
			throw new Error(triggers.flatMap(({ errorMessage }) => errorMessage ?? []).join('; '));
		}
		return status === wanted;
	};
	const message = `The workflow is not ${wanted} after ${withinMs / 1000} s`;
	await pWaitFor(isSo, { interval: 100, timeout: { milliseconds: withinMs, message } });
}

/** Switches a workflow off and removes it, with its executions. */
export async function deleteWorkflow(session: Session, id: string): Promise<void> {
	const { active } = storedSchema.parse(await session.request('GET', `/workflows/${id}`));
	if (active) await deactivate(session, id);
	await session.request('POST', `/workflows/${id}/archive`, {});
	await session.request('DELETE', `/workflows/${id}`);
}

/**
 * Starts a stored workflow by hand, as the editor's Execute button does.
 * @param trigger name of the node to start from
 * @returns the execution's id
 */
export async function runManually(session: Session, id: string, trigger: string): Promise<string> {
	// n8n 1.x wants the whole workflow in the body; 2.x takes the stored one and ignores it.
	const workflowData = await session.request('GET', `/workflows/${id}`);
	const body = { workflowData, triggerToStartFrom: { name: trigger } };
	const answer = await session.request('POST', `/workflows/${id}/run`, body);
	return z.object({ executionId: z.string() }).parse(answer).executionId;
}

/**
 * Where a trigger node of an active workflow takes callbacks.
 * @param path the path in the node type's description; `webhook` for this package's triggers
 */
export function webhookUrl(session: Session, webhookId: string, path = 'webhook'): string {
	return `${session.url}/webhook/${webhookId}/${path}`;
}
