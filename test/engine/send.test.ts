import type { INodeParameters } from 'n8n-workflow';

import { providers } from '../providers/index.ts';
import { simulator } from '../runningSimulator.ts';
import { runNode } from './harness/engine.ts';
import { nodeOf } from './harness/sends.ts';

const DANA = { name: { formattedName: 'Dana Example' }, phones: [{ phone: '+1 202 555 0145' }] };

const text = (more: INodeParameters = {}): INodeParameters => ({
	operation: 'sendText',
	to: '+12025550123',
	text: 'Hello',
	...more,
});
const contact = (more: INodeParameters): INodeParameters => ({
	operation: 'sendContact',
	to: '+12025550123',
	...more,
});

describe.each(providers)('$title', (provider) => {
	const send = async (parameters: INodeParameters, credential: INodeParameters = {}, json = {}) =>
		await runNode(nodeOf(provider, credential), { resource: 'message', ...parameters }, [{ json }]);
	const bodies = () => simulator.messages(provider.id).map(({ body }) => body);

	test('a text goes out as documented, signed with the credential, and gives an item', async () => {
		const { items, error } = await send(text());
		expect(error).toBeUndefined();
		expect(bodies()).toEqual([provider.textBody]);
		expect(items.map(({ json }) => json)).toEqual([
			expect.objectContaining({
				provider: provider.id,
				status: 'accepted',
				messageId: simulator.messages()[0]?.messageId,
				to: '+12025550123',
				from: expect.stringMatching(/^\+\d+$/),
			}),
		]);
	});

	const phone = { phone: '+1 202 555 0145', onWhatsApp: false, type: '', waId: '' };
	const row = { formattedName: 'Dana Example', details: { company: '' } };
	const phones = { phone: provider.singlePhone ? { phone: phone.phone } : [phone] };
	test.each<[string, INodeParameters]>([
		['JSON', { contactSource: 'json', contactsJson: JSON.stringify(DANA) }],
		['the form', { contactSource: 'form', contacts: { contact: [{ ...row, phones }] } }],
	])('a contact from %s goes out as documented', async (_source, parameters) => {
		const { error } = await send(contact(parameters));
		expect(error).toBeUndefined();
		expect(bodies()).toEqual([provider.contactBody]);
	});

	test('several recipients as a list get a message and an item each; one named twice gets one', async () => {
		const to = ['+12025550000', 12025550001, '+1 202 555 0000'];
		const { items } = await send(text({ to: '={{ $json.to }}' }), {}, { to });
		expect(items.map(({ json }) => json.to)).toEqual(['+12025550000', '+12025550001']);
		expect(bodies()).toHaveLength(2);
	});

	test('Simplify off gives the response body, untouched', async () => {
		const { items } = await send(text({ simplify: false }));
		const [message] = simulator.messages();
		expect(items.map(({ json }) => json)).toEqual([JSON.parse(message?.answer ?? '')]);
	});

	test('a wrong key comes out as what happened and how to fix it', async () => {
		const { error } = await send(text(), { apiKey: 'fake-wrong-key' });
		expect(error?.message).toBe(provider.wrongKey);
		expect(error?.description).toContain('"API Key"');
	});

	test.each<[string, INodeParameters, string, INodeParameters?]>([
		['no recipient', text({ to: ' , ' }), 'There is no recipient'],
		['no sender anywhere', text(), 'There is no sender', { defaultSender: '' }],
		['an empty text', text({ text: ' \n' }), 'There is no text to send'],
		['no contact', contact({ contactSource: 'json', contactsJson: '[]' }), 'There is no contact to send'],
		[
			'JSON that does not parse',
			contact({ contactSource: 'json', contactsJson: '{"name":' }),
			'Contacts (JSON) is not valid JSON',
		],
		[
			'a birthday that is none',
			contact({ contactSource: 'json', contactsJson: JSON.stringify({ ...DANA, birthday: '28.02.1990' }) }),
			'Contact 1: Birthday "28.02.1990" is not a date written as YYYY-MM-DD',
		],
		['an option', text({ options: { parallelRequests: 101 } }), 'Parallel Requests is above 100'],
		[
			'an http address',
			text(),
			'The base URL in the credential starts with http://',
			{ baseUrl: 'http://api.example.com' },
		],
	])('%s is refused before anything is sent', async (_what, parameters, message, credential = {}) => {
		const { error, items } = await send(parameters, credential);
		expect(error?.message).toContain(message);
		expect(error?.description).toEqual(expect.any(String));
		expect(error?.context?.itemIndex ?? 0).toBe(0);
		expect(items).toEqual([]);
		expect(simulator.received).toEqual([]);
	});
});
