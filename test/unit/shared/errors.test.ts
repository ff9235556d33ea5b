import { NodeApiError, NodeOperationError, UserError } from 'n8n-workflow';

import {
	cut,
	failureError,
	failureOf,
	itemError,
	itemName,
	quote,
	sentences,
	toErrorItem,
	toNodeApiError,
} from '../../../nodes/shared/errors.ts';
import { NODE } from './nodeContext.ts';

test("a provider's words are quoted once each, and nothing else", () => {
	expect(quote('Testel', ['Bad key', undefined, ' ', 7, 'Bad key', 'Ask us'])).toBe(
		'. Testel said: Bad key – Ask us',
	);
	expect(quote('Testel', [undefined, {}])).toBe('');
});

test("a provider's words are one line without control characters: they may end in n8n's log", () => {
	expect(quote('Testel', ['No\u001b[2J\r\nINFO\tall is well\u0000'])).toBe(
		'. Testel said: No[2J INFO all is well',
	);
});

test('500 characters are quoted, not a megabyte, and no half character', () => {
	expect(quote('Testel', ['x'.repeat(1_000_000)])).toBe(`. Testel said: ${'x'.repeat(500)}…`);
	expect(
		quote(
			'Testel',
			Array.from({ length: 900 }, (_, index) => `reason ${index}`),
		).length,
	).toBeLessThan(530);
	expect(cut(`${'x'.repeat(499)}😀`)).toBe(`${'x'.repeat(499)}\ufffd…`);
	expect(cut('x'.repeat(500))).toBe('x'.repeat(500));
});

test.each<[what: string, error: unknown, description?: string]>([
	['a UserError', new UserError('No name', { description: 'Fill it in' }), 'Fill it in'],
	['an error without a description', new Error('No name'), undefined],
	['something else', 'No name', undefined],
	["n8n's own error", new NodeOperationError(NODE, 'No name', { itemIndex: 0 }), undefined],
])('an item that cannot be sent, for %s', (_what, error, description) => {
	const invalid = itemError(NODE, failureOf(error), 2);
	expect(invalid).toBeInstanceOf(NodeOperationError);
	expect(invalid).toMatchObject({ message: 'No name', description });
	expect(invalid.context.itemIndex).toBe(2);
});

test('a failure that is thrown keeps its code and status', () => {
	const failure = { message: 'No', description: 'Ask', code: 'T1', httpStatus: 401 };
	expect(failureOf(failureError(failure))).toEqual(failure);
	expect(failureOf(failureError({ message: 'No', description: '' }))).toEqual({
		message: 'No',
		description: '',
	});
});

test('the words stay, also where n8n would put its own for an error name in them', () => {
	const message = 'Testel refused the connection (ECONNREFUSED, EPERM)';
	const cause = new UserError(message, { description: 'Do better' });
	expect(itemError(NODE, failureOf(cause), 2).message).toBe(message);
});

test('an item is named by its number, the only one is not', () => {
	expect([itemName(0, 1), itemName(0, 2), itemName(4, 500)]).toEqual(['The item', 'Item 0', 'Item 4']);
});

test.each<[parts: string[], text: string]>([
	[[], ''],
	[['', ' '], ''],
	[['One'], 'One'],
	[['One.'], 'One.'],
	[['One', 'two'], 'One. two'],
	[['One.', '', 'Two.'], 'One. Two.'],
	[['Here is END:VCARD.', 'Nothing was sent'], 'Here is END:VCARD. Nothing was sent'],
	[['4, 20, 36 …', 'Nothing was sent.'], '4, 20, 36 … Nothing was sent.'],
	[['Really?', 'No!', 'Yes'], 'Really? No! Yes'],
])('%j in a row', (parts, text) => {
	expect(sentences(...parts)).toBe(text);
});

test.each<[what: string, error: unknown, message: string, description: string]>([
	['a UserError', new UserError('No name', { description: 'Fill it in' }), 'No name', 'Fill it in'],
	['an error without a description', new Error('No name'), 'No name', ''],
	[
		'an error with another kind of description',
		Object.assign(new Error('No name'), { description: 7 }),
		'No name',
		'',
	],
	['something else', 'No name', 'No name', ''],
])('the words of %s', (_what, error, message, description) => {
	expect(failureOf(error)).toEqual({ message, description });
});

test('of very long words the beginning and the end stay, and no half character', () => {
	const value = '😀'.repeat(5_000);
	const { message, description } = failureOf(
		new UserError(`Text "${value}" is wrong`, { description: `Read "${value}"` }),
	);
	expect(message).toMatch(/^Text "😀{347}.?…😀{120}" is wrong$/u);
	expect(description).toMatch(/^Read "😀{347}.?….?😀{124}"$/u);
	expect([message, description].map((words) => words.isWellFormed())).toEqual([true, true]);
	expect(failureOf('x'.repeat(1_000_000)).message).toHaveLength(951);
});

const FAILURE = { message: 'Testel said no', description: 'Do better', code: 'T1', httpStatus: 401 };

test("a failure as n8n's error, with item, status and code", () => {
	const error = toNodeApiError(NODE, FAILURE, 4);
	expect(error).toBeInstanceOf(NodeApiError);
	expect(error).toMatchObject({ message: 'Testel said no', description: 'Do better', httpCode: '401' });
	expect(error.context).toEqual({ itemIndex: 4, code: 'T1' });
});

test('a failure without an answer has no status', () => {
	const error = toNodeApiError(NODE, { message: 'Gone', description: 'Look' }, 4);
	expect(error.httpCode).toBeNull();
	expect(error.context).toEqual({ itemIndex: 4, code: undefined });
});

test('the words stay, also where n8n would put its own: an error name in them, a status it knows', () => {
	const message = 'Testel refused the connection (ECONNREFUSED, EPERM)';
	expect(toNodeApiError(NODE, { ...FAILURE, message, httpStatus: 500 }, 4).message).toBe(message);
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
