import { setTimeout as sleep } from 'node:timers/promises';
import { join } from 'node:path';
import { z } from 'zod/v3';

import { alternate, type Figure, type Sides } from '../figures.ts';
import {
	cardTask,
	messagesUrl,
	requireSameRequests,
	sendNodes,
	type SendRun,
	type SendSide,
	sendSide,
	sendSides,
	type SendTask,
	templateTask,
	textTask,
} from '../sending.ts';
import { peakMemoryMb, printProfiles, resetPeakMemory, type Row, type Stage } from '../stage.ts';
import { node } from '../../scripts/trial/nodes.ts';

/** The highest ratios and the highest number in flight to reach; what is left out is still measured. */
interface SendTargets {
	wall?: number;
	cpu?: number;
	maxInFlight?: number;
}

/** The figures of a comparison of sends. @param name how the other side did it */
function sendFigures({ ours, theirs }: Sides<SendRun>, name: string, targets: SendTargets): Figure[] {
	const compare = (what: string, unit: Figure['unit'], key: keyof SendRun, atMost?: number): Figure => ({
		what,
		unit,
		ours: ours.map((run) => run[key]),
		against: { name, values: theirs.map((run) => run[key]) },
		...(atMost !== undefined && { target: { kind: 'ratioAtMost', limit: atMost } }),
	});
	const { maxInFlight } = targets;
	return [
		compare('wall, whole execution', 'ms', 'wall', targets.wall),
		compare('wall, sending node alone', 'ms', 'node'),
		compare('CPU of the n8n process', 'CPU ms', 'cpu', targets.cpu),
		{
			...compare('most requests in flight', 'in flight', 'maxInFlight'),
			...(maxInFlight !== undefined && { target: { kind: 'atMost', limit: maxInFlight } }),
		},
	];
}

const LATENCY_MS = 50;

/** Many texts at once, against the HTTP Request node as it is when nobody sets an option. */
export const texts: Row = {
	name: 'texts',
	title: `1,000 texts at ${LATENCY_MS} ms latency, 100 parallel requests`,
	async measure(stage) {
		const bench = await stage.n8n();
		const task = textTask(stage.quick ? 200 : 1000, LATENCY_MS, {
			ours: { parallelRequests: 100 },
			theirs: {},
		});
		const { ours, theirs } = await sendSides(stage, bench, task);
		await requireSameRequests(stage, ours, theirs);
		const sides = await alternate(stage.repetitions, ours, theirs);
		await printProfiles(stage, bench, { 'our node, texts': ours, 'HTTP Request node, texts': theirs });
		return sendFigures(sides, 'HTTP Request, default', { wall: 1, cpu: 1, maxInFlight: 100 });
	},
};

/** Cards a few at a time, against the pace that the HTTP Request node's own batching gives. */
export const cards: Row = {
	name: 'cards',
	title: `1,000 contact cards at ${LATENCY_MS} ms latency, 10 parallel requests`,
	async measure(stage) {
		const bench = await stage.n8n();
		const task = cardTask(stage.quick ? 200 : 1000, LATENCY_MS, {
			ours: { parallelRequests: 10 },
			theirs: { batching: { batch: { batchSize: 10, batchInterval: 50 } } },
		});
		const { ours, theirs } = await sendSides(stage, bench, task);
		await requireSameRequests(stage, ours, theirs);
		const sides = await alternate(stage.repetitions, ours, theirs);
		await printProfiles(stage, bench, { 'our node, cards': ours, 'HTTP Request node, cards': theirs });
		return sendFigures(sides, 'HTTP Request, 10 every 50 ms', { wall: 1, maxInFlight: 10 });
	},
};

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

const PARALLEL = 100;

const env = { N8N_CUSTOM_EXTENSIONS: join(import.meta.dirname, '..', 'floor') };

const bodiesSchema = z.array(z.object({}).passthrough());

/** How much our node adds to what n8n itself takes for the requests. */
export const floor: Row = {
	name: 'floor',
	title: `1,000 texts at ${LATENCY_MS} ms latency, ${PARALLEL} parallel requests, beside a node that does nothing but post them`,
	async measure(stage) {
		const bench = await stage.n8n(env);
		const task = textTask(stage.quick ? 200 : 1000, LATENCY_MS, {
			ours: { parallelRequests: PARALLEL },
			theirs: {},
		});
		const nodes = await sendNodes(stage, bench, task);
		const ours = await sendSide(stage, bench, nodes.ours, task);
		await ours();
		const bodies = bodiesSchema.parse((await stage.simulator.received()).map(({ body }) => body));
		const parameters = { url: messagesUrl(stage), parallel: PARALLEL };
		const { credentials } = nodes.ours;
		const bareLoop = { ...node('CUSTOM.bareLoop', parameters, { name: 'Action' }), credentials };
		const theirs = await sendSide(stage, bench, bareLoop, { items: bodies, latencyMs: LATENCY_MS });
		await requireSameRequests(stage, ours, theirs);
		const sides = await alternate(stage.repetitions, ours, theirs);
		await printProfiles(stage, bench, { 'our node, texts': ours, 'a bare loop, texts': theirs });
		return sendFigures(sides, 'a bare loop', { wall: 1.15, cpu: 1.15, maxInFlight: PARALLEL });
	},
};
