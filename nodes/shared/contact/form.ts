import { type INodeProperties, UserError } from 'n8n-workflow';
import { z } from 'zod/v3';

import { refuseUnknown } from '../errors';
import { cut } from '../errors';
import { isRecord } from '../tolerant';
import type { Country } from './countries';
import {
	digitsOf,
	hasMoreThanDigits,
	HOW_TO_WRITE_A_NUMBER,
	internationalDigits,
	readNumber,
} from './phoneNumber';
import {
	type Contact,
	CONTACT_FIELDS,
	CONTACT_GROUPS,
	type ContactField,
	type Group,
	groupOf,
	GROUPS,
	OWN_FIELDS,
} from './contact';
import type { FieldNames } from './fieldNames';
import { contactLimits, MAX_ENTRIES, type OnProblem, readCard } from './read';

/** The switch of a phone that saves typing its digits again as the WhatsApp ID. */
const onWhatsApp: INodeProperties = {
	displayName: 'On WhatsApp',
	name: 'onWhatsApp',
	type: 'boolean',
	default: true,
	description:
		'Whether the number is on WhatsApp. When on, the card offers "Message"; when off, it offers "Invite to WhatsApp".',
};

/**
 * The phones of the form with the switch in front of the WhatsApp ID, which is behind a button until it
 * has a value.
 * @param fields of a phone
 */
export const withSwitch = (phones: INodeProperties, fields: INodeProperties[]): INodeProperties => ({
	...phones,
	typeOptions: {
		...phones.typeOptions,
		hideOptionalFields: true,
		addOptionalFieldButtonText: 'Add a Different WhatsApp ID',
	},
	options: [
		{
			name: 'phone',
			displayName: 'Phone',
			values: fields.flatMap((field) =>
				field.name === 'waId' ? [shown(onWhatsApp), field] : [shown(field)],
			),
		},
	],
});

const shown = (field: INodeProperties): INodeProperties => ({
	...field,
	typeOptions: { showEvenWhenOptional: true },
});

/**
 * @param where the phone in the user's words @throws UserError when an expression gives something else than a
 * switch has
 */
function isOn(value: unknown, where: string): boolean {
	if (value === true || value === 'true') return true;
	if (value === false || value === 'false' || value === null || value === undefined || value === '')
		return false;
	throw new UserError(`${where}: On WhatsApp is neither on nor off`, {
		description: 'Turn "On WhatsApp" on or off, or correct its expression: it must return true or false',
	});
}

/**
 * A phone of the form as a card has it: the digits of its number are its WhatsApp ID when the switch is on
 * and no other ID is given. A number that is not all digits, such as one with an extension, has none.
 * @param where the phone in the user's words
 * @param country of national numbers
 * @throws UserError when the switch holds neither true nor false
 */
export function withWaId(entry: unknown, where: string, country?: Country): unknown {
	if (!isRecord(entry)) return entry;
	const { onWhatsApp: given, ...phone } = entry;
	const hasAnother = String(phone.waId ?? '').trim() !== '';
	if (!isOn(given, where) || hasAnother) return phone;
	return { ...phone, waId: digitsOf(String(phone.phone ?? ''), country) };
}

/** By character codes: the first comparison by a language's rules takes 5 ms of n8n's start. */
const byDisplayName = (one: INodeProperties, other: INodeProperties) =>
	one.displayName < other.displayName ? -1 : 1;

function toProperty(name: string, { label, example, description, options }: ContactField): INodeProperties {
	const property = {
		displayName: label,
		name,
		default: '',
		...(description === undefined ? {} : { description }),
	};
	return options === undefined
		? { ...property, type: 'string', placeholder: `e.g. ${example}` }
		: { ...property, type: 'options', options: [...options, { name: 'Not Set', value: '' }] };
}

const carriedFields = (
	fields: Readonly<Record<string, ContactField>>,
	names: Readonly<Record<string, string | null>>,
): INodeProperties[] =>
	Object.entries(fields)
		.filter(([name]) => names[name] !== null)
		.map(([name, field]) => toProperty(name, field));

