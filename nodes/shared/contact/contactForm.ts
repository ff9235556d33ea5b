import type { INodeProperties } from 'n8n-workflow';

import {
	addressFields,
	birthdayField,
	emailFields,
	entries,
	nameFields,
	organizationFields,
	phoneFields,
	urlFields,
} from './formFields';

/**
 * The parameter "Contacts": name and phones of each contact in sight, `details` behind "Add Field", so that nobody meets
 * a wall of empty fields.
 */
export function contactForm(phones: INodeProperties, details: INodeProperties[]): INodeProperties {
	// A phone is required, so the first contact has an entry for it to fill in.
	const phone = phones.typeOptions?.multipleValues ? [{}] : {};
	return {
		displayName: 'Contacts',
		name: 'contacts',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true },
		placeholder: 'Add Contact',
		default: { contact: [{ [phones.name]: { phone } }] },
		displayOptions: { show: { resource: ['message'], operation: ['sendContact'], contactSource: ['form'] } },
		description: 'The contact cards to send together in one message',
		options: [
			{
				name: 'contact',
				displayName: 'Contact',
				values: [
					{
						displayName: 'Formatted Name',
						name: 'formattedName',
						type: 'string',
						required: true,
						default: '',
						placeholder: 'e.g. Dana Example',
						description: 'The full name, as it is shown in the chat',
					},
					phones,
					{
						displayName: 'Details',
						name: 'details',
						type: 'collection',
						placeholder: 'Add Field',
						default: {},
						options: details,
					},
				],
			},
		],
	};
}

/** The form with every field of a contact. */
export const fullContactForm = contactForm(entries('Phones', 'phones', 'Phone', phoneFields), [
	entries('Addresses', 'addresses', 'Address', addressFields),
	birthdayField,
	organizationFields.company,
	organizationFields.department,
	entries('Emails', 'emails', 'Email', emailFields),
	nameFields.first,
	organizationFields.title,
	nameFields.last,
	nameFields.middle,
	nameFields.prefix,
	nameFields.suffix,
	entries('URLs', 'urls', 'URL', urlFields),
]);
