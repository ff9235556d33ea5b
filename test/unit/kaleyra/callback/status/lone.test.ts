import { callback, events, NOW } from '../callbacks.ts';

/**
 * Kaleyra contract §8: `status` and `message_id` also stand beside the lists, and nobody knows what NOT-SENT
 * looks like.
 */

const LONE = { status: 'NOT-SENT', message_id: 'm-1', extra_info: { ref: 'order-1' } };
const EVENT = {
	event: 'status',
	provider: 'kaleyra',
	messageId: 'm-1',
	receivedAt: NOW,
	from: {},
	to: {},
	reference: { ref: 'order-1' },
	status: { state: 'failed' },
};

test('a status without a list of statuses is not lost', () => {
	expect(events(LONE)).toEqual([EVENT]);
	const to = { phone: '12025550100', phoneNumberId: '100000000000001' };
	const errors = [{ code: 1, message: 'Opted out' }];
	expect(events({ ...callback({ errors, statuses: [] }), ...LONE, timestamp: '1700000001' })).toEqual([
		{
			...EVENT,
			to,
			receivedAt: '2023-11-14T22:13:21.000Z',
			status: { state: 'failed', code: '1', description: 'Opted out' },
		},
	]);
});

test.each<[what: string, body: object]>([
	['without the id of a message', { status: 'NOT-SENT' }],
	['in a word that is no state', { status: 'OK', message_id: 'm-1' }],
	['that is no text', { status: ['sent'], message_id: 'm-1' }],
])('a status %s is none', (_what, body) => {
	expect(events(body)).toEqual([]);
});

test('beside a list it says nothing more', () => {
	const statuses = [{ id: 'wamid.A', status: 'sent' }];
	expect(events({ ...callback({ statuses }), ...LONE })).toMatchObject([{ status: { state: 'sent' } }]);
});
