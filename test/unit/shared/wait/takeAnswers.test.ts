import { mockDeep } from 'jest-mock-extended';
import type { IWebhookFunctions } from 'n8n-workflow';

import type { ReceivedEvent } from '../../../../nodes/shared/receive/events';
import { takeAnswers } from '../../../../nodes/shared/wait/takeAnswers';
import { writeToken } from '../../../../nodes/shared/wait/token';
import { NODE } from '../nodeContext';

const parts = {
	execution: '1234',
	node: '3e24d10a-83e0-5c60-86ed-797f023b5599',
	nonce: 'AbC_-123',
	signature: '00ff10ef20df30cf40bf50af609f708f00ff10ef20df30cf40bf50af609f708f',
	endpoint: 'webhook-waiting',
};
const press = writeToken({ ...parts, choice: 1 });
const words = writeToken({ ...parts, choice: 'text' });

const base = {
	provider: 'test',
	receivedAt: '2026-01-02T03:04:05.000Z',
	from: { phone: '+12025550123' },
	to: {},
};
const reply = (more: object): ReceivedEvent => ({
	...base,
	event: 'reply',
	reply: { kind: 'button', title: 'No', ...more },
});
const text = (callbackData: string): ReceivedEvent => ({
	...base,
	event: 'text',
	text: 'Tomorrow',
	reference: { callbackData },
});

/** What is left of the event, and what was posted, when n8n answers so. */
async function taken(event: ReceivedEvent, respond: () => object) {
	const posted: unknown[] = [];
	const context = mockDeep<IWebhookFunctions>();
	context.getNode.mockReturnValue({ ...NODE, webhookId: '5f' });
	context.getNodeWebhookUrl.mockReturnValue('https://n8n.example.com/webhook/5f/webhook?token=secret');
	context.helpers.httpRequest.mockImplementation(async (options) => {
		posted.push(options);
		return await Promise.resolve(respond());
	});
	const left = await takeAnswers(context, [event]);
	return { left: left.length, posted };
}

const page = () => ({ statusCode: 200, body: '<html>No action required</html>' });
const accepts = () => ({ statusCode: 200, body: { answer: 'taken' } });

test('an answer goes to its execution behind the own host, without redirects, credentials or the secret', async () => {
	expect(await taken(reply({ id: press }), accepts)).toEqual({
		left: 0,
		posted: [
			{
				method: 'POST',
				url: `https://n8n.example.com/webhook-waiting/1234/${parts.node}?nonce=AbC_-123&signature=${parts.signature}`,
				body: {
					provider: 'test',
					choice: 1,
					title: 'No',
					from: { phone: '+12025550123' },
					at: '2026-01-02T03:04:05.000Z',
				},
				json: true,
				timeout: 5000,
				disableFollowRedirect: true,
				ignoreHttpStatusErrors: true,
				returnFullResponse: true,
			},
		],
	});
});

test.each<[string, ReceivedEvent, () => object, left: number]>([
	['a press that is taken', reply({ id: press }), accepts, 0],
	['a quick reply that is taken', reply({ payload: press }), accepts, 0],
	['a press after the end', reply({ id: press }), page, 0],
	['a press on an earlier question', reply({ id: press }), () => ({ statusCode: 410, body: {} }), 0],
	['one of several presses at once', reply({ id: press }), () => ({ statusCode: 500, body: {} }), 0],
	['a forged press', reply({ id: press }), () => ({ statusCode: 401, body: 'Invalid token' }), 1],
	['a press by somebody else', reply({ id: press }), () => ({ statusCode: 403, body: {} }), 1],
	['a press for no execution', reply({ id: press }), () => ({ statusCode: 404, body: {} }), 1],
	['a press that is led elsewhere', reply({ id: press }), () => ({ statusCode: 307, body: '' }), 1],
	['a text that is taken', text(words), accepts, 0],
	['a text after the first', text(words), page, 1],
])('%s', async (_, event, respond, left) => {
	const result = await taken(event, respond);
	expect(result.left).toBe(left);
	expect(result.posted).toHaveLength(1);
});

test('an n8n that does not reach itself leaves the event', async () => {
	const result = await taken(reply({ id: press }), () => {
		throw new Error('ECONNREFUSED');
	});
	expect(result.left).toBe(1);
});

test('a press before the execution waits is posted again', async () => {
	let tries = 0;
	const result = await taken(reply({ id: press }), () => {
		tries++;
		return tries === 1 ? { statusCode: 409, body: {} } : accepts();
	});
	expect(result).toMatchObject({ left: 0, posted: [{}, {}] });
});

test.each<[string, ReceivedEvent]>([
	['an ordinary press', reply({ id: 'yes' })],
	['an address in place of a token', reply({ id: 'https://evil.example/webhook-waiting/1/2' })],
	['a token for words on a button', reply({ id: words })],
	['a token for a press with a text', text(press)],
	['a text without a token', text('order-1001')],
])('%s is an event, and nothing is posted', async (_, event) => {
	expect(await taken(event, accepts)).toEqual({ left: 1, posted: [] });
});
