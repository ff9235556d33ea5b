import { markAsRead } from '../../../../nodes/NinetyNineDigital/messages/markAsRead.ts';
import { answered } from '../../shared/markAsRead/answered.ts';
import { refusal } from '../../shared/refusal.ts';

/** 99digital contract §28. */

test('§28: the request; the credential adds the key', () => {
	const to = markAsRead.target('+1 202 555 0123');
	expect(markAsRead.request('https://api.99digital.co.il/whatsapp/v2', '12025550100', to)).toStrictEqual({
		url: 'https://api.99digital.co.il/whatsapp/v2/readStatus',
		body: { from: '12025550100', to: '12025550123' },
	});
	expect(markAsRead.by).toBe('to');
});

test('a person is a number or a user id', () => {
	expect(markAsRead.target('IL.1600000000000000')).toBe('IL.1600000000000000');
	expect(refusal(() => markAsRead.target('Dana')).description).toContain('"Person"');
});

test.each([
	[200, { status: 'OK', reason: 1, from: '12025550100', to: '12025550123' }, undefined],
	[200, { status: 'OK' }, undefined],
	[
		200,
		{ status: 'FAIL', reason: 4 },
		'99digital reported reason 4, which usually means: the person is unknown to 99digital, or the number is badly formed',
	],
	[
		200,
		{ status: 'FAIL', reason: 3 },
		'99digital reported reason 3, which usually means: the API key is wrong',
	],
	[
		200,
		{ status: 'FAIL', reason: 5 },
		'99digital reported reason 5, which it does not document for this call',
	],
	[200, '', '99digital did not accept the request (HTTP 200)'],
	[500, { status: 'OK' }, '99digital did not accept the request (HTTP 500)'],
])('§28: %j %j', (status, body, message) => {
	expect(markAsRead.refusal(answered(status, body))?.message).toBe(message);
});
