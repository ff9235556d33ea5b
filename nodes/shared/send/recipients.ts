import { UserError } from 'n8n-workflow';

import { internationalDigits } from '../contact/phoneNumber';

/**
 * The recipients of the parameter "Recipients": text separated by commas, semicolons or line breaks, a number, or a list.
 * @throws UserError when there is none, or an entry is neither text nor a number
 */
export function splitRecipients(value: unknown): string[] {
	const entries: unknown[] = Array.isArray(value) ? value : [value];
	const recipients = entries.flatMap((entry) => {
		if (entry === null || entry === undefined) return [];
		if (typeof entry !== 'string' && typeof entry !== 'number') {
			throw new UserError('Recipients holds something that is not a phone number', {
				description: 'Give "Recipients" as text, for example +12025550123, or as a list of such texts',
			});
		}
		return String(entry)
			.split(/[,;\n]/)
			.map((part) => part.trim())
			.filter((part) => part !== '');
	});
	if (recipients.length === 0) {
		throw new UserError('There is no recipient', {
			description: 'Fill in "Recipients": a phone number with country code, several separated by commas',
		});
	}
	return recipients;
}

/**
 * The digits of a phone number that a provider takes in international format.
 * @param parameter display name of the parameter the number comes from
 * @throws UserError when it is not one; a leading 0 means that the country code is missing, which nobody can guess
 */
export function requireInternationalDigits(typed: string, parameter: string): string {
	const digits = internationalDigits(typed);
	if (digits === undefined) {
		throw new UserError(`${parameter} "${typed}" is not a phone number with country code`, {
			description: `Write "${parameter}" in international format, for example +12025550123: country code first, no leading 0, 15 digits at most`,
		});
	}
	return digits;
}
