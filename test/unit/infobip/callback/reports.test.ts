import { CONTACT, envelope, events, NOW } from './callbacks.ts';
import { BASE, DELIVERED, report } from './reports.ts';

/** Infobip contract §9: delivery and seen reports. */

test('a delivery report; from is the end user', () => {
	expect(events(envelope(report()))).toEqual([{ ...BASE, status: { state: 'delivered' } }]);
});

test('callbackData where it comes', () => {
	expect(events(envelope(report({ callbackData: 'order-1001' })))).toEqual([
		{ ...BASE, reference: { callbackData: 'order-1001' }, status: { state: 'delivered' } },
	]);
});

test('a delivery report without doneAt has the time of sentAt, and without contact the number of to', () => {
	expect(events(envelope(report({ doneAt: null, contact: null })))).toEqual([
		{
			...BASE,
			receivedAt: '2025-01-01T10:10:00.000Z',
			from: { phone: '441134960001' },
			status: { state: 'delivered' },
		},
	]);
});

test('the from of a delivery report is the business number', () => {
	expect(events(envelope(report({ from: '441134960000' })))).toMatchObject([
		{ from: { phone: '441134960001' }, to: { phone: '441134960000' } },
	]);
});

test('a delivery report with nothing but a status', () => {
	expect(events(envelope({ status: DELIVERED }))).toEqual([
		{
			event: 'status',
			provider: 'infobip',
			receivedAt: NOW,
			from: {},
			to: {},
			status: { state: 'delivered' },
		},
	]);
});

test('a seen report is read; there from is the end user and to the business number', () => {
	const seen = {
		messageId: 'a28dd97c',
		from: '441134960001',
		to: '441134960000',
		sentAt: '2025-01-01T10:10:00.000+0000',
		seenAt: '2025-01-01T10:11:00.000-0300',
		applicationId: null,
		entityId: null,
		contact: CONTACT,
	};
	expect(events(envelope(seen))).toEqual([
		{
			...BASE,
			receivedAt: '2025-01-01T13:11:00.000Z',
			to: { phone: '441134960000' },
			status: { state: 'read' },
		},
	]);
});

test.each<[groupId: unknown, groupName: unknown, state: string]>([
	[0, 'OK', 'sent'],
	[0, 'ACCEPTED', 'sent'],
	[1, 'PENDING', 'sent'],
	[3, 'DELIVERED', 'delivered'],
	[undefined, 'delivered', 'delivered'],
	['3', undefined, 'delivered'],
	[9, 'PARKED', 'unknown'],
	[null, null, 'unknown'],
])('status group %j %j is %s', (groupId, groupName, state) => {
	expect(events(envelope(report({ status: { groupId, groupName } })))).toEqual([
		{ ...BASE, status: { state } },
	]);
});
