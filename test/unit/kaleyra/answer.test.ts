import { kaleyra } from '../../../nodes/Kaleyra/provider.ts';
import { readAnswer } from '../../../nodes/Kaleyra/answer.ts';
import { answer } from '../providers/answer.ts';

/** Kaleyra contract §4.1. */

const accepted = { message: 'Request Accepted', data: { message_id: 'AXXXX' }, error: {} };

test.each<[row: string, status: number, body: unknown, facts: object]>([
	['WA202', 202, { code: 'WA202', ...accepted }, { code: 'WA202' }],
	['WA200', 200, { code: 'WA200', ...accepted }, { code: 'WA200' }],
	['no code', 299, accepted, {}],
	['a code of another kind', 202, { code: 202, ...accepted }, {}],
])('§4.1: the receipt in an answer with %s', (_row, status, body, facts) => {
	expect(readAnswer(answer(status, body))).toEqual({ state: 'accepted', messageId: 'AXXXX', facts });
});

const NO_ID = 'Kaleyra gave an answer without a message ID';
const UNREADABLE = 'Kaleyra gave an answer that cannot be read';

test.each<[row: string, body: unknown, message: string]>([
	['no message id', { code: 'WA202', data: {}, error: {} }, NO_ID],
	['an empty message id', { code: 'WA202', data: { message_id: '' } }, NO_ID],
	['an array for data', { code: 'WA202', data: [] }, NO_ID],
	['an empty object', {}, NO_ID],
	['the code of an error: no 2xx answer is documented as a refusal', { code: 'WA400' }, NO_ID],
	['a list', [accepted], UNREADABLE],
	['a web page', '<html>', UNREADABLE],
	['nothing', ' \n', 'Kaleyra gave an empty answer'],
])('§4.1: a 2xx answer with %s leaves it unclear whether the message went out', (_row, body, message) => {
	expect(readAnswer(answer(202, body))).toEqual({ state: 'unclear', message, description: '' });
});

test.each<[status: number, state: string]>([
	[199, 'unclear'],
	[300, 'refused'],
	[401, 'refused'],
	[499, 'refused'],
	[500, 'unclear'],
	[503, 'unclear'],
])('§4.2: an error with HTTP %i is %s, whatever else it holds', (status, state) => {
	expect(readAnswer(answer(status, { code: 'WA401', ...accepted }))).toEqual({
		state,
		message: 'The sender number does not belong to this Kaleyra account (WA401)',
		description:
			'Check "Sender" (or "Default Sender" in the credential): it must be a WhatsApp number of the account whose SID the credential holds. Kaleyra said: Request Accepted',
		code: 'WA401',
	});
});

test('where to look for a message that may have gone out', () => {
	expect(kaleyra.whereToLook).toBe(
		'the reports of the Kaleyra console, by recipient or by the Reference you gave it',
	);
});
