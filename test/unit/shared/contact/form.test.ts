import { contactForm, contactsFromForm, requireCountryCodes } from '../../../../nodes/shared/contact/form.ts';
import { FEW, NAMES } from './namesOfProviders.ts';
import { refusal } from '../refusal.ts';
import type { Contact } from '../../../../nodes/shared/contact/contact.ts';
import { FULL } from './fullCard.ts';

/** The names of the fields that a collection or fixedCollection holds, with those inside them. */
function fieldNames(options: unknown): unknown[] {
	return Array.isArray(options)
		? options.flatMap((field: { name: string; options?: unknown; values?: unknown; type?: string }) =>
				field.type === 'options' ? [field.name] : [field.name, ...fieldNames(field.options ?? field.values)],
			)
		: [];
}

test('the form offers every field that is read, under the name it is read by', () => {
	expect(fieldNames([contactForm({ names: NAMES, several: true, description: '' })]).sort()).toEqual(
		[
			...['contacts', 'contact', 'formattedName', 'phones', 'phone', 'phone', 'type', 'waId', 'details'],
			'onWhatsApp',
			...['addresses', 'address', 'city', 'country', 'countryCode', 'state', 'street', 'type', 'zip'],
			...['birthday', 'company', 'department', 'emails', 'email', 'email', 'type', 'firstName', 'title'],
			...['lastName', 'middleName', 'prefix', 'suffix', 'urls', 'url', 'type', 'url'],
		].sort(),
	);
});

test("a provider's form is made of the fields it can carry", () => {
	const form = contactForm({ names: FEW, several: false, description: 'Cards' });
	expect(fieldNames([form])).toEqual([
		...['contacts', 'contact', 'formattedName', 'phones', 'phone', 'phone', 'details'],
		...['addresses', 'address', 'street', 'city', 'country', 'birthday', 'emails', 'email'],
		...['urls', 'url', 'url'],
	]);
	expect(form.displayOptions).toEqual({ show: { contactSource: ['form'] } });
	expect(form.description).toBe('Cards');
});

/** The members of a row "Contact" by their names. */
function members(several: boolean) {
	const form = contactForm({ names: NAMES, several, description: '', labels: { urls: 'Website' } });
	const [contact] = form.options ?? [];
	const values = contact !== undefined && 'values' in contact ? contact.values : [];
	return { form, values: Object.fromEntries(values.map((value) => [value.name, value])) };
}

test.each([
	[true, 'Phones', [{ onWhatsApp: true }]],
	[false, 'Phone', {}],
])('the first contact begins with a phone; several of them: %j', (several, displayName, phone) => {
	const { form, values } = members(several);
	expect(form.default).toEqual({ contact: [{ phones: { phone } }] });
	expect(values.phones).toMatchObject({ displayName, typeOptions: { multipleValues: several }, default: {} });
});

test('another WhatsApp ID than the digits stands behind a button', () => {
	const { values } = members(true);
	expect(values.phones?.typeOptions).toEqual({
		multipleValues: true,
		hideOptionalFields: true,
		addOptionalFieldButtonText: 'Add a Different WhatsApp ID',
	});
	const fields = Object.entries(values.phones?.options?.[0] ?? {}).find(([name]) => name === 'values')?.[1];
	expect(fields).toMatchObject([
		{ name: 'phone', typeOptions: { showEvenWhenOptional: true } },
		{ name: 'onWhatsApp', default: true, typeOptions: { showEvenWhenOptional: true } },
		{ name: 'waId' },
		{ name: 'type', typeOptions: { showEvenWhenOptional: true } },
	]);
	expect(fields).not.toMatchObject([{}, {}, { typeOptions: {} }, {}]);
});

test('a provider without WhatsApp IDs has neither switch nor button', () => {
	const form = contactForm({ names: FEW, several: false, description: '' });
	expect(form.default).toEqual({ contact: [{ phones: { phone: {} } }] });
	expect(JSON.stringify(form)).not.toMatch(/onWhatsApp|OptionalField/);
});

test('other labels of groups', () => {
	expect(JSON.stringify(members(true).form.options)).toContain('{"displayName":"Website","name":"urls"');
});

