import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { parse as parseFlatted } from 'flatted';
import { z } from 'zod/v3';

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
export interface ExecutionTimes {
	/** From its start to its end. */
	whole: number;
	/** Of one of its nodes. */
	node(name: string): number;
}

/** n8n's own table of executions, read beside it. */
export interface ExecutionDatabase {
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
export function openExecutionDatabase(userFolder: string): ExecutionDatabase {
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
