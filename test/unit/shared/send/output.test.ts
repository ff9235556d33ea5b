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
	'The data under "Error details" lists the recipients: send again to those in "sendAgain" only, or retry this execution, which does the same';
const LOOK = 'Those in "mayHaveBeenSent" may have the message';

test('nobody is lost: who has it, who may have it, and all others to send to again', () => {
	const messages = ['+1', '+2', '+3', '+4', '+5'].map((to) => ({ ...MESSAGE, to }));
	const outcomes: Outcome[] = [
		{ state: 'accepted', messageId: 'm1', facts: {}, body: {} },
		{ state: 'refused', message: 'Too many', description: 'Wait' },
		{ state: 'unclear', message: 'Gone', description: 'Look' },
		{ state: 'notTried' },
	];
	const progress = progressOf(messages, outcomes);
	expect(progress).toEqual({
		sendAgain: [{ to: '+2', reason: 'Too many' }, { to: '+4' }, { to: '+5' }],
		mayHaveBeenSent: [{ to: '+3', reason: 'Gone' }],
		accepted: [{ to: '+1', messageId: 'm1' }],
	});
	expect(Object.keys(progress)).toEqual(['sendAgain', 'mayHaveBeenSent', 'accepted']);
});

const numbers = (count: number, first: number) =>
	Array.from({ length: count }, (_, index) => `+${first + index}`);

test('the headline of a run that stops: what happened, to whom, and the numbers of each', () => {
	const progress = {
		sendAgain: numbers(230, 12025552000).map((to) => ({ to })),
		mayHaveBeenSent: [],
		accepted: numbers(269, 12025551000).map((to) => ({ to, messageId: `m${to}` })),
	};
	const failure = { ...FAILURE, message: 'The sender is not accepted' };
	const error = withProgress(NODE, toNodeApiError(NODE, failure, 4), '+12025550250', progress);
	expect(error.message).toBe(
		'Stopped at +12025550250: The sender is not accepted. 230 not sent, 0 may have been sent, 269 accepted.',
	);
	expect(error.description).toBe(`Do better. ${LISTED}`);
	expect(error.context).toEqual({ itemIndex: 4, code: 'T1', data: progress });
});

const UNCLEAR = {
	sendAgain: [{ to: '+1' }],
	mayHaveBeenSent: [{ to: '+2', reason: 'Gone' }],
	accepted: [],
};

test.each([
	['without Retry On Fail', {}, `Do better. ${LISTED}. ${LOOK}`],
	[
		'with Retry On Fail, which does not go on',
		{ retryOnFail: true },
		`Do better. ${LISTED}. ${LOOK}. Retry On Fail stops at a message that may have been sent`,
	],
])('a message that may have been sent, %s', (_what, settings, description) => {
	const error = toNodeApiError(NODE, FAILURE, 4);
	expect(withProgress({ ...NODE, ...settings }, error, '+2', UNCLEAR)).toMatchObject({
		message: 'Stopped at +2: Testel said no. 1 not sent, 1 may have been sent, 0 accepted.',
		description,
	});
});

test('a run of one message says what happened, and no more', () => {
	const progress = { sendAgain: [{ to: '+1', reason: 'Testel said no' }], mayHaveBeenSent: [], accepted: [] };
	const error = withProgress(NODE, toNodeApiError(NODE, FAILURE, 4), '+1', progress);
	expect(error).toMatchObject({ message: 'Testel said no', description: 'Do better' });
	expect(error.context.data).toEqual(progress);
});
