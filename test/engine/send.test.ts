import type { INodeParameters } from 'n8n-workflow';

import { providers } from '../providers/index.ts';
import { simulator } from '../runningSimulator.ts';
import { runNode } from './harness/engine.ts';
import { nodeOf } from './harness/sends.ts';
import { listedTemplate, listsRead } from './harness/templates.ts';

/** What n8n's engine makes of a node's parameters and credential; the other kinds: test/e2e/kinds.test.ts. */

const DANA = { name: { formattedName: 'Dana Example' }, phones: [{ phone: '+1 202 555 0145' }] };
const TEXT = { operation: 'sendText', text: 'Hello' };

describe.each(providers)('$title', (provider) => {
	const send = async (parameters: INodeParameters, credential: INodeParameters = {}) =>
		await runNode(nodeOf(provider, credential), { resource: 'message', to: '+12025550123', ...parameters }, [
			{ json: {} },
		]);

	const phone = { phone: '+1 202 555 0145', onWhatsApp: false, type: '', waId: '' };
	const row = { formattedName: 'Dana Example', details: { company: '' } };
	const phones = { phone: provider.singlePhone ? { phone: phone.phone } : [phone] };
	const contact = { operation: 'sendContact' };
	const template = { operation: 'sendTemplate' };
	const { byHand, listed } = provider.templateBodies;
	test.each<[what: string, parameters: INodeParameters, body: object, lists: number]>([
		['a text', TEXT, provider.textBody, 0],
		[
			'a contact from JSON',
			{ ...contact, contactSource: 'json', contactsJson: JSON.stringify(DANA) },
			provider.contactBody,
			0,
		],
		[
			'a contact from the form',
			{ ...contact, contactSource: 'form', contacts: { contact: [{ ...row, phones }] } },
			provider.contactBody,
			0,
		],
		['a template by hand', { ...template, ...provider.template.byHand }, byHand, 0],
		['a template from the list', { ...template, ...listedTemplate(provider) }, listed, 1],
	])(
		'%s goes out as documented, signed with the credential, and gives an item',
		async (_what, parameters, body, lists) => {
			const { items, error } = await send(parameters);
			expect(error).toBeUndefined();
			const [message] = simulator.messages(provider.id);
			expect(message).toMatchObject({ body, violations: [], laterFailure: undefined });
			expect(listsRead()).toHaveLength(lists);
			expect(items.map(({ json }) => json)).toEqual([
				expect.objectContaining({
					provider: provider.id,
					status: 'accepted',
					messageId: message?.messageId,
					to: '+12025550123',
					from: expect.stringMatching(/^\+\d+$/),
				}),
			]);
		},
	);

	test('a wrong key comes out as what happened and how to fix it', async () => {
		const { error } = await send(TEXT, { apiKey: 'fake-wrong-key' });
		expect(error?.message).toBe(provider.wrongKey);
		expect(error?.description).toContain('"API Key"');
	});
});
