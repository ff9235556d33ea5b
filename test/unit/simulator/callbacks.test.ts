import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { callbacks, flood, postAll, postCallback } from '../../../simulator/callbacks.ts';

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
	const body = callbacks.kaleyra.text('Hello');
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
	await postCallback(url, undefined, { method: 'GET', query: callbacks.kaleyra.qualityNotice });
	expect(posts.map(({ method, url, body }) => [method, url, body])).toEqual([
		['POST', '/hook', '{"broken":'],
		['GET', '/hook?display_phone_number=12025550100&event=FLAGGED&current_limit=TIER_1K', ''],
	]);
});

test('a flood has a message id of its own in every body', async () => {
	const bodies = flood(50, (messageId) =>
		callbacks.kaleyra.contacts([callbacks.kaleyra.fullCard], { messageId }),
	);
	expect(await postAll(url, bodies, { parallel: 10 })).toEqual({ 200: 50 });
	expect(new Set(posts.map(({ body }) => body)).size).toBe(50);
});

test('Kaleyra: sender and cards stand apart', () => {
	expect(callbacks.kaleyra.contacts([callbacks.kaleyra.phonesAsObject])).toEqual({
		meta_object: {
			field: 'messages',
			value: {
				messaging_product: 'whatsapp',
				metadata: { display_phone_number: '12025550100', phone_number_id: '100000000000001' },
				contacts: [{ profile: { name: 'Sam' }, wa_id: '12025550123' }],
				messages: [
					{
						from: '12025550123',
						id: 'wamid.EXAMPLE',
						timestamp: '1700000000',
						type: 'contacts',
						contacts: [
							{
								name: { formatted_name: 'Dana Example', first_name: 'Dana', last_name: 'Example' },
								phones: { phone: '+1 202 555 0145', wa_id: '12025550145', type: 'MOBILE' },
							},
						],
					},
				],
			},
		},
		extra_info: {
			media_url: '',
			ref: '',
			ref1: '',
			ref2: '',
			reply_to: '',
			trace_id: '00000000-0000-4000-8000-000000000002',
			waba_id: '300000000000001',
		},
	});
});

test("the sample of Kaleyra's page holds no X digits", () => {
	expect(JSON.stringify(callbacks.kaleyra.page001)).not.toMatch(/X{2}/);
});

test('many cards are all different', () => {
	const kaleyra = callbacks.kaleyra.manyCards(257).map((card) => card.phones[0]?.phone);
	const infobip = callbacks.infobip.manyCards(257).map((card) => card.phones[0]?.phone);
	expect([new Set(kaleyra).size, new Set(infobip).size]).toEqual([257, 257]);
});

test('statuses say their state', () => {
	expect(callbacks.kaleyra.status('failed')).toMatchObject({
		status: 'failed',
		meta_object: { value: { statuses: [{ status: 'failed', errors: [{ code: 131047 }] }] } },
	});
	expect(callbacks.infobip.delivery('REJECTED')).toMatchObject({
		results: [{ status: { groupId: 5 }, error: { id: 7010, permanent: true } }],
	});
	expect(callbacks.infobip.seen()).toMatchObject({ results: [{ seenAt: '2025-01-01T10:11:00.000+0000' }] });
	expect(callbacks.ninetyNineDigital.status('read')).toMatchObject({ hook: 'read' });
});

test('99digital: the sender who hides the number', () => {
	expect(callbacks.ninetyNineDigital.hiddenSender()).toMatchObject({
		from: 'IL.1600000000000000',
		phone: undefined,
		type: 'contacts',
		body: '972500000003',
	});
});
