import { internationalDigits, normalisePhone } from '../../../../../nodes/shared/contact/phoneNumber.ts';

/**
 * E.123: a zero in brackets is dialled inside the country only, so behind a country code it is no part of the
 * number.
 */

test.each([
	['+44 (0)20 7946 0018', '+442079460018'],
	['+44(0)2079460018', '+442079460018'],
	['+44 (0) 20-7946-0018', '+442079460018'],
	['+44 ( 0 ) 20 7946 0018', '+442079460018'],
	['+44-(0)-20.7946.0018', '+442079460018'],
	['+44 [0] 20 7946 0018', '+442079460018'],
	['(+44) (0)20 7946 0018', '+442079460018'],
	['+(44) (0)20 7946 0018', '+442079460018'],
	['0044 (0)20 7946 0018', '+442079460018'],
	['(00 44) (0)20 7946 0018', '+442079460018'],
	['44 (0)20 7946 0018', '442079460018'],
	['+49 (0) 30 901820', '+4930901820'],
	['+972 (0)50-123-4567', '+972501234567'],
	['\u202a+44\u00a0(0)20\u00a07946\u00a00018\u202c', '+442079460018'],
])('%s is %s', (typed, number) => {
	expect(normalisePhone(typed)).toBe(number);
});

test.each([
	['no country code', '(0)20 7946 0018', '02079460018'],
	['an area code in brackets', '(020) 7946 0018', '02079460018'],
	['an area code behind a country code, whose zero may belong there', '+39 (06) 698 0018', '+39066980018'],
	['Italy, where the zero is dialled from abroad as well', '+39 (0)6 698 0018', '+39066980018'],
	['later in the number', '+44 20 (0) 7946 0018', '+4420079460018'],
	['further digits in the brackets', '+1 (202) 555 0145', '+12025550145'],
	['not in brackets', '+44 0 20 7946 0018', '+4402079460018'],
])('%s keeps its zero: %s', (_what, typed, number) => {
	expect(normalisePhone(typed)).toBe(number);
});

test('senders and recipients too', () => {
	expect(internationalDigits('+44 (0)20 7946 0018')).toBe('442079460018');
	expect(internationalDigits('0044 (0)20 7946 0018')).toBe('442079460018');
});
