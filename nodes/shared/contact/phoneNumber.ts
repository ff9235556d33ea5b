/**
 * Everything people put between the digits of a number: white space (no-break ones too), dots, dashes of every
 * width, brackets, and the invisible direction marks that come along when a number is copied from a phone.
 */
const SEPARATORS = /[\s.()[\]\p{Pd}\p{Cf}\u2212]/gu;

/**
 * A phone number without separators and with a leading `00` written as `+`. No digit is added or taken away:
 * `0501234567` stays as it is, since only its writer knows the country. What is not a plain number after that
 * (`*123#`, an extension) is kept as it was written, so that no card loses its number.
 */
export function normalisePhone(phone: string): string {
	const bare = phone.replace(SEPARATORS, '').replace(/^00(?=[1-9])/, '+');
	return /^\+?\d+$/.test(bare) ? bare : phone.trim();
}

/** The digits of an international number, or `undefined` when `phone` is not one (E.164: 15 digits at most, no leading 0). */
export function internationalDigits(phone: string): string | undefined {
	return /^\+?([1-9]\d{4,14})$/.exec(normalisePhone(phone))?.[1];
}
