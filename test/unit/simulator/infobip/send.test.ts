import { infobip, request } from '../../../providers/infobip.ts';
import { simulator } from '../../../runningSimulator.ts';
import { callsTo } from '../calls.ts';

const infobipCall = callsTo(infobip);

const validationErrors = (errors: Record<string, string[]>) => ({
	requestError: {
		serviceException: { messageId: 'BAD_REQUEST', text: 'Bad request', validationErrors: errors },
	},
});

test('a text is accepted with 200 and a generated id', async () => {
	const reply = await infobipCall();
	expect(reply.status).toBe(200);
	expect(reply.json).toEqual({
		to: '441134960001',
		messageCount: 1,
		messageId: simulator.messages('infobip')[0]?.messageId,
		status: {
			groupId: 1,
			groupName: 'PENDING',
			id: 7,
			name: 'PENDING_ENROUTE',
			description: 'Message sent to next instance',
		},
	});
});

test.each<[string, object]>([
	['an own message id', { messageId: 'm'.repeat(200) }],
	['a user id', { to: 'US.1000000000000000001' }],
	['a user id of 150', { to: `US.${'1'.repeat(147)}` }],
	['callback data', { callbackData: 'c'.repeat(4000), notifyUrl: 'https://hooks.example.com/wa' }],
	['entity and application', { entityId: 'e'.repeat(255), applicationId: 'a'.repeat(255) }],
	['a message id of 200 emoji', { messageId: '😀'.repeat(200) }],
	['a text of 4096 emoji', { content: { text: '😀'.repeat(4096) } }],
	['a reply', { context: { replyToMessageId: 'wamid.PARENT' } }],
	['a preview', { content: { text: 'See https://www.example.com', previewUrl: true } }],
	[
		'URL options',
		{ urlOptions: { shortenUrl: true, trackClicks: false, trackingUrl: 'https://t.example.com' } },
	],
	['links left as they are', { urlOptions: { shortenUrl: false, trackClicks: false } }],
	['a tracking URL, as links are shortened by default', { urlOptions: { trackingUrl: 'https://t.example' } }],
])('accepts %s', async (_what, change) => {
	const reply = await infobipCall({ body: { ...request.body, ...change } });
	expect([reply.status, simulator.messages().length]).toEqual([200, 1]);
});

test('returns the own message id', async () => {
	const reply = await infobipCall({ body: { ...request.body, messageId: 'own-1' } });
	expect(reply.json).toMatchObject({ messageId: 'own-1' });
});

test.each<[string, object, string]>([
	['no recipient', { to: undefined }, 'to'],
	['a plus sign', { to: '+441134960001' }, 'to'],
	['a to of 151', { to: `US.${'1'.repeat(148)}` }, 'to'],
	['a plus sign before the sender', { from: '+441134960000' }, 'from'],
	['a sender of 25', { from: '4'.repeat(25) }, 'from'],
	['a message id of 201', { messageId: 'm'.repeat(201) }, 'messageId'],
	['a blank message id', { messageId: '' }, 'messageId'],
	['callback data of 4001', { callbackData: 'c'.repeat(4001) }, 'callbackData'],
	['a notify URL of 2049', { notifyUrl: 'h'.repeat(2049) }, 'notifyUrl'],
	['an entity of 256', { entityId: 'e'.repeat(256) }, 'entityId'],
	['a platform object', { platform: { entityId: 'e' } }, 'platform'],
	['an empty context', { context: {} }, 'context.replyToMessageId'],
	['a blank text', { content: { text: '  ' } }, 'content.text'],
	['a message id of 201 emoji', { messageId: '😀'.repeat(201) }, 'messageId'],
	['a text of 4097', { content: { text: 'x'.repeat(4097) } }, 'content.text'],
	['a text of 4097 emoji', { content: { text: '😀'.repeat(4097) } }, 'content.text'],
	['previewURL', { content: { text: 'x', previewURL: true } }, 'content.previewURL'],
	['a preview of nothing', { content: { text: 'x', previewUrl: true } }, 'content.text'],
	[
		'a preview without protocol',
		{ content: { text: 'https://x.example', previewUrl: true }, urlOptions: { removeProtocol: true } },
		'urlOptions.removeProtocol',
	],
	[
		'a tracking URL for links that are not shortened',
		{ urlOptions: { shortenUrl: false, trackingUrl: 'https://t.example' } },
		'urlOptions.trackingUrl',
	],
	['empty URL options', { urlOptions: {} }, 'urlOptions'],
])('refuses %s and names the field', async (_what, change, path) => {
	const reply = await infobipCall({ body: { ...request.body, ...change } });
	expect([reply.status, reply.json]).toEqual([400, validationErrors({ [path]: [expect.any(String)] })]);
});
