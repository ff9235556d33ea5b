import { callback, events, NOW } from '../callbacks.ts';

/** Kaleyra contract §8. */

const sent = {
	id: '5f2b6c0d9e8a7b6c',
	status: 'sent',
	timestamp: '1700000001',
	recipient_id: '12025550123',
	conversation: { id: '5f2b6c0d9e8a7b6c', expiration_timestamp: '1700086400', origin: { type: 'service' } },
	pricing: { billable: true, pricing_model: 'CBP', category: 'service' },
};

const statusCallback = (more: object, extraInfo?: object) => ({
	...callback({ contacts: undefined, statuses: [{ ...sent, ...more }] }, extraInfo),
	status: 'sent',
	message_id: 'wamid.STATUS',
});

const BASE = {
	event: 'status',
	provider: 'kaleyra',
	messageId: 'wamid.STATUS',
	receivedAt: '2023-11-14T22:13:21.000Z',
	from: { phone: '12025550123' },
	to: { phone: '12025550100', phoneNumberId: '100000000000001' },
};

test('a status without extra_info and metadata', () => {
	const bare = { meta_object: { value: { statuses: [{ status: 'sent', timestamp: '1700000001' }] } } };
	expect(events(bare)).toEqual([
		{ ...BASE, messageId: undefined, from: {}, to: {}, status: { state: 'sent' } },
	]);
});

test('a status as the contract has it', () => {
	const info = {
		trace_id: '00000000-0000-4000-8000-000000000003',
		message_id: 'wamid.STATUS',
		waba_id: '300000000000001',
		ref: 'order-1001',
		ref1: '',
		ref2: '',
		enable_url_tracking_body: false,
		enable_url_tracking_button: false,
	};
	expect(events(statusCallback({}, info))).toEqual([
		{ ...BASE, reference: { ref: 'order-1001' }, status: { state: 'sent' } },
	]);
});

test.each([
	['sent', 'sent'],
	['SENT', 'sent'],
	['delivered', 'delivered'],
	['DELIVERED', 'delivered'],
	['read', 'read'],
	['Read', 'read'],
	['failed', 'failed'],
	['FAILED', 'failed'],
	['NOT-SENT', 'failed'],
	['not_sent', 'failed'],
	['deleted', 'unknown'],
	['', 'unknown'],
	[undefined, 'unknown'],
	[null, 'unknown'],
	['constructor', 'unknown'],
])('state %s is %s', (status, state) => {
	expect(events(statusCallback({ status }))).toEqual([{ ...BASE, status: { state } }]);
});

test.each<[what: string, errors: unknown, status: object]>([
	[
		'code and message',
		[{ code: 131014, title: 'Request limit', message: 'Too many requests' }],
		{ state: 'failed', code: '131014', description: 'Too many requests' },
	],
	[
		'title in place of a message',
		[{ code: '131014', title: 'Request limit' }],
		{ state: 'failed', code: '131014', description: 'Request limit' },
	],
	['one object', { code: 1, message: 'No' }, { state: 'failed', code: '1', description: 'No' }],
	[
		'the first of several',
		[{ code: 1, message: 'No' }, { code: 2 }],
		{ state: 'failed', code: '1', description: 'No' },
	],
	['a message alone', [{ message: 'No' }], { state: 'failed', description: 'No' }],
	['something else', ['No'], { state: 'failed' }],
	['nothing', [], { state: 'failed' }],
	['null', null, { state: 'failed' }],
])('errors[] with %s', (_what, errors, status) => {
	const [event, ...others] = events(statusCallback({ status: 'failed', errors }));
	expect(others).toEqual([]);
	expect(event).toEqual({ ...BASE, status });
	expect(event?.event === 'status' && event.status).toStrictEqual(status);
});

test('a status without an id has the one of extra_info, and one without a time that of its arrival', () => {
	const body = statusCallback({ id: undefined, timestamp: null }, { message_id: 'wamid.STATUS' });
	expect(events(body)).toEqual([
		{ ...BASE, messageId: 'wamid.STATUS', receivedAt: NOW, status: { state: 'sent' } },
	]);
});

test('several statuses, a damaged one among them, and a message beside them', () => {
	const body = callback({
		messages: { from: '1', type: 'text', text: { body: 'Hi' } },
		statuses: [sent, 'damaged', { ...sent, status: 'read' }],
	});
	expect(events(body).map((event) => [event.event, event.event === 'status' && event.status.state])).toEqual([
		['text', false],
		['status', 'sent'],
		['other', false],
		['status', 'read'],
	]);
});
