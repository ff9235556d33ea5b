import { beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod/v3';
import { statusOf, untilAllWait, untilWaiting, waitForExecution } from '../../scripts/n8n/executions.ts';
import { type CredentialReference, runManually } from '../../scripts/n8n/workflows.ts';
import {
	actionNode,
	chain,
	itemsNode,
	link,
	manualTrigger,
	node,
	triggerNode,
	workflow,
} from '../../scripts/trial/nodes.ts';
import { typesOf } from '../../scripts/trial/providers.ts';
import { text } from '../../simulator/infobip/callbacks.ts';
import { infobip } from '../../simulator/infobip/index.ts';
import { postAll } from '../../simulator/postCallback.ts';
import { providers } from '../providers/index.ts';
import { type ActiveWorkflow, withN8n } from './harness/n8n.ts';

const e2e = withN8n();
const asking = providers.filter(({ id }) => id !== '99digital');

describe.each(asking)('$title: Send and Wait for Response', (provider) => {
	const { id: simulated } = provider;
	let credential: CredentialReference;
	beforeAll(async () => {
		credential = await e2e.credential(provider);
	});

	/** A workflow that asks, beside the trigger that takes the answers; its trigger listens for everything. */
	const asks = async (parameters: object, settings: object): Promise<ActiveWorkflow> => {
		const given = { operation: 'sendAndWait', to: '+12025550123', message: 'Shall we?', ...parameters };
		const nodes = [
			manualTrigger(),
			itemsNode([{ order: '1001' }]),
			{ ...actionNode(provider, given, { credential }), ...settings },
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

	/** Starts a workflow that asks, and waits until it waits. @param settings of the node that asks */
	const ask = async (parameters: object = {}, settings: object = {}) => {
		const active = await asks(parameters, settings);
		const id = await runManually(e2e.session, active.id, 'Start');
		await untilWaiting(e2e.session, id);
		const [message] = e2e.simulator.messages(simulated);
		if (message === undefined) throw new Error('Nothing was asked');
		return {
			active,
			id,
			message,
			/** Presses a button, by its index. @param change of the callback's text */
			press: async (index: number, change = (body: string) => body) => {
				const callback = JSON.stringify(provider.callbacks.replyTo(message, index) ?? {});
				return await e2e.simulator.deliver(simulated, active.url, JSON.parse(change(callback)));
			},
		};
	};
	const resumed = async (id: string) => await waitForExecution(e2e.session, id);
	const started = (items: number) => ({ status: 200, body: `{"received":true,"items":${items}}` });

	it('a press ends the wait, once, and starts nothing', async () => {
		const { active, id, message, press } = await ask();
		expect(await press(0)).toMatchObject(started(0));
		const execution = await resumed(id);
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
		expect(await press(0)).toMatchObject(started(0));
		expect(await active.executions(1)).toHaveLength(1);
		expect(e2e.simulator.received).toMatchObject([{ violations: [] }]);
	});

	it('a forged token and a person who was not asked come out as events, and the execution waits on', async () => {
		const choice = [
			{ title: 'Tuesday', description: 'morning' },
			{ title: 'Friday', id: 'slot-5' },
		];
		const { active, id, press } = await ask({ responseType: 'choice', choices: { choice } });
		const forge = (body: string) => body.replace(/(n8nw1\.\d+\.[^.]+\.)[^.]+/g, '$1AAAAAAAA');
		const stranger = (body: string) => body.replaceAll('12025550123', '12025550199');
		expect(await press(1, forge)).toMatchObject(started(1));
		expect(await press(1, stranger)).toMatchObject(started(1));
		expect(await active.executions(2)).toHaveLength(2);
		expect(await statusOf(e2e.session, id)).toBe('waiting');
		expect(await press(1)).toMatchObject(started(0));
		expect((await resumed(id)).itemsOf('After')).toMatchObject([
			{ json: { data: { choice: { index: 1, id: 'slot-5', title: 'Friday' } } } },
		]);
	});

	it('a row of a list is a choice; of several people, the first to answer counts', async () => {
		const choice = ['Monday', 'Tuesday', 'Wednesday', 'Thursday'].map((title) => ({ title }));
		const to = '+12025550123, +12025550124';
		const { active, id, press } = await ask({ to, responseType: 'choice', choices: { choice } });
		const [, second] = e2e.simulator.messages(simulated);
		const theirs = (second && provider.callbacks.replyTo(second, 3)) ?? {};
		expect(await e2e.simulator.deliver(simulated, active.url, theirs)).toMatchObject(started(0));
		expect((await resumed(id)).itemsOf('After')).toMatchObject([
			{
				json: {
					data: { choice: { index: 3, id: 'Thursday', title: 'Thursday' } },
					to: '+12025550124',
					messageId: second?.messageId,
				},
			},
		]);
		expect(await press(0)).toMatchObject(started(0));
		expect(await active.executions(1)).toHaveLength(1);
		expect(e2e.simulator.received).toMatchObject([{ violations: [] }, { violations: [] }]);
	});

	it('forty people answer in a burst: each execution goes on once, with its own answer', async () => {
		const people = Array.from({ length: 40 }, (_, index) => String(12025550200 + index));
		const to = '={{ "+" + $json.from.phone.replace("+", "") }}';
		const { id, url, executions } = await e2e.activate(
			chain(
				triggerNode(provider, { events: ['text', 'reply'] }, { credential }),
				actionNode(provider, { operation: 'sendAndWait', to, message: 'Shall we?' }, { credential }),
			),
		);
		const hello = provider.callbacks.text();
		const [writer = ''] = provider.api.serviceWindow.writers(hello);
		const helloOf = (from: string): object => JSON.parse(JSON.stringify(hello).replaceAll(writer, from));
		const burst = async (callbacks: object[]) =>
			await postAll(url, callbacks, { parallel: 8, timeout: 30_000 });
		await burst(people.map(helloOf));
		await untilAllWait(e2e.session, id, people.length);
		const questions = e2e.simulator.messages(simulated);
		await burst(questions.map((question) => provider.callbacks.replyTo(question, 0) ?? {}));
		const items = (await executions(people.length)).map((each) =>
			each.itemsOf('Action').map(({ json }) => json),
		);
		expect(
			items
				.flat()
				.map(({ to: person }) => person)
				.sort(),
		).toEqual(people.map((person) => `+${person}`));
		expect(items).toEqual(
			items.map(([item]) => [
				expect.objectContaining({
					data: expect.objectContaining({
						approved: true,
						responder: expect.objectContaining({
							phone: expect.stringContaining(String(item?.to).slice(1)),
						}),
					}),
				}),
			]),
		);
	});

	it("a template's quick reply is a choice", async () => {
		const { id, press } = await ask({ ask: 'template', ...provider.template.byHand });
		expect(await press(1)).toMatchObject(started(0));
		expect((await resumed(id)).itemsOf('After')).toMatchObject([
			{ json: { data: { choice: { index: 1, title: 'No' } } } },
		]);
		expect(e2e.simulator.received).toMatchObject([{ violations: [] }]);
	});

	it('with Retry On Fail asks nobody twice', async () => {
		const refused = { kind: 'status', status: 400 } as const;
		e2e.simulator.fail(simulated, refused, { match: { body: '12025550124' } });
		const retry = { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 };
		const { id, press } = await ask({ to: '+12025550123, +12025550124' }, retry);
		const asked = e2e.simulator.sends(simulated).map(({ body }) => JSON.stringify(body));
		expect(asked.filter((body) => body.includes('12025550123'))).toHaveLength(1);
		expect(asked.filter((body) => body.includes('12025550124'))).toHaveLength(2);
		expect(await press(0)).toMatchObject(started(0));
		expect((await resumed(id)).itemsOf('After')).toHaveLength(1);
	});

	it('is offered as human review of the tools of an agent, which n8n 1 does not have', async () => {
		const name = `${typesOf(provider).actionType}HitlTool`;
		const types = z.array(z.object({ name: z.string() })).parse(await e2e.session.nodeTypes());
		expect(types.some((type) => type.name === name)).toBe(!e2e.session.version.startsWith('1.'));
	});

	if (provider.id === infobip.id) {
		it('takes the next text as the answer, and the text after it as an event', async () => {
			const { active, id, message } = await ask({ responseType: 'freeText' });
			const { callbackData } = z.object({ callbackData: z.string() }).parse(message.body);
			const say = async (words: string) =>
				await e2e.simulator.deliver(
					simulated,
					active.url,
					text(words, { from: '12025550123', callbackData }),
				);
			expect(await say('On Tuesday')).toMatchObject(started(0));
			expect((await resumed(id)).itemsOf('After')).toMatchObject([
				{ json: { data: { text: 'On Tuesday' }, to: '+12025550123' } },
			]);
			expect(await say('Thank you')).toMatchObject(started(1));
		});
	}
});
