import { printProfiles } from '../process/profile.ts';
import { requireSameRequests, sendSides } from '../n8n/sending.ts';
import { alternate } from '../repeat.ts';
import type { Row } from './row.ts';
import { sendFigures } from './sendFigures.ts';
import { cardTask } from '../n8n/sendTasks.ts';

const LATENCY_MS = 50;

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
