import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import { InfobipWhatsApp } from '../../../../nodes/Infobip/InfobipWhatsApp.node.ts';
import { KaleyraWhatsApp } from '../../../../nodes/Kaleyra/KaleyraWhatsApp.node.ts';
import { NinetyNineDigitalWhatsApp } from '../../../../nodes/NinetyNineDigital/NinetyNineDigitalWhatsApp.node.ts';
import { answer, fakeRun } from '../../shared/send/fakeRun.ts';
import { openForm } from '../../shared/templates/listRun.ts';

/** The shells: that each node hands its own provider on to the editor's functions and to Get Many. */

const listed = (member: string, entry: object) => ({
	status: 'OK',
	[member]: [{ name: 'greeting', language: 'en', status: 'approved', category: 'UTILITY', ...entry }],
});

interface Row {
	id: string;
	node: KaleyraWhatsApp | InfobipWhatsApp | NinetyNineDigitalWhatsApp;
	credential: ICredentialDataDecryptedObject;
	body: object;
}

const rows: Row[] = [
	{
		id: 'kaleyra',
		node: new KaleyraWhatsApp(),
		credential: { sid: 'S1', wabaId: '1', apiKey: 'key-of-kaleyra' },
		body: listed('data', { components: [{ type: 'BODY', text: 'Hello {{1}}' }] }),
	},
	{
		id: 'infobip',
		node: new InfobipWhatsApp(),
		credential: {
			baseUrl: 'https://x.api.infobip.com',
			defaultSender: '12025550100',
			apiKey: 'key-of-infobip',
		},
		body: listed('templates', { structure: { body: { text: 'Hello {{1}}' } } }),
	},
	{
		id: '99digital',
		node: new NinetyNineDigitalWhatsApp(),
		credential: {
			baseUrl: 'https://api.99digital.co.il/whatsapp/v2',
			defaultSender: '12025550100',
			apiKey: 'key-of-99digital',
		},
		body: listed('list', { category: 1, template: [{ type: 'body', text: 'Hello {{1}}' }] }),
	},
];

describe.each(rows)('$id', ({ node, credential, body }) => {
	const reply = () => answer(200, body);

	test('the list in the editor, and the fields of a template', async () => {
		const parameters = { template: { mode: 'list', value: 'greeting|en' } };
		const { context } = openForm({ parameters, credential, reply });
		expect(await node.methods.listSearch.searchTemplates.call(context, 'greet')).toEqual({
			results: [{ name: 'greeting (en)', value: 'greeting|en' }],
		});
		const { fields } = await node.methods.resourceMapping.templateFields.call(context);
		expect(fields.map(({ id, displayName }) => [id, displayName])).toEqual([['body1', '1 · Hello …']]);
	});

	test('Get Many', async () => {
		const { context } = fakeRun({ parameters: { resource: 'template' }, credential, reply });
		expect(await node.execute.call(context)).toEqual([
			[
				{
					json: {
						name: 'greeting',
						language: 'en',
						status: 'approved',
						category: 'utility',
						body: 'Hello {{1}}',
						variables: { header: 0, body: 1, buttons: [] },
					},
					pairedItem: { item: 0 },
				},
			],
		]);
	});
});

test.each([
	[new KaleyraWhatsApp(), { sid: 'S1', wabaId: '1', apiKey: 'key-of-kaleyra' }, 'data'],
	[
		new InfobipWhatsApp(),
		{ baseUrl: 'https://x.api.infobip.com', defaultSender: '12025550100', apiKey: 'key-of-infobip' },
		'flows',
	],
])('%#: the published flows in the editor, by name', async (node, credential, member) => {
	const flows = [
		{ id: '3', name: 'Survey', status: 'PUBLISHED' },
		{ id: 1, name: 'Appointment', status: 'PUBLISHED' },
		{ id: '2', name: 'Draft', status: 'DRAFT' },
		{ name: 'Nothing' },
		null,
	];
	const { context, requests } = openForm({ credential, reply: () => answer(200, { [member]: flows }) });
	expect(await node.methods.listSearch.searchFlows.call(context)).toEqual({
		results: [
			{ name: 'Appointment', value: '1' },
			{ name: 'Survey', value: '3' },
		],
	});
	expect(await node.methods.listSearch.searchFlows.call(context, ' sur')).toEqual({
		results: [{ name: 'Survey', value: '3' }],
	});
	expect(requests.map(({ url }) => url)[0]).toMatch(
		/(S1\/whatsapp\/1|com\/whatsapp\/1\/senders\/12025550100)\/flows$/,
	);
});

test.each([
	[
		new KaleyraWhatsApp(),
		{ sid: 'S1', wabaId: '', apiKey: 'k' },
		{},
		'no WABA ID, which Kaleyra needs to list flows',
	],
	[
		new KaleyraWhatsApp(),
		{ sid: 'S1', wabaId: '1', apiKey: 'k' },
		{},
		'Kaleyra returned a list of flows that cannot',
	],
	[
		new InfobipWhatsApp(),
		{ baseUrl: 'https://x.api.infobip.com', defaultSender: '12025550100', apiKey: 'k' },
		{ flows: 'none' },
		'Infobip returned a list of flows that cannot be read',
	],
])('%#: why there are no flows', async (node, credential, body, message) => {
	const { context } = openForm({ credential, reply: () => answer(200, body) });
	await expect(node.methods.listSearch.searchFlows.call(context)).rejects.toMatchObject({
		message: expect.stringContaining(message),
	});
});
