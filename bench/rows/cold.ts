import getPort from 'get-port';

import { createWorkflow } from '../../scripts/n8n/workflows.ts';
import { run } from '../../scripts/run.ts';
import { chain, manualTrigger, node, type WorkflowNode } from '../../scripts/trial/nodes.ts';
import { type BenchN8n, endedChildrenCpuMs, type Row, type Stage } from '../stage.ts';
import { sendNodes, type SendTask, textTask } from '../sending.ts';
import { alternate, type Figure } from '../figures.ts';

/** What a fresh process took from its start to its end, in milliseconds. */
interface ColdRun {
	wall: number;
	cpu: number;
}

/** Gives the items, without pinned data, which n8n's command does not know, and without an expression. */
function itemsNodes(items: object[]): WorkflowNode[] {
	const parameters = { mode: 'raw', jsonOutput: JSON.stringify({ items }), options: {} };
	return [
		node('n8n-nodes-base.set', parameters, { name: 'List', typeVersion: 3.4 }),
		node('n8n-nodes-base.splitOut', { fieldToSplitOut: 'items', options: {} }, { name: 'Items' }),
	];
}

/**
 * Stores a workflow for our node and one for the HTTP Request node.
 * @returns functions that run one of them by `n8n execute`; each throws when not every message was accepted
 */
async function coldSides(
	stage: Stage,
	{ session, n8n }: BenchN8n,
	task: SendTask,
): Promise<{ ours: () => Promise<ColdRun>; theirs: () => Promise<ColdRun> }> {
	const { simulator, install } = stage;
	const [file = '', ...program] = install.program;
	const side = async (action: WorkflowNode) => {
		const nodes = [manualTrigger(), ...itemsNodes(task.items), action];
		const { id } = await createWorkflow(session, chain(...nodes));
		return async (): Promise<ColdRun> => {
			await simulator.reset();
			await simulator.setLatency(task.latencyMs);
			// The n8n that stores the workflows has the port that both would take.
			const brokerPort = String(await getPort({ host: '127.0.0.1' }));
			const env = { ...n8n.env, N8N_RUNNERS_BROKER_PORT: brokerPort };
			const [started, cpuBefore] = [performance.now(), endedChildrenCpuMs()];
			await run(file, [...program, 'execute', `--id=${id}`], { cwd: n8n.userFolder, env });
			const result = { wall: performance.now() - started, cpu: endedChildrenCpuMs() - cpuBefore };
			const { messages } = await simulator.state();
			if (messages !== task.items.length)
				throw new Error(`${messages} of ${task.items.length} messages were accepted`);
			return result;
		};
	};
	const { ours, theirs } = await sendNodes(stage, { session }, task);
	return { ours: await side(ours), theirs: await side(theirs) };
}

const LATENCY_MS = 50;

/** What somebody waits for who runs a workflow from a shell or a cron table. */
export const cold: Row = {
	name: 'cold',
	title: `n8n execute of 1,000 texts at ${LATENCY_MS} ms latency, in a fresh process each time`,
	async measure(stage) {
		const bench = await stage.n8n();
		const task = textTask(stage.quick ? 200 : 1000, LATENCY_MS, {
			ours: { parallelRequests: 100 },
			theirs: {},
		});
		const sides = await coldSides(stage, bench, task);
		const { ours, theirs } = await alternate(stage.repetitions, sides.ours, sides.theirs, false);
		const compare = (what: string, unit: Figure['unit'], key: keyof (typeof ours)[number]): Figure => ({
			what,
			unit,
			ours: ours.map((run) => run[key]),
			against: { name: 'HTTP Request with a credential', values: theirs.map((run) => run[key]) },
			target: { kind: 'ratioAtMost', limit: 1 },
		});
		return [compare('wall, the whole process', 'ms', 'wall'), compare('CPU of the process', 'CPU ms', 'cpu')];
	},
};
