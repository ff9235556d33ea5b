import pWaitFor from 'p-wait-for';
import { z } from 'zod/v3';
import { step } from '../../scripts/setup/progress.mjs';
import type { Cluster } from '../cluster.ts';
import { announce, type Result } from '../results.ts';
import { proxied } from '../traffic/proxy.ts';
import { resumedText, type WaitFlow, waitFlows } from '../traffic/waitFlows.ts';

const within = { interval: 250, timeout: { milliseconds: 30_000 } };

const bodySchema = z.object({ messaging_object: z.object({ text: z.object({ body: z.string() }) }) });

/** Starts a workflow, and resumes it at the URL that it has sent, each by the proxy's rule. */
async function resumeOnce(cluster: Cluster, flow: WaitFlow): Promise<Result> {
	const { simulator, session, postgres } = cluster;
	await simulator.reset();
	const texts = async (): Promise<string[]> =>
		(await simulator.received()).map(({ body }) => bodySchema.parse(body).messaging_object.text.body);
	const isWaiting = async (): Promise<boolean> => {
		const rows = await postgres.query(
			`SELECT id FROM execution_entity WHERE status = 'waiting' AND "workflowId" = '${flow.workflowId}'`,
		);
		return rows.length === 1;
	};

	const started = await fetch(proxied(cluster, session.url + flow.startPath), flow.start);
	await pWaitFor(isWaiting, within);
	const [resumeUrl = ''] = await texts();
	const { pathname, search } = new URL(resumeUrl);
	const pastTheRule = await fetch(session.url + pathname + search, flow.resume);
	const resumed = await fetch(proxied(cluster, resumeUrl), flow.resume);
	if (resumed.ok) await pWaitFor(async () => (await texts()).length === 2, within);
	const [, second] = await texts();
	const isMet = started.ok && resumed.ok && second === resumedText && !pastTheRule.ok;
	return {
		scenario: 'wait',
		subject: flow.title,
		figures: `${flow.startPath.split('/')[1]}: ${started.status}, ${pathname.split('/')[1]}: ${resumed.status}, at main: ${pastTheRule.status}`,
		verdict: isMet ? 'met' : 'missed',
	};
}

/**
 * Executions that wait are resumed through a reverse proxy with the rule of docs/scaling.md, and not by main.
 */
export async function wait(cluster: Cluster): Promise<Result[]> {
	return await step('wait: executions are resumed through the proxy', async () => {
		const results: Result[] = [];
		for (const flow of await waitFlows(cluster)) results.push(announce(await resumeOnce(cluster, flow)));
		return results;
	});
}
