import { UserError } from 'n8n-workflow';

import { isRead, type Property, type PropertyName, readProperty } from './property';
import { type ContactLimits, contactLimits, MAX_CHARACTERS, withoutBlanks } from '../contact/read';
import {
	addressOfUri,
	type AllFields,
	type Contact,
	type Group,
	numberOfUri,
	type OwnField,
} from '../contact/contact';
import { isDay } from '../contact/sendable';
import { splitComponents, splitValue, typeOf, unescapeText, unwrapLabel } from './text';
import { type Damage, damagedCardsError, logicalLines, type OpenCard, splitCards } from './lines';
import { readSource } from './decode';

/** The year that means "no year" in the birthdays of Apple's address books. */
const NO_YEAR = '1604';

/**
 * BDAY as YYYY-MM-DD: `19900228`, `1990-02-28`, each with or without a time after it. A birthday without a
 * year (`--0228`, Apple's year 1604), a text ("circa 1800") and a day no calendar has are left out like a
 * PHOTO: a Contact cannot carry them, and they are no reason to refuse the card.
 */
export function readBirthday({ value }: Pick<Property, 'value'>): string | undefined {
	const [, year, month, day] = /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ].*)?$/s.exec(value.trim()) ?? [];
	if (year === undefined || month === undefined || day === undefined || year === NO_YEAR) return undefined;
	const text = `${year}-${month}-${day}`;
	return isDay(text) ? text : undefined;
}

/**
 * The Contact of a card. Of what a contact has once (FN, N, ORG, TITLE, BDAY) the first one that is not
 * blank counts; entries with no value are left out.
 */
export function readContact(properties: readonly Property[], isVersion21: boolean): Contact {
	const labels = byGroup(properties, 'X-ABLABEL');
	const countries = byGroup(properties, 'X-ABADR');
	const named = (name: PropertyName) => properties.filter((property) => property.name === name);
	const typed = (property: Property) => typeOf(property.types, unwrapLabel(grouped(labels, property)));
	const org = readOrg(named('ORG'), named('TITLE'));

	const contact = {
		name: readName(named('FN'), named('N'), { company: org.company, isVersion21 }),
		phones: named('TEL').flatMap((property) => readPhone(property, typed(property))),
		emails: named('EMAIL').flatMap((property): Array<AllFields<'emails'>> => {
			const email = addressOfUri(textOf(property));
			return email ? [{ email, type: typed(property) }] : [];
		}),
		addresses: named('ADR').flatMap((property) =>
			readAddress(property, typed(property), grouped(countries, property)),
		),
		urls: named('URL').flatMap((property): Array<AllFields<'urls'>> => {
			const url = textOf(property);
			return url ? [{ url, type: typed(property) }] : [];
		}),
		org,
		birthday: named('BDAY').map(readBirthday).find(Boolean),
	} satisfies Record<Group | OwnField, unknown>;
	return withoutBlanks<Contact>(contact) ?? {};
}

/** Whether a property is the one that counts of those a contact has once. */
export function settles(property: Property): boolean {
	switch (property.name) {
		case 'FN':
		case 'TITLE':
			return textOf(property) !== '';
		case 'N':
		case 'ORG':
			return splitComponents(property.value).some(Boolean);
		case 'BDAY':
			return readBirthday(property) !== undefined;
		default:
			return false;
	}
}

function textOf(property: Property): string {
	return unescapeText(property.value).trim();
}

/** The texts of the properties that say something about their group's other property. */
function byGroup(
	properties: readonly Property[],
	name: PropertyName,
): ReadonlyMap<string | undefined, string> {
	const about = properties.filter((property) => property.name === name && property.group !== undefined);
	return new Map(about.map((property) => [property.group, textOf(property)]));
}

function grouped(texts: ReadonlyMap<string | undefined, string>, { group }: Property): string {
	return texts.get(group) ?? '';
}

/** Where N has the suffixes, which are written with commas between them. */
const SUFFIX = 4;

/**
 * Without FN, the formatted name is put together from N, or is the company's: a card of a firm has no
 * person's name. Each part of N may be a list (RFC 2426 §3.1.2, RFC 6350 §6.2.2), as of several middle names,
 * but for vCard 2.1, where a comma is a comma.
 */
