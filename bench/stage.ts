import { ensureN8n, type N8nInstall } from '../scripts/n8n/install.ts';
import { packTarball } from '../scripts/n8n/package.ts';
import { startTrialN8n, type TrialN8n } from '../scripts/n8n/trial.ts';
import { type SimulatorProcess, startSimulatorProcess } from '../scripts/trial/simulatorProcess.ts';
import type { BenchArguments } from './arguments.ts';
import { type ExecutionDatabase, openExecutionDatabase } from './n8n/executionDatabase.ts';
import { profiling } from './process/profile.ts';

export interface BenchN8n extends TrialN8n {
	/** Read past n8n, so that watching costs it nothing. */
	executions: ExecutionDatabase;
}

/** All that a row measures with. */
export interface Stage {
	install: N8nInstall;
	/** The packed package. */
	tarball: string;
	simulator: SimulatorProcess;
	quick: boolean;
	profile: boolean;
	/** How often each side is measured. */
	repetitions: number;
	/** An n8n with these settings; the running one when it has them. @param env added to its environment */
	n8n(env?: Record<string, string>): Promise<BenchN8n>;
	close(): Promise<void>;
}

/** Packs the package and starts the simulator; n8n follows when a row asks for it. */
export async function openStage({ quick, profile }: BenchArguments): Promise<Stage> {
	const install = await ensureN8n('2');
	const tarball = await packTarball();
	const simulator = await startSimulatorProcess();
	let running: { key: string; n8n: BenchN8n } | undefined;

	const stopN8n = async (): Promise<void> => {
		running?.n8n.executions.close();
		await running?.n8n.n8n.stop();
		running = undefined;
	};
	return {
		install,
		tarball,
		simulator,
		quick,
		profile,
		repetitions: quick ? 1 : 3,
		async n8n(env = {}) {
			const key = JSON.stringify(env);
			if (running?.key === key) return running.n8n;
			await stopN8n();
			const trial = await startTrialN8n(install, tarball, { env: { ...(profile && profiling), ...env } });
			const executions = openExecutionDatabase(trial.n8n.userFolder);
			running = { key, n8n: { ...trial, executions } };
			return running.n8n;
		},
		async close() {
			await stopN8n();
			await simulator.stop();
		},
	};
}
