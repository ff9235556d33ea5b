import { beforeAll, expect, it } from '@jest/globals';

import { type CredentialReference, runManually } from '../../../scripts/n8n/workflows.ts';
import * as infobip from '../../../simulator/infobip/callbacks.ts';
import { delivery } from '../../../simulator/infobip/callbacks.ts';
import * as kaleyra from '../../../simulator/kaleyra/callbacks.ts';
import { ninetyNineDigital } from '../../../simulator/ninetyNineDigital/index.ts';
import { postCallback } from '../../../simulator/postCallback.ts';
import type { ProviderId } from '../../../simulator/providers.ts';
import { providers } from '../../providers/index.ts';
import { example } from '../harness/examples.ts';
import { withN8n } from '../harness/n8n.ts';

const e2e = withN8n();
const credentials: CredentialReference[] = [];
beforeAll(async () => {
	for (const provider of providers) credentials.push(await e2e.credential(provider));
});

const activate = async (name: string) => await e2e.activate(example(name, credentials));
const bodies = (provider: ProviderId) => e2e.simulator.messages(provider).map(({ body }) => body);

it.each(providers)('$example.file sends the card back and says thank you', async (provider) => {
	const { file, callback } = provider.example;
	const active = await activate(file.replace('.json', ''));
	expect(await postCallback(active.url, callback)).toMatchObject({ status: 200 });
	await active.executions(1);
	expect(bodies(provider.id)).toMatchObject(provider.exampleAnswers);
});

it('answer-with-account-manager answers once, however often the message comes', async () => {
	const { contacts, minimalCard, fullCard } = kaleyra;
	const card = contacts([fullCard, minimalCard], { messageId: 'wamid.CARD1' });
	const text = { type: 'text', text: { body: expect.stringContaining('Sam') } };
	const manager = {
		type: 'contacts',
		contacts: [
			{
				name: { formatted_name: 'Alex Example', first_name: 'Alex', last_name: 'Example' },
				phones: [{ phone: '+12025550177', type: 'WORK', wa_id: '12025550177' }],
				emails: [{ email: 'alex@example.com', type: 'WORK' }],
				org: { company: 'Example Ltd', title: 'Account Manager' },
				urls: [{ url: 'https://www.example.com', type: 'WORK' }],
			},
		],
	};
	const answer = [text, manager].map((message) => ({
		messaging_object: { to: '+12025550123', ...message },
	}));

	const active = await activate('answer-with-account-manager');
	for (const run of [1, 2, 3]) {
		await postCallback(active.url, card);
		await active.executions(run);
	}
	expect(bodies('kaleyra')).toMatchObject(answer);
	await postCallback(active.url, contacts([minimalCard], { messageId: 'wamid.CARD2' }));
	await active.executions(4);
	expect(bodies('kaleyra')).toMatchObject([...answer, ...answer]);

	await runManually(e2e.session, active.id, 'Every Sunday at 4');
	await active.executions(5);
	await postCallback(active.url, card);
	await active.executions(6);
	expect(bodies('kaleyra')).toHaveLength(6);
});

it('forward-cards-between-providers sends an Infobip card on through Kaleyra', async () => {
	const active = await activate('forward-cards-between-providers');
	await postCallback(active.url, infobip.contacts([infobip.fullCard]));
	await active.executions(1);
	expect(bodies('infobip')).toEqual([]);
	expect(bodies('kaleyra')).toMatchObject([
		{
			messaging_object: {
				to: '+12025550150',
				contacts: [
					{
						name: { formatted_name: 'Mr. Frank Bob Example Jr.', prefix: 'Mr.' },
						phones: [{ wa_id: '441134960019' }, { phone: expect.stringContaining('441134960018') }],
						birthday: '1980-01-01',
					},
				],
			},
		},
	]);
});

it('alert-on-failed-deliveries texts about a failure, but not about that of an alert', async () => {
	const [failed] = delivery('REJECTED').results;
	const ofTheAlert = { results: [{ ...failed, to: '12025550150', contact: undefined }] };
	const reports = [delivery('DELIVERED'), ofTheAlert, delivery('UNDELIVERABLE')];
	const active = await activate('alert-on-failed-deliveries');
	for (const report of reports) await postCallback(active.url, report);
	await active.executions(reports.length);
	expect(bodies('infobip')).toMatchObject([
		{
			to: '12025550150',
			content: {
				text: expect.stringMatching(
					/^Not delivered to \+441134960001: .*24 hour window.* \(message message-1\)$/,
				),
			},
		},
	]);
});

it('parse-callbacks-from-one-webhook reads the cards of every provider', async () => {
	const posted = [
		kaleyra.contacts([kaleyra.phonesAsObject]),
		infobip.contacts([infobip.fullCard]),
		ninetyNineDigital.callbacks.contact(),
		{ from: 'somebody else' },
	];
	const workflow = example('parse-callbacks-from-one-webhook', credentials);
	const webhook = workflow.nodes.find(({ name }) => name === 'Webhook');
	const active = await e2e.activate(workflow);
	for (const body of posted) {
		const answer = await postCallback(`${e2e.session.url}/webhook/${webhook?.webhookId}`, body);
		expect(answer).toMatchObject({ status: 200 });
	}
	const executions = await active.executions(posted.length);
	const cards = executions.flatMap((execution) => execution.itemsOf('Card in one line'));
	expect(new Set(cards.map(({ json }) => json))).toEqual(
		new Set([
			{ provider: 'kaleyra', sender: '+12025550123', card: 'Dana Example, +1 202 555 0145' },
			{
				provider: 'infobip',
				sender: '+441134960001',
				card: 'Mr. Frank Bob Example Jr., 441134960019, 441134960018',
			},
			{ provider: '99digital', sender: '+972501234567', card: '972500000003' },
		]),
	);
});