/** The labels of a group's fields, in the order of the form. */
const labelsOf = (group: string) => {
	const form = JSON.stringify(contactForm({ names: NAMES, several: true, description: '' }));
	const start = form.indexOf(`"name":"${group}"`);
	const values = form.slice(form.indexOf('"values":', start), form.indexOf('}]}]', start));
	return [...values.matchAll(/"displayName":"([^"]+)"/g)].map(([, label]) => label);
};

test('fields stand in the order in which people write them', () => {
	expect(labelsOf('addresses')).toEqual([
		...['Street', 'City', 'State', 'ZIP Code', 'Country', 'Country Code', 'Type'],
	]);
	expect(labelsOf('phones')).toEqual(['Number', 'On WhatsApp', 'WhatsApp ID', 'Type']);
});

const withPhone = (phone: string) => ({ name: { formattedName: 'Dana' }, phones: [{ phone }] });

test.each([
	...['+12025550145', '+1 (202) 555-0145', '12025550145', '0012025550145', '+44 (0)20 7946 0000'],
	...['+6591234567', '+683 4000', '441134960019', '972500000003', '(+44) 20 7946 0000'],
	...['+1 202 555 0145 ext. 5', '+1-800-FLOWERS', '00 1 202 555 0145 x5', '+٩٧٢٥٠٠٠٠٠٠٠٣'],
])('%s has a country code', (phone) => {
	expect(requireCountryCodes([withPhone(phone)])).toEqual([withPhone(phone)]);
});

test.each([
	...[
		'555-0145',
		'0501234567',
		'1',
		'050-123-4567',
		'2025550145',
		'(202) 555-0145',
		'91234567',
		'+1',
		'+0501234567',
	],
	...[
		'*123#',
		'202 555 0145 ext. 5',
		'1-800-FLOWERS',
		'12025550145.0',
		'+12025550145.0',
		'1234567890123456',
		'call me',
	],
])('%s has none', (phone) => {
	const contacts = [
		withPhone('+12025550145'),
		{ phones: [{ waId: '1' }, { phone: '+12025550145' }, { phone, waId: '1' }] },
	];
	expect(refusal(() => requireCountryCodes(contacts))).toEqual({
		message: `Contact 2: Phone 3: Number "${phone}" is not a phone number with a country code`,
		description: 'Write it with its country code, for example +12025550123, or set Options → Default Country',
	});
});

test('a national number is read by the default country, on the card and as the WhatsApp ID', () => {
	const phones = {
		phone: [
			{ phone: '050-123-4567', onWhatsApp: true },
			{ phone: '+12025550145', onWhatsApp: true },
		],
	};
	const contacts = contactsFromForm({ contact: [{ formattedName: 'Dana', phones }] }, 'IL');
	expect(requireCountryCodes(contacts, 'IL')[0]?.phones).toEqual([
		{ phone: '+972501234567', waId: '972501234567' },
		{ phone: '+12025550145', waId: '12025550145' },
	]);
});

test('no phone and no number are for others to judge', () => {
	const contacts = [{}, { phones: [{ waId: '12025550145' }, { type: 'WORK' }] }];
	expect(requireCountryCodes(contacts)).toEqual(contacts);
});

const row = (more: object) => ({ contact: [more] });

test('every field, as n8n stores the form', () => {
	const form = row({
		formattedName: 'Dr. Dana Sam Example Jr.',
		phones: {
			phone: [
				{ phone: '+12025550145', type: 'CELL', waId: '12025550145' },
				{ phone: '+12025550146', type: '', waId: '' },
			],
		},
		details: {
			firstName: 'Dana',
			lastName: 'Example',
			middleName: 'Sam',
			prefix: 'Dr.',
			suffix: 'Jr.',
			company: 'Example Ltd',
			department: 'Sales',
			title: 'Manager',
			birthday: '1990-02-28',
			emails: { email: [{ email: 'dana@example.com', type: 'WORK' }] },
			addresses: {
				address: [
					{
						street: '1 Example Street',
						city: 'Springfield',
						state: 'CA',
						zip: '90000',
						country: 'United States',
						countryCode: 'US',
						type: 'WORK',
					},
				],
			},
			urls: { url: [{ url: 'https://www.example.com', type: 'WORK' }] },
		},
	});
	expect(contactsFromForm(form)).toStrictEqual([FULL]);
});

