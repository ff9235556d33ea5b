import { getCountries, getCountryCallingCode } from 'libphonenumber-js/min';

import { COUNTRIES } from '../../../../nodes/shared/contact/countries.ts';
import {
	internationalDigits,
	normalisePhone,
	readNumber,
	requireInternationalDigits,
} from '../../../../nodes/shared/contact/phoneNumber.ts';
import { refusal } from '../refusal.ts';

/**
 * A number is stripped of what people put between its digits, and of a zero that is not dialled from abroad.
 */

test.each(['1234567\t12345678', '+12025550145\n+12025550146'])(
	'two numbers are not taken for one: %j',
	(typed) => {
		expect(normalisePhone(typed)).toBe(typed);
		expect(internationalDigits(typed)).toBeUndefined();
	},
);

test.each<[what: string, typed: string, number: string]>([
	['a plain number', '+12025550145', '+12025550145'],
	['spaces', '+1 202 555 0145', '+12025550145'],
	['spaces around it', '  +12025550145\t\n', '+12025550145'],
	['no-break space U+00A0', '+1\u00a0202\u00a05550145', '+12025550145'],
	['narrow no-break space U+202F', '+1\u202f2025550145', '+12025550145'],
	['thin and ideographic spaces', '+1\u2009202\u30005550145', '+12025550145'],
	['direction marks U+202A and U+202C', '\u202a+1 202 555 0145\u202c', '+12025550145'],
	['isolates U+2066 and U+2069', '\u2066+12025550145\u2069', '+12025550145'],
	['zero-width space, word joiner and byte order mark', '\ufeff+1\u200b2025\u2060550145', '+12025550145'],
	['soft hyphen U+00AD', '+1\u00ad2025550145', '+12025550145'],
	['dots', '+1.202.555.0145', '+12025550145'],
	['hyphens', '+1-202-555-0145', '+12025550145'],
	['hyphen U+2010, no-break hyphen U+2011', '+1\u2010202\u20115550145', '+12025550145'],
	['figure, en and em dash', '+1\u2012202\u2013555\u20140145', '+12025550145'],
	['minus sign U+2212', '+1\u22122025550145', '+12025550145'],
	['fullwidth hyphen U+FF0D', '+1\uff0d2025550145', '+12025550145'],
	['round brackets', '+1 (202) 555-0145', '+12025550145'],
	['square brackets', '+1 [202] 5550145', '+12025550145'],
	['a 0 in brackets behind a country code is left out', '+44 (0)20 7946 0000', '+442079460000'],
	['a 0 in brackets without a country code stays', '(0)20 7946 0000', '02079460000'],
	['leading 00', '0012025550145', '+12025550145'],
	['leading 00 apart', '00 1 202 555 0145', '+12025550145'],
	['leading (00)', '(00)1 2025550145', '+12025550145'],
	['leading 000 is no 00 before a country code', '00012025550145', '00012025550145'],
	['00 alone', '00', '00'],
	['+00 stays', '+0012025550145', '+0012025550145'],
	['a national number stays as it is', '050-123-4567', '0501234567'],
	['a number without + stays without', '12025550145', '12025550145'],
	['a short code', '116 117', '116117'],
	['one digit', '1', '1'],
])('%s', (_what, typed, number) => {
	expect(normalisePhone(typed)).toBe(number);
});

test.each([
	'1234567\t12345678',
	'1234567\n12345678',
	'*123#',
	'+1 202 555 0145 ext. 7',
	'+1 202 555 0145 x7',
	'1-800-FLOWERS',
	'+1/202/555',
	'++1 202',
	'1+202',
	'+',
	'',
	'٠١٢ ٣٤',
])('what is not a plain number stays as it was written: "%s"', (typed) => {
	expect(normalisePhone(typed)).toBe(typed);
	expect(normalisePhone(`  ${typed}\n`)).toBe(typed);
});

test.each([
	['+1 202 555 0145', '12025550145'],
	['12025550145', '12025550145'],
	['0012025550145', '12025550145'],
	['12345', '12345'],
	['123456789012345', '123456789012345'],
])('%s is an international number', (typed, digits) => {
	expect(internationalDigits(typed)).toBe(digits);
});

test.each([
	['no country code', '0501234567'],
	['a 0 after +', '+0501234567'],
	['4 digits', '1234'],
	['16 digits', '1234567890123456'],
	['letters', '1202555CALL'],
	['letters behind', '12025550145x'],
	['nothing', ''],
])('%s: no international number', (_what, typed) => {
	expect(internationalDigits(typed)).toBeUndefined();
});

test('a number in international format, as its digits', () => {
	expect(requireInternationalDigits('+1 (202) 555-0123', 'Recipients')).toBe('12025550123');
});

test.each(['0501234567', '123', 'Dana', ''])('"%s" is refused, naming its parameter', (typed) => {
	expect(refusal(() => requireInternationalDigits(typed, 'Default Sender'))).toEqual({
		message: `Default Sender "${typed}" is not a phone number with a country code`,
		description: 'Write it with its country code, for example +12025550123',
	});
});

describe('a number as people type it', () => {
	test.each<[typed: string, country: 'IL' | 'US' | 'CN' | 'DE' | undefined, digits: string]>([
		['+12025550145', undefined, '12025550145'],
		['0012025550145', 'IL', '12025550145'],
		['12025550145', undefined, '12025550145'],
		['+5215512345678', undefined, '5215512345678'],
		['+99', undefined, ''],
		['2025550123', 'US', '12025550123'],
		['(202) 555-0123', 'US', '12025550123'],
		['050-123-4567', 'IL', '972501234567'],
		['972501234567', 'IL', '972501234567'],
		['4915123456789', 'DE', '4915123456789'],
		['8613812345678', 'CN', '8613812345678'],
		['13812345678', 'CN', '8613812345678'],
		['015123456789', 'DE', '4915123456789'],
	])('%s (%s) is %s', (typed, country, digits) => {
		const read = readNumber(typed, country);
		expect('digits' in read ? read.digits : '').toBe(digits);
	});

	test.each<[typed: string, country: 'EG' | undefined, reason: string]>([
		['2025550123', undefined, 'is not a phone number with a country code'],
		['(202) 555-1011', undefined, 'is not a phone number with a country code'],
		['+20255', undefined, 'is too short for Egypt (+20)'],
		['+1202555', undefined, 'is too short for the country code +1'],
		['+120255501450', undefined, 'is too long for the country code +1'],
		['12', 'EG', 'is not a phone number of Egypt (+20)'],
	])('%s (%s) %s', (typed, country, reason) => {
		expect(readNumber(typed, country)).toEqual({ reason });
	});
});

test('the countries are those of the library, with their calling codes', () => {
	const codes = getCountries().map((country) => [country, getCountryCallingCode(country)]);
	const listed = Object.entries(COUNTRIES).map(([country, name]) => [
		country,
		/\(\+(\d+)\)$/.exec(name)?.[1],
	]);
	expect(Object.fromEntries(listed)).toEqual(Object.fromEntries(codes));
});
