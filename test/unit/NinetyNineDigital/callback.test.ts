import { BASE, events, message, NOW } from './callbacks.ts';
import { text } from '../../../simulator/kaleyra/callbacks.ts';

/** 99digital contract §9.1: files are a link, locations two numbers in a text. */

test.each<[type: string, kind: string, url: string]>([
	['image', 'image', 'https://api.99digital.co.il/whatsapp/myfile/image.jpg'],
	['audio', 'audio', 'https://api.99digital.co.il/whatsapp/myfile/audio.mp3'],
	['video', 'video', 'https://api.99digital.co.il/whatsapp/myfile/video.mp4'],
	['ptt', 'voice', 'https://api.99digital.co.il/whatsapp/myfile/voice.ogg'],
	['document', 'document', 'https://api.99digital.co.il/whatsapp/myfile/paper.pdf'],
])('§9.1: %s', (type, kind, url) => {
	expect(events(message({ type, body: url }))).toEqual([{ event: 'media', ...BASE, media: { kind, url } }]);
	expect(events(message({ type, body: url, caption: 'A caption' }))).toEqual([
		{ event: 'media', ...BASE, media: { kind, url, caption: 'A caption' } },
	]);
});

test.each<[type: string, body: unknown]>([
	['image', ''],
	['image', null],
	['image', 'a picture'],
	['image', 'data:image/png;base64,AAAA'],
	['document', ['https://a.example']],
	['sticker', 'https://a.example/not-documented.webp'],
])('§9.1: %s %j is other, as it came', (type, body) => {
	const raw = message({ type, body, caption: 'A caption' });
	expect(events(raw)).toEqual([{ event: 'other', ...BASE, type, content: raw }]);
});

test.each<[body: string, latitude: number, longitude: number]>([
	['32.08,34.78', 32.08, 34.78],
	['-33.86, 151.21', -33.86, 151.21],
	['0,0', 0, 0],
	['-0,180', 0, 180],
])('§9.1: the location %j', (body, latitude, longitude) => {
	expect(events(message({ type: 'location', body }))).toEqual([
		{ event: 'location', ...BASE, location: { latitude, longitude } },
	]);
	expect(events(message({ type: 'location', body, caption: '1 Example Street' }))).toEqual([
		{ event: 'location', ...BASE, location: { latitude, longitude, address: '1 Example Street' } },
	]);
});

test.each([
	'',
	'32.08',
	'32.08,',
	',34.78',
	'32.08,34.78,10',
	'32.08;34.78',
	'32.08,east',
	'91,34.78',
	'32.08,181',
	`32.08,34.78${' '.repeat(100)}`,
	[32.08, 34.78],
	{ lat: 32.08, lng: 34.78 },
	null,
])('§9.1: the location %j is other, as it came', (body) => {
	const raw = message({ type: 'location', body });
	expect(events(raw)).toEqual([{ event: 'other', ...BASE, type: 'location', content: raw }]);
});

/** 99digital contract §9 and §11: numbers and strings swap, and `false` stands for none. */

const messageIds = (more: object) => ({ status: 'OK', hook: 'new', type: 'text', body: 'Hi', ...more });

test.each<[given: unknown, replyTo: string | undefined]>([
	['92E00000000000000000000000000000', '92E00000000000000000000000000000'],
	[false, undefined],
	[true, undefined],
	[0, undefined],
	[1, undefined],
	['', undefined],
	[' ', undefined],
	[null, undefined],
	[undefined, undefined],
	[{}, undefined],
])('quoteUnique %j', (quoteUnique, replyTo) => {
	expect(events(messageIds({ quoteUnique })).map((event) => event.replyTo)).toEqual([replyTo]);
});

test('ids and numbers as JSON numbers', () => {
	const body = messageIds({
		unique: 1234567890,
		from: 972501234567,
		to: 972771234567,
		timestamp: 1700000000,
	});
	expect(events(body)).toEqual([
		{
			event: 'text',
			provider: '99digital',
			messageId: '1234567890',
			receivedAt: '2023-11-14T22:13:20.000Z',
			from: { phone: '972501234567' },
			to: { phone: '972771234567' },
			text: 'Hi',
		},
	]);
});

/** 99digital contract §9: messages. */

