import { beforeAll, describe, expect, it } from '@jest/globals';
import type { CredentialReference } from '../../scripts/n8n/workflows.ts';
import { actionNode, chain, node, triggerNode } from '../../scripts/trial/nodes.ts';
import { postCallback } from '../../simulator/postCallback.ts';
import { providers } from '../providers/index.ts';
import { infobip } from '../providers/infobip.ts';
import { kaleyra } from '../providers/kaleyra.ts';
import { ninetyNineDigital } from '../providers/ninetyNineDigital.ts';
import type { ProviderUnderTest } from '../providers/provider.ts';
import { withN8n } from './harness/n8n.ts';

const e2e = withN8n();

/** The template as every provider lists it; what only some tell is not in it. */
const appointment = {
	name: 'appointment',
	language: 'en',
	status: 'approved',
	category: 'utility',
	body: 'Hello {{1}}, see you on {{2}}.\nReply to this message to change the day.',
	variables: { header: 0, body: 2, buttons: [] },
};

describe.each(providers)('$title', (provider) => {
	const { byHand, listed } = provider.template;
	let credential: CredentialReference;
	beforeAll(async () => {
		credential = await e2e.credential(provider);
	});
	const run = async (parameters: object) => await e2e.run(actionNode(provider, parameters, { credential }));
	const send = async (parameters: object) =>
		await run({ operation: 'sendTemplate', to: '+12025550123', ...parameters });

	it.each([
		['by hand', byHand, provider.templateBodies.byHand],
		[
			'from the list',
			{
				template: { __rl: true, mode: 'list', value: listed.value },
				templateVariables: { mappingMode: 'defineBelow', value: listed.fields },
			},
			provider.templateBodies.listed,
		],
	])('sends a template filled in %s', async (_how, parameters, body) => {
		const execution = await send(parameters);
		expect(execution.error?.message).toBeUndefined();
		const messages = e2e.simulator.messages(provider.id);
		expect(messages.map((message) => message.body)).toEqual([body]);
		expect(execution.itemsOf('Action').map(({ json }) => json)).toEqual([
			expect.objectContaining({
				provider: provider.id,
				status: 'accepted',
				messageId: messages[0]?.messageId,
			}),
		]);
	});

	it('gives an item for each template that can be sent, or for all', async () => {
		const names = async (parameters: object) =>
			(await run({ resource: 'template', returnAll: true, ...parameters }))
				.itemsOf('Action')
				.map(({ json: { name, status } }) => `${String(name)} ${String(status)}`);
		const approved = await names({});
		expect(approved).toEqual(expect.arrayContaining(['order_ready approved', 'login_code approved']));
		expect(approved.filter((name) => !name.endsWith(' approved'))).toEqual([]);
		const all = await names({ status: 'all' });
		expect(all).toEqual([...approved, 'summer_sale paused', 'autumn_sale pending']);
	});

	it('gives no more templates than Limit says, each with what it leaves open', async () => {
		const { itemsOf } = await run({ resource: 'template', limit: 3 });
		const templates = itemsOf('Action').map(({ json }) => json);
		expect(templates).toHaveLength(3);
		expect(templates).toContainEqual(appointment);
	});

	it('sends the template that an item of Get Many names', async () => {
		const getMany = actionNode(provider, { resource: 'template' }, { credential, name: 'Get many' });
		const choose = node(
			'n8n-nodes-base.code',
			{ jsCode: "return $input.all().filter(({ json }) => json.name === 'appointment')" },
			{ name: 'Choose', typeVersion: 2 },
		);
		const parameters = {
			operation: 'sendTemplate',
			to: '+12025550123',
			template: { __rl: true, mode: 'name', value: '={{ $json.name }}' },
			templateLanguage: '={{ $json.language }}',
			variablesFrom: 'manual',
			bodyVariables: { variable: [{ value: 'Dana' }, { value: '={{ $json.category }}' }] },
		};
		const { error } = await e2e.run(getMany, choose, actionNode(provider, parameters, { credential }));
		expect(error?.message).toBeUndefined();
		expect(e2e.simulator.messages(provider.id)).toMatchObject([{ violations: [] }]);
		expect(e2e.simulator.messages(provider.id)[0]?.rawBody).toContain('"utility"');
	});
});

const tooFewValues = { bodyVariables: { variable: [{ value: 'Dana' }] } };
const sendTooFew = async (provider: ProviderUnderTest) => {
	const parameters = { operation: 'sendTemplate', to: '+12025550123', ...provider.template.byHand };
	const credential = await e2e.credential(provider);
	return await e2e.run(actionNode(provider, { ...parameters, ...tooFewValues }, { credential }));
};

describe('a template with too few values', () => {
	it.each([kaleyra, infobip])('is accepted by $title, which reports it later', async (provider) => {
		const execution = await sendTooFew(provider);
		expect(execution.itemsOf('Action')).toMatchObject([{ json: { status: 'accepted' } }]);
		const [message] = e2e.simulator.messages(provider.id);
		const active = await e2e.activate(chain(triggerNode(provider, { events: ['status'] })));
		await postCallback(active.url, message?.laterFailure);
		const [report] = await active.executions(1);
		expect(report?.itemsOf('Trigger')).toMatchObject([
			{ json: { event: 'status', status: { state: 'failed' } } },
		]);
	});

	it('is refused by 99digital', async () => {
		const { error } = await sendTooFew(ninetyNineDigital);
		expect(error?.message).toContain('99digital reported reason 9');
	});
});
