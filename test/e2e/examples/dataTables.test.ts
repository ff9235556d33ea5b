import { afterEach, expect, it } from '@jest/globals';
import { waitForExecution } from '../../../scripts/n8n/executions.ts';
import { createWorkflow, deleteWorkflow, runManually } from '../../../scripts/n8n/workflows.ts';
import { infobip } from '../../../simulator/infobip/index.ts';
import { contacts, fullCard, minimalCard } from '../../../simulator/kaleyra/callbacks.ts';
import { kaleyra } from '../../../simulator/kaleyra/index.ts';
import { postCallback } from '../../../simulator/postCallback.ts';
import { addRows, deleteTable, rowsOf, withTables } from '../harness/dataTables.ts';
import { example } from '../harness/examples.ts';
import { withN8n } from '../harness/n8n.ts';

const e2e = withN8n();
const tables = new Set<string>();
afterEach(async () => {
	for (const table of tables) await deleteTable(e2e.session, table);
	tables.clear();
});

/** The example as its user has set it up, but for the table where its Start makes that. */
async function prepared(name: string, table: string, provider: typeof infobip | typeof kaleyra) {
	tables.add(table);
	return await withTables(e2e.session, example(name, [await e2e.credential(provider)]));
}

/** Starts a stored workflow by hand, and waits for its end. */
const run = async (id: string) =>
	await waitForExecution(e2e.session, await runManually(e2e.session, id, 'Start'));

it('save-inbound-cards-data-table saves a row for each card, once', async () => {
	const workflow = await prepared('save-inbound-cards-data-table', 'whatsapp_contact_cards', kaleyra);
	const active = await e2e.activate(workflow);
	await run(active.id);
	const message = contacts([fullCard, minimalCard], { messageId: 'wamid.ROW1' });
	for (const runs of [2, 3]) {
		await postCallback(active.url, message);
		expect((await active.executions(runs)).at(-1)?.error?.message).toBeUndefined();
	}
	const sender = { received: '2023-11-14T22:13:20.000Z', sender: '+12025550123', sender_name: 'Sam' };
	expect(await rowsOf(e2e.session, 'whatsapp_contact_cards')).toMatchObject([
		{
			...sender,
			name: 'Dr. Barbara J. Johnson Esq.',
			phones: '+1 650 555 0199 / +1 650 555 0198',
			emails: 'barbara@example.com / bj@example.org',
			company: 'Lucky Shrub',
			job_title: 'Lead Counsel',
			address: '1 Lucky Shrub Way, 94025, Menlo Park, CA, United States',
			websites: 'https://www.example.com / https://social.example.com/barbara',
			birthday: '1999-01-23',
			message_id: 'wamid.ROW1',
		},
		{ ...sender, name: 'Dana Example', phones: '', message_id: 'wamid.ROW1' },
	]);
});

it('send-card-to-data-table sends to every row once, and says what became of it', async () => {
	const table = 'whatsapp_recipients';
	const { id } = await createWorkflow(e2e.session, await prepared('send-card-to-data-table', table, infobip));
	await run(id);
	await addRows(e2e.session, table, [
		{ name: 'Dana', phone: '+12025550123' },
		{ name: 'Alex', phone: '+1 202-555-0125' },
		{ name: 'Kim', phone: '12025550126' },
	]);
	e2e.simulator.failAll('infobip', { kind: 'status', status: 400 }, { body: '12025550125' });
	expect((await run(id)).error?.message).toBeUndefined();
	await run(id);
	await deleteWorkflow(e2e.session, id);
	expect(e2e.simulator.messages('infobip').map(({ body }) => body)).toMatchObject(
		['12025550123', '12025550126'].map((to) => ({
			to,
			content: { contacts: [{ name: { formattedName: 'Alex Example' } }] },
		})),
	);
	expect(await rowsOf(e2e.session, table)).toMatchObject([
		{ name: 'Dana', result: 'sent', what_to_do: '' },
		{ name: 'Alex', result: expect.stringMatching(/^Infobip does not accept the request/) },
		{ name: 'Kim', result: 'sent', what_to_do: '' },
	]);
});
