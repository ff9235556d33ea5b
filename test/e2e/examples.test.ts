import { beforeAll, expect, it } from '@jest/globals';
import { type CredentialReference, runManually } from '../../scripts/n8n/workflows.ts';
import { roundTrips } from '../../scripts/trial/roundTrips.ts';
import { callbacks, postCallback } from '../../simulator/callbacks.ts';
import type { ProviderName } from '../../simulator/exchange.ts';
import { example } from './harness/examples.ts';
import { withN8n } from './harness/n8n.ts';

const e2e = withN8n();
let credentials: Record<ProviderName, CredentialReference>;
beforeAll(async () => {
	credentials = {
		kaleyra: await e2e.credential('kaleyra'),
		infobip: await e2e.credential('infobip'),
		'99digital': await e2e.credential('99digital'),
	};
});

const activate = async (name: string) => await e2e.activate(example(name, Object.values(credentials)));
const bodies = (provider: ProviderName) => e2e.simulator.messages(provider).map(({ body }) => body);

const answers: Record<ProviderName, object[]> = {
	kaleyra: [
		{
			messaging_object: {
				to: '+919123456785',
				type: 'contacts',
				contacts: [
					{
						name: { formatted_name: 'Rajat Lavekar, IIT dh' },
						phones: [{ phone: '+919123456987', wa_id: '919123456987', type: 'MOBILE' }],
					},
				],
			},
		},
		{ messaging_object: { text: { body: 'Thank you for the contact card of Rajat Lavekar, IIT dh.' } } },
	],
	infobip: [
		{ to: '441134960001', content: { contacts: [callbacks.infobip.fullCard] } },
		{ to: '441134960001', content: { text: 'Thank you for this contact card: Mr. Frank Bob Example Jr.' } },
	],
	'99digital': [
		{ to: '972501234567', contact_name: 'Contact of Ronen', contact_phone: '972500000003' },
		{ to: '972501234567', body: 'Thank you for the contact card.' },
	],
};

it.each(roundTrips)('$example sends the card back and says thank you', async (trip) => {
	const active = await activate(trip.example.replace('.json', ''));
	expect(await postCallback(active.url, trip.callback)).toMatchObject({ status: 200 });
	await active.executions(1);
	expect(bodies(trip.provider)).toMatchObject(answers[trip.provider]);
});

it('answer-with-account-manager answers once, however often the message comes', async () => {
	const { contacts, minimalCard, fullCard } = callbacks.kaleyra;
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
	await postCallback(active.url, callbacks.infobip.contacts([callbacks.infobip.fullCard]));
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
	const { delivery } = callbacks.infobip;
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
					/^Not delivered to 441134960001: .*24 hour window.* \(message message-1\)$/,
				),
			},
		},
	]);
});

it('parse-callbacks-from-one-webhook reads the cards of every provider', async () => {
	const { kaleyra, infobip, ninetyNineDigital } = callbacks;
	const posted = [
		kaleyra.contacts([kaleyra.phonesAsObject]),
		infobip.contacts([infobip.fullCard]),
		ninetyNineDigital.contacts(),
		{ from: 'somebody else' },
	];
	const active = await activate('parse-callbacks-from-one-webhook');
	for (const body of posted) {
		const answer = await postCallback(`${e2e.session.url}/webhook/whatsapp-callbacks`, body);
		expect(answer).toMatchObject({ status: 200 });
	}
	const executions = await active.executions(posted.length);
	const cards = executions.flatMap((execution) => execution.itemsOf('Card in one line'));
	expect(new Set(cards.map(({ json }) => json))).toEqual(
		new Set([
			{ provider: 'kaleyra', sender: '12025550123', card: 'Dana Example, +1 202 555 0145' },
			{
				provider: 'infobip',
				sender: '441134960001',
				card: 'Mr. Frank Bob Example Jr., 441134960019, 441134960018',
			},
			{ provider: '99digital', sender: '972501234567', card: '972500000003' },
		]),
	);
});
