import { execa } from 'execa';
import { z } from 'zod/v3';
import type { TrialN8n } from '../../../scripts/n8n/trial.ts';
import {
	type CredentialReference,
	type Workflow,
	withCredentials,
	workflowSchema,
} from '../../../scripts/n8n/workflows.ts';
import type { SharedN8n } from '../../../scripts/trial/sharedN8n.ts';
import { withWebhookIds } from '../../../scripts/trial/examples.ts';
import { examplesFolder, inFolder } from './examples.ts';

const listSchema = z.array(z.object({ id: z.string(), name: z.string() }));

/**
 * Imports examples into a running n8n by its own command, `n8n import:workflow`.
 * @param env by which n8n finds its data
 * @param folder with the examples
 */
export async function importExamples(
	env: Record<string, string>,
	{ program: [file = '', ...args] }: SharedN8n['install'],
	folder = examplesFolder,
): Promise<void> {
	await execa(file, [...args, 'import:workflow', '--separate', `--input=${folder}`], { env });
}

/** An imported example, as n8n has stored it. @param name its name in n8n */
export async function imported(
	{ session }: Pick<TrialN8n, 'session'>,
	name: string,
): Promise<{ id: string; workflow: Workflow }> {
	const stored = listSchema.parse(await session.request('GET', '/workflows'));
	const id = stored.find((candidate) => candidate.name === name)?.id;
	if (!id) throw new Error(`n8n did not import "${name}"`);
	return { id, workflow: workflowSchema.parse(await session.request('GET', `/workflows/${id}`)) };
}

/**
 * Sets an imported example up as a user does in the editor, which gives the webhooks their ids: chooses the
 * credentials and writes the folder into the nodes that read and write files.
 * @returns its id in n8n, and the workflow as it is stored now
 */
export async function setUp(
	trial: TrialN8n,
	name: string,
	credentials: CredentialReference[],
	folder: string,
): Promise<{ id: string; workflow: Workflow }> {
	const { id, workflow } = await imported(trial, name);
	const { nodes, connections } = inFolder(withCredentials(withWebhookIds(workflow), credentials), folder);
	const changed = await trial.session.request('PATCH', `/workflows/${id}`, { nodes, connections });
	return { id, workflow: workflowSchema.parse(changed) };
}
