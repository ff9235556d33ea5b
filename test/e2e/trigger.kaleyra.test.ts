import { describe, expect, it } from '@jest/globals';

import { chain, triggerNode } from '../../scripts/trial/nodes.ts';
import {
	envelope,
	manyCards,
	message,
	page001,
	qualityNotice,
	text,
} from '../../simulator/kaleyra/callbacks.ts';
import { kaleyra } from '../../simulator/kaleyra/index.ts';
import { postCallback } from '../../simulator/postCallback.ts';
import { withN8n } from './harness/n8n.ts';

const e2e = withN8n();

describe('the Kaleyra trigger', () => {
	it('reads the contact message of the vendor page', async () => {
		const active = await e2e.activate(chain(triggerNode(kaleyra)));
		await postCallback(active.url, page001);
		const [execution] = await active.executions(1);
		expect(execution?.itemsOf('Trigger').map(({ json }) => json)).toEqual([
			{
				event: 'contact',
				provider: 'kaleyra',
				messageId: 'wamid.HBgMOTE5NzQwNzc2NTA1FQIAEhgg0123456789RDBENzY0RTlFR1RUNBNkQ1QzQxRTM1NkQA',
				receivedAt: '2024-04-05T19:33:42.000Z',
				from: { phone: '+919123456785', waId: '919123456787', name: 'Sam' },
				to: { phone: '+911234567890', phoneNumberId: '104601234567858' },
				reference: {
					ref: 'Hello This will be my reference id - 123',
					ref1: 'shoes campaign',
					ref2: 'summer sale campaign',
					replyTo: '48c38d78-4ec5-4123-abee-031234566c85',
				},
				contact: {
					name: {
						formattedName: 'Rajat Lavekar, IIT dh',
						firstName: 'Rajat Lavekar',
						middleName: 'IIT',
						lastName: 'dh',
					},
					phones: [{ phone: '+91 9123456 987', waId: '919123456987', type: 'MOBILE' }],
				},
				contactIndex: 0,
				contactCount: 1,
			},
		]);
	});

	it('gives an item for each contact, or one for the message', async () => {
		const body = envelope([message('contacts', manyCards(3))]);
		const each = await e2e.activate(chain(triggerNode(kaleyra)));
		const together = await e2e.activate(chain(triggerNode(kaleyra, { output: 'message' })));
		await postCallback(each.url, body);
		await postCallback(together.url, body);
		const [first] = await each.executions(1);
		expect(first?.itemsOf('Trigger').map(({ json }) => [json.contactIndex, json.contactCount])).toEqual([
			[0, 3],
			[1, 3],
			[2, 3],
		]);
		const [second] = await together.executions(1);
		expect(second?.itemsOf('Trigger')).toHaveLength(1);
		expect(second?.itemsOf('Trigger')[0]?.json.contacts).toHaveLength(3);
	});

	it('does not lose the good messages beside a damaged one', async () => {
		const active = await e2e.activate(
			chain(triggerNode(kaleyra, { events: ['contact', 'text', 'status', 'other'] })),
		);
		const damaged = { from: 5, type: 'contacts', contacts: 'none' };
		await postCallback(
			active.url,
			envelope([message('text', { body: 'One' }), damaged, null, message('contacts', manyCards(1))]),
		);
		const [execution] = await active.executions(1);
		const items = execution?.itemsOf('Trigger').map(({ json }) => json) ?? [];
		expect(items.map(({ event }) => event)).toEqual(['text', 'other', 'other', 'contact']);
		expect(items[1]).toMatchObject({ type: 'contacts', content: damaged });
	});

	it('answers quality notices by GET with 200 and starts nothing', async () => {
		const active = await e2e.activate(
			chain(triggerNode(kaleyra, { events: ['contact', 'text', 'status', 'other'] })),
		);
		expect(await postCallback(active.url, undefined, { method: 'GET', query: qualityNotice })).toMatchObject({
			status: 200,
		});
		await postCallback(active.url, text('After'));
		const executions = await active.executions(1);
		expect(executions.map((execution) => execution.itemsOf('Trigger')[0]?.json.event)).toEqual(['text']);
	});
});
