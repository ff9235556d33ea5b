import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../../../scripts/n8n/install.ts';
import { type CredentialReference, type Workflow, withCredentials } from '../../../scripts/n8n/workflows.ts';
import { importExample } from '../../../scripts/trial/examples.ts';

export const examplesFolder = join(repository, 'examples');

/** The names of all examples, which are those of their files without `.json`. */
export const exampleNames = readdirSync(examplesFolder)
	.filter((file) => file.endsWith('.json'))
	.map((file) => file.slice(0, -'.json'.length))
	.sort();

/** The folder that the examples read and write files in. */
const documentedFolder = '/home/node/.n8n-files';

/**
 * An example as a user imports it in the editor, with its credentials chosen.
 * @param folder where its files are, instead of the folder that it names
 */
export function example(name: string, credentials: CredentialReference[], folder?: string): Workflow {
	const workflow = withCredentials(importExample(`${name}.json`), credentials);
	return folder === undefined ? workflow : inFolder(workflow, folder);
}

/**
 * The workflow with its files in another folder, which a user writes into the nodes that read and write them.
 */
export function inFolder(workflow: Workflow, folder: string): Workflow {
	const moved = (value: unknown): unknown =>
		typeof value === 'string' ? value.replace(documentedFolder, folder) : value;
	return {
		...workflow,
		nodes: workflow.nodes.map((node) => ({
			...node,
			...(node.type === 'n8n-nodes-base.readWriteFile' && {
				parameters: Object.fromEntries(
					Object.entries(parametersOf(node)).map(([key, value]) => [key, moved(value)]),
				),
			}),
		})),
	};
}

/** What is filled in in a node. */
export function parametersOf({ parameters }: Workflow['nodes'][number]): object {
	return typeof parameters === 'object' && parameters !== null ? parameters : {};
}
