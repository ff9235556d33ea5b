import { text } from '../../../../simulator/kaleyra/callbacks.ts';
import { events, message, NOW } from './callbacks.ts';

/** 99digital contract §9.3: that `hook` is not `new` is all that is known of a notice. */

const NOTICE = {
	status: 'OK',
	unique: '65dfd4r4dref34rdfxd34r',
	from: '972771234567',
	to: '972501234567',
	timestamp: '1700000001',
};

const BASE = {
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
	for (const notice of notices) expect(events(notice)).toEqual([{ ...BASE, status: { state } }]);
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
			...BASE,
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
	expect(events({ ...NOTICE, type: 'delivered' })).toEqual([{ ...BASE, status: { state: 'delivered' } }]);
});

test('a person who hides the number', () => {
	expect(events({ ...NOTICE, hook: 'read', to: 'IL.1600000000000000' })).toEqual([
		{ ...BASE, from: { userId: 'IL.1600000000000000' }, status: { state: 'read' } },
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
