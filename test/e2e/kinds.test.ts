import { beforeAll, describe, expect, it } from '@jest/globals';
import type { CredentialReference } from '../../scripts/n8n/workflows.ts';
import { actionNode } from '../../scripts/trial/nodes.ts';
import { providers } from '../providers/index.ts';
import { filledIn, markAsRead } from '../providers/kinds.ts';
import { withN8n } from './harness/n8n.ts';

const e2e = withN8n();

describe.each(providers)('$title on a real n8n', (provider) => {
	const { id, read } = provider;
	let credential: CredentialReference;
	beforeAll(async () => {
		credential = await e2e.credential(provider);
	});
	const run = async (parameters: object) => {
		const execution = await e2e.run(actionNode(provider, parameters, { credential }));
		expect(execution.error?.message).toBeUndefined();
		expect(e2e.simulator.received).toMatchObject([{ violations: [] }]);
		return execution.itemsOf('Action').map(({ json }) => json);
	};

	it.each(filledIn(provider))('$operation', async ({ operation, parameters, chosen, body }) => {
		const items = await run({ operation, ...chosen, ...parameters });
		const [message] = e2e.simulator.messages(id);
		expect(message?.body).toEqual(body);
		expect(items).toEqual([
			expect.objectContaining({
				to: '+12025550123',
				status: 'accepted',
				messageId: message?.messageId,
				from: `+${provider.credential.defaultSender?.replace('+', '')}`,
				provider: id,
			}),
		]);
	});

	it('markAsRead', async () => {
		const { operation, parameters } = markAsRead(provider);
		const items = await run({ operation, ...parameters });
		const [{ method, path, body } = { method: 'none' }] = e2e.simulator.received;
		expect({ method, path, body }).toEqual({ method: 'POST', path: read.path, body: read.body });
		expect(items).toEqual([{ provider: id, status: 'read', [read.by]: '12025550123' }]);
	});
});
