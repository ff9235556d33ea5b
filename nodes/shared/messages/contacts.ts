import { type INodeProperties, UserError } from 'n8n-workflow';

import type { Contact, ContactSource } from '../contact/contact';
import type { Country } from '../contact/countries';
import { digitsOf } from '../contact/phoneNumber';
import { contactsFromForm, requireCountryCodes } from '../contact/form';
import { contactsFromJson } from '../contact/read';
import { requireSendableContacts, type SendableContact } from '../contact/sendable';
import type { Item } from '../item';
import type { MessageKind, ReadingOptions } from './kind';

const showForVcard = { contactSource: ['vcard'] };

/** Where the contacts come from; the form itself differs by provider. */
const parameters: INodeProperties[] = [
	{
		displayName: 'Contact Source',
		name: 'contactSource',
		type: 'options',
		options: [
			{ name: 'Form', value: 'form', description: 'Fill in the contacts here' },
			{
				name: 'JSON',
				value: 'json',
				description: 'Contacts as data, such as the output of a WhatsApp trigger',
			},
			{ name: 'vCard', value: 'vcard', description: 'Contacts as vCards: text, or a .vcf file' },
		],
		default: 'form',
		description: 'How to provide the contacts',
	},
	{
		displayName: 'Contacts (JSON)',
		name: 'contactsJson',
		type: 'json',
		required: true,
		default: '={{ $json.contact }}',
		displayOptions: { show: { contactSource: ['json'] } },
		description:
			"One contact or an array of contacts. The output of this package's WhatsApp triggers works as it is, and so do cards copied from the API of a provider.",
	},
	{
		displayName: 'vCard Input',
		name: 'vcardInput',
		type: 'options',
		options: [
			{ name: 'File', value: 'file', description: 'A .vcf file in a binary field of the item' },
			{ name: 'Text', value: 'text', description: 'The text of one or more vCards' },
		],
		default: 'file',
		displayOptions: { show: showForVcard },
		description: 'How to provide the vCards. Several cards in one file become several contacts.',
	},
	{
		displayName: 'Input Binary Field',
		name: 'vcardBinaryProperty',
		type: 'string',
		required: true,
		default: 'data',
		placeholder: 'e.g. data',
		hint: 'The name of the input field that holds the .vcf file',
		displayOptions: { show: { ...showForVcard, vcardInput: ['file'] } },
	},
	{
		displayName: 'vCard',
		name: 'vcard',
		type: 'string',
		typeOptions: { rows: 6 },
		required: true,
		default: '',
		placeholder: 'e.g. BEGIN:VCARD …',
		displayOptions: { show: { ...showForVcard, vcardInput: ['text'] } },
		description: 'One or more vCards, version 2.1, 3.0 or 4.0',
	},
];

async function contactsFromVcard(item: Item): Promise<Contact[]> {
	// Loaded when it is needed: n8n loads every node of every package at its start.
	const { parseVcards } = await import('../vcard/read');
	if (item.parameter('vcardInput') === 'text') return parseVcards(String(item.parameter('vcard')));
	return parseVcards(await item.file(String(item.parameter('vcardBinaryProperty'))));
}

/** The contact with the digits of its numbers as their WhatsApp IDs, where they have none. */
const withWaIds = (contact: Contact, country: Country | undefined): Contact => ({
	...contact,
	...(contact.phones && {
		phones: contact.phones.map((entry) => {
			const waId = entry.waId ?? digitsOf(entry.phone ?? '', country);
			return waId === undefined ? entry : { ...entry, waId };
		}),
	}),
});

/** A card that holds nothing stays one: its name would be all there is to it. */
const withName = (contacts: Contact[], fallbackName: string | undefined): Contact[] =>
	contacts.map((contact) =>
		fallbackName === undefined ||
		contact.name?.formattedName !== undefined ||
		Object.keys(contact).length === 0
			? contact
			: { ...contact, name: { ...contact.name, formattedName: fallbackName } },
	);

/** @throws UserError for an unknown word, which an expression may give; none means the form, the default */
function sourceOf(item: Item): ContactSource {
	const chosen = item.parameter('contactSource') || 'form';
	if (chosen === 'json' || chosen === 'vcard' || chosen === 'form') return chosen;
	throw new UserError('The contact source is unknown', {
		description: 'Choose a "Contact Source". An expression must return form, json or vcard',
	});
}

async function contactsOf(
	item: Item,
	source: ContactSource,
	{ fallbackName, defaultCountry, numbersOnWhatsApp }: ReadingOptions,
): Promise<Contact[]> {
	const finished = (contacts: Contact[]): Contact[] => {
		const named = withName(contacts, fallbackName);
		return numbersOnWhatsApp === true ? named.map((contact) => withWaIds(contact, defaultCountry)) : named;
	};
	switch (source) {
		case 'json':
			return finished(contactsFromJson(item.parameter('contactsJson')));
		case 'vcard':
			return finished(await contactsFromVcard(item));
		case 'form':
			return requireCountryCodes(
				contactsFromForm(item.parameter('contacts'), defaultCountry),
				defaultCountry,
			);
	}
}

export const sendContact: MessageKind<{ contacts: SendableContact[]; source?: ContactSource }> = {
	name: 'Send Contact',
	description: 'Send one or more contact cards that the recipient can save',
	action: 'Send contact card',
	parameters,
	async read(item, options) {
		const source = sourceOf(item);
		const contacts = await contactsOf(item, source, options);
		return { contacts: requireSendableContacts(contacts, source), source };
	},
};
