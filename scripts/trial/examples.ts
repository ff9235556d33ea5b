import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../n8n/install.ts';
import { type Workflow, workflowSchema } from '../n8n/workflows.ts';

/** Reads a workflow as it lies in `examples/`. */
export function readExample(file: string): Workflow {
	return workflowSchema.parse(JSON.parse(readFileSync(join(repository, 'examples', file), 'utf8')));
}
