import { UserError } from 'n8n-workflow';

import type { Contact } from './contact';
import { normalisePhone } from './phoneNumber';

type Phone = NonNullable<Contact['phones']>[number];

/** A contact that may go out: a name to show, and phones that each have a number. */
export interface SendableContact extends Contact {
	name: NonNullable<Contact['name']> & { formattedName: string };
	phones: Array<Phone & { phone: string }>;
}

/** Meta's limit, which Kaleyra states for contacts in one message (Kaleyra contract §3.3; Infobip §3.2 names none of its own). */
export const MAX_CONTACTS = 257;

/** Whether `text` is a day of the calendar written as YYYY-MM-DD. */
function isDate(text: string): boolean {
	const [year, month, day] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []).slice(1).map(Number);
	if (year === undefined || month === undefined || day === undefined) return false;
	const date = new Date(0);
	date.setUTCFullYear(year, month - 1, day);
	return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** An entry whose only content is its type says nothing: the form leaves one behind when an expression is blank. */
function withContent<T extends { type?: string }>(entries: T[] | undefined): T[] | undefined {
	const kept = entries?.filter((entry) => Object.keys(entry).some((key) => key !== 'type'));
	return kept && kept.length > 0 ? kept : undefined;
}

function requireSendable(contact: Contact, number: number): SendableContact {
	const refuse = (what: string, description: string): UserError =>
		new UserError(`Contact ${number}${what}`, { description });
	const formattedName = contact.name?.formattedName;
	if (formattedName === undefined) {
		throw refuse(
			' has no formatted name',
			'Fill in "Formatted Name" (JSON: name.formattedName): it is the name shown in the chat',
		);
	}
	const phones = (contact.phones ?? []).map((entry, index) => {
		const found = `: Phone ${index + 1}`;
		if (entry.phone === undefined) {
			throw refuse(
				`${found} has no number`,
				'Fill in the number of this entry under "Phones", or remove the entry',
			);
		}
		const phone = normalisePhone(entry.phone);
		if (!/\p{Nd}/u.test(phone)) {
			throw refuse(
				`${found} "${entry.phone}" has no digits`,
				'Write the number under "Phones" with its digits, for example +12025550145',
			);
		}
		return { ...entry, phone };
	});
	if (phones.length === 0) throw refuse(' has no phone', 'Add at least one number under "Phones"');
	if (contact.birthday !== undefined && !isDate(contact.birthday)) {
		throw refuse(
			`: Birthday "${contact.birthday}" is not a date written as YYYY-MM-DD`,
			'Write "Birthday" as year, month and day, for example 1990-02-28',
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

/**
 * The contacts of one message, checked and with their numbers normalised.
 * @throws UserError naming the contact and the field: no contact, more than 257, no formatted name, no phone, a phone without
 * a number, a birthday that is not a date
 */
export function requireSendableContacts(contacts: Contact[]): SendableContact[] {
	if (contacts.length === 0) {
		throw new UserError('There is no contact to send', {
			description: 'Add a contact under "Contacts", or choose another "Contact Source"',
		});
	}
	if (contacts.length > MAX_CONTACTS) {
		throw new UserError(
			`There are ${contacts.length} contacts, but one message holds at most ${MAX_CONTACTS}`,
			{
				description: 'Split the contacts over several items: each item is sent as a message of its own',
			},
		);
	}
	return contacts.map((contact, index) => requireSendable(contact, index + 1));
}

/** The first word of a formatted name: Meta and Infobip want a name part beside it, Kaleyra contract §3.3. */
export function firstWord(formattedName: string): string {
	return formattedName.split(/\s/u, 1)[0] ?? formattedName;
}
