import { cut, quote } from '../../../../nodes/shared/http/quote.ts';

test("a provider's words are quoted once each, and nothing else", () => {
	expect(quote('Testel', ['Bad key', undefined, ' ', 7, 'Bad key', 'Ask us'])).toBe(
		'. Testel said: Bad key – Ask us',
	);
	expect(quote('Testel', [undefined, {}])).toBe('');
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
