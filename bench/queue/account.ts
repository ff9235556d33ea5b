import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

import type { Received } from '../../scripts/trial/simulatorProcess.ts';
import type { Delivery } from './callbacks.ts';
import { report } from '../../scripts/setup/progress.mjs';
import type { Postgres } from './servers.ts';

/**
 * An id that reads as any provider's own: 32 hexadecimal digits, as 99digital's are. It is found again in
 * whatever text carries it: an execution's data, a request at the provider.
 */
export const newMessageId = (): string => `C0DE${randomBytes(14).toString('hex').toUpperCase()}`;

/** For JavaScript and for PostgreSQL alike. */
const messageIdPattern = 'C0DE[0-9A-F]{28}';

/** The message id in a text, if there is one. */
const messageIdIn = (text: string): string | undefined => new RegExp(messageIdPattern).exec(text)?.[0];

/** What became of the callbacks of one flow, counted in different message ids. */
export interface Account {
	callbacks: number;
	/** Answered with 200. */
	acknowledged: number;
	/** Acknowledged, with an execution. */
	executed: number;
	/** With more than one execution. */
	executedTwice: number;
	/** With a message at the provider. */
	sent: number;
	/** With more than one message at the provider. */
	sentTwice: number;
	/** Acknowledged, without a message at the provider. */
	lost: number;
	/**
	 * Those of the lost whose execution n8n itself says, or shows by never ending it, to have died with its
	 * worker.
	 */
	lostByN8n: number;
	/** Requests that the provider refused. */
	refused: number;
	/** Milliseconds from the post to the message's arrival at the provider. */
	toProvider: number[];
	acknowledgedAfter: number[];
}

function countById<T>(records: T[], idOf: (record: T) => string | undefined): Map<string, T[]> {
	const found = new Map<string, T[]>();
	for (const record of records) {
		const id = idOf(record);
		if (id !== undefined) found.set(id, [...(found.get(id) ?? []), record]);
	}
	return found;
}

/**
 * What n8n leaves of an execution that died: the mark of a stalled job, "crashed", or one that never ends.
 */
export const hasDied = ({ status, workerDied }: StoredExecution): boolean =>
	workerDied || ['crashed', 'running', 'new'].includes(status);

/**
 * Holds callbacks, executions and messages of one flow against one another by message id.
 * @param deliveries all of the same flow; several may have the same message id
 */
export function accountOf(
	deliveries: Delivery[],
	executions: StoredExecution[],
	received: Received[],
): Account {
	const workflowId = deliveries[0]?.flow.workflowId;
	const own = executions.filter((execution) => execution.workflowId === workflowId);
	const executionsById = countById(own, ({ messageId }) => messageId);
	const requestsById = countById(received, ({ rawBody }) => messageIdIn(rawBody));
	const messages = (id: string): Received[] =>
		(requestsById.get(id) ?? []).filter(({ messageId }) => messageId !== undefined);
	const runs = (id: string): StoredExecution[] => executionsById.get(id) ?? [];

	const ids = [...new Set(deliveries.map(({ messageId }) => messageId))];
	const answered = deliveries.filter(({ acknowledgedAfter }) => acknowledgedAfter !== undefined);
	const acknowledged = new Set(answered.map(({ messageId }) => messageId));
	const lost = [...acknowledged].filter((id) => messages(id).length === 0);
	// n8n overwrites the data of an execution that stalled: which callback it was can only be told by what is
	// missing.
	const nameless = own.filter(({ messageId, workerDied }) => messageId === undefined && workerDied).length;
	const withoutExecution = [...acknowledged].filter((id) => runs(id).length === 0);
	const lostWithoutExecution = lost.filter((id) => runs(id).length === 0).length;
	const lostInDead = lost.filter((id) => runs(id).some(hasDied)).length;
	return {
		callbacks: ids.length,
		acknowledged: acknowledged.size,
		executed: acknowledged.size - Math.max(0, withoutExecution.length - nameless),
		executedTwice: ids.filter((id) => runs(id).length > 1).length,
		sent: ids.filter((id) => messages(id).length > 0).length,
		sentTwice: ids.filter((id) => messages(id).length > 1).length,
		lost: lost.length,
		lostByN8n: lostInDead + Math.min(lostWithoutExecution, nameless),
		refused: ids.flatMap((id) => requestsById.get(id) ?? []).length - ids.flatMap(messages).length,
		toProvider: deliveries.flatMap(({ messageId, postedAt }) => {
			const [first] = messages(messageId);
			return first ? [first.receivedAt.getTime() - postedAt] : [];
		}),
		acknowledgedAfter: answered.map(({ acknowledgedAfter = 0 }) => acknowledgedAfter),
	};
}

/** A quantile by the nearest rank, e.g. 0.99. */
export function quantile(values: number[], share: number): number {
	const sorted = values.toSorted((one, other) => one - other);
	return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? NaN;
}

/** An execution as n8n's database has it. */
interface StoredExecution {
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
