import { afterAll, beforeAll } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Execution, waitForExecution, waitForExecutions } from '../../../scripts/n8n/executions.ts';
import { startTrialN8n, type TrialN8n } from '../../../scripts/n8n/trial.ts';
import { activate, runManually, type Workflow, webhookUrl } from '../../../scripts/n8n/workflows.ts';
import { createTrialCredential } from '../../../scripts/trial/providers.ts';
import { sharedN8n } from '../../../scripts/trial/sharedN8n.ts';
import type { Provider } from '../../../simulator/providers.ts';
import { simulator } from '../../runningSimulator.ts';
import { importExamples, setUp } from './importedExamples.ts';

/** An n8n whose workflows read and write files in `folder`. */
export interface FilesN8n {
	readonly trial: TrialN8n;
	folder: string;
	/** Sets an imported example up, with the provider's credential. @param name its name in n8n */
	prepare(name: string, provider: Provider): Promise<{ id: string; workflow: Workflow }>;
	/** Starts a workflow by hand and waits for its end. */
	run(id: string, start: string): Promise<Execution>;
	/** Activates a workflow. @returns where its trigger takes callbacks */
	activate(id: string, workflow: Workflow): Promise<string>;
	/** Waits for that many finished executions in all. */
	executions(id: string, count: number): Promise<Execution[]>;
}

/**
 * Gives a test file an n8n of its own with all examples imported, since what it reads and writes is in the
 * home folder of who runs it: `~/.n8n-files` by default. Call it at the top of the file.
 */
export function withFilesFolder(): FilesN8n {
	const home = mkdtempSync(join(tmpdir(), 'examples-home-'));
	const folder = join(home, '.n8n-files');
	let trial: TrialN8n;
	beforeAll(async () => {
		mkdirSync(folder);
		const { install, tarball } = sharedN8n();
		trial = await startTrialN8n(install, tarball, { env: { HOME: home } });
		await importExamples(trial.n8n.env, install);
	});
	afterAll(async () => {
		await trial.n8n.stop();
		rmSync(home, { recursive: true, force: true });
	});
	return {
		get trial() {
			return trial;
		},
		folder,
		async prepare(name, provider) {
			const credential = await createTrialCredential(trial.session, provider, simulator);
			return await setUp(trial, name, [credential], folder);
		},
		run: async (id, start) =>
			await waitForExecution(trial.session, await runManually(trial.session, id, start)),
		async activate(id, { nodes }) {
			await activate(trial.session, id);
			const { webhookId = '' } = nodes.find((node) => node.webhookId !== undefined) ?? {};
			return webhookUrl(trial.session, webhookId);
		},
		executions: async (id, count) => await waitForExecutions(trial.session, id, count),
	};
}
