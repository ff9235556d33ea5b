import { createServer } from 'node:http';
import { text as textOf } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod/v3';
import { createCredential, deleteCredential } from '../../../scripts/n8n/credentials.ts';
import { untilAllWait } from '../../../scripts/n8n/executions.ts';
import type { CredentialReference } from '../../../scripts/n8n/workflows.ts';
import { text } from '../../../simulator/infobip/callbacks.ts';
import { infobip } from '../../../simulator/infobip/index.ts';
import { example } from '../harness/examples.ts';
import { withN8n } from '../harness/n8n.ts';

const e2e = withN8n();

const conversation = z.object({ messages: z.array(z.object({ role: z.string(), content: z.unknown() })) });

/** What the model is told of the tool that it called. */
let told: unknown[] = [];
let refunds: unknown[] = [];

/** A model that pays back what it is asked for, and then says what the tool said; and the shop's own system. */
const server = createServer((request, response) => {
	void textOf(request).then((body) => {
		response.setHeader('content-type', 'application/json');
		if (request.url === '/refunds') {
			refunds.push(JSON.parse(body));
			response.end(JSON.stringify({ paid: true }));
			return;
		}
		const last = conversation.parse(JSON.parse(body)).messages.at(-1);
		if (last?.role === 'tool') told.push(last.content);
		const given = { toolParameters: { Order: '1001', Reason: 'It is broken' }, hitlParameters: {} };
		const call = { name: 'Pay_back', arguments: JSON.stringify(given) };
		const message =
			last?.role === 'tool'
				? { content: 'I have looked into it.' }
				: { content: null, tool_calls: [{ id: 'call_1', type: 'function', function: call }] };
		response.end(
			JSON.stringify({
				id: 'chatcmpl-1',
				object: 'chat.completion',
				created: 1,
				model: 'gpt-5-mini',
				choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', ...message } }],
				usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
			}),
		);
	});
});
let origin = '';
let model: CredentialReference;
beforeAll(async () => {
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
	model = await createCredential(e2e.session, 'openAiApi', 'OpenAI account', {
		apiKey: 'fake-model-key',
		url: `${origin}/v1`,
	});
});
beforeEach(() => {
	told = [];
	refunds = [];
});
afterAll(async () => {
	await deleteCredential(e2e.session, model.id);
	server.close();
});

describe('ai-agent-with-approval', () => {
	it.each([
		['pays back after Approve', 0, [{ order: '1001', reason: 'It is broken' }], /paid/],
		['pays nothing back after Decline, and is told so', 1, [], /rejected/],
	])('%s', async (_what, button, paid, says) => {
		// n8n 1 has no human review of tools.
		if (e2e.session.version.startsWith('1.')) return;
		const workflow = example('ai-agent-with-approval', [await e2e.credential(infobip), model]);
		const there = JSON.stringify(workflow).replace('https://example.com/refunds', `${origin}/refunds`);
		const { id, url, executions } = await e2e.activate(JSON.parse(there));
		const please = text('I want my money back', { from: '12025550123' });
		expect(await e2e.simulator.deliver(infobip.id, url, please)).toMatchObject({ status: 200 });
		await untilAllWait(e2e.session, id, 1);
		const [question] = e2e.simulator.messages(infobip.id);
		expect(question).toMatchObject({
			violations: [],
			body: {
				to: '12025550124',
				content: {
					body: { text: 'May I do this? Pay_back:\n\n{"Order":"1001","Reason":"It is broken"}' },
				},
			},
		});
		expect(refunds).toEqual([]);
		const press = (question && infobip.callbacks.replyTo(question, button)) ?? {};
		expect(await e2e.simulator.deliver(infobip.id, url, press)).toMatchObject({
			body: '{"received":true,"items":0}',
		});
		expect(await executions(1)).toMatchObject([{ status: 'success' }]);
		expect(refunds).toEqual(paid);
		expect(told).toEqual([expect.stringMatching(says)]);
		const [, ...answers] = e2e.simulator.messages(infobip.id);
		expect(answers).toMatchObject([
			{ violations: [], body: { to: '12025550123', content: { text: 'I have looked into it.' } } },
		]);
	});
});
