import { expect, it } from '@jest/globals';

import { compareAnswers } from '../../../bench/queue/flood.ts';

const flow = (title: string, rate: number, p99: number, count = 100) => ({
	title,
	rate,
	toProvider: Array.from({ length: count }, (_, index) => (index < count - 2 ? 5 : p99)),
});
const theirs = flow('HTTP Request', 10, 20_000);

it.each([
	[30.8, 2_000, 'met', '3.08', '0.10'],
	[25, 5_000, 'met', '2.50', '0.25'],
	[24.9, 2_000, 'missed', '2.49', '0.10'],
	[30.8, 5_200, 'missed', '3.08', '0.26'],
])('%d a second and a p99 of %d ms: %s', (rate, p99, verdict, times, part) => {
	expect(compareAnswers(flow('Send Contact', rate, p99), theirs)).toEqual({
		subject: 'Send Contact, beside HTTP Request',
		figures: `${times} times as many a second (goal: 2.5), p99 to the provider ${part} of it (goal: 0.25)`,
		verdict,
	});
});

it('fewer than 100 callbacks say nothing of the speed', () => {
	expect(compareAnswers(flow('Send Contact', 1, 99, 99), flow('HTTP Request', 10, 9, 99)).verdict).toBe(
		'tried',
	);
});
