import { execa } from 'execa';
import { join } from 'node:path';
import { z } from 'zod';
import type { TrialN8n } from '../../../scripts/n8n/trial.ts';
import {
	type CredentialReference,
	type Workflow,
	withCredentials,
	workflowSchema,
} from '../../../scripts/n8n/workflows.ts';
import type { SharedN8n } from '../../../scripts/trial/sharedN8n.ts';
import { examplesFolder, inFolder } from './examples.ts';

const listSchema = z.array(z.object({ id: z.string(), name: z.string() }));

/** Imports all examples into a running n8n by its own command, `n8n import:workflow`. */
export async function importExamples({ n8n }: TrialN8n, { dir }: SharedN8n['install']): Promise<void> {
	const command = join(dir, 'node_modules', 'n8n', 'bin', 'n8n');
	const args = [command, 'import:workflow', '--separate', `--input=${examplesFolder}`];
	await execa(process.execPath, args, { env: n8n.env });
}

/**
 * Sets an imported example up as a user does: chooses the credentials and writes the folder into the nodes that read
 * and write files.
 * @returns its id in n8n, and the workflow as it is stored now
 */
export async function setUp(
	{ session }: TrialN8n,
	name: string,
	credentials: CredentialReference[],
	folder: string,
): Promise<{ id: string; workflow: Workflow }> {
	const stored = listSchema.parse(await session.request('GET', '/workflows'));
	const id = stored.find((candidate) => candidate.name === name)?.id;
	if (!id) throw new Error(`n8n did not import "${name}"`);
	const imported = workflowSchema.parse(await session.request('GET', `/workflows/${id}`));
	const { nodes, connections } = inFolder(withCredentials(imported, credentials), folder);
	const changed = await session.request('PATCH', `/workflows/${id}`, { nodes, connections });
	return { id, workflow: workflowSchema.parse(changed) };
}
