import { describe, expect, it } from '@jest/globals';
import { chain, itemsNode, node } from '../../scripts/trial/nodes.ts';
import { postCallback } from '../../simulator/postCallback.ts';
import { withN8n } from './harness/n8n.ts';

const e2e = withN8n();

describe('the harness, on nodes of n8n itself', () => {
	it('runs nodes by hand and gives their items', async () => {
		const execution = await e2e.run(itemsNode([{ a: 1 }, { a: 2 }]), node('n8n-nodes-base.noOp'));
		expect(execution.status).toBe('success');
		expect(execution.itemsOf('n8n-nodes-base.noOp').map(({ json }) => json)).toEqual([{ a: 1 }, { a: 2 }]);
	});

	it('gives the error of the node that failed', async () => {
		const stop = node('n8n-nodes-base.stopAndError', { errorMessage: 'Enough' }, { name: 'Stop' });
		const execution = await e2e.run(stop);
		expect(execution).toMatchObject({ status: 'error', lastNode: 'Stop', error: { message: 'Enough' } });
		expect(execution.errorOf('Stop')?.message).toBe('Enough');
	});

	it('activates a workflow that takes callbacks', async () => {
		const webhookId = 'harness-1';
		const parameters = { httpMethod: 'POST', path: `${webhookId}/webhook` };
		const webhook = {
			...node('n8n-nodes-base.webhook', parameters, { name: 'Webhook', typeVersion: 2 }),
			webhookId,
		};
		const active = await e2e.activate(chain(webhook, node('n8n-nodes-base.noOp')));
		expect(await postCallback(active.url, { hello: 1 })).toMatchObject({ status: 200 });
		const [execution] = await active.executions(1);
		expect(execution?.itemsOf('Webhook')[0]?.json).toMatchObject({ body: { hello: 1 } });
	});
});
