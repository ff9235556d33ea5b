import { afterEach, expect, it } from '@jest/globals';
import { z } from 'zod/v3';
import { runManually, type Workflow } from '../../../scripts/n8n/workflows.ts';
import { infobip } from '../../../simulator/infobip/index.ts';
import { providers } from '../../providers/index.ts';
import type { ProviderUnderTest } from '../../providers/provider.ts';
import { deleteTable, rowsOf, withTables } from '../harness/dataTables.ts';
import { example, parametersOf } from '../harness/examples.ts';
import { withN8n } from '../harness/n8n.ts';

const callbackSchema = z.object({ results: z.array(z.unknown()) });

const TABLE = 'whatsapp_undelivered';

const e2e = withN8n();
afterEach(async () => await deleteTable(e2e.session, TABLE));

const bodies = ({ id }: ProviderUnderTest) => e2e.simulator.messages(id).map(({ body }) => body);

/** The workflow with a list that has a person twice, whose number is spelled as people spell numbers. */
const withSamTwice = (workflow: Workflow): Workflow => ({
	...workflow,
	nodes: workflow.nodes.map((node) =>
		node.name === 'List'
			? {
					...node,
					parameters: {
						...parametersOf(node),
						jsCode: `return ${JSON.stringify([
							{ name: 'Dana', phone: '+12025550123' },
							{ name: 'Sam', phone: '+1 202-555-0124' },
							{ name: 'Sam Example', phone: '+1 202-555-0124' },
						])}`,
					},
				}
			: node,
	),
});

it.each(providers)('$id-card-campaign', async (provider) => {
	const { offers, card, strange, unreached } = provider.campaign;
	const credential = await e2e.credential(provider);
	const workflow = withSamTwice(example(`${provider.id}-card-campaign`, [credential]));
	const active = await e2e.activate(await withTables(e2e.session, workflow));
	let runs = 0;
	const start = async () => {
		await runManually(e2e.session, active.id, 'Start');
		runs += 1;
		return (await active.executions(runs)).at(-1);
	};
	const arrives = async (callback: object) => {
		const answer = await e2e.simulator.deliver(provider.id, active.url, callback);
		expect(answer).toMatchObject({ status: 200 });
		runs += 1;
		return (await active.executions(runs)).at(-1);
	};
	e2e.simulator.enforceServiceWindow();

	// Everybody on the list gets the offer, once.
	expect((await start())?.error?.message).toBeUndefined();
	expect(bodies(provider)).toMatchObject(offers);
	await start();
	expect(bodies(provider)).toHaveLength(offers.length);

	// Whoever presses its button gets the card, once.
	const [toDana] = e2e.simulator.messages(provider.id);
	const press = toDana && provider.callbacks.replyTo(toDana, 0);
	for (const callback of [...strange, press ?? {}, press ?? {}]) {
		expect((await arrives(callback))?.error?.message).toBeUndefined();
	}
	expect(bodies(provider)).toMatchObject([...offers, card]);
	expect(e2e.simulator.messages(provider.id).at(-1)).toMatchObject({ laterFailure: undefined });

	// Whom it did not reach is saved, and skipped from then on unless the row says "later".
	const rows: object[] = [];
	for (const { report, row } of unreached) {
		expect((await arrives(report))?.error?.message).toBeUndefined();
		const before = rows.findIndex((other) => 'list' in other && other.list === row.list);
		rows.splice(before < 0 ? rows.length : before, 1, { phone: '+12025550124', ...row });
		expect(await rowsOf(e2e.session, TABLE)).toMatchObject(rows);
	}
	const skips = unreached.some(({ row }) => row.list === 'never');
	const offered = (await start())?.itemsOf('Skip list never').map(({ json: { name } }) => name);
	expect(offered).toEqual(skips ? ['Dana'] : ['Dana', 'Sam']);
});

it('infobip-card-campaign sends one card for two presses in one callback', async () => {
	const workflow = example('infobip-card-campaign', [await e2e.credential(infobip)]);
	const active = await e2e.activate(await withTables(e2e.session, workflow));
	await runManually(e2e.session, active.id, 'Start');
	await active.executions(1);
	const before = e2e.simulator.messages('infobip');
	const presses = before.slice(0, 1).map((message) => infobip.callbacks.replyTo(message, 0));
	const { results } = callbackSchema.parse(presses[0]);
	await e2e.simulator.deliver('infobip', active.url, { results: [...results, ...results] });
	const [, execution] = await active.executions(2);
	expect(execution?.itemsOf('Infobip WhatsApp Trigger')).toHaveLength(2);
	expect(e2e.simulator.messages('infobip')).toHaveLength(before.length + 1);
});
