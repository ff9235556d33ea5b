import { setTimeout as sleep } from 'node:timers/promises';
import { report } from '../../scripts/setup/progress.mjs';
import type { Postgres } from '../servers/postgres.ts';
import { messageIdPattern } from '../traffic/messageIds.ts';

/** An execution as n8n's database has it. */
export interface StoredExecution {
	id: string;
	workflowId: string;
	status: string;
	/** The callback that started it; n8n overwrites the data of one whose worker has died. */
	messageId?: string;
	/** Whether n8n says that its worker died. */
	workerDied: boolean;
}

/** All executions of these workflows. */
export async function readExecutions(postgres: Postgres, workflowIds: string[]): Promise<StoredExecution[]> {
	const rows = await postgres.query(`
		SELECT e.id, e."workflowId", e.status, coalesce(substring(d.data from '${messageIdPattern}'), ''),
			coalesce(d.data LIKE '%failed to be processed too many times%', false)
		FROM execution_entity e LEFT JOIN execution_data d ON d."executionId" = e.id
		WHERE e."workflowId" IN (${workflowIds.map((id) => `'${id}'`).join(', ')}) ORDER BY e.id`);
	return rows.map(([id = '', workflowId = '', status = '', messageId = '', died]) => ({
		id,
		workflowId,
		status,
		...(messageId !== '' && { messageId }),
		workerDied: died === 't',
	}));
}

const openQuery = `SELECT status, count(*) FROM execution_entity
	WHERE status IN ('new', 'running') GROUP BY status ORDER BY status`;

/**
 * Waits until n8n has no execution left to run, and says every ten seconds what is left.
 * @param stuckAfter seconds without any change after which what is left will never end
 */
export async function untilIdle(postgres: Postgres, stuckAfter: number): Promise<void> {
	let last = '';
	let lastChange = Date.now();
	let lastReport = Date.now();
	for (;;) {
		const rows = await postgres.query(openQuery);
		if (rows.length === 0) return;
		const now = rows.map(([status, count]) => `${count} ${status}`).join(', ');
		if (now !== last) lastChange = Date.now();
		last = now;
		if (Date.now() - lastChange > stuckAfter * 1000) {
			report(`  executions that do not end: ${now}`);
			return;
		}
		if (Date.now() - lastReport > 10_000) {
			report(`  waiting for executions: ${now}`);
			lastReport = Date.now();
		}
		await sleep(500);
	}
}

/** How many message ids have more than one execution in which this node ran. */
export async function countRepeatsAt(postgres: Postgres, workflowId: string, node: string): Promise<number> {
	const [row] = await postgres.query(`
		SELECT count(*) FROM (
			SELECT substring(d.data from '${messageIdPattern}')
			FROM execution_entity e JOIN execution_data d ON d."executionId" = e.id
			WHERE e."workflowId" = '${workflowId}' AND d.data LIKE '%"${node}"%'
			GROUP BY 1 HAVING count(*) > 1
		) AS repeated`);
	return Number(row?.[0]);
}
