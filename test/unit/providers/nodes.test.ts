import { mockDeep } from 'jest-mock-extended';
import type {
	IExecuteFunctions,
	IHookFunctions,
	INodeType,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';

import { InfobipWhatsApp } from '../../../nodes/Infobip/InfobipWhatsApp.node.ts';
import { InfobipWhatsAppTrigger } from '../../../nodes/Infobip/InfobipWhatsAppTrigger.node.ts';
import { KaleyraWhatsApp } from '../../../nodes/Kaleyra/KaleyraWhatsApp.node.ts';
import { KaleyraWhatsAppTrigger } from '../../../nodes/Kaleyra/KaleyraWhatsAppTrigger.node.ts';
import { NinetyNineDigitalWhatsApp } from '../../../nodes/NinetyNineDigital/NinetyNineDigitalWhatsApp.node.ts';
import { NinetyNineDigitalWhatsAppTrigger } from '../../../nodes/NinetyNineDigital/NinetyNineDigitalWhatsAppTrigger.node.ts';
import * as infobip from '../infobip/callback/callbacks.ts';
import * as kaleyra from '../kaleyra/callback/callbacks.ts';
import * as ninetyNineDigital from '../ninetyNineDigital/callback/callbacks.ts';
import { itemParameter, NODE, parameter } from '../shared/nodeContext.ts';

/** The shells: that each node hands its own provider on. */

interface Row {
	id: string;
	Action: new () => Required<Pick<INodeType, 'description' | 'execute'>>;
	Trigger: new () => Pick<INodeType, 'description'> & {
		webhook(this: IWebhookFunctions): Promise<IWebhookResponseData>;
		webhookMethods: {
			default: Record<'checkExists' | 'create' | 'delete', (this: IHookFunctions) => Promise<boolean>>;
		};
	};
	credential: string;
	testedBy: string;
	/** The trigger's webhooks beside the usual one. */
	moreWebhooks: object[];
	/** What the parameter "Registration" may say without a request. */
	byHand: string[];
	/** Callbacks with the text "Hi" and with one card. */
	text: object;
	card: object;
	contact: object;
}

const rows: Row[] = [
	{
		id: 'kaleyra',
		Action: KaleyraWhatsApp,
		Trigger: KaleyraWhatsAppTrigger,
		credential: 'kaleyraWhatsAppApi',
		testedBy: 'kaleyraCredentialTest',
		// Kaleyra contract §9: notices come by GET to the same URL.
		moreWebhooks: [{ name: 'setup', httpMethod: 'GET', responseMode: 'onReceived', path: 'webhook' }],
		// Kaleyra contract §6: there is no API for it.
		byHand: ['manual', 'automatic'],
		text: kaleyra.single({ type: 'text', text: { body: 'Hi' } }),
		card: kaleyra.single({ type: 'contacts', contacts: [{ name: { formatted_name: 'Dana' } }] }),
		contact: { name: { formattedName: 'Dana' } },
	},
	{
		id: 'infobip',
		Action: InfobipWhatsApp,
		Trigger: InfobipWhatsAppTrigger,
		credential: 'infobipWhatsAppApi',
		testedBy: 'infobipCredentialTest',
		moreWebhooks: [],
		byHand: ['manual'],
		text: infobip.envelope(infobip.result({ type: 'TEXT', text: 'Hi' })),
		card: infobip.envelope(infobip.result({ type: 'CONTACT', contacts: [{ name: { namePrefix: 'Dr.' } }] })),
		contact: { name: { prefix: 'Dr.' } },
	},
	{
		id: '99digital',
		Action: NinetyNineDigitalWhatsApp,
		Trigger: NinetyNineDigitalWhatsAppTrigger,
		credential: 'ninetyNineDigitalWhatsAppApi',
		testedBy: 'ninetyNineDigitalCredentialTest',
		moreWebhooks: [],
		byHand: ['manual'],
		text: ninetyNineDigital.message({ type: 'text', body: 'Hi' }),
		card: ninetyNineDigital.message(),
		contact: { phones: [{ phone: '972500000003' }] },
	},
];

describe.each(rows)('$id', ({ id, Action, Trigger, credential, testedBy, ...row }) => {
	test('the credential, which the trigger can do without', () => {
		expect(new Action().description.credentials).toEqual([
			{ name: credential, required: true, testedBy, displayOptions: { show: { resource: ['message'] } } },
		]);
		expect(new Trigger().description.credentials).toEqual([{ name: credential, required: false, testedBy }]);
	});

	test('the trigger takes POST and answers at once', () => {
		expect(new Trigger().description.webhooks).toEqual([
			{ name: 'default', httpMethod: 'POST', responseMode: 'onReceived', path: 'webhook' },
			...row.moreWebhooks,
		]);
	});

	test.each(row.byHand)(
		'with %s registration activation and deactivation ask nobody',
		async (registration) => {
			const context = mockDeep<IHookFunctions>();
			context.getNode.mockReturnValue(NODE);
			context.getNodeParameter.mockImplementation(parameter({ registration }));
			const { checkExists, create, delete: remove } = new Trigger().webhookMethods.default;
			expect(await checkExists.call(context)).toBe(true);
			expect(await create.call(context)).toBe(true);
			expect(await remove.call(context)).toBe(true);
			expect(context.helpers.httpRequestWithAuthentication).not.toHaveBeenCalled();
		},
	);

	test.each([
		['text', row.text, { event: 'text', text: 'Hi' }],
		['contact', row.card, { event: 'contact', contact: row.contact }],
	])('trigger and Parse Callback give the items of a callback: %s', async (event, body, expected) => {
		const parameters = { events: [event], output: 'contact', options: {} };
		const json = expect.objectContaining({ ...expected, provider: id });

		const webhook = mockDeep<IWebhookFunctions>();
		webhook.getWebhookName.mockReturnValue('default');
		webhook.getNode.mockReturnValue(NODE);
		webhook.getNodeParameter.mockImplementation(parameter(parameters));
		webhook.getBodyData.mockReturnValue({ ...body });
		expect(await new Trigger().webhook.call(webhook)).toEqual({ workflowData: [[{ json }]] });

		const run = mockDeep<IExecuteFunctions>();
		run.getInputData.mockReturnValue([{ json: {} }]);
		run.getNodeParameter.mockImplementation(itemParameter({ resource: 'callback', ...parameters, body }));
		expect(await new Action().execute.call(run)).toEqual([[{ json, pairedItem: { item: 0 } }]]);
		expect(run.getCredentials).not.toHaveBeenCalled();
	});
});
