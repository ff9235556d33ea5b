import { createServer, type Server } from 'node:http';
import { once } from 'node:events';

import { contacts, fullCard, qualityNotice, text } from '../../../simulator/kaleyra/callbacks.ts';
import { flood, postAll, postCallback } from '../../../simulator/postCallback.ts';

let server: Server;
let url: string;
let posts: { method?: string; url?: string; headers: Record<string, unknown>; body: string }[] = [];

beforeAll(async () => {
	server = createServer((request, response) => {
		let body = '';
		request.setEncoding('utf8');
		request.on('data', (part) => (body += part));
		request.on('end', () => {
			posts.push({ method: request.method, url: request.url, headers: request.headers, body });
			response.end('taken');
		});
	}).listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/hook`;
});
afterEach(() => {
	posts = [];
});
afterAll(async () => {
	server.closeAllConnections();
	server.close();
	await once(server, 'close');
});

test('posts a callback with query and headers', async () => {
	const body = text('Hello');
	const answer = await postCallback(url, body, {
		query: { token: 't' },
		headers: { 'X-Webhook-Secret': 's' },
	});
	expect(answer).toEqual({ status: 200, body: 'taken' });
	expect(posts).toEqual([
		{
			method: 'POST',
			url: '/hook?token=t',
			headers: expect.objectContaining({ 'content-type': 'application/json', 'x-webhook-secret': 's' }),
			body: JSON.stringify(body),
		},
	]);
});

test('posts what is not JSON as it is, and a quality notice as GET', async () => {
	await postCallback(url, '{"broken":');
	await postCallback(url, undefined, { method: 'GET', query: qualityNotice });
	expect(posts.map(({ method, url, body }) => [method, url, body])).toEqual([
		['POST', '/hook', '{"broken":'],
		['GET', '/hook?display_phone_number=12025550100&event=FLAGGED&current_limit=TIER_1K', ''],
	]);
});

test('a flood has a message id of its own in every body', async () => {
	const bodies = flood(50, (messageId) => contacts([fullCard], { messageId }));
	expect(await postAll(url, bodies, { parallel: 10 })).toEqual({ 200: 50 });
	expect(new Set(posts.map(({ body }) => body)).size).toBe(50);
});
