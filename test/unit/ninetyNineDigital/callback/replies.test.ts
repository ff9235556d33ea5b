import { BASE, events, message } from './callbacks.ts';

/** 99digital contract §23: replies have a text and nothing else. */

test('§23: the sample of a button', () => {
	const body = {
		status: 'OK',
		hook: 'new',
		unique: '92E00000000000000000000000000002',
		from: '12025550123',
		from_id: 'US.1600000000000000',
		username: null,
		country: 'US',
		phone: '12025550123',
		to: '12025550100',
		senderName: 'Sam',
		type: 'button',
		body: 'Yes',
		caption: '',
		isForwarded: false,
		timestamp: '1700000000',
		media: false,
		quote: false,
		quoteUnique: false,
		profilePic: 'https://api.99digital.co.il/whatsapp/myfile/example.jpg',
		conversationTimeLeft: '600',
	};
	expect(events(body)).toEqual([
		{
			event: 'reply',
			provider: '99digital',
			messageId: '92E00000000000000000000000000002',
			receivedAt: '2023-11-14T22:13:20.000Z',
			from: { phone: '12025550123', userId: 'US.1600000000000000', name: 'Sam' },
			to: { phone: '12025550100' },
			reply: { kind: 'button', title: 'Yes' },
		},
	]);
});

test.each<[more: object, reply: object]>([
	[
		{ type: 'button', body: 'Yes' },
		{ kind: 'button', title: 'Yes' },
	],
	[
		{ type: 'list', body: 'Row one' },
		{ kind: 'list', title: 'Row one' },
	],
	[
		{ type: 'list', body: 1001 },
		{ kind: 'list', title: '1001' },
	],
])('§23: %j, with and without the message it answers', (more, reply) => {
	const quote = { quote: 'Are you coming?', quoteUnique: '92E00000000000000000000000000000' };
	expect(events(message({ ...more, ...quote }))).toEqual([
		{ event: 'reply', ...BASE, replyTo: '92E00000000000000000000000000000', reply },
	]);
	expect(events(message(more))).toEqual([{ event: 'reply', ...BASE, reply }]);
});

test.each<[type: string, body: unknown]>([
	['button', ''],
	['button', ' '],
	['button', { text: 'Yes' }],
	['list', ['Row one']],
	['list', null],
])('a reply without a title is other, as it came: %s %j', (type, body) => {
	const raw = message({ type, body });
	expect(events(raw)).toEqual([{ event: 'other', ...BASE, type, content: raw }]);
});
