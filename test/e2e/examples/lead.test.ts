import { afterEach, expect, it } from '@jest/globals';
import { runManually } from '../../../scripts/n8n/workflows.ts';
import { contacts, minimalCard, text } from '../../../simulator/infobip/callbacks.ts';
import { infobip } from '../../../simulator/infobip/index.ts';
import { deleteTable, rowsOf, withTables } from '../harness/dataTables.ts';
import { example } from '../harness/examples.ts';
import { withN8n } from '../harness/n8n.ts';

const TABLE = 'whatsapp_leads';

const e2e = withN8n();
afterEach(async () => await deleteTable(e2e.session, TABLE));

it('lead-form asks for the contact and saves it', async () => {
	const workflow = example('lead-form', [await e2e.credential(infobip)]);
	const active = await e2e.activate(await withTables(e2e.session, workflow));
	e2e.simulator.enforceServiceWindow();
	let runs = 0;
	const arrives = async (callback: object) => {
		const answer = await e2e.simulator.deliver('infobip', active.url, callback);
		expect(answer).toMatchObject({ status: 200 });
		runs += 1;
		expect((await active.executions(runs)).at(-1)?.error?.message).toBeUndefined();
	};
	if (!e2e.session.version.startsWith('1.')) {
		await runManually(e2e.session, active.id, 'Start');
		runs += 1;
		await active.executions(runs);
	}

	await arrives(text('Hello', { messageId: 'wamid.LEAD1' }));
	const question = text('Please Call me back', { messageId: 'wamid.LEAD2' });
	await arrives(question);
	await arrives(question);
	const [request] = e2e.simulator.messages('infobip');
	const shared = request && infobip.callbacks.replyTo(request, 0);
	await arrives(shared ?? {});
	const name = { formattedName: 'Frank Example' };
	const emails = [{ email: 'frank@example.com' }];
	const org = { company: 'Example Ltd' };
	await arrives(contacts([{ ...minimalCard, name, emails, org }], { messageId: 'wamid.LEAD3' }));

	const thanks = { to: '441134960001', content: { text: 'Thank you. We call 441134960019 today.' } };
	expect(e2e.simulator.messages('infobip')).toMatchObject(
		[
			{
				to: '441134960001',
				content: { body: { text: 'Tap the button to share your contact, and we call you back.' } },
				callbackData: 'lead-form',
			},
			thanks,
			thanks,
		].map((body) => ({ body, laterFailure: undefined })),
	);
	// The second contact has the number of the first: its row now says more.
	expect(await rowsOf(e2e.session, TABLE)).toMatchObject([
		{
			phone: '441134960019',
			name: 'Frank Example',
			email: 'frank@example.com',
			company: 'Example Ltd',
			shared_by: '+441134960001',
			time: '2025-01-01T10:10:00.000Z',
		},
	]);
});
