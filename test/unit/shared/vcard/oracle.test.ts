import fc from 'fast-check';
import ICAL from 'ical.js';
import { z } from 'zod/v3';

import { withoutBlanks } from '../../../../nodes/shared/contact/read.ts';
import type { Contact } from '../../../../nodes/shared/contact/contact.ts';
import { parseVcards } from '../../../../nodes/shared/vcard/read.ts';
import { writeVcard } from '../../../../nodes/shared/vcard/write.ts';
import { numRuns } from '../../fuzz/arbitraries.ts';
import { plainContact } from './anyContact.ts';
import { fixtureFile } from './fixtureFile.ts';
import { readBack } from './readBack.ts';

/**
 * A card as jCard (RFC 7095): a property is its name, parameters, type of value, and values, structured
 * ones as lists.
 */
const value = z.union([
	z.string(),
	z.array(z.union([z.string(), z.array(z.string()).transform((list) => list.join(', '))])),
]);
const property = z.tuple([z.string(), z.record(z.unknown()), z.string(), value]).rest(value);
const jcard = z.tuple([z.literal('vcard'), z.array(property), z.array(z.unknown())]);
type Jcard = z.infer<typeof jcard>;

/**
 * The cards of a file as ical.js reads them. It knows vCard 3.0 and 4.0, but neither 2.1 nor
 * quoted-printable.
 */
function oracleCards(text: string): Jcard[] {
	const parsed: unknown = ICAL.parse(text);
	return z.union([jcard.transform((card) => [card]), z.array(jcard)]).parse(parsed);
}

/** What ical.js leaves escaped: semicolons outside of structured values, and everything in URLs. */
const unescaped = (text: string) =>
	text.replace(/\\([\\;,:n])/g, (_, escape: string) => (escape === 'n' ? '\n' : escape));
const withSemicolons = (text: string) => text.replaceAll('\\;', ';');

/** The Contact of a jCard, without the types, which are a matter of choice where a card has several. */
function oracleContact([, properties]: Jcard): Contact {
	const named = (name: string) => properties.filter(([found]) => found === name);
	const texts = (name: string) =>
		named(name).map(([, parameters, type, found]) => ({
			parameters,
			isUri: type === 'uri',
			text: typeof found === 'string' ? found.trim() : '',
		}));
	const lists = (name: string) =>
		named(name).map(([, parameters, , found]) => ({
			parameters,
			parts: (typeof found === 'string' ? [found] : found).map((part) => part.trim()),
		}));
	const parameter = (parameters: Record<string, unknown>, name: string) =>
		z.string().optional().parse(parameters[name]);

	const [lastName, firstName, middleName, prefix, suffix] = lists('n')[0]?.parts ?? [];
	const [company, ...units] = lists('org')[0]?.parts ?? [];
	const day = texts('bday')[0]?.text ?? '';
	return (
		withoutBlanks({
			name: {
				formattedName: withSemicolons(texts('fn')[0]?.text ?? ''),
				lastName,
				firstName,
				middleName,
				prefix,
				suffix,
			},
			phones: texts('tel').map(({ parameters, isUri, text }) => ({
				phone: isUri ? text.replace(/^tel:/, '').replace(';ext=', ' ext. ') : withSemicolons(text),
				waId: parameter(parameters, 'waid'),
			})),
			emails: texts('email').map(({ text }) => ({ email: withSemicolons(text) })),
			addresses: lists('adr').map(
				({ parameters, parts: [box, extended, line, city, state, zip, country] }) => ({
					street: [line, extended, box].filter(Boolean).join(', '),
					...{ city, state, zip, country },
					countryCode: parameter(parameters, 'cc'),
				}),
			),
			urls: texts('url').map(({ text }) => ({ url: unescaped(text) })),
			org: {
				company,
				department: units.filter(Boolean).join(', '),
				title: withSemicolons(texts('title')[0]?.text ?? ''),
			},
			birthday: /^(?!1604)\d{4}-\d\d-\d\d$/.test(day) ? day : undefined,
		}) ?? {}
	);
}

function withoutTypes(contact: Contact): Contact {
	const bare = <Entry extends { type?: string }>(entries?: Entry[]) =>
		entries?.map((entry) => ({ ...entry, type: '' }));
	return (
		withoutBlanks({
			...contact,
			phones: bare(contact.phones),
			emails: bare(contact.emails),
			addresses: bare(contact.addresses),
			urls: bare(contact.urls),
		}) ?? {}
	);
}

test.each(['whatsapp.vcf', 'ios.vcf', 'google.vcf', 'outlook-3.0.vcf', 'vcard-4.0.vcf'])(
	'%s holds for us all that it holds for ical.js',
	(name) => {
		const text = new TextDecoder().decode(fixtureFile(name));
		const expected = oracleCards(text).map(oracleContact);
		expect(expected).not.toEqual([]);
		expect(parseVcards(text)).toMatchObject(expected);
	},
);

// ical.js takes the backslash that ends a component (`\\\\;`) for one that escapes the semicolon, and drops
// those of a telephone, so only contacts without them can be compared.
test('ical.js reads a written card as we do', () => {
	fc.assert(
		fc.property(plainContact, (contact) => {
			const cards = oracleCards(writeVcard(contact));
			expect(cards.map(oracleContact)).toEqual([withoutTypes(readBack(contact))]);
		}),
		{ numRuns },
	);
});

test('ical.js finds every type in TYPE or in the label of the group', () => {
	const [card] = oracleCards(
		writeVcard({
			phones: [
				{ phone: '1', type: 'CELL' },
				{ phone: '2', type: 'Summer house' },
			],
		}),
	);
	const found = card?.[1].flatMap(([name, parameters, , text]) =>
		['tel', 'x-ablabel'].includes(name) ? [[name, parameters.group, parameters.type, text]] : [],
	);
	expect(found).toEqual([
		['tel', undefined, ['CELL', 'VOICE'], '1'],
		['tel', 'item1', undefined, '2'],
		['x-ablabel', 'item1', undefined, 'Summer house'],
	]);
});
