import { readAnswer } from '../../../nodes/Infobip/answer.ts';
import { answer } from '../providers/answer.ts';

/** Infobip contract §4. */

const receipt = (status: unknown) => ({
	to: '441134960001',
	messageCount: 1,
	messageId: 'a28dd97c-1ffb-4fcf-99f1-0b557ed381da',
	status,
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
	expect(readAnswer(answer(200, receipt(status)))).toEqual({
		state: 'accepted',
		messageId: 'a28dd97c-1ffb-4fcf-99f1-0b557ed381da',
		facts,
	});
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
	expect(readAnswer(answer(200, receipt(status))).state).toBe('refused');
	expect(readAnswer(answer(200, { status })).state).toBe('refused');
});

test.each([undefined, null, '', ' ', {}])('§4: a messageId %j is no receipt, and no refusal', (messageId) => {
	expect(readAnswer(answer(200, { ...receipt({ groupId: 1 }), messageId }))).toEqual({
		state: 'unclear',
		message: 'Infobip returned an answer without a message ID',
		description: '',
	});
});

test('§11: a messageId that is a number', () => {
	expect(readAnswer(answer(200, { messageId: 7 }))).toEqual({ state: 'accepted', messageId: '7', facts: {} });
});