test('§9.2: the sample is a contact with its number; the sender’s name is not the card’s', () => {
	expect(events(message())).toEqual([
		{ event: 'contact', ...BASE, contacts: [{ phones: [{ phone: '972500000003' }] }] },
	]);
});

test.each<[string, unknown, string[]]>([
	['a number', 972500000003, ['972500000003']],
	['with separators', '+972 50-000-0003', ['+972500000003']],
	['in local format', '050-0000003', ['0500000003']],
	['separated by a comma', '972500000003, 972500000004', ['972500000003', '972500000004']],
	['separated by a semicolon', '972500000003;972500000004;', ['972500000003', '972500000004']],
	['separated by a line break', '972500000003\n972500000004', ['972500000003', '972500000004']],
	['separated by CR LF', '972500000003\r\n972500000004\r\n', ['972500000003', '972500000004']],
	['a list of texts', ['972500000003', '972500000004'], ['972500000003', '972500000004']],
	['a list of numbers', [972500000003, 972500000004], ['972500000003', '972500000004']],
	['a list of lists in text', ['972500000003,972500000004'], ['972500000003', '972500000004']],
])('§9.2: the body is %s', (_what, body, phones) => {
	expect(events(message({ body }))).toEqual([
		{ event: 'contact', ...BASE, contacts: phones.map((phone) => ({ phones: [{ phone }] })) },
	]);
});

test.each([
	'',
	' , ',
	'Dana Example',
	'BEGIN:VCARD\nVERSION:3.0\nTEL:+972500000003\nEND:VCARD',
	'972500000003 972500000004',
	[],
	[{ phone: '972500000003' }],
	{ phone: '972500000003' },
	null,
	undefined,
	true,
])('§9.2: of the body %j nothing can be read: it is kept as it came', (body) => {
	const raw = message({ body });
	expect(events(raw)).toEqual([{ event: 'other', ...BASE, type: 'contacts', content: raw }]);
});

test.each(['972500000003, Dana', ['972500000003', { name: 'Dana' }], ['972500000003', null]])(
	'§9.2: of the body %j what can be read is a contact, and the whole is kept',
	(body) => {
		const raw = message({ body });
		expect(events(raw)).toEqual([
			{ event: 'contact', ...BASE, contacts: [{ phones: [{ phone: '972500000003' }] }] },
			{ event: 'other', ...BASE, type: 'contacts', content: raw },
		]);
	},
);

test('§9.1: text', () => {
	expect(events(message({ type: 'text', body: 'Hello\nDana' }))).toEqual([
		{ event: 'text', ...BASE, text: 'Hello\nDana' },
	]);
	expect(events(message({ type: 'text', body: 1001 }))).toEqual([{ event: 'text', ...BASE, text: '1001' }]);
});

test.each<[type: string, body: unknown]>([
	['reaction', { emoji: '👍' }],
	['reaction', ''],
	['order', [{ sku: 'sku-1', quantity: 2 }]],
	['hologram', 'not documented'],
	['toString', 'a name every object has'],
	['text', { body: 'a text that is none' }],
	['text', ' '],
])('§9.1: %s is another message, kept as it came', (type, body) => {
	const raw = message({ type, body, caption: 'A caption' });
	expect(events(raw)).toEqual([{ event: 'other', ...BASE, type, content: raw }]);
});

test.each([undefined, null, {}, ''])('a message of type %j is damaged, and kept as it came', (type) => {
	const raw = message({ type });
	expect(events(raw)).toEqual([{ event: 'other', ...BASE, type: 'unknown', content: raw }]);
});

test('§9: quoteUnique is the message answered', () => {
	const quoting = { quote: 'Are you coming?', quoteUnique: '92E00000000000000000000000000000' };
	expect(events(message({ type: 'text', body: 'Yes', ...quoting }))).toEqual([
		{ event: 'text', ...BASE, replyTo: '92E00000000000000000000000000000', text: 'Yes' },
	]);
});

test.each<[unknown, string]>([
	['1700000000', '2023-11-14T22:13:20.000Z'],
	[1700000000, '2023-11-14T22:13:20.000Z'],
	[undefined, NOW],
	['', NOW],
	['yesterday', NOW],
	[{}, NOW],
])('§9: the time stamp %j', (timestamp, receivedAt) => {
	expect(events(message({ timestamp }))).toEqual([expect.objectContaining({ receivedAt })]);
});

