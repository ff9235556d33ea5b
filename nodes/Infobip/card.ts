import { UserError, type IDataObject } from 'n8n-workflow';

import { isEmail } from '../shared/contact/email';
import { firstWord, type SendableContact } from '../shared/contact/sendable';

/**
 * Infobip's enum for the words people and other providers use (Infobip contract §3.2), in lower case. Only words that mean the
 * same are here: "private" or "personal" say whose a number is, not where it rings. What is not here is left out, not guessed.
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

const enumOf = (words: Map<string, string>, type: string | undefined): string | undefined =>
	words.get(type?.trim().toLowerCase() ?? '');

/** Infobip refuses the whole message for a malformed address (Infobip contract §3.2). */
function requireEmail(email: string | undefined, contact: number, position: number): string | undefined {
	if (email === undefined || isEmail(email)) return email;
	throw new UserError(`Contact ${contact}: Email ${position} "${email}" is not an email address`, {
		description: 'Correct it under "Emails", for example dana@example.com, or remove the entry',
	});
}

/**
 * A contact as an entry of Infobip's `content.contacts` (Infobip contract §3.2), which wants a first name beside the formatted one.
 * @param index of the contact in its message, from 0
 * @throws UserError naming the contact and the e-mail that is none
 */
export function toCard(contact: SendableContact, index: number): IDataObject {
	const { name, phones, emails, addresses, urls, org, birthday } = contact;
	const { formattedName, firstName, lastName, middleName, prefix, suffix } = name;
	return {
		name: {
			firstName: firstName ?? firstWord(formattedName),
			lastName,
			middleName,
			namePrefix: prefix,
			nameSuffix: suffix,
			formattedName,
		},
		phones: phones.map(({ phone, type, waId }) => ({
			phone,
			type: enumOf(PHONES, type),
			waId: waId?.replace(/\D/g, ''),
		})),
		emails: emails?.map(({ email, type }, position) => ({
			email: requireEmail(email, index + 1, position + 1),
			type: enumOf(PLACES, type),
		})),
		addresses: addresses?.map((address) => ({ ...address, type: enumOf(PLACES, address.type) })),
		urls: urls?.map(({ url, type }) => ({ url, type: enumOf(PLACES, type) })),
		org,
		birthday,
	};
}
