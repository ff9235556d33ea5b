import pWaitFor from 'p-wait-for';
import { z } from 'zod/v3';

import { report, step } from '../../scripts/setup/progress.mjs';
import { activate, createWorkflow } from '../../scripts/n8n/workflows.ts';
import { actionNode, chain, triggerNode } from '../../scripts/trial/nodes.ts';
import { createTrialCredential } from '../../scripts/trial/providers.ts';
import { envelope, message, text } from '../../simulator/kaleyra/callbacks.ts';
import { kaleyra } from '../../simulator/kaleyra/index.ts';
import { hasDied, readExecutions, untilIdle } from './account.ts';
import { send } from './callbacks.ts';
import type { Cluster } from './cluster.ts';
import type { Flow } from './flows.ts';
import { stuckAfter } from './kill.ts';
import { announce, type QueueRow, type Result } from './results.ts';

const sentSchema = z.object({
	messaging_object: z.object({
		to: z.string().transform((to) => to.slice(1)),
		interactive: z
			.object({
				action: z.object({
					buttons: z.array(z.object({ reply: z.object({ id: z.string(), title: z.string() }) })),
				}),
			})
			.optional(),
	}),
});

/** What people got: a question, by the button that answers it, or the confirmation of an answer. */
async function receivedBy({ simulator }: Cluster) {
	const questions = new Map<string, object>();
	const confirmed = new Map<string, number>();
	for (const { body, messageId } of await simulator.received()) {
		if (messageId === undefined) continue;
		const { to, interactive } = sentSchema.parse(body).messaging_object;
		const [button] = interactive?.action.buttons ?? [];
		if (button) questions.set(to, button.reply);
		else confirmed.set(to, (confirmed.get(to) ?? 0) + 1);
	}
	return { questions, confirmed };
}

/** A text starts an execution that asks its sender, waits, and confirms the answer. A message id is a person. */
async function askingFlow({ session, simulator, webhook }: Cluster): Promise<Flow> {
	const credential = await createTrialCredential(session, kaleyra, simulator);
	const trigger = triggerNode(kaleyra, { events: ['text'] });
	const to = `={{ $('${trigger.name}').first().json.from.phone }}`;
	const question = { operation: 'sendAndWait', to, message: 'Shall we?' };
	const confirmation = { operation: 'sendText', to, text: 'Thank you' };
	const { id } = await createWorkflow(
		session,
		chain(
			trigger,
			actionNode(kaleyra, question, { name: 'Ask', credential }),
			actionNode(kaleyra, confirmation, { name: 'Confirm', credential }),
		),
	);
	await activate(session, id);
	return {
		title: 'Kaleyra Trigger → Send and Wait for Response → Send Text',
		nodes: 'package',
		workflowId: id,
		url: `${webhook.url}/webhook/${trigger.webhookId}/webhook`,
		callback: (person) => text('Hello', { from: person, messageId: `wamid.${person}` }),
	};
}

/** Everybody presses, and again when the press got no answer. @returns how many got one */
async function pressAll(flow: Flow, people: string[], pace: { senders: number; every: number }) {
	let open = people;
	for (let round = 1; open.length > 0 && round <= 5; round++) {
		const deliveries = await send(flow, open, pace);
		open = deliveries.flatMap(({ acknowledgedAfter, messageId }) =>
			acknowledgedAfter === undefined ? [messageId] : [],
		);
	}
	return people.length - open.length;
}

/** Executions that wait. */
const COUNT = 300;

async function measure(cluster: Cluster): Promise<Result> {
	const { postgres, simulator, webhook, workers } = cluster;
	const people = Array.from({ length: COUNT }, (_, index) => String(12_025_551_000 + index));
	await simulator.reset();
	const flow = await askingFlow(cluster);
	const isWaiting = `"workflowId" = '${flow.workflowId}' AND status = 'waiting'`;
	const areWaiting = async (wanted: number): Promise<boolean> => {
		const rows = await postgres.query(`SELECT id FROM execution_entity WHERE ${isWaiting}`);
		return rows.length === wanted;
	};
	const untilWaiting = async (wanted: number): Promise<void> =>
		await pWaitFor(async () => await areWaiting(wanted), {
			interval: 250,
			timeout: { milliseconds: stuckAfter * 1000, fallback: () => undefined },
		});

	await send(flow, people, { senders: 4 });
	await untilWaiting(COUNT);
	const { questions } = await receivedBy(cluster);
	const press = (from: string) => {
		const payload = { type: 'button_reply', button_reply: questions.get(from) };
		return envelope([message('interactive', payload, { from, messageId: `wamid.PRESS${from}` })], { from });
	};

	const pressing = pressAll({ ...flow, callback: press }, people, { senders: 4, every: 500 });
	const confirmedSome = async () => (await receivedBy(cluster)).confirmed.size > COUNT / 10;
	await pWaitFor(confirmedSome, { interval: 250, timeout: { milliseconds: stuckAfter * 1000 } });
	report('  SIGKILL to the webhook processor and to a worker');
	await Promise.all([webhook.restart('SIGKILL'), workers[0]?.restart('SIGKILL')]);
	const acknowledged = await pressing;
	await untilWaiting(0);
	await untilIdle(postgres, stuckAfter);

	const { confirmed } = await receivedBy(cluster);
	const twice = [...confirmed.values()].filter((times) => times > 1).length;
	const missing = COUNT - confirmed.size;
	const executions = await readExecutions(postgres, [flow.workflowId]);
	const waiting = executions.filter(({ status }) => status === 'waiting').length;
	const died = executions.filter(hasDied).length;
	const others = executions.length - COUNT;
	// Whose it is: n8n has given up the very executions that confirmed nothing.
	const lossIsN8ns = missing === died && waiting === 0;
	const verdict = twice > 0 || others > 0 ? 'missed' : missing === 0 ? 'met' : lossIsN8ns ? 'n8n' : 'missed';
	return {
		scenario: 'answers',
		subject: flow.title,
		figures: `${questions.size} waiting, ${acknowledged} presses acknowledged, ${confirmed.size} confirmed, ${twice} twice, ${waiting} still waiting, ${died} that n8n gave up, ${others} more executions`,
		verdict,
	};
}

/** Executions wait, and all are answered while the webhook processor and a worker are killed: each goes on once. */
export const answers: QueueRow = {
	name: 'answers',
	workers: 2,
	isLong: true,
	measure: async (cluster) =>
		await step('answers: executions that wait are answered, and processes are killed', async () => [
			announce(await measure(cluster)),
		]),
};