interface FormSettings {
	/** The provider's names for the fields; those without a name are not shown. */
	names: FieldNames;
	/** Whether a contact may have several phones, emails, addresses and URLs. */
	several: boolean;
	description: string;
	/** Other labels for groups. */
	labels?: Partial<Record<Group, string>>;
}

/**
 * A group of which a contact may have several entries, as a member of the form. Its fields keep the table's
 * order: n8n's rules sort five and more by name, but not those of an address.
 */
function entriesOf(group: Group, { names, several, labels }: FormSettings): INodeProperties {
	const { label, plural = label, fields } = groupOf(group);
	return {
		displayName: labels?.[group] ?? (several ? plural : label),
		name: group,
		type: 'fixedCollection',
		typeOptions: { multipleValues: several },
		placeholder: `Add ${label}`,
		default: {},
		options: [{ name: label.toLowerCase(), displayName: label, values: carriedFields(fields, names[group]) }],
	};
}

/**
 * The phones of a contact. Their WhatsApp ID, where a provider carries it, comes from the switch "On
 * WhatsApp".
 */
function phonesOf(settings: FormSettings): INodeProperties {
	const phones = entriesOf('phones', settings);
	const fields = carriedFields(CONTACT_GROUPS.phones.fields, settings.names.phones);
	return settings.names.phones.waId === null ? phones : withSwitch(phones, fields);
}

/**
 * The parameter "Contacts" with the fields that the provider can carry. Name and phones are always shown, all
 * others behind "Add Field", which keeps the form short. `fromForm.ts` reads what n8n stores for it.
 */
export function contactForm(settings: FormSettings): INodeProperties {
	const { names, several, description } = settings;
	const phones = phonesOf(settings);
	const details = GROUPS.flatMap((group) => {
		if (group === 'phones') return [];
		const { plural, fields } = groupOf(group);
		return plural === undefined ? carriedFields(fields, names[group]) : [entriesOf(group, settings)];
	}).filter(({ name }) => name !== 'formattedName');
	const own = OWN_FIELDS.filter((field) => names[field] !== null).map((field) =>
		toProperty(field, CONTACT_FIELDS[field]),
	);
	return {
		displayName: 'Contacts',
		name: 'contacts',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true },
		placeholder: 'Add Contact',
		// Most contacts have a phone, so the first one has an entry for it to fill in. To those that are added n8n
		// gives none.
		default: {
			contact: [
				{ phones: { phone: several ? [names.phones.waId === null ? {} : { onWhatsApp: true }] : {} } },
			],
		},
		displayOptions: { show: { contactSource: ['form'] } },
		description,
		options: [
			{
				name: 'contact',
				displayName: 'Contact',
				values: [
					{ ...toProperty('formattedName', CONTACT_GROUPS.name.fields.formattedName), required: true },
					phones,
					{
						displayName: 'Details',
						name: 'details',
						type: 'collection',
						placeholder: 'Add Field',
						default: {},
						options: [...details, ...own].sort(byDisplayName),
					},
				],
			},
		],
	};
}

const HOW_TO_FIX = 'Check the expressions in the fields of "Contacts": each must return text';

/** Groups with several entries, which n8n stores as `{ <entry name>: [...] }`. */
const listGroups = GROUPS.filter((group) => groupOf(group).plural !== undefined);
const groupsSchema = Object.fromEntries(listGroups.map((group) => [group, z.record(z.unknown()).nullish()]));

/**
 * What n8n stores for the parameter "Contacts" (see `contactForm.ts`): it nests what a contact has flat, and
 * the other way round.
 */
const formSchema = z
	.object({
		contact: z
			.array(
				z
					.object({
						...groupsSchema,
						formattedName: z.unknown(),
						details: z.object(groupsSchema).catchall(z.unknown()).nullish(),
					})
					.catchall(z.unknown()),
			)
			.nullish(),
	})
	.catchall(z.unknown());

/**
 * A row of the form, with its details among the other fields, as a card. Fields of no group are parts of the
 * name.
 * @param where the contact in the user's words
 */
