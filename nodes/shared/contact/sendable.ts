import { UserError } from 'n8n-workflow';

import { isUserId } from '../text';
import { type Contact, type ContactPhone, type ContactSource, placeOf } from './contact';
import { normalisePhone } from './phoneNumber';

/**
 * An unquoted part: no white space, no controls, none of the characters that have a meaning in addresses. Any
 * script.
 */
const ATOM = String.raw`[^\s\p{Cc}"(),.:;<>@[\\\]]+`;

/** A quoted part, in which white space, dots and @ may stand. */
const QUOTED = String.raw`"(?:[^"\\\p{Cc}]|\\["\\])+"`;

const LOCAL_PART = new RegExp(`^(?:${ATOM}|${QUOTED})(?:\\.(?:${ATOM}|${QUOTED}))*$`, 'u');

/**
 * A part of a domain in any script: no white space, of ASCII's signs the underscore and, inside, the hyphen.
 */
const DOMAIN_LABEL = /^(?!-)[^\s\p{Cc}!-,./:-@[-^`{-~]{1,63}(?<!-)$/u;

/** The dots of a domain, as internationalised names are written (RFC 3490 §3.1). */
const DOTS = /[.\u3002\uFF0E\uFF61]/;

/**
 * Whether it is an e-mail address as Jakarta's `@Email` (Hibernate Validator) takes it, which lets all
 * scripts and quoted parts through, and whose domain has a dot. Infobip refuses the whole message for another
 * one (Infobip contract §3.2); whether 99digital does is not known (99digital contract §4). Longer than 254
 * characters it cannot be delivered (RFC 5321).
 */
export function isEmail(text: string): boolean {
	if (text.length > 254) return false;
	const at = text.lastIndexOf('@');
	const local = text.slice(0, Math.max(at, 0));
	const labels = text.slice(at + 1).split(DOTS);
	return (
		local.length <= 64 &&
		LOCAL_PART.test(local) &&
		labels.length > 1 &&
		labels.every((label) => DOMAIN_LABEL.test(label))
	);
}

/**
 * What cannot be an e-mail address is refused before anything is sent: Infobip refuses the whole message for
 * it (Infobip contract §3.2), Kaleyra passes it on as it is, and of 99digital it is not known.
 * @param index of the contact in its message, from 0
 * @param fix what to do, as the description
 * @throws UserError naming the contact and the address
 */
export function requireEmails(
	{ emails = [] }: Pick<Contact, 'emails'>,
	index: number,
	fix = 'Correct it under "Emails", for example dana@example.com, or remove the entry',
): void {
	emails.forEach(({ email }, position) => {
		if (email === undefined || isEmail(email)) return;
		throw new UserError(`Contact ${index + 1}: Email ${position + 1} "${email}" is not an email address`, {
			description: fix,
		});
	});
}

/** A phone of a contact: its place in the message in the user's words, and where the contact comes from. */
interface Place {
	where: string;
	source: ContactSource;
}

/** A user id as it is, anything else as its digits. */
function sendableWaId(typed: string, { where, source }: Place): string {
	// What WhatsApp itself writes behind the number: the device, and where the id is from.
	const number = normalisePhone(typed.replace(/(?::\d+)?@[^@]*$/, ''));
	const digits = number.replace(/\D/g, '');
	// Without its dot, a decimal fraction would make another number.
	const isFraction = /^\+?\d+\.\d+$/.test(number);
	if (digits !== '' && !isFraction) return isUserId(typed) ? typed : digits;
	throw new UserError(
		`${where}: WhatsApp ID "${typed}" ${isFraction ? 'has a decimal fraction' : 'has no digits'}`,
		{
			description: `Write ${placeOf('waId', source)} as the digits of the number, for example 12025550145, or leave it empty`,
		},
	);
}

function sendableNumber(typed: string, { where, source }: Place): string {
	const phone = normalisePhone(typed);
	if (/\p{Nd}/u.test(phone)) return phone;
	throw new UserError(`${where} "${typed}" has no digits`, {
		description: `Write the number ${placeOf('phones', source)} with its digits, for example +12025550145`,
	});
}

const noNumber = ({ where, source }: Place): UserError =>
	new UserError(`${where} has no number`, {
		description: `Fill in the number of this entry ${placeOf('phones', source)}, or remove the entry`,
	});

const placeIn = (contact: number, index: number, source: ContactSource): Place => ({
	where: `Contact ${contact}: Phone ${index + 1}`,
	source,
});

/**
 * The contact's phones with their numbers normalised; each has a number or a WhatsApp ID.
 * @param number of the contact, from 1
 * @throws UserError naming contact and phone: an entry with neither, a number or a WhatsApp ID without digits
 */
export const sendablePhones = (
	{ phones }: Contact,
	number: number,
	source: ContactSource,
): ContactPhone[] | undefined =>
	phones?.map((entry, index) => {
		const place = placeIn(number, index, source);
		const { phone, waId } = entry;
		if (phone === undefined && waId === undefined) throw noNumber(place);
		return {
			...entry,
			...(phone === undefined ? {} : { phone: sendableNumber(phone, place) }),
			...(waId === undefined ? {} : { waId: sendableWaId(waId, place) }),
		};
	});

/**
 * The contacts for providers that show a card without a phone: it has something else than a name.
 * @throws UserError naming the contact that has not
 */
export function requireDetails<Card extends Contact>({
	contacts,
	source = 'form',
}: {
	contacts: Card[];
	source?: ContactSource;
}): Card[] {
	contacts.forEach((contact, index) => {
		const details = Object.entries(contact).filter(([field]) => field !== 'name' && field !== 'origin');
		if (details.some(([, detail]) => detail !== undefined)) return;
		throw new UserError(`Contact ${index + 1} has nothing but a name`, {
			description: `Add a number ${placeOf('phones', source)}, or another detail that the recipient can save`,
		});
	});
	return contacts;
}

type WithNumbers<Card> = Card & { phones: Array<ContactPhone & { phone: string }> };

/**
 * The contacts for providers that show no card without a phone and no phone without a number.
 * @throws UserError naming the contact and the phone
 */
export const requirePhones = <Card extends Contact>({
	contacts,
	source = 'form',
}: {
	contacts: Card[];
	source?: ContactSource;
}): Array<WithNumbers<Card>> =>
	contacts.map((contact, index) => {
		const phones = (contact.phones ?? []).map((entry, position) => {
			if (entry.phone === undefined) throw noNumber(placeIn(index + 1, position, source));
			return { ...entry, phone: entry.phone };
		});
		if (phones.length > 0) return { ...contact, phones };
		throw new UserError(`Contact ${index + 1} has no phone`, {
			description: `Add at least one number ${placeOf('phones', source)}`,
		});
	});

/** A contact that may go out: it has a formatted name, and nothing that all providers refuse. */
export interface SendableContact extends Contact {
	name: NonNullable<Contact['name']> & { formattedName: string };
}

/** Whether a text written as YYYY-MM-DD is a day that the calendar has. */
export function isDay(text: string): boolean {
	const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
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
			source === 'form' ? ' has no full name' : ' has no formatted name',
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
	const { birthday } = contact;
	const description = `Write ${placeOf('birthday', source)} as year, month and day, for example 1990-02-28`;
	if (birthday !== undefined && !/^\d{4}-\d\d-\d\d$/.test(birthday)) {
		throw refuse(`: Birthday "${birthday}" is not a date written as YYYY-MM-DD`, description);
	}
	if (birthday !== undefined && !isDay(birthday)) {
		throw refuse(`: Birthday "${birthday}" is a day that does not exist`, description);
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
 * @throws UserError naming the contact and the field: no contact, no formatted name, what
 * `sendablePhones` refuses, a country code that is not two letters, a birthday that is not a day
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
	return contacts.map((contact, index) => requireSendable(contact, index + 1, source));
}

/**
 * The first word of a formatted name, for providers that want a further part of the name (Kaleyra contract
 * §3.3).
 */
export function firstWord(formattedName: string): string {
	return formattedName.split(/\s/u, 1)[0] ?? formattedName;
}
