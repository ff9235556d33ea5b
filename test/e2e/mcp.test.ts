import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { providers } from '../providers/index.ts';
import { filledIn, markAsRead } from '../providers/kinds.ts';
import { type Assistant, connectAssistant, mcpServer } from './harness/mcp.ts';
import { withN8n } from './harness/n8n.ts';
import { answersTo, whatsAppTools } from './harness/whatsAppTools.ts';

const e2e = withN8n();

describe.each(providers)('$title WhatsApp as tools of an assistant', (provider) => {
	const { id, textBody, contactBody, wrongKey } = provider;
	const title = `${provider.title} WhatsApp`;
	let assistant: Assistant;
	const toolOf = (action: string) => `${action} in ${title}`.replaceAll(' ', '_');
	const sendText = toolOf('Send text');
	const sendTemplate = toolOf('Send template');
	const sendContact = toolOf('Send contact card');
	const dana = { name: { formattedName: 'Dana Example' }, phones: [{ phone: '+12025550145' }] };
	const bodies = () => e2e.simulator.messages(id).map(({ body }) => body);

	beforeAll(async () => {
		const good = await e2e.credential(provider);
		const wrong = await e2e.credential(provider, { apiKey: 'fake-wrong-key' });
		const { workflow, path } = mcpServer(whatsAppTools(provider, good, wrong));
		await e2e.activate(workflow);
		assistant = await connectAssistant(e2e.session.url + path);
	});
	afterAll(async () => await assistant.close());

	it('are listed with what they do and what they want', () => {
		expect(assistant.tools).toEqual(
			expect.arrayContaining([
				expect.objectContaining({
					name: sendText,
					description: `Send text in ${title}`,
					inputSchema: expect.objectContaining({
						properties: {
							Recipients: {
								type: 'string',
								description: 'Phone number with country code, e.g. +12025550123',
							},
							Text: { type: 'string', description: 'What to say' },
						},
						required: ['Recipients', 'Text'],
					}),
				}),
				expect.objectContaining({ name: sendContact, description: `Send contact card in ${title}` }),
				expect.objectContaining({
					name: 'Share_a_number',
					description: `Send contact card in ${title}`,
				}),
			]),
		);
	});

	it.each([
		['a text', sendText, { Recipients: '+12025550123', Text: 'Hello' }, textBody],
		['a contact given as data', sendContact, { Recipients: '+12025550123', Contacts: dana }, contactBody],
		[
			'a contact given as fields of the form',
			'Share_a_number',
			{ Recipients: '+12025550123', Name: 'Dana Example', Number: '+1 202 555 0145' },
			contactBody,
		],
		...filledIn(provider).map(
			({ operation, action, parameters, body }) =>
				[`what ${operation} asks for`, toolOf(action), answersTo(parameters), body] as const,
		),
	])('send %s', async (_, tool, parameters, body) => {
		const answer = await assistant.call(tool, parameters);
		expect(answer).toMatchObject({ isError: false });
		expect(JSON.parse(answer.text)).toEqual([expect.objectContaining({ provider: id, status: 'accepted' })]);
		expect(bodies()).toEqual([body]);
	});

	it('mark a message as read', async () => {
		const { action, parameters, body } = markAsRead(provider);
		const answer = await assistant.call(toolOf(action), answersTo(parameters));
		expect(JSON.parse(answer.text)).toEqual([{ provider: id, status: 'read', ...parameters }]);
		expect(e2e.simulator.received).toMatchObject([{ path: provider.read.path, body, violations: [] }]);
	});

	const toAppointment = { Recipients: '+12025550123', Template: 'appointment', Name: 'Dana', Day: 'Monday' };

	it('send a template by its name', async () => {
		const answer = await assistant.call(sendTemplate, { ...toAppointment, Language: 'en' });
		expect(answer.isError).toBe(false);
		expect(JSON.parse(answer.text)).toEqual([expect.objectContaining({ provider: id, status: 'accepted' })]);
		expect(e2e.simulator.messages(id)).toMatchObject([{ violations: [] }]);
		expect(e2e.simulator.messages(id)[0]?.rawBody).toMatch(/appointment.*Dana.*Monday/);
	});

	it.each([
		[
			'a phone without a number',
			sendContact,
			{
				Recipients: '+12025550123',
				Contacts: [dana, { name: { formattedName: 'Robin Example' }, phones: [{ type: 'HOME' }] }],
			},
			[
				'Contact 2: Phone 1 has no number',
				'Fill in the number of this entry under phones in "Contacts (JSON)"',
			],
		],
		[
			'a contact without a name',
			sendContact,
			{ Recipients: '+12025550123', Contacts: { phones: dana.phones } },
			['Contact 1 has no formatted name', 'name.formattedName'],
		],
		[
			'a recipient that is no number',
			sendText,
			{ Recipients: 'Dana', Text: 'Hello' },
			['Recipients "Dana" is not a phone number with a country code', 'for example +12025550123'],
		],
		[
			'a value with a line break',
			sendTemplate,
			{ ...toAppointment, Language: 'en', Day: 'Mon\nday' },
			['Body Variables: value 2 has a line break', 'on one line'],
		],
		[
			'a missing parameter',
			sendText,
			{ Recipients: '+12025550123' },
			['did not match expected schema', 'Text'],
		],
	])('say how to correct %s, and send nothing', async (_, tool, parameters, says) => {
		const answer = await assistant.call(tool, parameters);
		expect(answer.isError).toBe(true);
		for (const part of says) expect(answer.text).toContain(part);
		expect(e2e.simulator.received).toEqual([]);
	});

	it('say that the provider refused, and whose matter it is', async () => {
		const answer = await assistant.call('Send_with_a_wrong_key', {
			Recipients: '+12025550123',
			Text: 'Hello',
		});
		expect(answer.isError).toBe(true);
		expect(answer.text).toContain(wrongKey);
		expect(answer.text).toContain('into the credential');
		expect(answer.text).not.toContain('fake-wrong-key');
		expect(bodies()).toEqual([]);
	});
});
