import { parse as parseFlatted } from 'flatted';
import pWaitFor from 'p-wait-for';
import { z } from 'zod/v3';
import type { Session } from './session.ts';

const itemSchema = z
	.object({ json: z.record(z.unknown()), pairedItem: z.unknown().optional(), error: z.unknown().optional() })
	.passthrough();
/** An item as it left a node. */
export type OutputItem = z.infer<typeof itemSchema>;

const errorSchema = z
	.object({
		name: z.string().optional(),
		message: z.string(),
		description: z.string().nullish(),
		node: z.object({ name: z.string() }).passthrough().optional(),
	})
	.passthrough();
/** A node's error as n8n stored it. */
export type NodeError = z.infer<typeof errorSchema>;

const runSchema = z
	.object({
		data: z
			// Models and tools of an agent have outputs of other kinds.
			.object({ main: z.array(z.array(itemSchema).nullable()).optional() })
			.passthrough()
			.optional(),
		error: errorSchema.optional(),
	})
	.passthrough();

const dataSchema = z
	.object({
		resultData: z
			.object({
				runData: z.record(z.array(runSchema)).default({}),
				error: errorSchema.optional(),
				lastNodeExecuted: z.string().optional(),
			})
			.passthrough(),
	})
	.passthrough();

const statuses = ['new', 'running', 'waiting', 'unknown', 'success', 'error', 'crashed', 'canceled'] as const;
const summarySchema = z.object({ id: z.string(), status: z.enum(statuses) });
const detailSchema = summarySchema.extend({ data: z.string() });
const listSchema = z.object({ results: z.array(summarySchema) });

/** A finished execution. */
export interface Execution {
	id: string;
	status: (typeof statuses)[number];
	/** The error that ended it. */
	error?: NodeError;
	lastNode?: string;
	/** Items of a node's output (the first one when not given) over all its runs; none when it did not run. */
	itemsOf(node: string, output?: number): OutputItem[];
	/** The error of a node, also of one that the workflow went on after. */
	errorOf(node: string): NodeError | undefined;
}

/** What an execution is at. */
export const statusOf = async (session: Session, id: string): Promise<Execution['status']> =>
	summarySchema.parse(await session.request('GET', `/executions/${id}`)).status;

const isOver = (status: string): boolean => ['success', 'error', 'crashed', 'canceled'].includes(status);

/** One execution with its data, which n8n stores as "flatted" JSON. */
export async function getExecution(session: Session, id: string): Promise<Execution> {
	const { status, data } = detailSchema.parse(await session.request('GET', `/executions/${id}`));
	const { runData, error, lastNodeExecuted } = dataSchema.parse(parseFlatted(data)).resultData;
	return {
		id,
		status,
		...(error && { error }),
		...(lastNodeExecuted !== undefined && { lastNode: lastNodeExecuted }),
		itemsOf: (node, output = 0) => (runData[node] ?? []).flatMap((run) => run.data?.main?.[output] ?? []),
		errorOf: (node) => runData[node]?.find((run) => run.error)?.error,
	};
}

/** The finished executions of a workflow, oldest first. */
export async function listExecutions(session: Session, workflowId: string): Promise<Execution[]> {
	const filter = encodeURIComponent(JSON.stringify({ workflowId }));
	const { results } = listSchema.parse(
		await session.request('GET', `/executions?filter=${filter}&limit=100`),
	);
	const finished = results.filter(({ status }) => isOver(status)).reverse();
	return await Promise.all(finished.map(({ id }) => getExecution(session, id)));
}

const within = (milliseconds: number, what: string) => ({
	interval: 100,
	timeout: { milliseconds, message: `No ${what} within ${milliseconds / 1000} s` },
});

/** Waits until an execution is over. @throws {Error} after `withinMs` */
export async function waitForExecution(session: Session, id: string, withinMs = 30_000): Promise<Execution> {
	await pWaitFor(async () => isOver(await statusOf(session, id)), within(withinMs, `end of execution ${id}`));
	return await getExecution(session, id);
}

/** Waits until an execution waits for what goes on with it. @throws {Error} after `withinMs` */
export async function untilWaiting(session: Session, id: string, withinMs = 30_000): Promise<void> {
	await pWaitFor(
		async () => (await statusOf(session, id)) === 'waiting',
		within(withinMs, `wait of execution ${id}`),
	);
}

/** Waits until that many executions of a workflow wait. @throws {Error} after `withinMs` */
export async function untilAllWait(
	session: Session,
	workflowId: string,
	count: number,
	withinMs = 60_000,
): Promise<void> {
	const filter = encodeURIComponent(JSON.stringify({ workflowId, status: ['waiting'] }));
	const path = `/executions?filter=${filter}&limit=${count}`;
	await pWaitFor(
		async () => listSchema.parse(await session.request('GET', path)).results.length === count,
		within(withinMs, `wait of ${count} executions`),
	);
}

/**
 * Waits until a workflow has that many finished executions, and returns all it has. @throws {Error} after
 * `withinMs`
 */
export async function waitForExecutions(
	session: Session,
	workflowId: string,
	count: number,
	withinMs = 30_000,
): Promise<Execution[]> {
	let executions: Execution[] = [];
	const areThere = async (): Promise<boolean> => {
		executions = await listExecutions(session, workflowId);
		return executions.length >= count;
	};
	await pWaitFor(areThere, within(withinMs, `${count} executions`));
	return executions;
}
