import { setTimeout as sleep } from 'node:timers/promises';
import type { Figure } from '../figure.ts';
import { type SendSide, sendSides } from '../n8n/sending.ts';
import { peakMemoryMb, resetPeakMemory } from '../process/usage.ts';
import { alternate } from '../repeat.ts';
import type { Row } from './row.ts';
import { textTask } from '../n8n/sendTasks.ts';

const LATENCY_MS = 10;

/** Until n8n has done what it puts off at its start. */
const SETTLE_MS = 5000;

/** The peak of a process that has done nothing before but start. */
export const memory: Row = {
	name: 'memory',
	title: '10,000 texts in one node run, n8n freshly started for each',
	async measure(stage) {
		const bench = await stage.n8n();
		const { n8n } = bench;
		const task = textTask(stage.quick ? 1000 : 10_000, LATENCY_MS, { ours: {}, theirs: {} });
		const sides = await sendSides(stage, bench, task);
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
		const compare = (what: string, unit: Figure['unit'], key: keyof (typeof ours)[number]): Figure => ({
			what,
			unit,
			ours: ours.map((run) => run[key]),
			against: { name: 'HTTP Request, default', values: theirs.map((run) => run[key]) },
		});
		return [
			{ ...compare('peak memory of n8n', 'MB', 'peak'), target: { kind: 'ratioAtMost', limit: 1 } },
			compare('memory before the run', 'MB', 'before'),
			compare('wall, whole execution', 'ms', 'wall'),
		];
	},
};
