import { step } from '../../scripts/setup/progress.mjs';
import { accountOf, quantile } from '../account/account.ts';
import { readExecutions, untilIdle } from '../account/executions.ts';
import type { Cluster } from '../cluster.ts';
import { announce, describeTimes, type Result } from '../results.ts';
import type { Flow } from '../traffic/flows.ts';
import { newMessageId } from '../traffic/messageIds.ts';
import { send } from '../traffic/senders.ts';

const providerLatency = 3000;
/** 99digital waits 5 s for its 200 (99digital contract §10). */
const acknowledgedWithin = 1000;
/** Eight callbacks a second, more than two workers of ten executions can answer at 3 s each. */
const pace = { senders: 4, every: 500 };

/** The provider answers after 3 s; callbacks have to be acknowledged as fast as ever, and none is lost. */
export async function slowProvider(cluster: Cluster, flow: Flow, count: number): Promise<Result[]> {
	if (count === 0) return [];
	const result = await step(`slow provider: ${count} callbacks to ${flow.title}`, async () => {
		await cluster.simulator.reset();
		await cluster.simulator.setLatency(providerLatency);
		const ids = Array.from({ length: count }, newMessageId);
		const deliveries = await send(flow, ids, pace);
		await untilIdle(cluster.postgres, 20);
		await cluster.simulator.setLatency(0);
		const executions = await readExecutions(cluster.postgres, [flow.workflowId]);
		const account = accountOf(deliveries, executions, await cluster.simulator.received());
		const { acknowledged, acknowledgedAfter, lost, sentTwice } = account;
		const inTime = quantile(acknowledgedAfter, 0.99) < acknowledgedWithin;
		const met = inTime && acknowledged === count && lost === 0 && sentTwice === 0;
		const outcome: Result = {
			scenario: 'slow provider, 3 s',
			subject: flow.title,
			figures: `${acknowledged} acknowledged in ${describeTimes(acknowledgedAfter)}; ${lost} lost`,
			verdict: met ? 'met' : 'missed',
		};
		return outcome;
	});
	return [announce(result)];
}
