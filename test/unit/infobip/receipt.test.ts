import type { IDataObject } from 'n8n-workflow';

import { sender } from '../../../nodes/Infobip/send.ts';

/** Infobip contract §4. */

const answer = (status: unknown): IDataObject => ({
	to: '441134960001',
	messageCount: 1,
	messageId: 'a28dd97c-1ffb-4fcf-99f1-0b557ed381da',
	...(status === undefined ? {} : { status: JSON.parse(JSON.stringify(status)) }),
});

test.each<[what: string, status: unknown, facts: object]>([
	[
		'group 0 called OK',
		{ groupId: 0, groupName: 'OK', id: 0, name: 'MESSAGE_ACCEPTED' },
		{ statusName: 'MESSAGE_ACCEPTED' },
	],
	[
		'group 0 called ACCEPTED',
		{ groupId: 0, groupName: 'ACCEPTED', id: 0, name: 'MESSAGE_ACCEPTED' },
		{ statusName: 'MESSAGE_ACCEPTED' },
	],
	[
		'group 1 PENDING',
		{
			groupId: 1,
			groupName: 'PENDING',
			id: 7,
			name: 'PENDING_ENROUTE',
			description: 'Message sent to next instance',
		},
		{ statusName: 'PENDING_ENROUTE' },
	],
	[
		'group 3 DELIVERED',
		{ groupId: 3, groupName: 'DELIVERED', id: 5, name: 'DELIVERED_TO_HANDSET' },
		{ statusName: 'DELIVERED_TO_HANDSET' },
	],
	['a group nobody documents', { groupId: 9, groupName: 'PARKED', name: 'PARKED' }, { statusName: 'PARKED' }],
	['no group', { name: 'PENDING_ENROUTE' }, { statusName: 'PENDING_ENROUTE' }],
	['no status', undefined, {}],
	['a status that is no object', 'PENDING', {}],
])('§4: %s is accepted', (_what, status, facts) => {
	const body = answer(status);
	expect(sender.receipt(body)).toEqual({ messageId: 'a28dd97c-1ffb-4fcf-99f1-0b557ed381da', facts });
	expect(sender.refuses(body)).toBe(false);
});

test.each<[what: string, status: unknown]>([
	['group 2', { groupId: 2, groupName: 'UNDELIVERABLE', id: 9 }],
	['group 4', { groupId: 4, groupName: 'EXPIRED', id: 15 }],
	['group 5', { groupId: 5, groupName: 'REJECTED', id: 14 }],
	['group 5 by its id alone', { groupId: 5 }],
	['group 5 as text', { groupId: '5' }],
	['UNDELIVERABLE by its name alone', { groupName: 'UNDELIVERABLE' }],
	['EXPIRED by its name alone', { groupName: 'Expired' }],
	['REJECTED by its name alone', { groupName: 'REJECTED' }],
	['REJECTED in a group nobody documents', { groupId: 77, groupName: 'REJECTED' }],
])('§4: HTTP 200 with %s is a refusal', (_what, status) => {
	const body = answer(status);
	expect(sender.receipt(body)).toBeUndefined();
	expect(sender.refuses(body)).toBe(true);
});

test.each([undefined, null, '', ' ', {}])('§4: a messageId %j is no receipt, and no refusal', (messageId) => {
	const body: IDataObject = { ...answer({ groupId: 1 }), messageId };
	expect(sender.receipt(body)).toBeUndefined();
	expect(sender.refuses(body)).toBe(false);
});

test('§11: a messageId that is a number', () => {
	expect(sender.receipt({ messageId: 7 })).toEqual({ messageId: '7', facts: {} });
});
