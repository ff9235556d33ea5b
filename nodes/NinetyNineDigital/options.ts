import type { INodeProperties } from 'n8n-workflow';

import { contactForm } from '../shared/contact/contactForm';
import {
	birthdayField,
	cityField,
	countryField,
	emailField,
	entries,
	phoneField,
	streetField,
	urlField,
} from '../shared/contact/formFields';
import { deliveryOptions, replyOption } from '../shared/send/parameters';

/** The form with what 99digital can carry: one of each (99digital contract §4). */
export const flatContactForm: INodeProperties = {
	...contactForm(entries('Phone', 'phones', 'Phone', [phoneField], false), [
		entries('Address', 'addresses', 'Address', [cityField, countryField, streetField], false),
		birthdayField,
		entries('Email', 'emails', 'Email', [emailField], false),
		entries('Website', 'urls', 'URL', [urlField], false),
	]),
	description: 'The contact cards to send, each as a message of its own',
};

/** What only 99digital offers, with the options every provider has. */
export const ninetyNineDigitalOptions: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	displayOptions: { show: { resource: ['message'] } },
	options: [
		{
			displayName: 'Ignore Unsupported Fields',
			name: 'ignoreUnsupportedFields',
			type: 'boolean',
			default: false,
			displayOptions: { show: { '/operation': ['sendContact'] } },
			description:
				'Whether to leave out what 99digital cannot carry: name parts, company, a second phone and the like. When off, such a contact is an error that lists these fields, and nothing is sent.',
		},
		...deliveryOptions,
		replyOption,
		{
			displayName: 'Show Request',
			name: 'showRequest',
			type: 'boolean',
			default: false,
			description:
				'Whether 99digital repeats the request in its response, without the API key. To see it, turn off Simplify.',
		},
	],
};
