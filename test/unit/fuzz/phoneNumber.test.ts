import assert from 'node:assert/strict';

import fc from 'fast-check';

import { internationalDigits, normalisePhone } from '../../../nodes/shared/contact/phoneNumber.ts';
import { anyText, numRuns } from './arbitraries.ts';

const phoneText = fc.oneof(
	anyText,
	fc.string({ unit: fc.constantFrom(...'0123456789+ .-()[]\u00a0\u202a\u202c\u2011x'), maxLength: 24 }),
	fc
		.tuple(fc.stringMatching(/^(\+|00|)[1-9]\d{0,2}$/), fc.constantFrom('(0)', ' ( 0 ) ', '-[0]'))
		.map((start) => `${start.join('')}20 7946`),
);

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/**
 * The digits of a number, with and without what is not dialled from abroad: a zero in brackets, a leading 00.
 */
const digitsLeftOf = (typed: string): string[] =>
	[typed, typed.replace(/([([][^\d()[\]]*)0(?=[^\d()[\]]*[)\]])/, '$1')]
		.map(digitsOf)
		.flatMap((digits) => [digits, digits.replace(/^00/, '')]);

test('a phone number is never given or robbed of a digit, and stays what it is once normalised', () => {
	fc.assert(
		fc.property(phoneText, (typed) => {
			const phone = normalisePhone(typed);
			assert.ok(digitsLeftOf(typed).includes(digitsOf(phone)));
			assert.equal(normalisePhone(phone), phone);
			const international = internationalDigits(typed);
			if (international !== undefined) assert.match(international, /^[1-9]\d{4,14}$/);
		}),
		{ numRuns },
	);
});
