import { setTimeout as sleep } from 'node:timers/promises';

import { step } from '../../scripts/setup/progress.mjs';
import { accountOf, countRepeatsAt, newMessageId, readExecutions, untilIdle } from './account.ts';
import type { Cluster } from './cluster.ts';
import { announce, type QueueRow, type Result } from './results.ts';
import { type Flow, onceFlows } from './flows.ts';
import { send } from './callbacks.ts';

/** 99digital's first repeat comes at once, its second after minutes (99digital contract §10). */
const pause = 5000;
const senders = 4;
const count = 100;
/** The examples' node that sends. */
const sendNode = 'Send the card back';

/** Delivers each callback twice in a row, and all of them once more later. */
async function deliverThrice(cluster: Cluster, flow: Flow): Promise<Result> {
	await cluster.simulator.reset();
	const ids = Array.from({ length: count }, newMessageId);
	const twice = ids.flatMap((id) => [id, id]);
	const deliveries = await send(flow, twice, { senders });
	await sleep(pause);
	deliveries.push(...(await send(flow, ids, { senders })));
	await untilIdle(cluster.postgres, 20);
	const executions = await readExecutions(cluster.postgres, [flow.workflowId]);
	const { sent, sentTwice, lost } = accountOf(deliveries, executions, await cluster.simulator.received());
	// Whose it is: n8n has let a callback pass that it had seen before, and Send Contact did as it was told.
	const letPass = await countRepeatsAt(cluster.postgres, flow.workflowId, sendNode);
	const once = sent === count && sentTwice === 0;
	const verdict = once ? 'met' : sent === count && sentTwice === letPass ? 'n8n' : 'missed';
	return {
		scenario: 'repeat',
		subject: flow.title,
		figures: `${count} callbacks delivered three times: ${sent} sent, ${sentTwice} sent more than once, ${lost} lost`,
		verdict: flow.nodes === 'n8n' ? 'control' : verdict,
	};
}

/**
 * Every callback is delivered three times and has to be answered once. Redis counts deliveries in one step;
 * n8n's Remove Duplicates reads its history and writes it back later, so that two executions at once can miss
 * each other.
 */
export const repeat: QueueRow = {
	name: 'repeat',
	workers: 2,
	isLong: true,
	async measure(cluster) {
		const results: Result[] = [];
		for (const flow of await onceFlows(cluster)) {
			const title = `repeat: ${count} callbacks, each delivered three times, to ${flow.title}`;
			results.push(announce(await step(title, () => deliverThrice(cluster, flow))));
		}
		return results;
	},
};
