import type { Contact } from '../../../../nodes/shared/contact/contact.ts';
import { firstWord, requireSendableContacts } from '../../../../nodes/shared/contact/sendable.ts';
import { refusal } from '../refusal.ts';

const DANA = { name: { formattedName: 'Dana Example' }, phones: [{ phone: '+1 202 555 0145' }] };

const NAME_IT = 'Fill in "Formatted Name", the name shown in the chat';

test('what can be sent comes out with its numbers normalised, in order', () => {
	const sam: Contact = {
		name: { formattedName: 'Sam', firstName: 'Sam' },
		phones: [{ phone: '(0044) 20 7946-0000', type: 'Work', waId: '44' }, { phone: '*123#' }],
		birthday: '2000-02-29',
		org: { title: 'Manager' },
	};
	expect(requireSendableContacts([DANA, sam])).toEqual([
		{ name: { formattedName: 'Dana Example' }, phones: [{ phone: '+12025550145' }] },
		{
			name: { formattedName: 'Sam', firstName: 'Sam' },
			phones: [{ phone: '+442079460000', type: 'Work', waId: '44' }, { phone: '*123#' }],
			birthday: '2000-02-29',
			org: { title: 'Manager' },
		},
	]);
});

test('an entry whose only content is its type is dropped', () => {
	const contact: Contact = {
		...DANA,
		emails: [{ type: 'WORK' }, { email: 'd@example.com', type: 'HOME' }],
		addresses: [{ type: 'WORK' }],
		urls: [{ type: 'WORK' }, { url: 'https://a.example' }],
	};
	expect(requireSendableContacts([contact])).toEqual([
		{
			name: { formattedName: 'Dana Example' },
			phones: [{ phone: '+12025550145' }],
			emails: [{ email: 'd@example.com', type: 'HOME' }],
			addresses: undefined,
			urls: [{ url: 'https://a.example' }],
		},
	]);
});

test.each<[message: string, description: string, contacts: Contact[]]>([
	['There is no contact to send', 'Add a contact under "Contacts", or choose another "Contact Source"', []],
	[
		'There are 258 contacts, but one message can contain at most 257',
		'Split the contacts over several items: each item is sent as a message of its own',
		Array.from({ length: 258 }, () => DANA),
	],
	['Contact 1 has no formatted name', NAME_IT, [{ phones: DANA.phones }]],
	['Contact 2 has no formatted name', NAME_IT, [DANA, { ...DANA, name: { firstName: 'Dana' } }]],
	[
		'Contact 2: Phone 1 has no number',
		'Fill in the number of this entry under "Phones", or remove the entry',
		[DANA, { name: DANA.name, phones: [{ type: 'WORK' }] }],
	],
	[
		'Contact 1: Phone 1 "call me" has no digits',
		'Write the number under "Phones" with its digits, for example +12025550145',
		[{ name: DANA.name, phones: [{ phone: 'call me' }] }],
	],
	[
		'Contact 1: Phone 1 "+" has no digits',
		'Write the number under "Phones" with its digits, for example +12025550145',
		[{ name: DANA.name, phones: [{ phone: '+' }] }],
	],
])('%s', (message, description, contacts) => {
	expect(refusal(() => requireSendableContacts(contacts))).toEqual({ message, description });
});

test('257 contacts fit', () => {
	expect(requireSendableContacts(Array.from({ length: 257 }, () => DANA))).toHaveLength(257);
});

test.each(['1990-02-28', '2000-02-29', '2024-02-29', '0001-01-01', '0099-12-31', '9999-12-31'])(
	'%s is a birthday',
	(birthday) => {
		expect(requireSendableContacts([{ ...DANA, birthday }])[0]?.birthday).toBe(birthday);
	},
);

test.each([
	'28.2.1990',
	'1990-2-28',
	'1990-02-30',
	'1990-02-00',
	'1900-02-29',
	'1990-13-01',
	'1990-00-10',
	'19900228',
	'1990-02-28T00:00:00Z',
	' 1990-02-28',
	'--02-28',
])('%s is no birthday', (birthday) => {
	expect(refusal(() => requireSendableContacts([DANA, { ...DANA, birthday }]))).toEqual({
		message: `Contact 2: Birthday "${birthday}" is not a date written as YYYY-MM-DD`,
		description: 'Write "Birthday" as year, month and day, for example 1990-02-28',
	});
});

test.each([
	['Dana Example', 'Dana'],
	['Dana', 'Dana'],
	['Dana\u00a0Example', 'Dana'],
	['Dana\nExample', 'Dana'],
	['', ''],
])('the first word of %j', (name, word) => {
	expect(firstWord(name)).toBe(word);
});
