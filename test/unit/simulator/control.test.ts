import { once } from 'node:events';
import { createServer } from 'node:http';

import { kaleyra } from '../../providers/kaleyra.ts';
import { simulator } from '../../runningSimulator.ts';
import { startSimulator } from '../../../simulator/server.ts';
import { callsTo } from './calls.ts';

const kaleyraCall = callsTo(kaleyra);

async function control(method: string, path = '', body?: unknown) {
	const response = await fetch(`${simulator.url}/_control${path}`, {
		method,
		headers: body === undefined ? {} : { 'Content-Type': 'application/json' },
		body: JSON.stringify(body),
	});
	return { status: response.status, json: await response.json() };
}

test('tells what came in', async () => {
	await kaleyraCall();
	const state = { received: 1, sends: 1, messages: 1, maxInFlight: 1, latency: 0 };
	expect(await control('GET')).toEqual({ status: 200, json: state });
	expect(await control('GET', '/received')).toMatchObject({
		json: [{ provider: 'kaleyra', operation: 'send' }],
	});
});

test('sets faults and latency, and resets', async () => {
	await control('POST', '/faults', { provider: 'kaleyra', fault: { kind: 'status', status: 503 }, times: 0 });
	expect((await kaleyraCall()).status).toBe(503);
	expect((await kaleyraCall()).status).toBe(503);
	await control('DELETE', '/faults');
	await control('POST', '/faults', { provider: 'kaleyra', fault: { kind: 'code', code: 'E110' } });
	expect((await kaleyraCall()).status).toBe(400);
	expect((await kaleyraCall()).status).toBe(202);
	expect(await control('POST', '/latency', { ms: 5 })).toMatchObject({ json: { latency: 5 } });
	expect(await control('POST', '/reset')).toMatchObject({ json: { received: 0, latency: 0 } });
});

test.each([
	['/faults', { provider: 'kaleyra', fault: { kind: 'explode' } }],
	['/faults', { provider: 'kaleyra', fault: { kind: 'code', code: 'WA999' } }],
	['/latency', { ms: 'slow' }],
])('refuses %s %p', async (path, body) => {
	expect(await control('POST', path, body)).toEqual({ status: 400, json: { error: expect.any(String) } });
});

describe('plays callbacks', () => {
	const received: Array<{ url?: string; body: string }> = [];
	const n8n = createServer((request, response) => {
		let body = '';
		request.on('data', (chunk: Buffer) => (body += chunk.toString()));
		request.on('end', () => {
			received.push({ url: request.url, body });
			response.end('{"received":true,"items":1}');
		});
	});
	beforeAll(async () => {
		n8n.listen(0, '127.0.0.1');
		await once(n8n, 'listening');
	});
	beforeEach(() => received.splice(0));
	afterAll(() => n8n.close());

	const buttons = {
		messaging_product: 'whatsapp',
		recipient_type: 'individual',
		to: '+12025550177',
		type: 'interactive',
		interactive: {
			type: 'button',
			body: { text: 'Shall we deliver tomorrow?' },
			action: {
				buttons: ['Sure', 'Later'].map((title) => ({ type: 'reply', reply: { id: title, title } })),
			},
		},
	};

	/** Plays a callback; with `sent`, a message with buttons was sent before. */
	async function play(path: string, registered?: string, sent?: typeof buttons) {
		const address = n8n.address();
		if (address === null || typeof address === 'string') throw new Error('The server has no port');
		const url = `http://127.0.0.1:${address.port}`;
		const own = await startSimulator({ n8n: { publicUrl: 'https://n8n.example.com', url } });
		if (registered !== undefined) own.webhooks('99digital').preset(registered);
		if (sent !== undefined) {
			await fetch(`${own.url}/kaleyra/v2/${kaleyra.credential.sid}/whatsapp/+12025550100/messages`, {
				method: 'POST',
				headers: { 'Content-Type': 'application/json', 'api-key': String(kaleyra.credential.apiKey) },
				body: JSON.stringify({ messaging_object: sent }),
			});
		}
		const response = await fetch(`${own.url}/_control/callbacks/${path}`, { method: 'POST' });
		const json: unknown = await response.json();
		await own.close();
		return { status: response.status, json };
	}

	test('to the URL that is given: a public one of the n8n goes to where that listens', async () => {
		const url = 'https://n8n.example.com/webhook-test/1f0c/webhook';
		expect(await play(`kaleyra/text?url=${url}`)).toEqual({
			status: 200,
			json: { url, answer: { status: 200, body: '{"received":true,"items":1}' } },
		});
		expect(received).toMatchObject([{ url: '/webhook-test/1f0c/webhook' }]);
		expect(received[0]?.body).toContain('Hello');
	});

	test('to the URL that is registered, which 99digital prints without its scheme', async () => {
		await play('99digital/contact', 'n8n.example.com/webhook/1f0c/webhook?token=secret');
		expect(received).toMatchObject([{ url: '/webhook/1f0c/webhook?token=secret' }]);
	});

	test('a reply is the press of a button of yours, by whoever got it', async () => {
		const reply = 'kaleyra/reply?url=https://n8n.example.com/webhook/1';
		await play(`${reply}&choice=1`, undefined, buttons);
		await play(reply);
		const [pressed, made] = received.map(({ body }) => body);
		expect(pressed).toContain('"title":"Later"');
		expect(pressed).toContain('12025550177');
		expect(made).toContain('Yes');
	});

	test.each([
		'99digital/contact',
		'kaleyra/contact',
		'acme/contact',
		'kaleyra/wave?url=https://n8n.example.com',
		'99digital/order?url=https://n8n.example.com',
	])('not without a URL, a provider or an event: %s', async (path) => {
		expect((await play(path)).status).toBe(400);
		expect(received).toEqual([]);
	});
});
