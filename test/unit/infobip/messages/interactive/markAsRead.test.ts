import { markAsRead } from '../../../../../nodes/Infobip/messages/markAsRead.ts';
import { answered } from '../../../shared/markAsRead/answered.ts';
import { refusal } from '../../../shared/refusal.ts';

/** Infobip contract §30. */

const ADDRESS = 'https://xxxxx.api.infobip.com';

test.each([
	['ABEGOIE', 'ABEGOIE'],
	['wamid.HBgL/+==', 'wamid.HBgL%2F%2B%3D%3D'],
	['a/../b?c#d', 'a%2F..%2Fb%3Fc%23d'],
	['כן', '%D7%9B%D7%9F'],
])('§30: the request, without a body: %s', (messageId, segment) => {
	expect(markAsRead.request(ADDRESS, '12025550100', markAsRead.target(messageId))).toStrictEqual({
		url: `https://xxxxx.api.infobip.com/whatsapp/1/senders/12025550100/message/${segment}/read`,
	});
	expect(markAsRead.by).toBe('messageId');
});

test.each(['.', '..', '...'])('"%s" would lead to another path', (messageId) => {
	expect(refusal(() => markAsRead.target(messageId))).toEqual({
		message: `Message ID "${messageId}" is not the ID of a message`,
		description: 'Fill in "Message ID": the received message has it in "messageId"',
	});
});

test('§30: 204 is good', () => {
	expect(markAsRead.refusal(answered(204, ''))).toBeUndefined();
});

test('§30: 400 says what is wrong', () => {
	expect(markAsRead.refusal(answered(400, { error: 'Message too old' }))).toEqual({
		message: 'Infobip does not accept the request (HTTP 400)',
		description: 'Check the parameters and options of this item. Infobip said: Message too old',
		code: undefined,
	});
});

test('§30: 403 names the scope', () => {
	const body = { requestError: { serviceException: { messageId: 'FORBIDDEN', text: 'Forbidden' } } };
	expect(markAsRead.refusal(answered(403, body))?.description).toContain(
		'whatsapp:manage to list templates and to mark messages as read',
	);
});

test('§30: 404 asks for the message ID', () => {
	const body = { requestError: { serviceException: { messageId: 'NOT_FOUND', text: 'Message not found' } } };
	expect(markAsRead.refusal(answered(404, body))?.description).toBe(
		'Check "Base URL" in the credential, your sender number and, for Mark as Read, "Message ID". Infobip said: Message not found',
	);
});
