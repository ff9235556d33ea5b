import { describe, expect, it } from '@jest/globals';
import { callbacks, postCallback } from '../../simulator/callbacks.ts';
import type { ProviderName } from '../../simulator/exchange.ts';
import { withN8n } from './harness/n8n.ts';
import { chain, node, triggerNode } from '../../scripts/trial/nodes.ts';

const e2e = withN8n();

const providers: Array<{
	name: ProviderName;
	card: object;
	text: object;
	status: object;
	/** What the card and the text say, as the trigger gives it. */
	contact: object;
	from: object;
}> = [
	{
		name: 'kaleyra',
		card: callbacks.kaleyra.contacts([callbacks.kaleyra.phonesAsObject]),
		text: callbacks.kaleyra.text('Hello'),
		status: callbacks.kaleyra.status('delivered'),
		contact: {
			name: { formattedName: 'Dana Example', firstName: 'Dana', lastName: 'Example' },
			phones: [{ phone: '+1 202 555 0145', waId: '12025550145', type: 'MOBILE' }],
		},
		from: { phone: '12025550123', waId: '12025550123', name: 'Sam' },
	},
	{
		name: 'infobip',
		card: callbacks.infobip.contacts([
			{
				name: { formattedName: 'Dana Example', firstName: 'Dana' },
				phones: [{ phone: '441134960019', type: 'CELL' }],
			},
		]),
		text: callbacks.infobip.text('Hello'),
		status: callbacks.infobip.delivery('DELIVERED'),
		contact: {
			name: { formattedName: 'Dana Example', firstName: 'Dana' },
			phones: [{ phone: '441134960019', type: 'CELL' }],
		},
		from: { phone: '441134960001', userId: 'GB.123123123', name: 'Frank' },
	},
	{
		name: '99digital',
		card: callbacks.ninetyNineDigital.contacts('972500000003'),
		text: callbacks.ninetyNineDigital.text('Hello'),
		status: callbacks.ninetyNineDigital.status('delivered'),
		contact: { phones: [{ phone: '972500000003' }] },
		from: { phone: '972501234567', userId: 'IL.1600000000000000', name: 'Ronen' },
	},
];

describe.each(providers)('the $name trigger', ({ name, card, text, status, contact, from }) => {
	const waiting = async (parameters: object = {}, secret?: string) => {
		const credential =
			secret === undefined ? undefined : await e2e.credential(name, { webhookSecret: secret });
		const trigger = triggerNode(name, parameters, credential ? { credential } : {});
		return await e2e.activate(chain(trigger, node('n8n-nodes-base.noOp')));
	};

	it.each([1, 1.1])(
		'of version %s gives the contact of a card, told apart from its sender',
		async (version) => {
			const trigger = triggerNode(name, {}, { typeVersion: version });
			const active = await e2e.activate(chain(trigger, node('n8n-nodes-base.noOp')));
			expect(await postCallback(active.url, card)).toMatchObject({ status: 200 });
			const [execution] = await active.executions(1);
			expect(execution?.itemsOf('Trigger').map(({ json }) => json)).toEqual([
				expect.objectContaining({
					event: 'contact',
					provider: name,
					from,
					contact,
					contactIndex: 0,
					contactCount: 1,
				}),
			]);
		},
	);

	it('starts for the selected events only, and answers 200 to everything else', async () => {
		const active = await waiting({ events: ['text'] });
		const others = [
			card,
			status,
			{},
			[],
			[card],
			{ hello: 1 },
			{ meta_object: {} },
			{ meta_object: { value: {} } },
			{ results: 'none' },
			null,
			'"text"',
		];
		for (const body of others) expect(await postCallback(active.url, body)).toMatchObject({ status: 200 });
		const odd = { headers: { 'Content-Type': 'text/plain' } };
		expect(await postCallback(active.url, 'not JSON', odd)).toMatchObject({ status: 200 });
		expect(await postCallback(active.url, '', odd)).toMatchObject({ status: 200 });
		expect(await postCallback(active.url, text)).toMatchObject({ status: 200 });
		const executions = await active.executions(1);
		expect(executions).toHaveLength(1);
		expect(executions[0]?.itemsOf('Trigger')[0]?.json).toMatchObject({ event: 'text', text: 'Hello' });
	});

	it('takes callbacks with the webhook secret only', async () => {
		const secret = 'a-long-random-text';
		const active = await waiting({}, secret);
		const header = (value: string) => ({ headers: { 'X-Webhook-Secret': value } });
		expect(await postCallback(active.url, card)).toMatchObject({ status: 401 });
		expect(await postCallback(active.url, card, { query: { token: 'wrong' } })).toMatchObject({
			status: 401,
		});
		expect(await postCallback(active.url, card, header('wrong'))).toMatchObject({ status: 401 });
		expect(await postCallback(active.url, card, { query: { token: secret } })).toMatchObject({ status: 200 });
		expect(await postCallback(active.url, card, header(secret))).toMatchObject({ status: 200 });
		expect(await active.executions(2)).toHaveLength(2);
	});

	it('attaches each contact as a .vcf file when asked to', async () => {
		const active = await waiting({ options: { attachVcard: true } });
		await postCallback(active.url, card);
		const [execution] = await active.executions(1);
		expect(execution?.itemsOf('Trigger')[0]).toMatchObject({
			binary: { data: { mimeType: 'text/vcard', fileExtension: 'vcf' } },
		});
	});

	it('adds the whole callback when asked to', async () => {
		const active = await waiting({ options: { includeRaw: true } });
		await postCallback(active.url, card);
		const [execution] = await active.executions(1);
		expect(execution?.itemsOf('Trigger')[0]?.json.raw).toEqual(card);
	});
});

describe('the Kaleyra trigger', () => {
	const { envelope, manyCards, message, page001, qualityNotice } = callbacks.kaleyra;

	it('reads the contact message of the vendor page', async () => {
		const active = await e2e.activate(chain(triggerNode('kaleyra')));
		await postCallback(active.url, page001);
		const [execution] = await active.executions(1);
		expect(execution?.itemsOf('Trigger').map(({ json }) => json)).toEqual([
			{
				event: 'contact',
				provider: 'kaleyra',
				messageId: 'wamid.HBgMOTE5NzQwNzc2NTA1FQIAEhgg0123456789RDBENzY0RTlFR1RUNBNkQ1QzQxRTM1NkQA',
				receivedAt: '2024-04-05T19:33:42.000Z',
				from: { phone: '919123456785', waId: '919123456787', name: 'Sam' },
				to: { phone: '911234567890', phoneNumberId: '104601234567858' },
				replyTo: '48c38d78-4ec5-4123-abee-031234566c85',
				reference: {
					ref: 'Hello This will be my reference id - 123',
					ref1: 'shoes campaign',
					ref2: 'summer sale campaign',
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
		const each = await e2e.activate(chain(triggerNode('kaleyra')));
		const together = await e2e.activate(chain(triggerNode('kaleyra', { output: 'message' })));
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
			chain(triggerNode('kaleyra', { events: ['contact', 'text', 'status', 'other'] })),
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
			chain(triggerNode('kaleyra', { events: ['contact', 'text', 'status', 'other'] })),
		);
		expect(await postCallback(active.url, undefined, { method: 'GET', query: qualityNotice })).toMatchObject({
			status: 200,
		});
		await postCallback(active.url, callbacks.kaleyra.text('After'));
		const executions = await active.executions(1);
		expect(executions.map((execution) => execution.itemsOf('Trigger')[0]?.json.event)).toEqual(['text']);
	});
});
