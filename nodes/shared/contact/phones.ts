import { UserError } from 'n8n-workflow';

import { isUserId } from '../userId';
import { placeOf, type Contact, type ContactPhone, type ContactSource } from './contact';
import { normalisePhone } from './phoneNumber';

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
