import { join } from 'node:path';
import { z } from 'zod/v3';
import { node } from '../../scripts/trial/nodes.ts';
import { messagesUrl, requireSameRequests, sendNodes, sendSide } from '../n8n/sending.ts';
import { textTask } from '../n8n/sendTasks.ts';
import { printProfiles } from '../process/profile.ts';
import { alternate } from '../repeat.ts';
import type { Row } from './row.ts';
import { sendFigures } from './sendFigures.ts';

const LATENCY_MS = 50;
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
