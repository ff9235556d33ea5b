import type { Received } from '../../scripts/trial/simulatorProcess.ts';
import { messageIdIn } from '../traffic/messageIds.ts';
import type { Delivery } from '../traffic/senders.ts';
import type { StoredExecution } from './executions.ts';

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
const hasDied = ({ status, workerDied }: StoredExecution): boolean =>
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
