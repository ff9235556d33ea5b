import { UserError } from 'n8n-workflow';

import { isEmail } from '../shared/contact/email';
import type { SendableContact } from '../shared/contact/sendable';

type Fields = Record<string, string | undefined>;
/** Field names with the words the form has for them. */
type Words = Record<string, string>;

const TYPE = { type: 'Type' };
const NAME_PARTS = {
	firstName: 'First Name',
	lastName: 'Last Name',
	middleName: 'Middle Name',
	prefix: 'Name Prefix',
	suffix: 'Name Suffix',
};
const PHONE_PARTS = { waId: 'WhatsApp ID', ...TYPE };
const ADDRESS_PARTS = { state: 'State', zip: 'ZIP or Postal Code', countryCode: 'Country Code', ...TYPE };
const ORGANIZATION_PARTS = { company: 'Company', department: 'Department', title: 'Job Title' };

const present = (fields: Fields | undefined, words: Words): string[] =>
	Object.entries(words)
		.filter(([field]) => fields?.[field] !== undefined)
		.map(([, word]) => word);

/** The first entry is carried but for `parts`; the others not at all. */
const ofEntries = (entry: string, entries: Fields[] | undefined, parts: Words): string[] =>
	(entries ?? []).flatMap((fields, index) =>
		index === 0 ? present(fields, parts).map((part) => `${entry} 1 ${part}`) : [`${entry} ${index + 1}`],
	);

/** What of a contact has no field of its own in 99digital contract §4, whose list is complete. */
function notCarried({ name, phones, emails, addresses, urls, org }: SendableContact): string[] {
	return [
		...present(name, NAME_PARTS),
		...ofEntries('Phone', phones, PHONE_PARTS),
		...ofEntries('Email', emails, TYPE),
		...ofEntries('Address', addresses, ADDRESS_PARTS),
		...ofEntries('URL', urls, TYPE),
		...present(org, ORGANIZATION_PARTS),
	];
}

/** Whether 99digital refuses a contact for a bad e-mail address is not known (99digital contract §4), so none is sent. */
function requireEmail(email: string | undefined, contact: number): string | undefined {
	if (email === undefined || isEmail(email)) return email;
	throw new UserError(`Contact ${contact}: Email 1 "${email}" is not an email address`, {
		description: 'Write "Email" like dana@example.com, or leave it empty',
	});
}

function flatten(
	{ name, phones, emails, addresses, urls, birthday }: SendableContact,
	contact: number,
): Fields {
	const address = addresses?.[0];
	return {
		contact_name: name.formattedName,
		contact_phone: phones[0]?.phone,
		contact_email: requireEmail(emails?.[0]?.email, contact),
		contact_birthday: birthday,
		address_street: address?.street,
		address_city: address?.city,
		address_country: address?.country,
		website: urls?.[0]?.url,
	};
}

/**
 * The gateway's flat fields of each contact (99digital contract §4): one phone, one e-mail, one address, one URL.
 * @param ignoreUnsupported leave out what the gateway cannot carry
 * @throws UserError listing for each contact what the gateway cannot carry; or naming an e-mail address that is none
 */
export function flattenContacts(contacts: SendableContact[], ignoreUnsupported: boolean): Fields[] {
	const problems = contacts
		.map((contact, index) => ({ number: index + 1, fields: notCarried(contact) }))
		.filter(({ fields }) => fields.length > 0)
		.map(({ number, fields }) => `Contact ${number}: 99digital cannot carry: ${fields.join(', ')}`);
	if (problems.length > 0 && !ignoreUnsupported) {
		throw new UserError(problems.join('. '), {
			description:
				'Remove these fields, or turn on "Ignore Unsupported Fields" under "Options" to send the contacts without them',
		});
	}
	return contacts.map((contact, index) => flatten(contact, index + 1));
}
