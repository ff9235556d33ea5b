import { withoutBlanks } from '../../blanks';
import type { AllFields, Contact } from '../../contact';
import type { Group, OwnField } from '../../fields';
import { typeOf, unwrapLabel } from '../label';
import { splitComponents, unescapeText } from '../text';
import { readBirthday } from './birthday';
import type { Property, PropertyName } from './property';

/**
 * The Contact of a card. Of what a contact has once (FN, N, ORG, TITLE, BDAY) the first one that is not
 * blank counts; entries with no value are left out.
 */
export function readContact(properties: readonly Property[]): Contact {
	const labels = byGroup(properties, 'X-ABLABEL');
	const countries = byGroup(properties, 'X-ABADR');
	const named = (name: PropertyName) => properties.filter((property) => property.name === name);
	const typed = (property: Property) => typeOf(property.types, unwrapLabel(grouped(labels, property)));
	const org = readOrg(named('ORG'), named('TITLE'));

	const contact = {
		name: readName(named('FN'), named('N'), org.company),
		phones: named('TEL').flatMap((property) => readPhone(property, typed(property))),
		emails: named('EMAIL').flatMap((property): Array<AllFields<'emails'>> => {
			const email = textOf(property);
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

/**
 * Without FN, the formatted name is put together from N, or is the company's: a card of a firm has no
 * person's name.
 */
function readName(
	fns: readonly Property[],
	ns: readonly Property[],
	company: string | undefined,
): AllFields<'name'> {
	const n = ns.find((property) => splitComponents(property.value).some(Boolean));
	const [lastName, firstName, middleName, prefix, suffix] = n ? splitComponents(n.value) : [];
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
	const text = textOf(property);
	const isUri = /^tel:/i.test(text) && property.parameters.get('VALUE')?.toLowerCase() !== 'text';
	const phone = isUri ? phoneOfUri(text) : text;
	const waId = property.parameters.get('WAID')?.trim();
	return phone || waId ? [{ phone, waId, type }] : [];
}

/**
 * RFC 3966: the number, with its extension as people write it; the other parameters are no part of what is
 * dialled.
 */
function phoneOfUri(uri: string): string {
	const [number = '', ...parameters] = uri.slice('tel:'.length).split(';');
	const extension = parameters.find((parameter) => /^ext=./i.test(parameter))?.slice('ext='.length);
	return (extension ? `${number.trim()} ext. ${extension}` : number).trim();
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
