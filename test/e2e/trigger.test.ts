import { describe, expect, it } from '@jest/globals';
import { chain, node, triggerNode } from '../../scripts/trial/nodes.ts';
import { postCallback } from '../../simulator/postCallback.ts';
import { providers } from '../providers/index.ts';
import { withN8n } from './harness/n8n.ts';

const e2e = withN8n();

describe.each(providers)('the $title trigger', (provider) => {
	const { callback: card, contact, from } = provider.inbound;
	const text = provider.callbacks.text();
	const status = provider.callbacks.delivered();

	const waiting = async (parameters: object = {}, secret?: string) => {
		const credential =
			secret === undefined ? undefined : await e2e.credential(provider, { webhookSecret: secret });
		const trigger = triggerNode(provider, parameters, credential ? { credential } : {});
		return await e2e.activate(chain(trigger, node('n8n-nodes-base.noOp')));
	};

	it.each([1, 1.1])(
		'of version %s gives the contact of a card, told apart from its sender',
		async (version) => {
			const trigger = triggerNode(provider, {}, { typeVersion: version });
			const active = await e2e.activate(chain(trigger, node('n8n-nodes-base.noOp')));
			expect(await postCallback(active.url, card)).toEqual({
				status: 200,
				body: '{"received":true,"items":1}',
			});
			const [execution] = await active.executions(1);
			expect(execution?.itemsOf('Trigger').map(({ json }) => json)).toEqual([
				expect.objectContaining({
					event: 'contact',
					provider: provider.id,
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
		for (const body of others) {
			expect(await postCallback(active.url, body)).toEqual({
				status: 200,
				body: '{"received":true,"items":0}',
			});
		}
		const odd = { headers: { 'Content-Type': 'text/plain' } };
		expect(await postCallback(active.url, 'not JSON', odd)).toMatchObject({ status: 200 });
		expect(await postCallback(active.url, '', odd)).toMatchObject({ status: 200 });
		expect(await postCallback(active.url, text)).toMatchObject({ status: 200 });
		// n8n itself reads none of these as JSON.
		const types = ['text/plain', 'application/octet-stream', 'application/x-www-form-urlencoded'];
		for (const type of types) {
			const reply = await postCallback(active.url, text, { headers: { 'Content-Type': type } });
			expect(reply).toEqual({ status: 200, body: '{"received":true,"items":1}' });
		}
		const executions = await active.executions(4);
		expect(executions.map((execution) => execution.itemsOf('Trigger')[0]?.json)).toEqual(
			executions.map(() => expect.objectContaining({ event: 'text', text: 'Hello' })),
		);
	});

	it('gives replies, files and locations, the content first', async () => {
		const events = ['reply', 'media', 'location'] as const;
		const active = await waiting({ events });
		for (const event of events) await postCallback(active.url, provider.callbacks[event]());
		const executions = await active.executions(events.length);
		const items = executions.map((execution) => execution.itemsOf('Trigger')[0]?.json ?? {});
		for (const event of events) {
			const item = items.find((json) => json.event === event);
			expect(item).toMatchObject({ provider: provider.id, ...provider.contents[event] });
			expect(Object.keys(item ?? {}).slice(0, 2)).toEqual(['event', event]);
		}
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
