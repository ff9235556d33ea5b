import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { parse as parseFlatted } from 'flatted';
import { z } from 'zod/v3';
import { globSync, readFileSync, writeFileSync } from 'node:fs';

import { ensureN8n, type N8nInstall, repository } from '../scripts/n8n/install.ts';
import { packTarball } from '../scripts/n8n/package.ts';
import { startTrialN8n, type TrialN8n } from '../scripts/n8n/trial.ts';
import { type SimulatorProcess, startSimulatorProcess } from '../scripts/trial/simulatorProcess.ts';
import type { Arguments } from './arguments.ts';
import type { Figure } from './figures.ts';

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
export async function openStage({ quick, profile }: Pick<Arguments, 'quick' | 'profile'>): Promise<Stage> {
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

/** A row of the bench. */
export interface Row {
	/** For `--only`. */
	name: string;
	title: string;
	measure(stage: Stage): Promise<Figure[]>;
}

const rowSchema = z.object({
	status: z.string(),
	startedAt: z.string().nullable(),
	stoppedAt: z.string().nullable(),
});

const countSchema = z.object({ finished: z.number(), succeeded: z.number() });

const dataSchema = z.object({
	resultData: z.object({
		runData: z.record(z.array(z.object({ executionTime: z.number() }))).default({}),
		error: z.object({ message: z.string() }).optional(),
	}),
});

/** What n8n noted of a successful execution, in milliseconds. */
interface ExecutionTimes {
	/** From its start to its end. */
	whole: number;
	/** Of one of its nodes. */
	node(name: string): number;
}

/** n8n's own table of executions, read beside it. */
interface ExecutionDatabase {
	/** Waits for the end of an execution, data saved. @throws {Error} when it failed, or after `withinMs` */
	success(id: string, withinMs?: number): Promise<ExecutionTimes>;
	/** How many executions of a workflow have ended. @throws {Error} when one of them failed */
	finished(workflowId: string): number;
	/** Waits until a workflow has that many. @throws {Error} after `withinMs` */
	untilFinished(workflowId: string, count: number, withinMs?: number): Promise<void>;
	close(): void;
}

const ended = "('success', 'error', 'crashed', 'canceled')";

/** @param userFolder N8N_USER_FOLDER of an n8n on SQLite */
function openExecutionDatabase(userFolder: string): ExecutionDatabase {
	const path = join(userFolder, '.n8n', 'database.sqlite');
	const database = new DatabaseSync(path, { readOnly: true, timeout: 10_000 });
	const byId = database.prepare('SELECT status, startedAt, stoppedAt FROM execution_entity WHERE id = ?');
	const dataById = database.prepare('SELECT data FROM execution_data WHERE executionId = ?');
	const ofWorkflow = database.prepare(
		`SELECT count(*) FILTER (WHERE status IN ${ended}) AS finished,
			count(*) FILTER (WHERE status = 'success') AS succeeded
			FROM execution_entity WHERE workflowId = ?`,
	);

	const until = async <T>(what: string, withinMs: number, look: () => T | undefined): Promise<T> => {
		const deadline = Date.now() + withinMs;
		for (;;) {
			const found = look();
			if (found !== undefined) return found;
			if (Date.now() > deadline) throw new Error(`No ${what} within ${withinMs / 1000} s`);
			await sleep(20);
		}
	};
	const finished = (workflowId: string): number => {
		const count = countSchema.parse(ofWorkflow.get(workflowId));
		if (count.succeeded < count.finished) throw new Error(`An execution of workflow ${workflowId} failed`);
		return count.finished;
	};
	return {
		finished,
		async success(id, withinMs = 300_000) {
			const row = await until(`end of execution ${id}`, withinMs, () => {
				const found = rowSchema.parse(byId.get(id));
				return found.stoppedAt !== null && found.status !== 'running' ? found : undefined;
			});
			const { data } = z.object({ data: z.string() }).parse(dataById.get(id));
			const { resultData } = dataSchema.parse(parseFlatted(data));
			if (row.status !== 'success') {
				throw new Error(`Execution ${id} ended as ${row.status}: ${resultData.error?.message}`);
			}
			return {
				whole: Date.parse(`${row.stoppedAt}Z`) - Date.parse(`${row.startedAt}Z`),
				node: (name) =>
					(resultData.runData[name] ?? []).reduce((sum, { executionTime }) => sum + executionTime, 0),
			};
		},
		async untilFinished(workflowId, count, withinMs = 300_000) {
			await until(`${count} executions`, withinMs, () => (finished(workflowId) >= count ? true : undefined));
		},
		close: () => database.close(),
	};
}

const folder = join(repository, 'reports', 'profiles');

/** The environment of an n8n that writes a CPU profile when it ends, as its task runner does. */
const profiling = {
	NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --cpu-prof --cpu-prof-dir="${folder}"`,
};

/**
 * With `--profile`: does the work of each side once more, in an n8n freshly started for it, and prints where
 * the profile is; the DevTools of Chromium and most editors show such a file.
 */
export async function printProfiles(
	stage: Stage,
	{ n8n }: BenchN8n,
	sides: Record<string, () => Promise<unknown>>,
): Promise<void> {
	if (!stage.profile) return;
	for (const [title, work] of Object.entries(sides)) {
		await n8n.restart();
		const pid = n8n.pid();
		await work();
		await n8n.restart();
		const file = globSync(join(folder, `CPU.*.${pid}.0.*.cpuprofile`))
			.sort()
			.at(-1);
		console.log(`profile of ${title}: ${file ?? 'n8n wrote none'}`);
	}
}

/** Linux counts in hundredths of a second, on every architecture that Node.js runs on. */
const MS_PER_TICK = 10;

/**
 * The fields of `/proc/<pid>/stat` from the third on: the name in the second may hold spaces and brackets.
 */
const statOf = (pid: number): string[] =>
	readFileSync(`/proc/${pid}/stat`, 'utf8')
		.replace(/^.*\) /s, '')
		.split(' ');

/** CPU time that a process has used so far, user and system, all its threads, in milliseconds. Linux only. */
export function cpuMs(pid: number): number {
	const [user, system] = statOf(pid).slice(11, 13);
	return (Number(user) + Number(system)) * MS_PER_TICK;
}

/**
 * The same for the processes that this one has started and that have ended, with those that they had started.
 */
export function endedChildrenCpuMs(): number {
	const [user, system] = statOf(process.pid).slice(13, 15);
	return (Number(user) + Number(system)) * MS_PER_TICK;
}

/** Forgets the peak, so that the next one is of what comes now. */
export function resetPeakMemory(pid: number): void {
	writeFileSync(`/proc/${pid}/clear_refs`, '5');
}

/** The most memory a process has held (its resident set) since the reset, in MB. Linux only. */
export function peakMemoryMb(pid: number): number {
	const status = readFileSync(`/proc/${pid}/status`, 'utf8');
	return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]) / 1024;
}
