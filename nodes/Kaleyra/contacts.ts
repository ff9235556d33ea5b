import { contactForm } from '../shared/contact/form';
import { firstWord, requirePhones, type SendableContact, requireEmails } from '../shared/contact/sendable';
import { type FieldNames, renamed } from '../shared/contact/fieldNames';
import type { RequestBuilder } from '../shared/messages/kind';
import type { Contents } from '../shared/messages/kinds';
import type { Options } from './options';
import { toRequest } from './request';

/** Meta's names (Kaleyra contract §3.3). */
const NAMES: FieldNames = {
	name: {
		formattedName: 'formatted_name',
		firstName: 'first_name',
		lastName: 'last_name',
		middleName: 'middle_name',
		prefix: 'prefix',
		suffix: 'suffix',
	},
	phones: { phone: 'phone', waId: 'wa_id', type: 'type' },
	emails: { email: 'email', type: 'type' },
	addresses: {
		street: 'street',
		city: 'city',
		state: 'state',
		zip: 'zip',
		country: 'country',
		countryCode: 'country_code',
		type: 'type',
	},
	urls: { url: 'url', type: 'type' },
	org: { company: 'company', department: 'department', title: 'title' },
	birthday: 'birthday',
};

type Address = NonNullable<SendableContact['addresses']>[number];

/**
 * Kaleyra takes states as two-letter codes (Kaleyra contract §3.3), which many states outside the United
 * States lack. Their names are added to the city, as on an envelope, so that nothing on the card is lost.
 */
function withStateCode(address: Address): Address {
	const { state, city } = address;
	if (state === undefined || /^[A-Za-z]{2}$/.test(state)) return address;
	return { ...address, city: [city, state].filter(Boolean).join(', '), state: undefined };
}

/**
 * The contact as Kaleyra takes it: Meta wants a further part of the name beside the formatted one (Kaleyra
 * contract §3.3).
 * @throws UserError naming the contact and the malformed e-mail address
 */
function toCard(contact: SendableContact, index: number): object {
	requireEmails(contact, index);
	const { formattedName, ...parts } = contact.name;
	const hasPart = Object.values(parts).some((part) => part !== undefined);
	return renamed(
		{
			...contact,
			name: hasPart ? contact.name : { formattedName, firstName: firstWord(formattedName) },
			addresses: contact.addresses?.map(withStateCode),
		},
		NAMES,
	);
}

/** Kaleyra contract §3.3. */
export const contacts: RequestBuilder<Contents['sendContact'], Options> = {
	parameters: [
		contactForm({
			names: NAMES,
			several: true,
			description: 'The contact cards to send together in one message',
		}),
	],
	requests: (message, address) => [
		toRequest(message, address, {
			type: 'contacts',
			contacts: requirePhones(message.content).map(toCard),
		}),
	],
};
