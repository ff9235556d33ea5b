import { step } from '../../scripts/setup/progress.mjs';
import { type Account, accountOf } from '../account/account.ts';
import { readExecutions, untilIdle } from '../account/executions.ts';
import type { Cluster } from '../cluster.ts';
import { announce, describeAccount, describeTimes, type Result } from '../results.ts';
import type { Flow } from '../traffic/flows.ts';
import { newMessageId } from '../traffic/messageIds.ts';
import { send } from '../traffic/senders.ts';
import { type Answered, compareAnswers } from './answers.ts';

const senders = 10;

/** Not measured: a process that has just started takes its first callbacks several times as long. */
const warmUp = 10;

const isWhole = ({ callbacks, acknowledged, executed, executedTwice, sent, sentTwice, refused }: Account) =>
	[acknowledged, executed, sent].every((count) => count === callbacks) &&
	[executedTwice, sentTwice, refused].every((count) => count === 0);

/** Callbacks per second from the first post to the last message at the provider. */
function rateOf(firstPost: number, arrivals: number[]): number {
	return arrivals.length / ((Math.max(...arrivals) - firstPost) / 1000);
}

/** Posts that many callbacks as fast as they are taken, and waits until all is over. */
async function pour(cluster: Cluster, flow: Flow, count: number): Promise<Account & Answered> {
	await cluster.simulator.reset();
	const ids = Array.from({ length: count }, newMessageId);
	const deliveries = await send(flow, ids, { senders });
	await untilIdle(cluster.postgres, 20);
	const executions = await readExecutions(cluster.postgres, [flow.workflowId]);
	const received = await cluster.simulator.received();
	const firstPost = Math.min(...deliveries.map(({ postedAt }) => postedAt));
	const arrivals = received.map(({ receivedAt }) => receivedAt.getTime());
	const account = accountOf(deliveries, executions, received);
	return { ...account, title: flow.title, rate: rateOf(firstPost, arrivals) };
}

/**
 * As many callbacks as the webhook processor takes, from several senders, flow after flow. Every callback has
 * to have exactly one execution and exactly one message, and those of the flows answered several times as
 * fast as n8n's own nodes do it.
 * @param control n8n's own nodes doing the same work
 */
export async function flood(
	cluster: Cluster,
	flows: Flow[],
	control: Flow,
	count: number,
): Promise<Result[]> {
	const workers = `${cluster.workers.length} worker${cluster.workers.length > 1 ? 's' : ''}`;
	const results: Result[] = [];
	const measure = async (flow: Flow): Promise<Answered> => {
		const account = await step(`flood, ${workers}: ${count} callbacks to ${flow.title}`, async () => {
			await pour(cluster, flow, warmUp);
			return await pour(cluster, flow, count);
		});
		const whole = isWhole(account);
		const speed = `${account.rate.toFixed(1)}/s, to the provider ${describeTimes(account.toProvider)}`;
		const result: Result = {
			scenario: `flood, ${workers}`,
			subject: flow.title,
			figures: whole ? `${account.callbacks} one for one, ${speed}` : `${describeAccount(account)}; ${speed}`,
			verdict: flow.nodes === 'n8n' ? 'control' : whole ? 'met' : 'missed',
		};
		results.push(announce(result));
		return account;
	};
	const ours: Answered[] = [];
	for (const flow of flows) ours.push(await measure(flow));
	const theirs = await measure(control);
	for (const answered of ours) {
		results.push(announce({ scenario: `answers, ${workers}`, ...compareAnswers(answered, theirs) }));
	}
	return results;
}
