import { beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod/v3';
import { repository } from '../../../scripts/n8n/install.ts';
import { createWorkflow, deleteWorkflow, workflowSchema } from '../../../scripts/n8n/workflows.ts';
import { readExample } from '../../../scripts/trial/examples.ts';
import { exampleNames } from '../harness/examples.ts';
import { withN8n } from '../harness/n8n.ts';

const e2e = withN8n();
const page = readFileSync(join(repository, 'docs', 'examples.md'), 'utf8');

const nodeTypesSchema = z.array(
	z.object({ name: z.string(), version: z.union([z.number(), z.array(z.number())]) }),
);
/** The nodes that this n8n has, each as type and version. */
let known: Set<string>;
beforeAll(async () => {
	const types = nodeTypesSchema.parse(await e2e.session.nodeTypes());
	known = new Set(types.flatMap(({ name, version }) => [version].flat().map((each) => `${name} ${each}`)));
});

describe.each(exampleNames)('the example %s', (name) => {
	const workflow = readExample(`${name}.json`);

	it('is made of nodes that this n8n has', () => {
		// n8n 1 has no human review of tools.
		const isThere = (type: string) => !(e2e.session.version.startsWith('1.') && type.endsWith('HitlTool'));
		const used = workflow.nodes
			.filter(({ type }) => isThere(type))
			.map(({ type, typeVersion }) => `${type} ${String(typeVersion)}`);
		expect(used.filter((node) => !known.has(node))).toEqual([]);
	});

	it('holds the id of nobody’s credential', () => {
		const ids = workflow.nodes.flatMap(({ credentials }) =>
			Object.values(credentials ?? {}).map(({ id }) => id),
		);
		expect(ids.filter((id) => id !== '')).toEqual([]);
	});

	it('has no webhook that is known before it is imported', () => {
		for (const { webhookId, type, parameters } of workflow.nodes) {
			expect(webhookId).toBeUndefined();
			if (type === 'n8n-nodes-base.webhook') expect(parameters).toMatchObject({ path: '' });
		}
	});

	// It chooses a credential of that name where there is one: other tests have some.
	it('is kept by n8n as it lies, but for the ids of its webhooks and credentials', async () => {
		const { id } = await createWorkflow(e2e.session, workflow);
		const kept = workflowSchema.parse(await e2e.session.request('GET', `/workflows/${id}`));
		await deleteWorkflow(e2e.session, id);
		const nodes = kept.nodes.map((node) => ({ ...node, webhookId: undefined }));
		for (const { credentials } of nodes) {
			for (const credential of Object.values(credentials ?? {})) credential.id = '';
		}
		expect({ name: kept.name, nodes, connections: kept.connections }).toEqual({
			name: workflow.name,
			nodes: workflow.nodes,
			connections: workflow.connections,
		});
	});

	it('has a section with a picture in docs/examples.md', () => {
		expect(page).toContain(`](../examples/${name}.json)`);
		expect(page).toContain(`](screenshots/example-${name}.png)`);
		expect(existsSync(join(repository, 'docs', 'screenshots', `example-${name}.png`))).toBe(true);
	});
});