function readName(
	fns: readonly Property[],
	ns: readonly Property[],
	{ company, isVersion21 }: { company: string | undefined; isVersion21: boolean },
): AllFields<'name'> {
	const n = ns.find((property) => splitComponents(property.value).some(Boolean))?.value ?? '';
	const parts = isVersion21
		? splitComponents(n)
		: splitValue(n, ';').map((part, index) =>
				splitComponents(part, ',')
					.filter(Boolean)
					.join(index === SUFFIX ? ', ' : ' '),
			);
	const [lastName, firstName, middleName, prefix, suffix] = parts;
	const spelled = [prefix, firstName, middleName, lastName, suffix].filter(Boolean).join(' ');
	const formattedName = fns.map(textOf).find(Boolean) ?? (spelled || company);
	return { formattedName, firstName, lastName, middleName, prefix, suffix };
}

function readOrg(orgs: readonly Property[], titles: readonly Property[]): AllFields<'org'> {
	const org = orgs.find((property) => splitComponents(property.value).some(Boolean));
	const [company, ...units] = org ? splitComponents(org.value) : [];
	return {
		company,
		department: units.filter(Boolean).join(', '),
		title: titles.map(textOf).find(Boolean),
	};
}

function readPhone(property: Property, type: string | undefined): Array<AllFields<'phones'>> {
	const phone = numberOfUri(textOf(property));
	const waId = property.parameters.get('WAID')?.trim();
	return phone || waId ? [{ phone, waId, type }] : [];
}

/**
 * A post office box and an extended address (floor, flat) belong to the street, as a Contact has no place
 * for them. The country's code is the parameter CC (RFC 8605 §3.1) or, as iOS writes it, the X-ABADR of the
 * address's group, which old Macs used for a label.
 */
function readAddress(
	property: Property,
	type: string | undefined,
	appleCountry: string,
): Array<AllFields<'addresses'>> {
	const [box, extended, line, city, state, zip, country] = splitComponents(property.value);
	const street = [line, extended, box].filter(Boolean).join(', ');
	const parts = { street, city, state, zip, country };
	const countryCode = property.parameters.get('CC')?.trim();
	if (countryCode) return [{ ...parts, countryCode, type }];
	if (!Object.values(parts).some(Boolean)) return [];
	return [
		{ ...parts, countryCode: /^[a-z]{2}$/i.test(appleCountry) ? appleCountry.toUpperCase() : '', type },
	];
}

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
 * @throws UserError when there is no card or one is damaged: the message says line and reason, and the number
 * of the card when the file has several; the description says which cards are fine. And at the first card,
 * entry or character that is more than one message may have, whatever follows.
 */
export function parseVcards(input: string | Uint8Array): Contact[] {
	const source = readSource(input);
	const cards: ReadCard[] = [];
	const limits = contactLimits();
	splitCards(logicalLines(source.text, { isRead, longest: MAX_CHARACTERS }), () => {
		limits.contact();
		return openCard(source.isBytes, limits, (card) => cards.push(card));
	});
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

/** Reads a card line by line, keeping nothing but what a Contact is made of. */
function openCard(isBytes: boolean, limits: ContactLimits, give: (card: ReadCard) => void): OpenCard {
	const properties: Property[] = [];
	const settled = new Set<PropertyName>();
	let isUnread = false;
	let isVersion21 = false;
	let damage: Damage | undefined;
	return {
		read(line) {
			if (damage) return;
			if (/^VERSION:/i.test(line.text)) isVersion21 = line.text.slice(8).trim() === '2.1';
			const read = readProperty(line, isBytes, { settled, isUnread }, limits);
			damage = read.damage;
			isUnread = read.isUnread ?? false;
			if (!read.property) return;
			properties.push(read.property);
			if (settles(read.property)) settled.add(read.property.name);
		},
		end(unfinished) {
			const wrong = unfinished ?? damage;
			if (wrong) give({ contact: {}, damage: wrong });
			else give({ contact: readContact(properties, isVersion21) });
		},
	};
}
