import type { Figure } from '../figure.ts';
import { coldSides } from '../n8n/cold.ts';
import { textTask } from '../n8n/sendTasks.ts';
import { alternate } from '../repeat.ts';
import type { Row } from './row.ts';

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
