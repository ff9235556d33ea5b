import { kaleyra } from '../../simulator/kaleyra/index.ts';
import { setTimeout as sleep } from 'node:timers/promises';

import { report, step } from '../../scripts/setup/progress.mjs';
import { accountOf, newMessageId, readExecutions, untilIdle } from './account.ts';
import type { Cluster } from './cluster.ts';
import { announce, describeAccount, type QueueRow, type Result } from './results.ts';
import { type Answers, controlFlow, type Flow, parseFlow, triggerFlow } from './flows.ts';
import { send } from './callbacks.ts';

/**
 * The two ways through n8n that are compared: this package's and n8n's own nodes, answering at the same time.
 */
interface Pair {
	answers: Answers;
	flow: Flow;
	control: Flow;
}

/** Slow enough that a kill finds messages on their way. */
const providerLatency = 1000;
/** For each flow: a little more than one callback a second. */
const pace = { senders: 3, every: 2500 };
/** Milliseconds of undisturbed flood before and after each accident. */
const calm = 5000;
/** Longer than n8n takes to see that a worker is dead (30 s and up to 15 s) and to look again (30 s). */
export const stuckAfter = 90;

/**
 * One accident after the other, the next one when all is well again; Compose, too, starts anew what was
 * killed.
 */
async function playAccidents({ workers, webhook, redis }: Cluster, rounds: number): Promise<void> {
	for (let round = 1; round <= rounds; round++) {
		await sleep(calm);
		report('  SIGKILL to a worker');
		await workers[0]?.restart('SIGKILL');
		await sleep(calm);
		report('  SIGKILL to the webhook processor');
		await webhook.restart('SIGKILL');
		await sleep(calm);
		report('  Redis restarts');
		await redis.restart(2);
	}
	await sleep(calm);
}

/**
 * A flood over all flows at once, during which a worker and the webhook processor are killed and Redis
 * restarts, three times each, once in the quick version. An acknowledged callback must neither be lost nor sent
 * twice.
 */
export const kill: QueueRow = {
	name: 'kill',
	workers: 2,
	async measure(cluster, { quick }) {
		const rounds = quick ? 1 : 3;
		const pairs: Pair[] = [
			{
				answers: 'at once',
				flow: await triggerFlow(cluster, kaleyra),
				control: await controlFlow(cluster, 'at once'),
			},
			{
				answers: 'when sent',
				flow: await parseFlow(cluster, 'when sent'),
				control: await controlFlow(cluster, 'when sent'),
			},
		];
		const flows = pairs.flatMap(({ flow, control }) => [flow, control]);
		const title = `kill: a flood to ${flows.length} ways through n8n, and ${rounds * 3} accidents`;
		const results = await step(title, async () => {
			await cluster.simulator.reset();
			await cluster.simulator.setLatency(providerLatency);
			let over = false;
			function* messageIds(): Generator<string, void> {
				while (!over) yield newMessageId();
			}
			const sending = flows.map((flow) => send(flow, messageIds(), pace));
			await playAccidents(cluster, rounds).finally(() => (over = true));
			const deliveries = await Promise.all(sending);
			await untilIdle(cluster.postgres, stuckAfter);
			await cluster.simulator.setLatency(0);

			const workflowIds = flows.map(({ workflowId }) => workflowId);
			const executions = await readExecutions(cluster.postgres, workflowIds);
			const received = await cluster.simulator.received();
			const accounts = deliveries.map((own) => accountOf(own, executions, received));
			return pairs.flatMap((pair, index) => judge(pair, accounts[index * 2], accounts[index * 2 + 1]));
		});
		return results.map(announce);
	},
};

type Accounts = ReturnType<typeof accountOf> | undefined;

function judge({ answers, flow, control }: Pair, own: Accounts, builtIn: Accounts): Result[] {
	if (!own || !builtIn) return [];
	const nothing = own.lost === 0 && own.sentTwice === 0;
	// Whose it is: n8n has given up the very execution, or repeats with its own nodes as well.
	const lossIsN8ns = own.lost === own.lostByN8n;
	const repeatIsN8ns = own.sentTwice === 0 || builtIn.sentTwice > 0;
	const scenario = `kill, answered ${answers}`;
	return [
		{
			scenario,
			subject: flow.title,
			figures: describeAccount(own),
			verdict: nothing ? 'met' : lossIsN8ns && repeatIsN8ns ? 'n8n' : 'missed',
		},
		{ scenario, subject: control.title, figures: describeAccount(builtIn), verdict: 'control' },
	];
}
