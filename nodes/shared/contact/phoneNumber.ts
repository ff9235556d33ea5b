import {
	type PhoneNumber,
	parsePhoneNumberFromString,
	validatePhoneNumberLength,
} from 'libphonenumber-js/min';
import { UserError } from 'n8n-workflow';

import { cut } from '../errors';
import { COUNTRIES, type Country } from './countries';

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

/** In UTF-16 units: no number has as many, with all that people put between its digits. */
const LONGEST = 200;

/**
 * A phone number without separators and with a leading `00` written as `+`. A bracketed zero that is not
 * dialled from abroad is removed; no other digit is added or removed, so `0501234567` stays as it is. What is
 * not a plain number after that (`*123#`, an extension), or has a decimal fraction, is kept as it was
 * written, so that no card loses its number.
 */
export function normalisePhone(phone: string): string {
	if (phone.length > LONGEST || FRACTION.test(phone)) return phone.trim();
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
 * WhatsApp's own ids of mobile numbers in Mexico have a 1 that their numbers lost in 2019; whoever wrote from one
 * is answered there.
 */
const MEXICAN_ID = /^521\d{10}$/;

/** Whether numbers of the country may have as many digits: whether it is in use is for the provider to know. */
const isPossible = (digits: string): boolean =>
	parsePhoneNumberFromString(`+${digits}`)?.isPossible() === true || MEXICAN_ID.test(digits);

/** What is wrong with the length of a number that begins with + and a country code. */
function wrongLength(digits: string): string | undefined {
	const reason = validatePhoneNumberLength(`+${digits}`);
	const what = { TOO_SHORT: 'short', TOO_LONG: 'long', INVALID_LENGTH: 'short or too long' };
	if (reason !== 'TOO_SHORT' && reason !== 'TOO_LONG' && reason !== 'INVALID_LENGTH') return undefined;
	const number = parsePhoneNumberFromString(`+${digits}`);
	return number === undefined ? undefined : `is too ${what[reason]} for ${countryOf(number)}`;
}

function countryOf({ country, countryCallingCode: code }: PhoneNumber): string {
	const countries = Object.entries(COUNTRIES).filter(([, name]) => name.endsWith(`(+${code})`));
	const [only, ...others] = countries;
	if (country !== undefined) return COUNTRIES[country];
	return only === undefined || others.length > 0 ? `the country code +${code}` : only[1];
}

/** The digits of a number as people type it, or what is wrong with it (to follow the number). */
type ReadNumber = { digits: string } | { reason: string };

const NO_COUNTRY_CODE = { reason: 'is not a phone number with a country code' };

/**
 * The digits of a number with its country code: it begins with + or 00, or has at least 11 digits, or is a
 * national number of `country`. With a country, what is a number in use there is meant as one.
 */
export function readNumber(typed: string, country?: Country): ReadNumber {
	const number = normalisePhone(typed);
	if (!/^\+?\d+$/.test(number)) return NO_COUNTRY_CODE;
	const digits = internationalDigits(number);
	if (number.startsWith('+')) {
		if (digits === undefined) return NO_COUNTRY_CODE;
		return isPossible(digits) ? { digits } : { reason: wrongLength(digits) ?? NO_COUNTRY_CODE.reason };
	}
	const national = country === undefined ? undefined : parsePhoneNumberFromString(number, country);
	// What begins with the country's own code has it already: read by the country it would get it twice.
	const isWhole = digits !== undefined && digits.length >= FEWEST_WITHOUT_PLUS && isPossible(digits);
	if (isWhole && national !== undefined && digits.startsWith(national.countryCallingCode)) return { digits };
	if (national?.isValid()) return { digits: national.number.slice(1) };
	if (isWhole) return { digits };
	if (national?.isPossible()) return { digits: national.number.slice(1) };
	return country === undefined
		? NO_COUNTRY_CODE
		: { reason: `is not a phone number of ${COUNTRIES[country]}` };
}

/** The digits of such a number; nothing where it is none. */
export function digitsOf(typed: string, country?: Country): string | undefined {
	const number = readNumber(typed, country);
	return 'digits' in number ? number.digits : undefined;
}

/** Whether a number that begins with its country code has something that is not dialled, such as an extension. */
export const hasMoreThanDigits = (phone: string): boolean =>
	!/^\+?\d+$/.test(normalisePhone(phone)) &&
	!FRACTION.test(phone) &&
	!/[\t\r\n]/.test(phone.trim()) &&
	/^[([]?(?:\+|00)[\s([]?(?!0)\p{Nd}/u.test(phone.trim());

/** How a user mends a number, as the description of an error. */
const WRITE_IT_WHOLE = 'Write it with its country code, for example +12025550123';
export const HOW_TO_WRITE_A_NUMBER = `${WRITE_IT_WHOLE}, or set Options → Default Country`;

/** The parameters whose national numbers the option reads. */
const READ_BY_COUNTRY = ['Recipients', 'Sender'];

/**
 * The digits of a phone number that a provider takes in international format.
 * @param parameter display name of the parameter the number comes from
 * @param country of national numbers
 * @throws UserError when it is not one, or the country code may be missing
 */
export function requireInternationalDigits(typed: string, parameter: string, country?: Country): string {
	const number = readNumber(typed, country);
	if ('digits' in number) return number.digits;
	throw new UserError(`${parameter} "${cut(typed)}" ${number.reason}`, {
		description: READ_BY_COUNTRY.includes(parameter) ? HOW_TO_WRITE_A_NUMBER : WRITE_IT_WHOLE,
	});
}

/** A sender or recipient as output items show it: a number with its plus sign, a user id as it is. */
export const shownNumber = (wire: string): string => (/^\d+$/.test(wire) ? `+${wire}` : wire);
