import type { Outcome } from '../../../../nodes/shared/send/outcome.ts';
import { toNodeApiError } from '../../../../nodes/shared/send/output.ts';
import { progressOf, withProgress } from '../../../../nodes/shared/send/progress.ts';
import { NODE } from '../nodeContext.ts';
import { MESSAGE } from './fakeRun.ts';

const FAILURE = { message: 'Testel said no', description: 'Do better', code: 'T1', httpStatus: 401 };

test('each message is accepted, failed or not tried; the one whose error is shown is none of them', () => {
	const messages = ['1', '2', '3', '4', '5'].map((to) => ({ ...MESSAGE, to }));
	const failed: Outcome = { state: 'failed', failure: { message: 'Gone', description: 'Look' } };
	const outcomes: Outcome[] = [
		{ state: 'accepted', messageId: 'm1', facts: {}, body: {} },
		failed,
		failed,
		{ state: 'notTried' },
	];
	const culprit = messages[1] ?? MESSAGE;
	expect(progressOf(messages, outcomes, culprit)).toEqual({
		accepted: [{ to: '1', messageId: 'm1' }],
		failed: [{ to: '3', reason: 'Gone' }],
		notTried: ['4', '5'],
	});
});

test('the error that ends a run lists who got a message, who failed, and who was not tried', () => {
	const progress = {
		accepted: [
			{ to: '1', messageId: 'm1' },
			{ to: '2', messageId: 'm2' },
		],
		failed: [{ to: '3', reason: 'Gone' }],
		notTried: ['4', '5'],
	};
	const error = withProgress(toNodeApiError(NODE, FAILURE, MESSAGE), progress);
	expect(error.message).toBe('Testel said no');
	expect(error.description).toBe(
		[
			'Do better',
			'Already accepted, do not send again (2): 1 (message ID m1), 2 (message ID m2)',
			'Failed (1): 3 (Gone)',
			'Not tried (2): 4, 5',
		].join('\n'),
	);
	expect(error.context).toEqual({ itemIndex: 4, code: 'T1', data: progress });
});

test('what a list would say nothing about is left out', () => {
	const error = withProgress(toNodeApiError(NODE, FAILURE, MESSAGE), {
		accepted: [],
		failed: [],
		notTried: [],
	});
	expect(error.description).toBe('Do better');
});