test('a list of messages, which nothing rules out', () => {
	const text = message({ type: 'text', body: 'Hi' });
	expect(events([message(), 'damaged', text, null])).toEqual([
		{ event: 'contact', ...BASE, contacts: [{ phones: [{ phone: '972500000003' }] }] },
		{
			event: 'other',
			provider: '99digital',
			receivedAt: NOW,
			from: {},
			to: {},
			type: 'unknown',
			content: ['damaged', null],
		},
		{ event: 'text', ...BASE, text: 'Hi' },
	]);
});

test('a message that has nothing else', () => {
	expect(events({ hook: 'new' })).toEqual([
		{
			event: 'other',
			provider: '99digital',
			receivedAt: NOW,
			from: {},
			to: {},
			type: 'unknown',
			content: { hook: 'new' },
		},
	]);
});

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

test.each([
	['👍', { emoji: '👍', action: 'added', messageId: '92E00000000000000000000000000000' }],
	['', { action: 'removed', messageId: '92E00000000000000000000000000000' }],
])('§9.1: the reaction %j', (body, reaction) => {
	const raw = message({ type: 'reaction', body, quoteUnique: '92E00000000000000000000000000000' });
	expect(events(raw)).toEqual([
		{ event: 'reaction', ...BASE, replyTo: '92E00000000000000000000000000000', reaction },
	]);
});

test('§9.1: a reaction that names no message', () => {
	expect(events(message({ type: 'reaction', body: '👍' }))).toEqual([
		{ event: 'reaction', ...BASE, reaction: { emoji: '👍', action: 'added' } },
	]);
});

test('§9: the user name of the sender', () => {
	expect(events(message({ username: 'ronen' }))).toMatchObject([{ from: { username: 'ronen' } }]);
});

/** 99digital contract §9: the sender of a message, who may hide the number. */

const from = (more: object) => events(message(more))[0]?.from;

test('who hides the number is known by the id alone', () => {
	expect(from({ from: 'IL.1600000000000000', phone: undefined })).toEqual({
		userId: 'IL.1600000000000000',
		name: 'Ronen',
	});
});

test.each(['', 'hidden', '972500000009'])('the value %j of phone is not relied on then', (phone) => {
	expect(from({ from: 'IL.1600000000000000', phone })).toEqual({
		userId: 'IL.1600000000000000',
		name: 'Ronen',
	});
});

test('the id is taken from from when from_id is missing', () => {
	expect(from({ from: 'US.1600000000000001', from_id: undefined, phone: undefined })).toEqual({
		userId: 'US.1600000000000001',
		name: 'Ronen',
	});
});

test('the older envelope has neither id nor phone', () => {
	const older = { from_id: undefined, username: undefined, country: undefined, phone: undefined };
	expect(from(older)).toEqual({ phone: '972501234567', userId: undefined, name: 'Ronen' });
});

test('phone stands in for a missing from', () => {
	expect(from({ from: undefined })).toEqual(BASE.from);
	expect(from({ from: undefined, phone: 'hidden' })).toEqual({
		userId: 'IL.1600000000000000',
		name: 'Ronen',
	});
});

test('from may be a JSON number', () => {
	expect(from({ from: 972501234567 })).toEqual(BASE.from);
});

/** 99digital contract §9.3: that `hook` is not `new` is all that is known of a notice. */

const NOTICE = {
	status: 'OK',
	unique: '65dfd4r4dref34rdfxd34r',
	from: '972771234567',
	to: '972501234567',
	timestamp: '1700000001',
};

const STATUS = {
	event: 'status',
	provider: '99digital',
	messageId: '65dfd4r4dref34rdfxd34r',
	receivedAt: '2023-11-14T22:13:21.000Z',
	from: { phone: '972501234567' },
	to: { phone: '972771234567' },
};

