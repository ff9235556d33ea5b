import { toNodeApiError } from '../../../../nodes/shared/errors.ts';
import type { Outcome } from '../../../../nodes/shared/http/answer.ts';
import { progressOf, toReceiptItem, withProgress } from '../../../../nodes/shared/send/output.ts';
import { NODE } from '../nodeContext.ts';
import { MESSAGE } from './fakeRun.ts';

const FAILURE = { message: 'Testel said no', description: 'Do better', code: 'T1', httpStatus: 401 };

const OUTCOME = {
	state: 'accepted' as const,
	messageId: 'm1',
	facts: { code: 'T200' },
	body: { id: 'm1', more: { yes: true } },
};

test('the output item of an accepted message, simplified', () => {
	const { json, pairedItem } = toReceiptItem('test', MESSAGE, { ...OUTCOME, body: undefined });
	expect(json).toEqual({
		to: '+12025550123',
		status: 'accepted',
		messageId: 'm1',
		from: '+12025550100',
		provider: 'test',
		code: 'T200',
	});
	expect(Object.keys(json)).toEqual(['to', 'status', 'messageId', 'from', 'provider', 'code']);
	expect(pairedItem).toEqual({ item: 4 });
});

test("the output item of an accepted message as the provider's body", () => {
	expect(toReceiptItem('test', MESSAGE, OUTCOME)).toEqual({
		json: { id: 'm1', more: { yes: true } },
		pairedItem: { item: 4 },
	});
});

const LISTED =
	'The data under "Error details" lists which recipients were accepted, failed and not tried. Send only to those that were not tried: running everything again would send to the others twice';

test('each message is accepted, failed or not tried', () => {
	const messages = ['+1', '+2', '+3', '+4', '+5'].map((to) => ({ ...MESSAGE, to }));
	const outcomes: Outcome[] = [
		{ state: 'accepted', messageId: 'm1', facts: {}, body: {} },
		{ state: 'refused', message: 'No', description: 'Ask' },
		{ state: 'unclear', message: 'Gone', description: 'Look' },
		{ state: 'notTried' },
	];
	expect(progressOf(messages, outcomes)).toEqual({
		accepted: [{ to: '+1', messageId: 'm1' }],
		failed: [
			{ to: '+2', reason: 'No' },
			{ to: '+3', reason: 'Gone' },
		],
		notTried: ['+4', '+5'],
	});
});

const numbers = (count: number, first: number) =>
	Array.from({ length: count }, (_, index) => `+${first + index}`);

test('the headline of a run that stops: what happened, to whom, how many were sent and not tried', () => {
	const progress = {
		accepted: numbers(269, 12025551000).map((to) => ({ to, messageId: `m${to}` })),
		failed: [{ to: '+12025550250', reason: 'The sender is not accepted' }],
		notTried: numbers(230, 12025552000),
	};
	const failure = { ...FAILURE, message: 'The sender is not accepted' };
	const error = withProgress(toNodeApiError(NODE, failure, 4), '+12025550250', progress);
	expect(error.message).toBe('Stopped at +12025550250: The sender is not accepted. 269 sent, 230 not tried.');
	expect(error.description).toBe(`Do better. ${LISTED}`);
	expect(error.context).toEqual({ itemIndex: 4, code: 'T1', data: progress });
});

test('what failed besides, while it was under way, is counted', () => {
	const progress = {
		accepted: [],
		failed: [
			{ to: '+2', reason: 'No' },
			{ to: '+3', reason: 'Gone' },
			{ to: '+4', reason: 'Gone' },
		],
		notTried: ['+5'],
	};
	expect(withProgress(toNodeApiError(NODE, FAILURE, 4), '+3', progress).message).toBe(
		'Stopped at +3: Testel said no. 0 sent, 2 more failed, 1 not tried.',
	);
});

test('a run of one message says what happened, and no more', () => {
	const progress = { accepted: [], failed: [{ to: '+1', reason: 'Testel said no' }], notTried: [] };
	const error = withProgress(toNodeApiError(NODE, FAILURE, 4), '+1', progress);
	expect(error).toMatchObject({ message: 'Testel said no', description: 'Do better' });
	expect(error.context.data).toEqual(progress);
});
