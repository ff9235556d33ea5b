import { type Account, accountOf, newMessageId, quantile, readExecutions, untilIdle } from './account.ts';
import { announce, describeAccount, describeTimes, type QueueRow, type Result } from './results.ts';
import { kaleyra } from '../../simulator/kaleyra/index.ts';
import { providers } from '../../simulator/providers.ts';
import { step } from '../../scripts/setup/progress.mjs';
import type { Cluster } from './cluster.ts';
import { controlFlow, type Flow, triggerFlow } from './flows.ts';
import { send } from './callbacks.ts';

/** How fast a flow answered the callbacks of a flood. */
interface Answered {
	title: string;
	/** Messages per second. */
	rate: number;
	/** Milliseconds from the post of each callback to its message's arrival at the provider. */
	toProvider: number[];
}

/**
 * What this package is to reach beside n8n's own nodes: so many times as many answers, and that part of their
 * 99th percentile.
 */
const goals = { rate: 2.5, p99: 0.25 };

/** With fewer callbacks it is chance that decides. */
const enough = 100;

/** A flow beside n8n's own nodes with the same number of callbacks. */
export function compareAnswers(ours: Answered, theirs: Answered): Omit<Result, 'scenario'> {
	const rate = ours.rate / theirs.rate;
	const p99 = quantile(ours.toProvider, 0.99) / quantile(theirs.toProvider, 0.99);
	const isMet = rate >= goals.rate && p99 <= goals.p99;
	const isMeasured = ours.toProvider.length >= enough;
	return {
		subject: `${ours.title}, beside ${theirs.title}`,
		figures: `${rate.toFixed(2)} times as many a second (goal: ${goals.rate}), p99 to the provider ${p99.toFixed(2)} of it (goal: ${goals.p99})`,
		verdict: isMeasured ? (isMet ? 'met' : 'missed') : 'tried',
	};
}

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
 */
const flood = (name: string, workers: 1 | 2): QueueRow => ({
	name,
	workers,
	async measure(cluster, { callbacks }) {
		const title = `${workers} worker${workers > 1 ? 's' : ''}`;
		const results: Result[] = [];
		const pourTo = async (flow: Flow): Promise<Answered> => {
			const account = await step(`flood, ${title}: ${callbacks} callbacks to ${flow.title}`, async () => {
				await pour(cluster, flow, warmUp);
				return await pour(cluster, flow, callbacks);
			});
			const whole = isWhole(account);
			const speed = `${account.rate.toFixed(1)}/s, to the provider ${describeTimes(account.toProvider)}`;
			const result: Result = {
				scenario: `flood, ${title}`,
				subject: flow.title,
				figures: whole
					? `${account.callbacks} one for one, ${speed}`
					: `${describeAccount(account)}; ${speed}`,
				verdict: flow.nodes === 'n8n' ? 'control' : whole ? 'met' : 'missed',
			};
			results.push(announce(result));
			return account;
		};
		const ours: Answered[] = [];
		for (const provider of providers) ours.push(await pourTo(await triggerFlow(cluster, provider)));
		const theirs = await pourTo(await controlFlow(cluster, 'at once'));
		for (const answered of ours) {
			results.push(announce({ scenario: `answers, ${title}`, ...compareAnswers(answered, theirs) }));
		}
		return results;
	},
});
export const floods = [flood('flood1', 1), flood('flood2', 2)] as const;

const slowCallbacks = 200;
const providerLatency = 3000;
/** 99digital waits 5 s for its 200 (99digital contract §10). */
const acknowledgedWithin = 1000;
/** Eight callbacks a second, more than two workers of ten executions can answer at 3 s each. */
const pace = { senders: 4, every: 500 };

/** The provider answers after 3 s; callbacks have to be acknowledged as fast as ever, and none is lost. */
export const slowProvider: QueueRow = {
	name: 'slow',
	workers: 2,
	isLong: true,
	async measure(cluster) {
		const flow = await triggerFlow(cluster, kaleyra);
		return await step(`slow provider: ${slowCallbacks} callbacks to ${flow.title}`, async () => {
			await cluster.simulator.reset();
			await cluster.simulator.setLatency(providerLatency);
			const ids = Array.from({ length: slowCallbacks }, newMessageId);
			const deliveries = await send(flow, ids, pace);
			await untilIdle(cluster.postgres, 20);
			await cluster.simulator.setLatency(0);
			const executions = await readExecutions(cluster.postgres, [flow.workflowId]);
			const account = accountOf(deliveries, executions, await cluster.simulator.received());
			const { acknowledged, acknowledgedAfter, lost, sentTwice } = account;
			const inTime = quantile(acknowledgedAfter, 0.99) < acknowledgedWithin;
			const met = inTime && acknowledged === slowCallbacks && lost === 0 && sentTwice === 0;
			const result: Result = {
				scenario: 'slow provider, 3 s',
				subject: flow.title,
				figures: `${acknowledged} acknowledged in ${describeTimes(acknowledgedAfter)}; ${lost} lost`,
				verdict: met ? 'met' : 'missed',
			};
			return [announce(result)];
		});
	},
};
