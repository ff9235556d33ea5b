import { UserError } from 'n8n-workflow';

import { placeOf, type Contact, type ContactSource } from './contact';
import { sendablePhones } from './phones';

/** A contact that may go out: it has a formatted name, and nothing that all providers refuse. */
export interface SendableContact extends Contact {
	name: NonNullable<Contact['name']> & { formattedName: string };
}

/**
 * Meta's limit, which Kaleyra states for contacts in one message (Kaleyra contract §3.3; Infobip §3.2 has no
 * limit of its own).
 */
export const MAX_CONTACTS = 257;

/** Whether `text` is a day of the calendar written as YYYY-MM-DD. */
function isDate(text: string): boolean {
	const [year, month, day] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []).slice(1).map(Number);
	if (year === undefined || month === undefined || day === undefined) return false;
	const date = new Date(0);
	date.setUTCFullYear(year, month - 1, day);
	return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** The entries with more than a type: the form leaves a bare type behind when an expression is blank. */
function withContent<T extends { type?: string }>(entries: T[] | undefined): T[] | undefined {
	const kept = entries?.filter((entry) => Object.keys(entry).some((key) => key !== 'type'));
	return kept && kept.length > 0 ? kept : undefined;
}

function requireSendable(contact: Contact, number: number, source: ContactSource): SendableContact {
	const refuse = (what: string, description: string): UserError =>
		new UserError(`Contact ${number}${what}`, { description });
	const formattedName = contact.name?.formattedName;
	if (formattedName === undefined) {
		throw refuse(
			' has no formatted name',
			`Fill in ${placeOf('formattedName', source)}, the name shown in the chat${
				source === 'form' ? '' : ', or "Name for Cards Without One" under "Options"'
			}`,
		);
	}
	const phones = sendablePhones(contact, number, source);
	contact.addresses?.forEach(({ countryCode }, index) => {
		if (countryCode === undefined || /^[A-Za-z]{2}$/.test(countryCode)) return;
		throw refuse(
			`: Address ${index + 1}: Country Code "${countryCode}" is not a two-letter code`,
			`Write ${placeOf('countryCode', source)} as two letters, for example US, or leave it empty and fill in the country`,
		);
	});
	if (contact.birthday !== undefined && !isDate(contact.birthday)) {
		throw refuse(
			`: Birthday "${contact.birthday}" is not a date written as YYYY-MM-DD`,
			`Write ${placeOf('birthday', source)} as year, month and day, for example 1990-02-28`,
		);
	}
	return {
		...contact,
		name: { ...contact.name, formattedName },
		phones,
		emails: withContent(contact.emails),
		addresses: withContent(contact.addresses),
		urls: withContent(contact.urls),
	};
}

/** What to do where there is no contact. A vCard without one is an error of its own. */
const NO_CONTACT: Record<ContactSource, string> = {
	form: 'Add a contact under "Contacts", or choose another "Contact Source"',
	json: '"Contacts (JSON)" is empty, or its expression finds nothing. For a contact from a trigger, the field must hold only {{ $json.contact }}',
	vcard: 'Use the full content of a .vcf file, from BEGIN:VCARD to END:VCARD',
};

/**
 * The contacts of one message, their numbers normalised, checked as far as it is the same for all providers.
 * @throws UserError naming the contact and the field: no contact, more than 257, no formatted name, what
 * `sendablePhones` refuses, a country code that is not two letters, a birthday that is not a date
 */
export function requireSendableContacts(
	contacts: Contact[],
	source: ContactSource = 'form',
): SendableContact[] {
	if (contacts.length === 0) {
		throw new UserError('There is no contact to send', {
			description: NO_CONTACT[source],
		});
	}
	if (contacts.length > MAX_CONTACTS) {
		throw new UserError(
			`There are ${contacts.length} contacts, but one message can contain at most ${MAX_CONTACTS}`,
			{
				description: 'Split the contacts over several items: each item is sent as a message of its own',
			},
		);
	}
	return contacts.map((contact, index) => requireSendable(contact, index + 1, source));
}

/**
 * The first word of a formatted name, for providers that want a further part of the name (Kaleyra contract
 * §3.3).
 */
export function firstWord(formattedName: string): string {
	return formattedName.split(/\s/u, 1)[0] ?? formattedName;
}