test.each<[what: string, form: unknown, message: string]>([
	['beside the contacts', { contact: [], contacts: [{}] }, 'Contacts has no "contacts"'],
	['beside the phones', row({ phones: { phone: [], number: '1' } }), 'Contact 1: Phones has no "number"'],
	[
		'in a row',
		row({ formattedName: 'D', nick: 'x' }),
		'Contact 1: Name has a field "nick" that a contact does not have',
	],
])('what an expression puts where nothing reads it is named: %s', (_what, form, message) => {
	expect(refusal(() => contactsFromForm(form)).message).toBe(message);
});

test.each<[what: string, form: unknown, contacts: Contact[]]>([
	['no contact', {}, []],
	['no rows', { contact: [] }, []],
	['rows that are null', { contact: null }, []],
	[
		'a row left empty counts',
		{ contact: [{}, { formattedName: 'Dana' }] },
		[{}, { name: { formattedName: 'Dana' } }],
	],
	['empty groups', row({ formattedName: '', phones: {}, details: {} }), [{}]],
	[
		'groups that are null',
		row({ formattedName: 'D', phones: null, details: null }),
		[{ name: { formattedName: 'D' } }],
	],
	[
		'expressions that found nothing',
		row({
			formattedName: null,
			phones: { phone: [{ phone: null, type: 'WORK' }] },
			details: { lastName: null, birthday: null, company: null },
		}),
		[{ phones: [{ type: 'WORK' }] }],
	],
	[
		'an expression that gives a number',
		row({ phones: { phone: [{ phone: 12025550145 }] } }),
		[{ phones: [{ phone: '12025550145' }] }],
	],
])('%s', (_what, form, contacts) => {
	expect(contactsFromForm(form)).toStrictEqual(contacts);
});

const HOW_TO_FIX = 'Check the expressions in the fields of "Contacts": each must return text';

test.each<[message: string, form: unknown]>([
	['Contact 1: Name: "Full Name" is not text', row({ formattedName: { a: 1 } })],
	['Contact 2: Name: "Last Name" is not text', { contact: [{}, { details: { lastName: [] } }] }],
	['Contact 1: Phone 2: "Number" is not text', row({ phones: { phone: [{}, { phone: true }] } })],
	['Contact 1: Email 1: "Email" is not text', row({ details: { emails: { email: [{ email: {} }] } } })],
	[
		'Contact 1: Address 1: "ZIP Code" is not text',
		row({ details: { addresses: { address: [{ zip: {} }] } } }),
	],
	['Contact 1: URL 1: "URL" is not text', row({ details: { urls: { url: [{ url: {} }] } } })],
	['Contact 1: Organization: "Job Title" is not text', row({ details: { title: {} } })],
	['Contact 1: Birthday is not text', row({ details: { birthday: {} } })],
	['Contact 2 has an unexpected structure', { contact: [{}, 'Dana'] }],
	['Contact 2: phones has an unexpected structure', { contact: [{}, { phones: 'x' }] }],
	['Contact 1: details: emails has an unexpected structure', row({ details: { emails: 'x' } })],
	['Contacts has an unexpected structure', { contact: 'x' }],
	['Contacts has an unexpected structure', 'x'],
])('%s', (message, form) => {
	expect(refusal(() => contactsFromForm(form))).toEqual({ message, description: HOW_TO_FIX });
});

const noNumber = row({ formattedName: 'Dana', phones: { phone: [{ phone: undefined, onWhatsApp: true }] } });

test('a card does not lose its only number to an expression that found nothing', () => {
	expect(refusal(() => contactsFromForm(noNumber))).toEqual({
		message: 'Contact 1: Phone 1 has no number: its expression found nothing',
		description: 'Correct the expression in "Number", or remove the phone',
	});
});

test.each([
	['a second number', [{ phone: '+12025550145' }, { phone: null }], [{ phone: '+12025550145' }]],
	['a number left empty', [{ phone: '' }], undefined],
])('%s may be missing', (_what, phone, phones) => {
	expect(contactsFromForm(row({ phones: { phone } })).map((contact) => contact.phones)).toEqual([phones]);
});

const phonesOf = (...phone: object[]) => contactsFromForm({ contact: [{ phones: { phone } }] })[0]?.phones;

