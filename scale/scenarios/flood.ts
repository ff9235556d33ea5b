import { step } from '../../scripts/setup/progress.mjs';
import { type Account, accountOf } from '../account/account.ts';
import { readExecutions, untilIdle } from '../account/executions.ts';
import type { Cluster } from '../cluster.ts';
import { announce, describeAccount, describeTimes, type Result } from '../results.ts';
import type { Flow } from '../traffic/flows.ts';
import { newMessageId } from '../traffic/messageIds.ts';
import { send } from '../traffic/senders.ts';

const senders = 10;

const isWhole = ({ callbacks, acknowledged, executed, executedTwice, sent, sentTwice, refused }: Account) =>
	[acknowledged, executed, sent].every((count) => count === callbacks) &&
	[executedTwice, sentTwice, refused].every((count) => count === 0);

/** Callbacks per second from the first post to the last message at the provider. */
function rate(firstPost: number, arrivals: number[]): string {
	return (arrivals.length / ((Math.max(...arrivals) - firstPost) / 1000)).toFixed(1);
}

/**
 * As many callbacks as the webhook processor takes, from several senders, flow after flow. Every callback has to have
 * exactly one execution and exactly one message.
 */
export async function flood(cluster: Cluster, flows: Flow[], count: number): Promise<Result[]> {
	const workers = `${cluster.workers.length} worker${cluster.workers.length > 1 ? 's' : ''}`;
	const results: Result[] = [];
	for (const flow of flows) {
		const account = await step(`flood, ${workers}: ${count} callbacks to ${flow.title}`, async () => {
			await cluster.simulator.reset();
			const ids = Array.from({ length: count }, newMessageId);
			const deliveries = await send(flow, ids, { senders });
			await untilIdle(cluster.postgres, 20);
			const executions = await readExecutions(cluster.postgres, [flow.workflowId]);
			const received = await cluster.simulator.received();
			const firstPost = Math.min(...deliveries.map(({ postedAt }) => postedAt));
			const arrivals = received.map(({ receivedAt }) => receivedAt.getTime());
			return { ...accountOf(deliveries, executions, received), rate: rate(firstPost, arrivals) };
		});
		const whole = isWhole(account);
		const speed = `${account.rate}/s, to the provider ${describeTimes(account.toProvider)}`;
		const result: Result = {
			scenario: `flood, ${workers}`,
			subject: flow.title,
			figures: whole ? `${account.callbacks} one for one, ${speed}` : `${describeAccount(account)}; ${speed}`,
			verdict: flow.nodes === 'n8n' ? 'control' : whole ? 'met' : 'missed',
		};
		results.push(announce(result));
	}
	return results;
}
