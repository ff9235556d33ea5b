import { NodeApiError } from 'n8n-workflow';

import { toErrorItem, toNodeApiError, toReceiptItem } from '../../../../nodes/shared/send/output.ts';
import { NODE } from '../nodeContext.ts';
import { MESSAGE } from './fakeRun.ts';

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
});

test('the output item of a failed message', () => {
	const { json, pairedItem } = toErrorItem(NODE, FAILURE, { to: '+12025550123' }, 4);
	expect(json).toEqual({
		to: '+12025550123',
		status: 'failed',
		error: { message: 'Testel said no', description: 'Do better', code: 'T1', httpStatus: 401 },
	});
	expect(Object.keys(json)).toEqual(['to', 'status', 'error']);
	expect(pairedItem).toEqual({ item: 4 });
});

test('where the node has an error output, the error is the only field, and the recipient is in it', () => {
	const node = { ...NODE, onError: 'continueErrorOutput' as const };
	const failure = { message: 'Gone', description: 'Look' };
	expect(toErrorItem(node, failure, { to: '+12025550123' }, 4)).toEqual({
		json: { error: { message: 'Gone', description: 'Look', to: '+12025550123' } },
		pairedItem: { item: 4 },
	});
});

const OUTCOME = {
	state: 'accepted' as const,
	messageId: 'm1',
	facts: { code: 'T200' },
	body: { id: 'm1', more: { yes: true } },
};

test('the output item of an accepted message, simplified', () => {
	const { json, pairedItem } = toReceiptItem('test', MESSAGE, OUTCOME, true);
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
	expect(toReceiptItem('test', MESSAGE, OUTCOME, false)).toEqual({
		json: { id: 'm1', more: { yes: true } },
		pairedItem: { item: 4 },
	});
});
