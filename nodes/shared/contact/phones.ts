import { UserError } from 'n8n-workflow';

import { isUserId } from '../userId';
import type { Contact, ContactPhone } from './contact';
import { normalisePhone } from './phoneNumber';

/** A user id as it is, anything else as its digits. @param where the phone in the user's words */
function sendableWaId(typed: string, where: string): string {
	const number = normalisePhone(typed);
	const digits = number.replace(/\D/g, '');
	// Without its dot, a decimal fraction would make another number.
	const isFraction = /^\+?\d+\.\d+$/.test(number);
	if (digits !== '' && !isFraction) return isUserId(typed) ? typed : digits;
	throw new UserError(
		`${where}: WhatsApp ID "${typed}" ${isFraction ? 'has a decimal fraction' : 'has no digits'}`,
		{
			description:
				'Write "WhatsApp ID" under "Phones" as the digits of the number, for example 12025550145, or leave it empty',
		},
	);
}

/** @param where the phone in the user's words */
function sendableNumber(typed: string, where: string): string {
	const phone = normalisePhone(typed);
	if (/\p{Nd}/u.test(phone)) return phone;
	throw new UserError(`${where} "${typed}" has no digits`, {
		description: 'Write the number under "Phones" with its digits, for example +12025550145',
	});
}

const noNumber = (where: string): UserError =>
	new UserError(`${where} has no number`, {
		description: 'Fill in the number of this entry under "Phones", or remove the entry',
	});

const phoneName = (contact: number, index: number): string => `Contact ${contact}: Phone ${index + 1}`;

/**
 * The contact's phones with their numbers normalised; each has a number or a WhatsApp ID.
 * @param number of the contact, from 1
 * @throws UserError naming contact and phone: an entry with neither, a number or a WhatsApp ID without digits
 */
export const sendablePhones = ({ phones }: Contact, number: number): ContactPhone[] | undefined =>
	phones?.map((entry, index) => {
		const where = phoneName(number, index);
		const { phone, waId } = entry;
		if (phone === undefined && waId === undefined) throw noNumber(where);
		return {
			...entry,
			...(phone === undefined ? {} : { phone: sendableNumber(phone, where) }),
			...(waId === undefined ? {} : { waId: sendableWaId(waId, where) }),
		};
	});

type WithNumbers<Card> = Card & { phones: Array<ContactPhone & { phone: string }> };

/**
 * The contacts for providers that show no card without a phone and no phone without a number.
 * @throws UserError naming the contact and the phone
 */
export const requirePhones = <Card extends Contact>(contacts: Card[]): Array<WithNumbers<Card>> =>
	contacts.map((contact, index) => {
		const phones = (contact.phones ?? []).map((entry, position) => {
			if (entry.phone === undefined) throw noNumber(phoneName(index + 1, position));
			return { ...entry, phone: entry.phone };
		});
		if (phones.length > 0) return { ...contact, phones };
		throw new UserError(`Contact ${index + 1} has no phone`, {
			description: 'Add at least one number under "Phones"',
		});
	});
