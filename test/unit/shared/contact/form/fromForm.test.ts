import type { Contact } from '../../../../../nodes/shared/contact/contact.ts';
import { contactsFromForm } from '../../../../../nodes/shared/contact/form/fromForm.ts';
import { refusal } from '../../refusal.ts';
import { FULL } from '../fullCard.ts';

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
	['Contact 1: Name: "Formatted Name" is not text', row({ formattedName: { a: 1 } })],
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
