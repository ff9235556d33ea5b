import { readLimits } from '../../../../nodes/shared/send/limits.ts';
import { requireInternationalDigits, splitRecipients } from '../../../../nodes/shared/send/recipients.ts';
import { refusal } from '../refusal.ts';

test.each<[value: unknown, recipients: string[]]>([
	['+12025550123', ['+12025550123']],
	['+1 202 555 0123, +12025550124', ['+1 202 555 0123', '+12025550124']],
	['1;2\n3\r\n4', ['1', '2', '3', '4']],
	[' ,1,, 2 ,', ['1', '2']],
	[12025550123, ['12025550123']],
	[
		['1', 2, '3,4', null, undefined, ''],
		['1', '2', '3', '4'],
	],
	['1,1', ['1', '1']],
])('the recipients of %j', (value, recipients) => {
	expect(splitRecipients(value)).toEqual(recipients);
});

test.each([undefined, null, '', ' , ;\n', [], [null, ' ']])('no recipient: %j', (value) => {
	expect(refusal(() => splitRecipients(value))).toEqual({
		message: 'There is no recipient',
		description: 'Fill in "Recipients": a phone number with country code, several separated by commas',
	});
});

test.each<[value: unknown]>([[true], [{ phone: '1' }], [['1', { phone: '2' }]], [[['1']]]])(
	'something else than a number: %j',
	(value) => {
		expect(refusal(() => splitRecipients(value))).toEqual({
			message: 'Recipients holds something that is not a phone number',
			description: 'Give "Recipients" as text, for example +12025550123, or as a list of such texts',
		});
	},
);

test('a number in international format, as its digits', () => {
	expect(requireInternationalDigits('+1 (202) 555-0123', 'Recipients')).toBe('12025550123');
});

test.each(['0501234567', '123', 'Dana', ''])('"%s" is refused, naming its parameter', (typed) => {
	expect(refusal(() => requireInternationalDigits(typed, 'Default Sender'))).toEqual({
		message: `Default Sender "${typed}" is not a phone number with country code`,
		description:
			'Write "Default Sender" in international format, for example +12025550123: country code first, no leading 0, 15 digits at most',
	});
});

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
])('the limits of %j', (options, limits) => {
	expect(readLimits(options)).toEqual(limits);
});

test.each([
	[{ parallelRequests: 0 }, 'Parallel Requests is below 1'],
	[{ parallelRequests: 101 }, 'Parallel Requests is above 100'],
	[{ parallelRequests: 1.5 }, 'Parallel Requests is not a whole number'],
	[{ parallelRequests: '5' }, 'Parallel Requests is not a number'],
	[{ maxRetries: -1 }, 'Max Retries is below 0'],
	[{ maxRetries: 11 }, 'Max Retries is above 10'],
	[{ maxRetries: null }, 'Max Retries is not a number'],
	[{ timeout: 0 }, 'Timeout is below 1'],
	[{ timeout: 600_001 }, 'Timeout is above 600000'],
])('%j is out of bounds', (options, message) => {
	expect(refusal(() => readLimits(options))).toEqual({
		message,
		description: 'Correct it under "Options"',
	});
});
