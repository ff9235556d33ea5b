import { beforeAll, describe, expect, it } from '@jest/globals';
import pWaitFor from 'p-wait-for';
import { z } from 'zod/v3';
import { getExecution, waitForExecution } from '../../scripts/n8n/executions.ts';
import { type CredentialReference, runManually } from '../../scripts/n8n/workflows.ts';
import {
	actionNode,
	itemsNode,
	link,
	manualTrigger,
	node,
	triggerNode,
	workflow,
} from '../../scripts/trial/nodes.ts';
import { providers } from '../providers/index.ts';
import { type ActiveWorkflow, withN8n } from './harness/n8n.ts';

const e2e = withN8n();
const asking = providers.filter(({ id }) => id !== '99digital');

const statusOf = async (id: string): Promise<string> =>
	z.object({ status: z.string() }).parse(await e2e.session.request('GET', `/executions/${id}`)).status;

/** Waits until an execution waits. */
const untilWaiting = async (id: string): Promise<void> =>
	await pWaitFor(async () => (await statusOf(id)) === 'waiting', { interval: 100, timeout: 30_000 });

describe.each(asking)('$title: Send and Wait for Response', (provider) => {
	const { id: simulated } = provider;
	let credential: CredentialReference;
	beforeAll(async () => {
		credential = await e2e.credential(provider);
	});

	/** A workflow that asks, beside the trigger that takes the answers; its trigger listens for everything. */
	const asks = async (parameters: object): Promise<ActiveWorkflow> => {
		const nodes = [
			manualTrigger(),
			itemsNode([{ order: '1001' }]),
			actionNode(
				provider,
				{ operation: 'sendAndWait', to: '+12025550123', message: 'Shall we?', ...parameters },
				{ credential },
			),
			node('n8n-nodes-base.noOp', {}, { name: 'After' }),
			triggerNode(provider, { events: ['reply', 'text'] }, { credential }),
			node('n8n-nodes-base.noOp', {}, { name: 'Event' }),
		] as const;
		const [start, items, ask, after, trigger, event] = nodes;
		return await e2e.activate(
			workflow([...nodes], {
				[start.name]: { main: [[link(items)]] },
				[items.name]: { main: [[link(ask)]] },
				[ask.name]: { main: [[link(after)]] },
				[trigger.name]: { main: [[link(event)]] },
			}),
		);
	};

	it('a press ends the wait, once', async () => {
		const active = await asks({});
		const id = await runManually(e2e.session, active.id, 'Start');
		await untilWaiting(id);
		const [message] = e2e.simulator.messages(simulated);
		if (message === undefined) throw new Error('Nothing was asked');
		const pressed = provider.callbacks.replyTo(message, 0) ?? {};
		expect(await e2e.simulator.deliver(simulated, active.url, pressed)).toMatchObject({
			status: 200,
			body: '{"received":true,"items":0}',
		});
		await waitForExecution(e2e.session, id);
		const execution = await getExecution(e2e.session, id);
		expect(execution.itemsOf('After').map(({ json }) => json)).toEqual([
			{
				data: {
					approved: true,
					responder: expect.objectContaining({ phone: expect.stringContaining('12025550123') }),
					respondedAt: expect.any(String),
				},
				to: '+12025550123',
				messageId: message.messageId,
				provider: simulated,
			},
		]);
		expect(execution.itemsOf('Items').map(({ json }) => json)).toEqual([{ order: '1001' }]);
		await e2e.simulator.deliver(simulated, active.url, pressed);
		expect(await active.executions(1)).toHaveLength(1);
		expect(e2e.simulator.received).toMatchObject([{ violations: [] }]);
	});
});
