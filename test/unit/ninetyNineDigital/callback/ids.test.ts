import { readCallback } from '../../../../nodes/NinetyNineDigital/callback.ts';

/** 99digital contract §9 and §11: numbers and strings swap, and `false` stands for none. */

const NOW = '2026-01-02T03:04:05.000Z';

const message = (more: object) => ({ status: 'OK', hook: 'new', type: 'text', body: 'Hi', ...more });

test.each<[given: unknown, replyTo: string | undefined]>([
	['92E00000000000000000000000000000', '92E00000000000000000000000000000'],
	[false, undefined],
	[true, undefined],
	[0, undefined],
	[1, undefined],
	['', undefined],
	[' ', undefined],
	[null, undefined],
	[undefined, undefined],
	[{}, undefined],
])('quoteUnique %j', (quoteUnique, replyTo) => {
	expect(readCallback(message({ quoteUnique }), NOW).map((event) => event.replyTo)).toEqual([replyTo]);
});

test('ids and numbers as JSON numbers', () => {
	const body = message({ unique: 1234567890, from: 972501234567, to: 972771234567, timestamp: 1700000000 });
	expect(readCallback(body, NOW)).toEqual([
		{
			event: 'text',
			provider: '99digital',
			messageId: '1234567890',
			receivedAt: '2023-11-14T22:13:20.000Z',
			from: { phone: '972501234567' },
			to: { phone: '972771234567' },
			text: 'Hi',
		},
	]);
});
