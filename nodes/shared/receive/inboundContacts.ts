import type { Contact } from '../contact/contact';
import { GROUPS } from '../contact/fields';
import { readCard } from '../contact/readCard';
import { asList, isFilledRecord } from '../http/tolerant';
import { isRecord } from '../json';
import { MOST_PARTS } from './reading/readMessages';

/** An inbound card may hold anything: what does not fit is left out, and what is left is the card. */
const ignore = () => undefined;

/** Each card, and each of its phones, e-mails and so on. */
function countParts(cards: unknown): number {
	let parts = 0;
	for (const card of asList(cards)) {
		if (!isRecord(card)) continue;
		parts += 1;
		for (const group of GROUPS) parts += Array.isArray(card[group]) ? card[group].length : 0;
	}
	return parts;
}

/** How many parts of the cards `inboundContacts` reads: all or none. */
export function countCardParts(cards: unknown): number {
	const parts = countParts(cards);
	return parts > MOST_PARTS ? 0 : parts;
}

/**
 * The contacts of an inbound message that hold anything at all; none when there are more than any message
 * has.
 * @param cards the list of them; a single one counts as a list of one
 */
export function inboundContacts(cards: unknown): Contact[] {
	if (countParts(cards) > MOST_PARTS) return [];
	return asList(cards)
		.filter(isFilledRecord)
		.map((card) => readCard(card, ignore))
		.filter((contact) => Object.keys(contact).length > 0);
}
