import { beforeAll, describe, expect, it } from '@jest/globals';
import pWaitFor from 'p-wait-for';
import { z } from 'zod/v3';
import { waitForExecution } from '../../../scripts/n8n/executions.ts';
import { type CredentialReference, runManually } from '../../../scripts/n8n/workflows.ts';
import { envelope, result } from '../../../simulator/infobip/callbacks.ts';
import { infobip } from '../../../simulator/infobip/index.ts';
import { example } from '../harness/examples.ts';
import { type ActiveWorkflow, withN8n } from '../harness/n8n.ts';

const e2e = withN8n();
let credential: CredentialReference;
beforeAll(async () => {
	credential = await e2e.credential(infobip);
});

const sentSchema = z.object({ messages: z.tuple([z.object({ callbackData: z.string() })]) });

const statusOf = async (id: string): Promise<string> =>
	z.object({ status: z.string() }).parse(await e2e.session.request('GET', `/executions/${id}`)).status;

/** Starts ask-and-wait, and waits until it waits. */
async function ask(active: ActiveWorkflow) {
	const id = await runManually(e2e.session, active.id, 'Start');
	await pWaitFor(async () => (await statusOf(id)) === 'waiting', { interval: 100, timeout: 30_000 });
	const [message] = e2e.simulator.messages('infobip');
	if (message === undefined) throw new Error('Nothing was asked');
	const [{ callbackData }] = sentSchema.parse(message.body).messages;
	return { id, message, resumeUrl: callbackData };
}

const activate = async () => await e2e.activate(example('ask-and-wait', [credential]));
const press = async (active: ActiveWorkflow, callback: object = {}) =>
	expect(await e2e.simulator.deliver('infobip', active.url, callback)).toMatchObject({ status: 200 });

describe('ask-and-wait', () => {
	it.each([
		['Yes', 0, 'Thank you. We deliver order 1001 tomorrow.'],
		['No', 1, 'Which day suits you better?'],
	])('goes on when %s is pressed', async (_title, index, text) => {
		e2e.simulator.enforceServiceWindow();
		const active = await activate();
		const { id, message, resumeUrl } = await ask(active);
		expect(resumeUrl.startsWith(`${e2e.session.url}/webhook-waiting/${id}`)).toBe(true);
		await press(active, infobip.callbacks.replyTo(message, index));
		expect((await waitForExecution(e2e.session, id)).status).toBe('success');
		const [, answer, ...others] = e2e.simulator.messages('infobip');
		expect(answer).toMatchObject({ body: { to: '12025550123', content: { text } }, laterFailure: undefined });
		expect(others).toEqual([]);

		await press(active, infobip.callbacks.replyTo(message, index));
		const last = (await active.executions(3)).at(-1);
		expect(last?.status).toBe('success');
		expect(last?.itemsOf('Answered before, or too late')).toHaveLength(1);
		expect(e2e.simulator.messages('infobip')).toHaveLength(2);
	});

	it('calls no address but those of executions that wait on this n8n', async () => {
		const active = await activate();
		const { id, resumeUrl } = await ask(active);
		const { origin, host, protocol } = new URL(resumeUrl);
		const path = resumeUrl.slice(origin.length);
		const forged = [
			`${origin}.evil.example${path}`,
			`${protocol}//evil.example${path}`,
			`${protocol}//${host}@evil.example${path}`,
			`${protocol}//evil.example/?${resumeUrl}`,
			`//${host}${path}`,
			`${protocol}\\\\${host}${path}`,
			`${origin}\\@evil.example${path}`,
			` ${resumeUrl}`,
			`${resumeUrl}\n`,
			`${resumeUrl}#@evil.example`,
			`${resumeUrl}&x=1`,
			`${resumeUrl.toUpperCase()}`,
			`${origin}/webhook-waiting/`,
			`${origin}/webhook-waiting/../rest/workflows`,
			`${origin}/webhook-waiting/..%2frest%2fworkflows`,
			`${origin}/webhook-waiting/${id}/../../rest/workflows`,
			`${origin}/webhook-waiting//${id}`,
			`${origin}/webhook-waiting/${id}/`,
			`${origin}/rest/workflows`,
			'',
			null,
		];
		const reply = { type: 'BUTTON', text: 'Yes', payload: 'Yes' };
		await press(active, envelope(forged.map((callbackData) => result(reply, { callbackData }))));
		const [execution] = await active.executions(1);
		expect(execution?.itemsOf('Infobip WhatsApp Trigger')).toHaveLength(forged.length);
		expect(execution?.error?.message).toBeUndefined();
		expect(execution?.itemsOf('Of this n8n?').map(({ json }) => json.reference)).toEqual([]);
		expect(await statusOf(id)).toBe('waiting');
	});
});
