import { kaleyra } from '../../../nodes/Kaleyra/provider.ts';
import { readAnswer } from '../../../nodes/Kaleyra/answer.ts';
import { answer } from '../providers/answer.ts';

/** Kaleyra contract §4.1. */

const accepted = { message: 'Request Accepted', data: { message_id: 'AXXXX' }, error: {} };

test.each<[row: string, status: number, body: unknown, facts: object]>([
	['WA202', 202, { code: 'WA202', ...accepted }, { code: 'WA202' }],
	['WA200', 200, { code: 'WA200', ...accepted }, { code: 'WA200' }],
	['no code', 299, accepted, {}],
	['a code that is a number', 202, { code: 202, ...accepted }, { code: '202' }],
	['a code of another kind', 202, { code: {}, ...accepted }, {}],
])('§4.1: the receipt in an answer with %s', (_row, status, body, facts) => {
	expect(readAnswer(answer(status, body))).toEqual({ state: 'accepted', messageId: 'AXXXX', facts });
});

test.each<[row: string, body: object]>([
	['no message id', { code: 'WA202', data: {}, error: {} }],
	['an empty message id', { code: 'WA202', data: { message_id: '' } }],
	['an array for data', { code: 'WA202', data: [] }],
	['the code of an error that nobody documents', { code: 'WA499' }],
])('§4.1: an answer with %s is no receipt, and no refusal', (_row, body) => {
	expect(readAnswer(answer(202, body))).toEqual({
		state: 'unclear',
		message: 'Kaleyra returned an answer without a message ID',
		description: '',
	});
});

test.each<[status: number, body: object]>([
	[429, { code: 'WA500' }],
	[400, { code: 'WA500' }],
	[429, { code: 'E110', data: [{ message_id: 'AXXXX' }] }],
	[202, { code: 'E110', data: [{ message_id: 'AXXXX' }] }],
	[400, { message_id: 'AXXXX' }],
])('HTTP %d with %j may have been taken', (status, body) => {
	expect(readAnswer(answer(status, body))).toMatchObject({ state: 'unclear' });
});

test('the code of an error is a refusal, whatever the HTTP status', () => {
	const body = { code: 'E110', message: 'Insufficient balance', data: {}, error: { balance: 'Low balance' } };
	expect(readAnswer(answer(200, body))).toEqual({
		state: 'refused',
		message: 'The balance of the Kaleyra account is too low (E110)',
		description:
			'Top up the account, then send the message again. Kaleyra said: Insufficient balance – Low balance',
		code: 'E110',
	});
	expect(readAnswer(answer(200, { code: 'WA500' }))).toMatchObject({ state: 'unclear', code: 'WA500' });
});

test('the code of an error beside a message id: Kaleyra may have the message', () => {
	const body = { code: 'E110', data: { message_id: 'm-1' } };
	expect(readAnswer(answer(202, body))).toMatchObject({ state: 'unclear', code: 'E110' });
	expect(readAnswer(answer(400, body))).toMatchObject({ state: 'unclear', code: 'E110' });
});

test('where to look for a message that may have gone out', () => {
	expect(kaleyra.whereToLook).toBe(
		'the reports of the Kaleyra console, by recipient or by the Reference you gave it',
	);
});
