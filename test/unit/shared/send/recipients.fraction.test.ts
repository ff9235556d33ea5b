import { normalisePhone, requireInternationalDigits } from '../../../../nodes/shared/contact/phoneNumber.ts';
import { refusal } from '../refusal.ts';

/**
 * Spreadsheets and data frames write a number as 12025550123.0: without its dot it is the number of somebody
 * else.
 */

test.each(['12025550123.0', '+12025550123.0', ' 12025550123.00 ', '12025550123.5', '1202555012.3'])(
	'%j is not a phone number with another digit at its end',
	(typed) => {
		expect(normalisePhone(typed)).toBe(typed.trim());
		expect(refusal(() => requireInternationalDigits(typed, 'Recipients')).message).toBe(
			`Recipients "${typed}" is not a phone number with a country code`,
		);
	},
);

test.each([
	['+1.202.555.0123', '+12025550123'],
	['1202.5550123', '12025550123'],
	['+32 2 678.90.0', '+322678900'],
])('dots between digits stay separators: %s', (typed, number) => {
	expect(normalisePhone(typed)).toBe(number);
});
