import type { FieldNames } from '../../../../nodes/shared/contact/fieldNames.ts';

/** The names of a provider that carries every field. A new field must be added here, by hand. */
export const NAMES: FieldNames = {
	name: {
		formattedName: 'full',
		firstName: 'first',
		lastName: 'last',
		middleName: 'middle',
		prefix: 'before',
		suffix: 'after',
	},
	phones: { phone: 'tel', waId: 'wa', type: 'tel_type' },
	emails: { email: 'mail', type: 'mail_type' },
	addresses: {
		street: 'road',
		city: 'town',
		state: 'region',
		zip: 'post_code',
		country: 'land',
		countryCode: 'land_code',
		type: 'place_type',
	},
	urls: { url: 'web', type: 'web_type' },
	org: { company: 'firm', department: 'team', title: 'job' },
	birthday: 'born',
};

/** A provider that carries one flat name, number, address and day. */
export const FEW: FieldNames = {
	name: {
		formattedName: 'full',
		firstName: null,
		lastName: null,
		middleName: null,
		prefix: null,
		suffix: null,
	},
	phones: { phone: 'tel', waId: null, type: null },
	emails: { email: null, type: null },
	addresses: {
		street: 'road',
		city: 'town',
		state: null,
		zip: null,
		country: 'land',
		countryCode: null,
		type: null,
	},
	urls: { url: 'web', type: null },
	org: { company: null, department: null, title: null },
	birthday: 'born',
};