test.each(['sent', 'delivered', 'read'])('the word %s, wherever it stands, is the state', (state) => {
	const notices = [
		{ ...NOTICE, hook: state },
		{ ...NOTICE, hook: 'status', type: state },
		{ ...NOTICE, hook: 'status', type: 'status', body: state },
		{ ...NOTICE, hook: 'status', messageStatus: ` ${state.toUpperCase()} ` },
		{ ...NOTICE, hook: 'status', status: state },
	];
	for (const notice of notices) expect(events(notice)).toEqual([{ ...STATUS, status: { state } }]);
});

test('of a failure of many megabytes the status repeats the beginning', () => {
	const [event] = events({ ...NOTICE, hook: 'failed', detail: 'x'.repeat(1_000_000) });
	const description = event?.event === 'status' ? (event.status.description ?? '') : '';
	expect(description).toMatch(/^\{"status":"OK".*xxx…$/);
	expect(description).toHaveLength(5_001);
});

test('a failure keeps all that came with it', () => {
	expect(events({ ...NOTICE, hook: 'failed', detail: 'no WhatsApp' })).toEqual([
		{
			...STATUS,
			status: {
				state: 'failed',
				description:
					'{"status":"OK","unique":"65dfd4r4dref34rdfxd34r","from":"972771234567","to":"972501234567","timestamp":"1700000001","hook":"failed","detail":"no WhatsApp"}',
			},
		},
	]);
});

test.each(['ack', 'unread', 'not_sent', 'NEW'])('the hook %s says no state: all of it is kept', (hook) => {
	expect(events({ status: 'OK', hook, unique: 'u1', ack: 3 })).toEqual([
		{
			event: 'status',
			provider: '99digital',
			messageId: 'u1',
			receivedAt: NOW,
			from: {},
			to: {},
			status: { state: 'unknown', description: `{"status":"OK","hook":"${hook}","unique":"u1","ack":3}` },
		},
	]);
});

test('a system notice', () => {
	expect(events({ status: 'OK', hook: 'system', body: 'The account was disconnected' })).toEqual([
		{
			event: 'status',
			provider: '99digital',
			receivedAt: NOW,
			from: {},
			to: {},
			status: {
				state: 'unknown',
				description: '{"status":"OK","hook":"system","body":"The account was disconnected"}',
			},
		},
	]);
});

test('a notice without a hook is told by its status and id', () => {
	expect(events({ ...NOTICE, type: 'delivered' })).toEqual([{ ...STATUS, status: { state: 'delivered' } }]);
});

test('a person who hides the number', () => {
	expect(events({ ...NOTICE, hook: 'read', to: 'IL.1600000000000000' })).toEqual([
		{ ...STATUS, from: { userId: 'IL.1600000000000000' }, status: { state: 'read' } },
	]);
});

test('in the envelope of a message, from is the person', () => {
	expect(events(message({ hook: 'read', type: 'text', body: 'Hello' }))).toEqual([
		{
			event: 'status',
			provider: '99digital',
			messageId: '92E00000000000000000000000000001',
			receivedAt: '2023-11-14T22:13:20.000Z',
			from: { phone: '972501234567', userId: 'IL.1600000000000000' },
			to: { phone: '972771234567' },
			status: { state: 'read' },
		},
	]);
});

test.each([{ from_id: 'IL.1600000000000000' }, { senderName: 'Ronen' }])(
	'a notice that names its sender, by %j, comes from the person',
	(sender) => {
		const notice = { ...NOTICE, hook: 'read', from: '972501234567', to: '972771234567', ...sender };
		expect(events(notice)).toMatchObject([
			{ from: { phone: '972501234567' }, to: { phone: '972771234567' }, status: { state: 'read' } },
		]);
	},
);

test.each<[string, unknown]>([
	['nothing', undefined],
	['null', null],
	['an empty object', {}],
	['an empty list', []],
	['a list of anything', [1, 'new', null, [], {}]],
	['text', 'hook=new'],
	['a number', 1],
	['status alone', { status: 'OK' }],
	['an id alone', { unique: 'u1' }],
	['a hook that is no text', { hook: { id: 1 }, hook_id: 1, zen: 'Keep it logically awesome.' }],
	['Kaleyra’s', text('Hi')],
	['Infobip’s', { results: [{ from: '441134960001', message: { type: 'TEXT', text: 'Hi' } }] }],
])('a body that is not 99digital’s gives no event: %s', (_what, body) => {
	expect(events(body)).toEqual([]);
});
