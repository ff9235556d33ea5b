import { markAsRead } from '../../../../../nodes/Kaleyra/messages/markAsRead.ts';
import { answered } from '../../../shared/markAsRead/answered.ts';

/** Kaleyra contract §29. */

test('§29: the request', () => {
	expect(
		markAsRead.request('https://api.in.kaleyra.io/v2/S1/whatsapp', '+12025550100', 'wamid.IN=='),
	).toStrictEqual({
		url: 'https://api.in.kaleyra.io/v2/S1/whatsapp/+12025550100/messages',
		body: {
			messaging_object: { messaging_product: 'whatsapp', status: 'read', message_id: 'wamid.IN==' },
		},
	});
	expect([markAsRead.by, markAsRead.target('wamid.IN==')]).toEqual(['messageId', 'wamid.IN==']);
});

test.each([
	[200, { code: 'WA200', data: {} }],
	[202, { code: 'WA202', data: { message_id: 'm-1' } }],
	[200, ''],
	[204, ''],
	[200, { success: true }],
])('§29: whatever a good answer holds, the message is read: %j %j', (status, body) => {
	expect(markAsRead.refusal(answered(status, body))).toBeUndefined();
});

test.each([
	[
		401,
		{ code: 'RBC001', message: 'No', data: [] },
		'Kaleyra does not recognize this SID or API key (RBC001)',
	],
	[
		200,
		{ code: 'WA400', message: 'No', error: { payload: 'No' } },
		'Kaleyra does not accept the format of this message (WA400)',
	],
	[500, '', 'Kaleyra did not accept the message (HTTP 500)'],
])('§4.2: %j %j is an error', (status, body, message) => {
	expect(markAsRead.refusal(answered(status, body))?.message).toBe(message);
});
