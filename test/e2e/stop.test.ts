import { afterAll, expect, it } from '@jest/globals';
import pWaitFor from 'p-wait-for';
import { z } from 'zod/v3';
import { waitForExecution } from '../../scripts/n8n/executions.ts';
import { createWorkflow, deleteWorkflow, runManually } from '../../scripts/n8n/workflows.ts';
import { actionNode, chain, manualTrigger } from '../../scripts/trial/nodes.ts';
import { infobip } from '../../simulator/infobip/index.ts';
import { withN8n } from './harness/n8n.ts';

const e2e = withN8n();
const workflowIds: string[] = [];
afterAll(async () => {
	for (const id of workflowIds) await deleteWorkflow(e2e.session, id);
});

const customSchema = z.object({ customData: z.record(z.string()).default({}) });

const PEOPLE = Array.from({ length: 40 }, (_, index) => `+12025550${String(100 + index)}`);

const parameters = {
	operation: 'sendText',
	to: PEOPLE.join(','),
	text: 'Hello',
	options: { parallelRequests: 2 },
};

/** Starts a long run. @param settings of the workflow @returns the execution's id */
async function start(settings: object = {}): Promise<string> {
	const send = actionNode(infobip, parameters, { credential: await e2e.credential(infobip) });
	const workflow = chain(manualTrigger(), send);
	const { id } = await createWorkflow(e2e.session, {
		...workflow,
		settings: { ...workflow.settings, ...settings },
	});
	workflowIds.push(id);
	e2e.simulator.failAll('infobip', { kind: 'delay', ms: 300 });
	return await runManually(e2e.session, id, 'Start');
}

const got = () =>
	e2e.simulator.messages('infobip').map(({ rawBody }) => `+${/"to":"(\d+)"/.exec(rawBody)?.[1]}`);

it('Stop: the highlighted data of the execution say what became of the messages', async () => {
	const executionId = await start();
	await pWaitFor(() => got().length >= 6, { interval: 20, timeout: 20_000 });
	await e2e.session.request('POST', `/executions/${executionId}/stop`);
	expect((await waitForExecution(e2e.session, executionId)).status).toBe('canceled');
	const customData = async () =>
		customSchema.parse(await e2e.session.request('GET', `/executions/${executionId}`)).customData;
	await pWaitFor(async () => (await customData()).accepted !== undefined, { interval: 100, timeout: 10_000 });
	const { accepted = '', mayHaveBeenSent = '', sendAgain = '' } = await customData();
	const [a, m, s] = [accepted, mayHaveBeenSent, sendAgain].map((value) => Number.parseInt(value, 10));
	expect((a ?? 0) + (m ?? 0) + (s ?? 0)).toBe(PEOPLE.length);
	expect(got()).toEqual(expect.arrayContaining(accepted.split(': ')[1]?.split(', ') ?? []));
	expect(sendAgain).toMatch(/^\d+: \+12025550\d/);
});

it('a time-out: the items of the node say what became of each message', async () => {
	const execution = await waitForExecution(e2e.session, await start({ executionTimeout: 2 }));
	expect(execution.status).toBe('canceled');
	const items = execution.itemsOf('Action').map(({ json }) => json);
	expect(items.map(({ to }) => to)).toEqual(PEOPLE);
	const accepted = items.filter(({ status }) => status === 'accepted').map(({ to }) => to);
	const unsent = items
		.filter((item) => JSON.stringify(item).includes('"mayHaveBeenSent":false'))
		.map(({ to }) => to);
	expect(accepted.length).toBeGreaterThanOrEqual(2);
	expect(accepted.length + unsent.length).toBeGreaterThanOrEqual(PEOPLE.length - 2);
	expect(got()).toEqual(expect.arrayContaining(accepted));
	expect(unsent.filter((to) => got().some((other) => other === to))).toEqual([]);
});