function toCard(
	row: Record<string, unknown>,
	where: string,
	country: Country | undefined,
): Record<string, unknown> {
	const card: Record<string, unknown> = {};
	const rest = new Map(Object.entries(row));
	const take = (field: string): unknown => {
		const value = rest.get(field);
		rest.delete(field);
		return value;
	};
	for (const group of listGroups) {
		const entries = take(group);
		if (!isRecord(entries)) continue;
		const { label, plural = label } = groupOf(group);
		refuseUnknown(entries, [label.toLowerCase()], `${where}: ${plural}`);
		card[group] = entries[label.toLowerCase()];
	}
	if (card.phones !== undefined && card.phones !== null) {
		const phones: unknown[] = Array.isArray(card.phones) ? card.phones : [card.phones];
		const isTooMany = phones.length > MAX_ENTRIES;
		card.phones = isTooMany
			? phones
			: phones.map((phone, index) => withWaId(phone, `${where}: Phone ${index + 1}`, country));
	}
	card.org = Object.fromEntries(Object.keys(groupOf('org').fields).map((field) => [field, take(field)]));
	for (const field of OWN_FIELDS) card[field] = take(field);
	card.name = Object.fromEntries(rest);
	return card;
}

/**
 * A row that was left empty holds blank text. Without any number, one that holds nothing is an expression that
 * found none.
 */
function requireNoLostNumber(phones: unknown, contact: string): void {
	const rows: unknown[] = Array.isArray(phones) ? phones : [];
	const lost = rows.findIndex((row) => isRecord(row) && 'phone' in row && (row.phone ?? null) === null);
	if (lost < 0) return;
	throw new UserError(`${contact}: Phone ${lost + 1} has no number: its expression found nothing`, {
		description: 'Correct the expression in "Number", or remove the phone',
	});
}

/**
 * The contacts of the parameter "Contacts", blanks dropped. A row the user added but left empty counts, so
 * that the number of a contact in an error is the number the user sees.
 * @throws UserError naming the contact whose field does not hold text, and the phone whose switch holds
 * neither true nor false; and what there is too much of, at once
 */
export function contactsFromForm(input: unknown, country?: Country): Contact[] {
	const rows = isRecord(input) && Array.isArray(input.contact) ? input.contact.length : 0;
	contactLimits().contact(rows);
	const limits = contactLimits();
	const form = formSchema.safeParse(input);
	if (!form.success) {
		const [, row, ...field] = form.error.issues[0]?.path ?? [];
		const where =
			typeof row === 'number' ? `Contact ${row + 1}${field.map((step) => `: ${step}`).join('')}` : '';
		throw new UserError(`${where || 'Contacts'} has an unexpected structure`, {
			description: HOW_TO_FIX,
		});
	}
	refuseUnknown(form.data, ['contact'], 'Contacts');
	return (form.data.contact ?? []).map(({ details, ...row }, index) => {
		limits.contact();
		const contact = `Contact ${index + 1}`;
		const card = toCard({ ...details, ...row }, contact, country);
		const refuse: OnProblem = (where, what, label) => {
			const problem = label === undefined ? `${where} ${what}` : `${where}: "${label}" is not text`;
			throw new UserError(`${contact}: ${problem}`, { description: HOW_TO_FIX });
		};
		const read = readCard(card, refuse, limits);
		if (read.phones === undefined) requireNoLostNumber(card.phones, contact);
		return read;
	});
}

/**
 * The contacts of the form, whose numbers people type: one without a country code would go out on the card
 * and reach nobody abroad. Cards from JSON and vCards keep what they have, service numbers and all.
 * @throws UserError naming contact and phone
 */
export function requireCountryCodes(contacts: Contact[], country?: Country): Contact[] {
	const checked = (phone: string, where: string): string => {
		if (hasMoreThanDigits(phone)) return phone;
		const number = readNumber(phone, country);
		// Only a national number is written anew.
		if ('digits' in number) return internationalDigits(phone) === number.digits ? phone : `+${number.digits}`;
		throw new UserError(`${where}: Number "${cut(phone)}" ${number.reason}`, {
			description: HOW_TO_WRITE_A_NUMBER,
		});
	};
	return contacts.map((contact, at) => ({
		...contact,
		...(contact.phones && {
			phones: contact.phones.map((entry, index) =>
				entry.phone === undefined
					? entry
					: { ...entry, phone: checked(entry.phone, `Contact ${at + 1}: Phone ${index + 1}`) },
			),
		}),
	}));
}
