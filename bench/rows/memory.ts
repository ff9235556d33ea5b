import { setTimeout as sleep } from 'node:timers/promises';
import type { Figure } from '../figure.ts';
import { requireSameRequests, type SendSide, type SendTask, sendSides } from '../n8n/sending.ts';
import { peakMemoryMb, resetPeakMemory } from '../process/usage.ts';
import { alternate } from '../repeat.ts';
import type { Row } from './row.ts';
import { templateTask, textTask } from '../n8n/sendTasks.ts';
import type { Stage } from '../stage.ts';

/** Until n8n has done what it puts off at its start. */
const SETTLE_MS = 5000;

/**
 * The peak of a process that has done nothing before but start, and the time. @param same whether both sides
 * must have sent the very same
 */
async function peaks(stage: Stage, task: SendTask, same: boolean) {
	const bench = await stage.n8n();
	const { n8n } = bench;
	const sides = await sendSides(stage, bench, task);
	if (same) await requireSameRequests(stage, sides.ours, sides.theirs);
	const inFreshProcess = (side: SendSide) => async () => {
		await n8n.restart();
		await sleep(SETTLE_MS);
		resetPeakMemory(n8n.pid());
		const before = peakMemoryMb(n8n.pid());
		const { wall } = await side();
		return { peak: peakMemoryMb(n8n.pid()), before, wall };
	};
	const { ours, theirs } = await alternate(
		stage.repetitions,
		inFreshProcess(sides.ours),
		inFreshProcess(sides.theirs),
		false,
	);
	return (what: string, unit: Figure['unit'], key: keyof (typeof ours)[number]): Figure => ({
		what,
		unit,
		ours: ours.map((run) => run[key]),
		against: { name: 'HTTP Request, default', values: theirs.map((run) => run[key]) },
	});
}

const notAbove = { kind: 'ratioAtMost', limit: 1 } as const;

export const memory: Row = {
	name: 'memory',
	title: '10,000 texts in one node run, n8n freshly started for each',
	async measure(stage) {
		const task = textTask(stage.quick ? 1000 : 10_000, 10, { ours: {}, theirs: {} });
		const compare = await peaks(stage, task, false);
		return [
			{ ...compare('peak memory of n8n', 'MB', 'peak'), target: notAbove },
			compare('memory before the run', 'MB', 'before'),
			compare('wall, whole execution', 'ms', 'wall'),
		];
	},
};

/** A campaign: each person gets the template with values of their own. */
export const campaign: Row = {
	name: 'campaign',
	title: '10,000 templates at 50 ms latency, 100 parallel requests, n8n freshly started for each',
	async measure(stage) {
		const options = { ours: { parallelRequests: 100 }, theirs: {} };
		const compare = await peaks(stage, templateTask(stage.quick ? 1000 : 10_000, 50, options), true);
		return [
			{ ...compare('wall, whole execution', 'ms', 'wall'), target: notAbove },
			{ ...compare('peak memory of n8n', 'MB', 'peak'), target: notAbove },
			compare('memory before the run', 'MB', 'before'),
		];
	},
};
