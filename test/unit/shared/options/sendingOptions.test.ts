import { sendingOptions } from '../../../../nodes/shared/options/sending.ts';
import { readOptions, toProperties } from '../../../../nodes/shared/options/option.ts';
import { refusal } from '../refusal.ts';

test.each([
	[{}, { parallelRequests: 20, maxRetries: 3, timeout: 30_000 }],
	[
		{ parallelRequests: 1, maxRetries: 0, timeout: 1 },
		{ parallelRequests: 1, maxRetries: 0, timeout: 1 },
	],
	[
		{ parallelRequests: 100, maxRetries: 10, timeout: 600_000, ref: 'x' },
		{ parallelRequests: 100, maxRetries: 10, timeout: 600_000 },
	],
])('how to send, of %j', (given, limits) => {
	expect(readOptions(sendingOptions, given, 'sendText')).toEqual(limits);
});

test.each([
	[{ parallelRequests: 0 }, 'Parallel Requests is below 1'],
	[{ parallelRequests: 101 }, 'Parallel Requests is above 100'],
	[{ parallelRequests: 1.5 }, 'Parallel Requests is not a whole number'],
	[{ parallelRequests: '5' }, 'Parallel Requests is not a number'],
	[{ maxRetries: -1 }, 'Max Retries is below 0'],
	[{ maxRetries: 11 }, 'Max Retries is above 10'],
	[{ timeout: 0 }, 'Timeout is below 1'],
	[{ timeout: 600_001 }, 'Timeout is above 600000'],
])('%j is out of bounds', (given, message) => {
	expect(refusal(() => readOptions(sendingOptions, given, 'sendContact'))).toEqual({
		message,
		description: 'Correct it under "Options"',
	});
});

test('options that an expression gives as a whole: nothing is none, what is no object is refused', () => {
	expect(readOptions(sendingOptions, null, 'sendText')).toMatchObject({ maxRetries: 3, timeout: 30_000 });
	expect(refusal(() => readOptions(sendingOptions, 'all', 'sendText'))).toEqual({
		message: '"Options" has an unexpected structure',
		description: 'Correct the expression in "Options", or add the options one by one',
	});
});

test.each([
	['  New contact\n', 'New contact'],
	['New\u0000 \ud83dcontact', 'New \ufffdcontact'],
	['\u0000', undefined],
])('the name for cards without one is clean: %j', (fallbackName, name) => {
	expect(readOptions(sendingOptions, { fallbackName }, 'sendContact').fallbackName).toBe(name);
	expect(readOptions(sendingOptions, { fallbackName }, 'sendText').fallbackName).toBeUndefined();
});

test('the form has it for contacts that it does not ask a name of', () => {
	const [property] = toProperties({ fallbackName: sendingOptions.fallbackName });
	expect(property).toMatchObject({
		displayName: 'Name for Cards Without One',
		name: 'fallbackName',
		displayOptions: { show: { '/operation': ['sendContact'], '/contactSource': ['json', 'vcard'] } },
	});
});
