import type { INodeProperties } from 'n8n-workflow';

import {
	CONTACT_FIELDS,
	CONTACT_GROUPS,
	groupOf,
	GROUPS,
	OWN_FIELDS,
	type ContactField,
	type Group,
} from '../fields';
import type { WireNames } from '../wire';
import { withSwitch } from './onWhatsApp';

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
	names: WireNames;
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