describe('On WhatsApp', () => {
	test.each<[what: string, entry: object, phone: object]>([
		[
			'on: the digits of the number are its WhatsApp ID',
			{ phone: '+1 (202) 555-0145', onWhatsApp: true, waId: '', type: 'WORK' },
			{ phone: '+1 (202) 555-0145', waId: '12025550145', type: 'WORK' },
		],
		[
			'on, by an expression',
			{ phone: '0044 20 7946 0000', onWhatsApp: 'true' },
			{ phone: '0044 20 7946 0000', waId: '442079460000' },
		],
		[
			'on, with a number as a number',
			{ phone: 12025550145, onWhatsApp: true },
			{ phone: '12025550145', waId: '12025550145' },
		],
		[
			'on, with another ID',
			{ phone: '+12025550145', onWhatsApp: true, waId: 'US.1349120865530274191' },
			{ phone: '+12025550145', waId: 'US.1349120865530274191' },
		],
		['on, with an ID alone', { phone: '', onWhatsApp: true, waId: '12025550146' }, { waId: '12025550146' }],
		[
			'on, with an extension',
			{ phone: '+1 202 555 0145 ext. 5', onWhatsApp: true },
			{ phone: '+1 202 555 0145 ext. 5' },
		],
		['on, with a fraction', { phone: '12025550145.0', onWhatsApp: true }, { phone: '12025550145.0' }],
		['off', { phone: '+12025550145', onWhatsApp: false, waId: '' }, { phone: '+12025550145' }],
		['off, by an expression', { phone: '+12025550145', onWhatsApp: 'false' }, { phone: '+12025550145' }],
		[
			'off, with another ID',
			{ phone: '+12025550145', onWhatsApp: false, waId: '12025550146' },
			{ phone: '+12025550145', waId: '12025550146' },
		],
		['not given', { phone: '+12025550145', onWhatsApp: null }, { phone: '+12025550145' }],
	])('%s', (_what, entry, phone) => {
		expect(phonesOf(entry)).toStrictEqual([phone]);
	});

	test('each phone has its own', () => {
		expect(
			phonesOf({ phone: '+12025550145', onWhatsApp: true }, { phone: '+12025550146', onWhatsApp: false }),
		).toStrictEqual([{ phone: '+12025550145', waId: '12025550145' }, { phone: '+12025550146' }]);
	});

	test('an entry left empty has nothing but the switch, and goes', () => {
		expect(phonesOf({ phone: '', onWhatsApp: true, waId: '', type: '' })).toBeUndefined();
		expect(phonesOf({ onWhatsApp: false })).toBeUndefined();
	});

	test.each(['yes', 1, {}])('%j is neither on nor off', (onWhatsApp) => {
		const form = { contact: [{}, { phones: { phone: [{}, { phone: '+12025550145', onWhatsApp }] } }] };
		expect(refusal(() => contactsFromForm(form))).toEqual({
			message: 'Contact 2: Phone 2: On WhatsApp is neither on nor off',
			description: 'Turn "On WhatsApp" on or off, or correct its expression: it must return true or false',
		});
	});
});

describe('what is more than one message may have is refused at once', () => {
	const row = { formattedName: 'Dana', phones: { phone: [{ phone: '+12025550145' }] } };
	/** Refused as soon as it is read. */
	const wrong = { phones: { phone: [{ onWhatsApp: 'perhaps' }] } };

	test.each<[message: string, contact: unknown[]]>([
		[
			'There are more than 257 contacts, but one message can contain at most 257',
			[wrong, ...Array<object>(257).fill(row)],
		],
		[
			'Contact 2 has more than 1000 phones, emails, addresses and URLs',
			[
				row,
				{
					...row,
					phones: { phone: [...Array<object>(1000).fill({ phone: '1' }), { onWhatsApp: 'perhaps' }] },
				},
			],
		],
		[
			'The contacts hold more than 1 MB of text, more than one message can contain',
			[row, { ...row, details: { lastName: 'a'.repeat(1_000_001) } }, wrong],
		],
	])('%s', (message, contact) => {
		expect(refusal(() => contactsFromForm({ contact })).message).toBe(message);
	});

	test('as much as it may have is taken', () => {
		expect(contactsFromForm({ contact: Array<object>(257).fill(row) })).toHaveLength(257);
	});
});
