import { UserError } from 'n8n-workflow';

import { requireEmails, requirePhones, type SendableContact } from '../shared/contact/sendable';
import { contactForm } from '../shared/contact/form';
import { type FieldNames, flattened, leftOut } from '../shared/contact/fieldNames';
import type { RequestBuilder } from '../shared/messages/kind';
import type { Contents } from '../shared/messages/kinds';
import type { Options } from './options';
import { toRequest } from './request';

/**
 * What a contact has that 99digital can carry: one of each, flat (99digital contract §4, whose list is
 * complete).
 */
const NAMES: FieldNames = {
	name: {
		formattedName: 'contact_name',
		firstName: null,
		lastName: null,
		middleName: null,
		prefix: null,
		suffix: null,
	},
	phones: { phone: 'contact_phone', waId: null, type: null },
	emails: { email: 'contact_email', type: null },
	addresses: {
		street: 'address_street',
		city: 'address_city',
		state: null,
		zip: null,
		country: 'address_country',
		countryCode: null,
		type: null,
	},
	urls: { url: 'website', type: null },
	org: { company: null, department: null, title: null },
	birthday: 'contact_birthday',
};

/** @throws UserError listing what 99digital cannot carry of each contact */
function requireCarried(contacts: SendableContact[]): void {
	const problems = contacts
		.map((contact, index) => ({ number: index + 1, fields: leftOut(contact, NAMES) }))
		.filter(({ fields }) => fields.length > 0)
		.map(({ number, fields }) => `Contact ${number}: 99digital does not support: ${fields.join(', ')}`);
	if (problems.length === 0) return;
	throw new UserError(problems.join('. '), {
		description:
			'Remove these fields, or turn on "Ignore Unsupported Fields" under "Options" to send the contacts without them',
	});
}

const EMAIL = 'Write "Email" like dana@example.com, or leave it empty';

/** 99digital contract §4: a message for each contact. */
export const contacts: RequestBuilder<Contents['sendContact'], Options> = {
	parameters: [
		contactForm({
			names: NAMES,
			several: false,
			description: 'The contact cards to send, each as a message of its own',
			labels: { urls: 'Website' },
		}),
	],
	requests(message, address) {
		const { content, options } = message;
		const cards = requirePhones(content);
		if (options.ignoreUnsupportedFields !== true) requireCarried(cards);
		return cards.map((contact, index) => {
			// It carries one.
			requireEmails({ emails: contact.emails?.slice(0, 1) }, index, EMAIL);
			return toRequest('sendContact', message, address, flattened(contact, NAMES));
		});
	},
};
