import { UserError } from 'n8n-workflow';
import type { Contact } from '../contact';
import { splitCards, type CardLines } from './read/cards';
import { readSource } from './read/charset';
import { damagedCardsError, type Damage } from './read/damage';
import { logicalLines } from './read/lines';
import { readProperty, type Property, type PropertyName } from './read/property';
import { readContact, settles } from './read/readContact';

/**
 * The contacts of a vCard file, one per card, in the file's order: vCard 2.1, 3.0 (RFC 2426) and 4.0 (RFC
 * 6350), as text or as the file's bytes. What a Contact cannot hold (PHOTO, NOTE, a birthday without a
 * year, …) is left out.
 *
 * Damaged is a card without BEGIN or END, or with a property that a Contact is made of and that cannot be
 * read: it has no colon, goes on in a line that is not folded, or cannot be decoded (base64,
 * quoted-printable, unknown charset, text that does not fit its charset). Everything else is read as well
 * as it can be, and damage in what is left out costs nothing.
 *
 * @throws UserError when there is no card or one is damaged. The message says line and reason, and the
 * number of the card when the file has several; the description says which cards are fine.
 */
export function parseVcards(input: string | Uint8Array): Contact[] {
	const source = readSource(input);
	const cards: ReadCard[] = [];
	// One card after the other: what was read of a card is not kept while the next ones are.
	for (const card of splitCards(logicalLines(source.text))) cards.push(readCard(card, source.isBytes));
	if (cards.length === 0) {
		throw new UserError('The text is not a vCard: it has no line BEGIN:VCARD', {
			description: 'Use the full content of a .vcf file, from BEGIN:VCARD to END:VCARD',
		});
	}
	const error = damagedCardsError(cards);
	if (error) throw error;
	return cards.map(({ contact }) => contact);
}

interface ReadCard {
	contact: Contact;
	damage?: Damage;
}

function readCard(card: CardLines, isBytes: boolean): ReadCard {
	if (card.damage) return { contact: {}, damage: card.damage };
	const properties: Property[] = [];
	const settled = new Set<PropertyName>();
	let isUnread = false;
	for (const line of card.lines) {
		const read = readProperty(line, isBytes, { settled, isUnread });
		if (read.damage) return { contact: {}, damage: read.damage };
		isUnread = read.isUnread ?? false;
		if (!read.property) continue;
		properties.push(read.property);
		if (settles(read.property)) settled.add(read.property.name);
	}
	return { contact: readContact(properties) };
}
