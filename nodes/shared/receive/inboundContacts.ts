import type { Contact } from '../contact/contact';
import { readCard } from '../contact/readCard';

/** An inbound card may hold anything: what does not fit is left out, and what is left is the card. */
const ignore = () => undefined;

/** The contacts of an inbound message that hold anything at all. */
export function inboundContacts(cards: unknown[]): Contact[] {
	return cards.map((card) => readCard(card, ignore)).filter((contact) => Object.keys(contact).length > 0);
}
