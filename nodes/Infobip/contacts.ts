import { firstWord, requireDetails, requireEmails, type SendableContact } from '../shared/contact/sendable';
import { contactForm } from '../shared/contact/form';
import { type FieldNames, renamed } from '../shared/contact/fieldNames';
import type { RequestBuilder } from '../shared/messages/kind';
import type { Contents } from '../shared/messages/kinds';
import type { Options } from './options';
import { toRequest } from './request';

/** Infobip contract §3.2. */
export const NAMES: FieldNames = {
	name: {
		formattedName: 'formattedName',
		firstName: 'firstName',
		lastName: 'lastName',
		middleName: 'middleName',
		prefix: 'namePrefix',
		suffix: 'nameSuffix',
	},
	phones: { phone: 'phone', waId: 'waId', type: 'type' },
	emails: { email: 'email', type: 'type' },
	addresses: {
		street: 'street',
		city: 'city',
		state: 'state',
		zip: 'zip',
		country: 'country',
		countryCode: 'countryCode',
		type: 'type',
	},
	urls: { url: 'url', type: 'type' },
	org: { company: 'company', department: 'department', title: 'title' },
	birthday: 'birthday',
};

/**
 * Infobip's words for types (Infobip contract §3.2) by those that people and other providers use, in lower
 * case. Only synonyms are here: "private" or "personal" say whose a number is, not where it rings. Any other
 * word is left out.
 */
const PLACES = new Map([
	['home', 'HOME'],
	['work', 'WORK'],
	['business', 'WORK'],
	['company', 'WORK'],
	['office', 'WORK'],
]);

const PHONES = new Map([
	...PLACES,
	['cell', 'CELL'],
	['cellular', 'CELL'],
	['mobile', 'CELL'],
	['iphone', 'IPHONE'],
	['main', 'MAIN'],
]);

/** The entry with the provider's word for its type, or without one. */
const typed = <Entry extends { type?: string }>(entry: Entry, words: Map<string, string>): Entry => ({
	...entry,
	type: words.get(entry.type?.trim().toLowerCase() ?? ''),
});

/**
 * A contact as an entry of Infobip's `content.contacts` (Infobip contract §3.2), which wants a first name
 * beside the formatted one.
 * @param index of the contact in its message, from 0
 * @throws UserError naming the contact and the malformed e-mail address
 */
function toCard(contact: SendableContact, index: number): object {
	const { name, phones, emails, addresses, urls } = contact;
	requireEmails(contact, index);
	return renamed(
		{
			...contact,
			name: { ...name, firstName: name.firstName ?? firstWord(name.formattedName) },
			phones: phones?.map((entry) => typed(entry, PHONES)),
			emails: emails?.map((entry) => typed(entry, PLACES)),
			addresses: addresses?.map((entry) => typed(entry, PLACES)),
			urls: urls?.map((entry) => typed(entry, PLACES)),
		},
		NAMES,
	);
}

/** Infobip contract §3.2. */
export const contacts: RequestBuilder<Contents['sendContact'], Options> = {
	parameters: [
		contactForm({
			names: NAMES,
			several: true,
			description: 'The contact cards to send together in one message',
		}),
	],
	requests: (message, address) => [
		toRequest('contact', message, address, { contacts: requireDetails(message.content).map(toCard) }),
	],
};
