import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Fault } from '../../simulator/faults.ts';
import { providers } from '../providers/index.ts';
import { type Assistant, connectAssistant, mcpServer, toolNode } from './harness/mcp.ts';
import { withN8n } from './harness/n8n.ts';
import { textParameters } from './harness/whatsAppTools.ts';

const e2e = withN8n();

const RETRY = { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 };

describe.each(providers)('$title WhatsApp as a tool with Retry On Fail', (provider) => {
	let assistant: Assistant;
	const send = async () =>
		await assistant.call('Send_a_text', { Recipients: provider.recipient('12025550123'), Text: 'Hello' });
	const failOnce = (fault: Fault) => e2e.simulator.fail(provider.id, fault, { match: { sends: true } });
	const messages = () => e2e.simulator.messages(provider.id).length;

	beforeAll(async () => {
		const tool = toolNode(provider, 'Send a text', textParameters, await e2e.credential(provider));
		const { workflow, path } = mcpServer([{ ...tool, ...RETRY }]);
		await e2e.activate(workflow);
		assistant = await connectAssistant(e2e.session.url + path);
	});
	afterAll(async () => await assistant.close());

	it('sends again what was refused', async () => {
		failOnce({ kind: 'status', status: 400 });
		expect(await send()).toMatchObject({ isError: false });
		expect(messages()).toBe(1);
	});

	it('never sends again what may have gone out; the next call is a message of its own', async () => {
		failOnce({ kind: 'resetAfterBody' });
		const answer = await send();
		expect(answer.isError).toBe(true);
		expect(answer.text).toContain('may already have been sent');
		expect(messages()).toBe(1);
		expect(await send()).toMatchObject({ isError: false });
		expect(messages()).toBe(2);
	});
});
