import type { INode } from 'n8n-workflow';

import type { Fault } from '../../../simulator/faults.ts';
import { providers } from '../../providers/index.ts';
import { infobip } from '../../providers/infobip.ts';
import { simulator } from '../../runningSimulator.ts';
import { runNode } from '../harness/engine.ts';
import { nodeOf } from '../harness/sends.ts';

describe.each(providers)('$title', (provider) => {
	const { by, path, body } = provider.read;
	const mark = async (settings: Partial<INode> = {}, targets: unknown[] = ['12025550123']) =>
		await runNode(
			nodeOf(provider),
			{ resource: 'message', operation: 'markAsRead', [by]: '={{ $json.target }}' },
			targets.map((target) => ({ json: { target: String(target) } })),
			settings,
		);

	test('a message is marked as read', async () => {
		const { items, error } = await mark({}, ['12025550123', '12025550124']);
		expect([error?.message, error?.description]).toEqual([undefined, undefined]);
		expect(simulator.received).toHaveLength(2);
		expect(simulator.received[0]).toMatchObject({ method: 'POST', path, body, violations: [] });
		expect(simulator.messages()).toEqual([]);
		expect(items).toEqual(
			['12025550123', '12025550124'].map((target, item) => ({
				json: { provider: provider.id, status: 'read', [by]: target },
				pairedItem: { item },
			})),
		);
	});

	test.each<Fault>([
		{ kind: 'status', status: 500 },
		{ kind: 'resetBeforeBody' },
		{ kind: 'resetAfterBody' },
	])('after %j it is not asked again, and the item says so', async (fault) => {
		simulator.fail(provider.id, fault);
		const { items } = await mark({ onError: 'continueRegularOutput' }, ['12025550123', '12025550124']);
		expect(simulator.received).toHaveLength(2);
		expect(items).toMatchObject([
			{ json: { error: { message: expect.any(String) }, [by]: '12025550123' }, pairedItem: { item: 0 } },
			{ json: { status: 'read', [by]: '12025550124' }, pairedItem: { item: 1 } },
		]);
	});

	test('after a 429 it is asked again', async () => {
		simulator.fail(provider.id, { kind: 'status', status: 429, retryAfter: 0 });
		const { items } = await mark();
		expect([items.length, simulator.received.length]).toEqual([1, 2]);
	});

	test('with an error output a failed item goes there', async () => {
		simulator.fail(provider.id, { kind: 'status', status: 401 });
		const { items, errorItems } = await mark({ onError: 'continueErrorOutput' });
		expect(items).toEqual([]);
		expect(errorItems).toMatchObject([{ json: { error: { [by]: '12025550123' } } }]);
	});

	test('without any of this a failed item ends the run', async () => {
		const { error, items } = await mark({}, ['']);
		expect(error?.message).toBe(by === 'to' ? 'Person is empty' : 'Message ID is empty');
		expect([items, simulator.received]).toEqual([[], []]);
	});
});

test("Infobip's message IDs are percent-encoded, and 403 names the scope", async () => {
	const mark = async (messageId: string, credential = {}) =>
		await runNode(nodeOf(infobip, credential), {
			resource: 'message',
			operation: 'markAsRead',
			messageId,
		});
	const { items } = await mark('wamid.HBgL/+==');
	expect(items[0]?.json).toMatchObject({ status: 'read', messageId: 'wamid.HBgL/+==' });
	expect(simulator.received[0]).toMatchObject({
		path: '/whatsapp/1/senders/441134960000/message/wamid.HBgL%2F%2B%3D%3D/read',
		violations: [],
	});
	const { error } = await mark('wamid.IN', { apiKey: 'fake-infobip-send-only-key-0001' });
	expect(error?.description).toContain('whatsapp:manage to list templates and to mark messages as read');
});
