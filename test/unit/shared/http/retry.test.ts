import { backOff, LONGEST_RETRY_AFTER, readRetryAfter } from '../../../../nodes/shared/http/retry.ts';

const NOW = Date.UTC(2026, 0, 2, 3, 4, 5);

test.each<[header: string | undefined, pause: number | undefined]>([
	['0', 0],
	['1', 1_000],
	['120', 120_000],
	[' 7 ', 7_000],
	['1.5', 1_500],
	['0.0001', 1],
	['9'.repeat(400), Infinity],
	['Fri, 02 Jan 2026 03:04:12 GMT', 7_000],
	['Friday, 02-Jan-26 03:05:05 GMT', 60_000],
	['Fri Jan  2 03:04:06 2026 GMT', 1_000],
	['2026-01-02T03:04:15Z', 10_000],
	['Fri, 02 Jan 2026 03:04:05 GMT', 0],
	['Thu, 01 Jan 2026 00:00:00 GMT', 0],
	[undefined, undefined],
	['', undefined],
	['-5', undefined],
	['+5', undefined],
	['5 s', undefined],
	['soon', undefined],
	['soon 5', undefined],
	['1.2.3', undefined],
	['.5', undefined],
	['x1', undefined],
	['2026', 2_026_000],
	['Foo, 99 Bar 2026 99:99:99 GMT', undefined],
])('Retry-After: %s', (header, pause) => {
	expect(readRetryAfter(header, NOW)).toBe(pause);
});

test.each([
	[0, 500, 1_000],
	[1, 1_000, 2_000],
	[2, 2_000, 4_000],
	[5, 16_000, 32_000],
	[6, 30_000, 60_000],
	[10, 30_000, 60_000],
])('the back-off before retry %i is between %i and %i ms', (retry, least, most) => {
	expect(backOff(retry, () => 0)).toBe(least);
	expect(backOff(retry, () => 0.5)).toBe((least + most) / 2);
	expect(backOff(retry, () => 1)).toBe(most);
});

test('five minutes are the longest pause that is waited for', () => {
	expect(LONGEST_RETRY_AFTER).toBe(300_000);
});
