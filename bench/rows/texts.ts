import { printProfiles } from '../process/profile.ts';
import { requireSameRequests, sendSides } from '../n8n/sending.ts';
import { alternate } from '../repeat.ts';
import type { Row } from './row.ts';
import { sendFigures } from './sendFigures.ts';
import { textTask } from '../n8n/sendTasks.ts';

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
