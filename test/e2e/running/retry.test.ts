import { describe, expect, it } from '@jest/globals';
import { type Execution, waitForExecutions } from '../../../scripts/n8n/executions.ts';
import { actionNode, chain, itemsNode, triggerNode } from '../../../scripts/trial/nodes.ts';
import { postCallback } from '../../../simulator/postCallback.ts';
import { providers } from '../../providers/index.ts';
import type { ProviderUnderTest } from '../../providers/provider.ts';
import { withN8n } from '../harness/n8n.ts';

const e2e = withN8n();

const RECIPIENTS = [12025550001, 12025550002, 12025550003].map((number) => `+${number}`);

/**
 * Runs a published workflow that stops at its second message, then retries that execution as the list of
 * executions does.
 */
async function retry(
	provider: ProviderUnderTest,
	recipients: string[],
	options: object = {},
): Promise<{ first: Execution; second: Execution; sends: number }> {
	const credential = await e2e.credential(provider);
	const send = actionNode(
		provider,
		{
			operation: 'sendText',
			to: '={{ $json.to }}',
			text: 'Hello',
			options: { parallelRequests: 1, ...options },
		},
		{ credential },
	);
	const trigger = triggerNode(provider, { events: ['text'] });
	const active = await e2e.activate(chain(trigger, itemsNode(recipients.map((to) => ({ to }))), send));
	const failing = recipients.at(-2) ?? recipients[0] ?? '';
	e2e.simulator.fail(
		provider.id,
		{ kind: 'status', status: 400 },
		{ match: { body: failing.replace('+', '') } },
	);
	await postCallback(active.url, provider.callbacks.text());
	const [first] = await active.executions(1);
	if (first === undefined) throw new Error('expected an execution');
	const before = e2e.simulator.sends(provider.id).length;
	await e2e.session.request('POST', `/executions/${first.id}/retry`, { loadWorkflow: false });
	const second = (await waitForExecutions(e2e.session, active.id, 2)).find(({ id }) => id !== first.id);
	if (second === undefined) throw new Error('expected a second execution');
	return { first, second, sends: e2e.simulator.sends(provider.id).length - before };
}

describe.each(providers)("n8n's Retry with $title", (provider) => {
	it('sends nothing where it would send several messages again, and says why', async () => {
		const { first, second, sends } = await retry(provider, RECIPIENTS);
		expect(first.error?.message).toMatch(/^Stopped at \+12025550002: .* 1 sent, 1 not tried\.$/);
		expect(second.status).toBe('error');
		expect(second.error?.message).toBe(
			'Retry would send 3 messages, perhaps for the second time. Nothing was sent.',
		);
		expect(sends).toBe(0);
	});

	it('sends all of them with Allow Retry', async () => {
		const { second, sends } = await retry(provider, RECIPIENTS, { allowRetry: true });
		expect(second.status).toBe('success');
		expect(second.itemsOf('Action').map(({ json }) => json.to)).toEqual(RECIPIENTS);
		expect(sends).toBe(3);
	});

	it('sends a single message again, whose failure is why it is retried', async () => {
		const { first, second, sends } = await retry(provider, RECIPIENTS.slice(0, 1));
		expect(first.status).toBe('error');
		expect(second.status).toBe('success');
		expect(sends).toBe(1);
	});
});
