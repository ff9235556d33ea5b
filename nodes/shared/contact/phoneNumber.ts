import { UserError } from 'n8n-workflow';

/**
 * What people put between the digits of a number, except brackets: spaces (no-break ones too, but no tab or
 * line break, which stand between two numbers), dots,
 * dashes of every width, and the invisible direction marks of a number that was copied from a phone.
 */
const SEPARATORS = /[.\p{Zs}\p{Pd}\p{Cf}\u2212]/gu;
const BRACKETS = /[()[\]]/g;

/**
 * A zero in brackets behind a country code, as in +44 (0)20: it is dialled inside the country only (E.123).
 * Not in Italy (39), where it is dialled from abroad as well.
 */
const DOMESTIC_ZERO = /^([([]?(?:\+|00)?[([]?(?!39)[1-9]\d{0,2}[)\]]?)[([]0[)\]]/;

/**
 * A decimal fraction, as a spreadsheet writes a number (12025550123.0): its dot taken out, it would be
 * another number.
 */
const FRACTION = /^\s*\+?\d{7,}\.(?:\d|0+)\s*$/;

/**
 * A phone number without separators and with a leading `00` written as `+`. A bracketed zero that is not
 * dialled from abroad is removed; no other digit is added or removed, so `0501234567` stays as it is. What is
 * not a plain number after that (`*123#`, an extension), or has a decimal fraction, is kept as it was
 * written, so that no card loses its number.
 */
export function normalisePhone(phone: string): string {
	if (FRACTION.test(phone)) return phone.trim();
	const bare = phone
		.trim()
		.replace(SEPARATORS, '')
		.replace(DOMESTIC_ZERO, '$1')
		.replace(BRACKETS, '')
		.replace(/^00(?=[1-9])/, '+');
	return /^\+?\d+$/.test(bare) ? bare : phone.trim();
}

/**
 * The digits of an international number, or `undefined` when `phone` is not one (E.164: 15 digits at most, no
 * leading 0).
 */
export function internationalDigits(phone: string): string | undefined {
	return /^\+?([1-9]\d{4,14})$/.exec(normalisePhone(phone))?.[1];
}

/**
 * Shorter ones without + are as likely to be local: of ten digits are those of the United States and of
 * India.
 */
const FEWEST_WITHOUT_PLUS = 11;

/**
 * Whether a number as people type it certainly begins with a country code. One with an extension or a word
 * needs a + or `00`, as does one of few digits.
 */
export function hasCountryCode(phone: string): boolean {
	const number = normalisePhone(phone);
	if (FRACTION.test(number)) return false;
	if (!/^\+?\d+$/.test(number)) return /^[([]?(?:\+|00)[\s([]?(?!0)\p{Nd}/u.test(number);
	const isLong = number.startsWith('+') || number.length >= FEWEST_WITHOUT_PLUS;
	return isLong && internationalDigits(number) !== undefined;
}

/**
 * The digits of a phone number that a provider takes in international format.
 * @param parameter display name of the parameter the number comes from
 * @throws UserError when it is not one; a leading 0 means that the country code is missing
 */
export function requireInternationalDigits(typed: string, parameter: string): string {
	const digits = internationalDigits(typed);
	if (digits === undefined) {
		throw new UserError(`${parameter} "${typed}" is not a phone number with a country code`, {
			description: `Write "${parameter}" in international format, for example +12025550123: country code first, no leading 0, 15 digits at most`,
		});
	}
	return digits;
}

/** A sender or recipient as output items show it: a number with its plus sign, a user id as it is. */
export const shownNumber = (wire: string): string => (/^\d+$/.test(wire) ? `+${wire}` : wire);
