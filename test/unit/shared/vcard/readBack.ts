import type { Contact } from '../../../../nodes/shared/contact/contact.ts';

/**
 * What a clean contact comes back as from its vCard: the same, with what N and FN (RFC 2426 §3.1) make it
 * have.
 */
export function readBack(contact: Contact): Contact {
	const { name = {}, org, phones = [], emails = [] } = contact;
	const { formattedName, ...parts } = name;
	if (formattedName !== undefined) {
		const isWhole = Object.keys(parts).length > 0;
		return isWhole ? contact : { ...contact, name: { formattedName, firstName: formattedName } };
	}
	const spelled = [parts.prefix, parts.firstName, parts.middleName, parts.lastName, parts.suffix]
		.filter((part) => part !== undefined)
		.join(' ');
	const numbers = phones.map(({ phone, waId }) => phone ?? waId);
	const addresses = emails.map(({ email }) => email);
	const shown = [spelled || undefined, org?.company, ...numbers, ...addresses, 'Contact'];
	return { ...contact, name: { ...parts, formattedName: shown.find((text) => text !== undefined) } };
}
