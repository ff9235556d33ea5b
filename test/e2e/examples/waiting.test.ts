import { describe, expect, it } from '@jest/globals';
import { untilWaiting, waitForExecution } from '../../../scripts/n8n/executions.ts';
import { runManually } from '../../../scripts/n8n/workflows.ts';
import { infobip } from '../../../simulator/infobip/index.ts';
import { kaleyra } from '../../../simulator/kaleyra/index.ts';
import type { Provider } from '../../../simulator/providers.ts';
import { example } from '../harness/examples.ts';
import { withN8n } from '../harness/n8n.ts';

const e2e = withN8n();

/** Starts an example that asks, presses one of the buttons, and gives what came of it. */
async function press(provider: Provider, name: string, index: number) {
	const active = await e2e.activate(example(name, [await e2e.credential(provider)]));
	const id = await runManually(e2e.session, active.id, 'Start');
	await untilWaiting(e2e.session, id);
	const [question] = e2e.simulator.messages(provider.id);
	const callback = question && provider.callbacks.replyTo(question, index);
	expect(await e2e.simulator.deliver(provider.id, active.url, callback ?? {})).toMatchObject({ status: 200 });
	const execution = await waitForExecution(e2e.session, id);
	expect(execution.status).toBe('success');
	expect(await active.executions(1)).toHaveLength(1);
	const [, ...messages] = e2e.simulator.messages(provider.id);
	return { question, execution, messages };
}

describe('ask-and-wait', () => {
	it('confirms after Yes, though the customer had not written before', async () => {
		e2e.simulator.enforceServiceWindow();
		const { execution, messages } = await press(infobip, 'ask-and-wait', 0);
		expect(messages).toMatchObject([
			{
				body: { to: '12025550123', content: { text: 'Thank you. We deliver order 1001 tomorrow.' } },
				laterFailure: undefined,
			},
		]);
		expect(execution.itemsOf('Call the customer')).toEqual([]);
	});

	it('has the customer called after No', async () => {
		const { execution, messages } = await press(infobip, 'ask-and-wait', 1);
		expect(messages).toEqual([]);
		expect(execution.itemsOf('Call the customer')).toHaveLength(1);
	});
});

describe('approve-by-whatsapp', () => {
	it('goes on after Approve', async () => {
		const { question, execution, messages } = await press(kaleyra, 'approve-by-whatsapp', 0);
		expect(question).toMatchObject({ body: { messaging_object: { to: '+12025550124' } } });
		expect(execution.itemsOf('Pay it out')).toHaveLength(1);
		expect(messages).toMatchObject([
			{
				body: {
					messaging_object: {
						to: '+12025550123',
						text: { body: 'We have paid back 250 USD for order 1001.' },
					},
				},
			},
		]);
	});

	it('does not after Decline', async () => {
		const { execution, messages } = await press(kaleyra, 'approve-by-whatsapp', 1);
		expect(messages).toEqual([]);
		expect(execution.itemsOf('Pay it out')).toEqual([]);
		expect(execution.itemsOf('Not approved')).toHaveLength(1);
	});
});
