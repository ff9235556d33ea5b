import { NodeApiError, NodeOperationError, UserError } from 'n8n-workflow';

import {
	toErrorItem,
	toInvalidItemError,
	toNodeApiError,
	withProgress,
} from '../../../../nodes/shared/send/errors.ts';
import { toReceiptItem } from '../../../../nodes/shared/send/outcome.ts';
import { NODE } from '../nodeContext.ts';

const MESSAGE = {
	itemIndex: 4,
	from: '12025550100',
	to: '12025550123',
	request: { url: 'https://api.example.com', body: {} },
	limits: { parallelRequests: 1, maxRetries: 0, timeout: 1 },
};
const FAILURE = { message: 'Testel said no', description: 'Do better', code: 'T1', httpStatus: 401 };

test("a failure as n8n's error, with item, status and code", () => {
	const error = toNodeApiError(NODE, FAILURE, MESSAGE);
	expect(error).toBeInstanceOf(NodeApiError);
	expect(error).toMatchObject({ message: 'Testel said no', description: 'Do better', httpCode: '401' });
	expect(error.context).toEqual({ itemIndex: 4, code: 'T1' });
});

test('a failure without an answer has no status', () => {
	const error = toNodeApiError(NODE, { message: 'Gone', description: 'Look' }, MESSAGE);
	expect(error.httpCode).toBeNull();
	expect(error.context).toEqual({ itemIndex: 4, code: undefined });
});

test('the words stay, also where n8n would put its own: an error name in them, a status it knows', () => {
	const message = 'Testel refused the connection (ECONNREFUSED, EPERM)';
	expect(toNodeApiError(NODE, { ...FAILURE, message, httpStatus: 500 }, MESSAGE).message).toBe(message);
	const cause = new UserError(message, { description: 'Do better' });
	expect(toInvalidItemError(NODE, cause, 2, 'Nothing was sent').message).toBe(message);
});

test.each<[what: string, error: unknown, message: string, description: string]>([
	[
		'a UserError',
		new UserError('No name', { description: 'Fill it in' }),
		'No name',
		'Fill it in. Nothing was sent',
	],
	['an error without a description', new Error('No name'), 'No name', 'Nothing was sent'],
	[
		'an error with another kind of description',
		Object.assign(new Error('No name'), { description: 7 }),
		'No name',
		'Nothing was sent',
	],
	['something else', 'No name', 'No name', 'Nothing was sent'],
])('an item that cannot be sent, for %s', (_what, error, message, description) => {
	const invalid = toInvalidItemError(NODE, error, 2, 'Nothing was sent');
	expect(invalid).toBeInstanceOf(NodeOperationError);
	expect(invalid).toMatchObject({ message, description });
	expect(invalid.context.itemIndex).toBe(2);
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

test('the output item of a failed message', () => {
	expect(toErrorItem(NODE, toNodeApiError(NODE, FAILURE, MESSAGE), '12025550123')).toEqual({
		json: {
			error: { message: 'Testel said no', description: 'Do better', code: 'T1', httpStatus: 401 },
			to: '12025550123',
		},
		pairedItem: { item: 4 },
	});
});

test('where the node has an error output, the recipient goes into the error', () => {
	const node = { ...NODE, onError: 'continueErrorOutput' as const };
	const failure = { message: 'Gone', description: 'Look' };
	expect(toErrorItem(node, toNodeApiError(node, failure, MESSAGE), '12025550123')).toEqual({
		json: { error: { message: 'Gone', description: 'Look', to: '12025550123' } },
		pairedItem: { item: 4 },
	});
});

test('the output item of an item that could not be sent', () => {
	const invalid = toInvalidItemError(NODE, new Error('No name'), 2, 'Item 2 was not sent');
	expect(toErrorItem(NODE, invalid, 'x, y')).toEqual({
		json: { error: { message: 'No name', description: 'Item 2 was not sent' }, to: 'x, y' },
		pairedItem: { item: 2 },
	});
});

test('an error without an item or a description', () => {
	expect(toErrorItem(NODE, new NodeOperationError(NODE, 'No'), '')).toEqual({
		json: { error: { message: 'No', description: '' }, to: '' },
		pairedItem: { item: 0 },
	});
});

const OUTCOME = {
	state: 'accepted' as const,
	receipt: { messageId: 'm1', facts: { code: 'T200' } },
	body: { id: 'm1', more: { yes: true } },
};

test('the output item of an accepted message, simplified', () => {
	expect(toReceiptItem('test', MESSAGE, OUTCOME, true)).toEqual({
		json: {
			provider: 'test',
			status: 'accepted',
			messageId: 'm1',
			from: '12025550100',
			to: '12025550123',
			code: 'T200',
		},
		pairedItem: { item: 4 },
	});
});

test("the output item of an accepted message as the provider's body", () => {
	expect(toReceiptItem('test', MESSAGE, OUTCOME, false)).toEqual({
		json: { id: 'm1', more: { yes: true } },
		pairedItem: { item: 4 },
	});
});
