import { UserError } from 'n8n-workflow';

/**
 * The recipients of the parameter "Recipients": text separated by commas, semicolons or line breaks, a
 * number, or a list.
 * @throws UserError when there is no recipient, or an entry is neither text nor a number
 */
export function splitRecipients(value: unknown): string[] {
	const entries: unknown[] = Array.isArray(value) ? value : [value];
	const recipients = entries.flatMap((entry) => {
		if (entry === null || entry === undefined) return [];
		if (typeof entry !== 'string' && typeof entry !== 'number') {
			throw new UserError('Recipients contains something that is not a phone number', {
				description: 'Enter "Recipients" as text, for example +12025550123, or as a list of phone numbers',
			});
		}
		return String(entry)
			.split(/[,;\n]/)
			.map((part) => part.trim())
			.filter((part) => part !== '');
	});
	if (recipients.length === 0) {
		throw new UserError('There is no recipient', {
			description: 'Fill in "Recipients": a phone number with its country code, several separated by commas',
		});
	}
	return recipients;
}
