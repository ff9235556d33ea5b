import {
	firstWord,
	isEmail,
	requirePhones,
	requireSendableContacts,
} from '../../../../nodes/shared/contact/sendable.ts';
import { leastCpuTime } from '../../../cpuTime.ts';
import type { Contact, ContactSource } from '../../../../nodes/shared/contact/contact.ts';
import { refusal } from '../refusal.ts';
import { internationalDigits, normalisePhone } from '../../../../nodes/shared/contact/phoneNumber.ts';

/**
 * What Jakarta's `@Email` takes, which the server asks (Infobip contract §3.2), as far as a mail can go
 * there.
 */

test.each([
	'dana@example.com',
	'd@x.io',
	'Dana.Example@EXAMPLE.COM',
	"o'connor+x@mail.example",
	'dana+news-2026@mail.example.co.uk',
	'dana_example@example.com',
	'a&b@example.com',
	"!#$%&'*+/=?^_`{|}~-@example.com",
	'-dana-@example.com',
	'12025550145@example.com',
	'dana@1and1.com',
	'dana@a-b.example',
	'dana@mail_2.example.com',
	'dana@xn--bcher-kva.example',
	'dana@example.xn--p1ai',
	'dana@bücher.example',
	'müller@bücher.example',
	'дана@пример.рф',
	'דנה@דוגמה.ישראל',
	'用户@例子.广告',
	'用户@例子。广告',
	'दाना@उदाहरण.भारत',
	'dana@i❤.ws',
	'"dana example"@example.com',
	'"dana@home"@example.com',
	'"a\\"b\\\\c"@example.com',
	'dana."the boss"@example.com',
	`${'d'.repeat(64)}@example.com`,
	`dana@${'x'.repeat(63)}.example`,
	`${'d'.repeat(64)}@${`${'x'.repeat(60)}.`.repeat(3)}museum`,
])('%s is an e-mail address', (text) => {
	expect(isEmail(text)).toBe(true);
});

test.each([
	'',
	'dana',
	'dana@',
	'@example.com',
	'dana@example',
	'a..b@x.com',
	'.dana@example.com',
	'dana.@example.com',
	'<dana@example.com>',
	'Dana <dana@example.com>',
	'mailto:dana@example.com',
	'dana@example.com, sam@example.com',
	'dana@example.com;sam@example.com',
	'dana@sam@example.com',
	'dana example@example.com',
	'dana\u00a0example@example.com',
	'dana@exam\u00a0ple.com',
	' dana@example.com',
	'dana@example.com ',
	'dana@example.com\n',
	'dana@example..com',
	'dana@.example.com',
	'dana@example.com.',
	'dana@-example.com',
	'dana@example-.com',
	'dana@example.com-',
	'dana@example.com/contact',
	'dana@example.com:25',
	'dana@exam(ple).com',
	'dana(home)@example.com',
	'dana\\@example.com',
	'"dana@example.com',
	'"da"na"@example.com',
	'""@example.com',
	'dana@"example.com"',
	'dana@[192.0.2.1]',
	`${'d'.repeat(65)}@example.com`,
	`dana@${'x'.repeat(64)}.example`,
	`${'d'.repeat(64)}@${`${'x'.repeat(60)}.`.repeat(3)}example`,
])('%s is none', (text) => {
	expect(isEmail(text)).toBe(false);
});

test.each([
	['letters', 'a'.repeat(1_000_000)],
	['dots', '.'.repeat(1_000_000)],
	['at signs', '@'.repeat(1_000_000)],
	['quotes', '"'.repeat(1_000_000)],
	['hyphens in the domain', `a@${'-'.repeat(1_000_000)}`],
	['labels', `a@${'a.'.repeat(500_000)}`],
])('a million characters cost no time: %s', async (_what, text) => {
	const check = () => expect(isEmail(text)).toBe(false);
	expect(await leastCpuTime(check, 100)).toBeLessThan(100);
});

const DANA = { name: { formattedName: 'Dana Example' }, phones: [{ phone: '+1 202 555 0145' }] };

const NAME_IT = 'Fill in "Full Name", the name shown in the chat';

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
	['Contact 1 has no full name', NAME_IT, [{ phones: DANA.phones }]],
	['Contact 2 has no full name', NAME_IT, [DANA, { ...DANA, name: { firstName: 'Dana' } }]],
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

test.each(['1990-02-28', '2000-02-29', '2024-02-29', '0001-01-01', '0099-12-31', '9999-12-31'])(
	'%s is a birthday',
	(birthday) => {
		expect(requireSendableContacts([{ ...DANA, birthday }])[0]?.birthday).toBe(birthday);
	},
);

test.each(['1990-02-30', '1990-02-00', '1900-02-29', '1990-13-01', '1990-00-10'])(
	'%s is a day that does not exist',
	(birthday) => {
		expect(refusal(() => requireSendableContacts([DANA, { ...DANA, birthday }]))).toEqual({
			message: `Contact 2: Birthday "${birthday}" is a day that does not exist`,
			description: 'Write "Birthday" as year, month and day, for example 1990-02-28',
		});
	},
);

test.each(['28.2.1990', '1990-2-28', '19900228', '1990-02-28T00:00:00Z', ' 1990-02-28', '--02-28'])(
	'%s is no birthday',
	(birthday) => {
		expect(refusal(() => requireSendableContacts([DANA, { ...DANA, birthday }]))).toEqual({
			message: `Contact 2: Birthday "${birthday}" is not a date written as YYYY-MM-DD`,
			description: 'Write "Birthday" as year, month and day, for example 1990-02-28',
		});
	},
);

test.each([
	['Dana Example', 'Dana'],
	['Dana', 'Dana'],
	['Dana\u00a0Example', 'Dana'],
	['Dana\nExample', 'Dana'],
	['', ''],
])('the first word of %j', (name, word) => {
	expect(firstWord(name)).toBe(word);
});

/**
 * E.123: a zero in brackets is dialled inside the country only, so behind a country code it is no part of the
 * number.
 */

test.each([
	['+44 (0)20 7946 0018', '+442079460018'],
	['+44(0)2079460018', '+442079460018'],
	['+44 (0) 20-7946-0018', '+442079460018'],
	['+44 ( 0 ) 20 7946 0018', '+442079460018'],
	['+44-(0)-20.7946.0018', '+442079460018'],
	['+44 [0] 20 7946 0018', '+442079460018'],
	['(+44) (0)20 7946 0018', '+442079460018'],
	['+(44) (0)20 7946 0018', '+442079460018'],
	['0044 (0)20 7946 0018', '+442079460018'],
	['(00 44) (0)20 7946 0018', '+442079460018'],
	['44 (0)20 7946 0018', '442079460018'],
	['+49 (0) 30 901820', '+4930901820'],
	['+972 (0)50-123-4567', '+972501234567'],
	['\u202a+44\u00a0(0)20\u00a07946\u00a00018\u202c', '+442079460018'],
])('%s is %s', (typed, number) => {
	expect(normalisePhone(typed)).toBe(number);
});

test.each([
	['no country code', '(0)20 7946 0018', '02079460018'],
	['an area code in brackets', '(020) 7946 0018', '02079460018'],
	['an area code behind a country code, whose zero may belong there', '+39 (06) 698 0018', '+39066980018'],
	['Italy, where the zero is dialled from abroad as well', '+39 (0)6 698 0018', '+39066980018'],
	['later in the number', '+44 20 (0) 7946 0018', '+4420079460018'],
	['further digits in the brackets', '+1 (202) 555 0145', '+12025550145'],
	['not in brackets', '+44 0 20 7946 0018', '+4402079460018'],
])('%s keeps its zero: %s', (_what, typed, number) => {
	expect(normalisePhone(typed)).toBe(number);
});

test('senders and recipients too', () => {
	expect(internationalDigits('+44 (0)20 7946 0018')).toBe('442079460018');
	expect(internationalDigits('0044 (0)20 7946 0018')).toBe('442079460018');
});

const withCode = (countryCode: string) => ({
	name: { formattedName: 'Dana Example' },
	addresses: [{ city: 'Leeds' }, { city: 'London', countryCode }],
});

test.each(['GB', 'gb', 'Us'])('the country code %s goes out as it is', (countryCode) => {
	expect(requireSendableContacts([withCode(countryCode)])).toEqual([withCode(countryCode)]);
});

test.each(['GBR', 'G', '44', 'United Kingdom', 'G B', 'ÄÖ'])(
	'the country code %s is refused for every provider',
	(countryCode) => {
		expect(refusal(() => requireSendableContacts([withCode('GB'), withCode(countryCode)]))).toEqual({
			message: `Contact 2: Address 2: Country Code "${countryCode}" is not a two-letter code`,
			description:
				'Write "Country Code" as two letters, for example US, or leave it empty and fill in the country',
		});
	},
);

const name = { formattedName: 'Dana Example' };

const withPhones = (phones: Contact['phones']): Contact => ({ name, phones });

const sendablePhones = (phones: Contact['phones']): unknown =>
	requireSendableContacts([withPhones(phones)])[0]?.phones;

test.each<[what: string, contact: Contact]>([
	['a card without a phone', { name }],
	['a phone entry with a WhatsApp ID alone', withPhones([{ waId: '12025550145', type: 'CELL' }])],
	['both', withPhones([{ phone: '+12025550145', waId: '12025550145' }])],
])('%s is not refused for everybody', (_what, contact) => {
	expect(requireSendableContacts([contact])).toEqual([contact]);
});

test.each([
	['digits', '12025550145', '12025550145'],
	['a number as people write it', '+1 (202) 555-0145', '12025550145'],
	['a number with 00', '0044 20 7946 0018', '442079460018'],
	['a number with the zero of calls inside the country', '+44 (0)20 7946 0018', '442079460018'],
	["WhatsApp Web's id", '12025550145@c.us', '12025550145'],
	["WhatsApp Web's id of a device", '12025550145:12@s.whatsapp.net', '12025550145'],
	['a business-scoped user id', 'US.1349120865530274191', 'US.1349120865530274191'],
	['a user id across businesses', 'GB.ENT.11815799212886844830', 'GB.ENT.11815799212886844830'],
	['a user id with letters', 'IL.1a2B3c', 'IL.1a2B3c'],
])('the WhatsApp ID: %s', (_what, waId, sent) => {
	expect(sendablePhones([{ phone: '+12025550145', waId }])).toEqual([{ phone: '+12025550145', waId: sent }]);
	expect(sendablePhones([{ waId }])).toEqual([{ waId: sent }]);
});

test.each(['none', '+', 'US.abc', 'n/a'])('a WhatsApp ID without a digit is not dropped: %s', (waId) => {
	const contact = withPhones([{ phone: '+12025550145' }, { phone: '+12025550146', waId }]);
	expect(refusal(() => requireSendableContacts([{ name }, contact]))).toEqual({
		message: `Contact 2: Phone 2: WhatsApp ID "${waId}" has no digits`,
		description:
			'Write "WhatsApp ID" under "Phones" as the digits of the number, for example 12025550145, or leave it empty',
	});
});

test('a phone entry that holds a type and nothing else is not dropped', () => {
	expect(refusal(() => requireSendableContacts([withPhones([{ type: 'WORK' }])]))).toEqual({
		message: 'Contact 1: Phone 1 has no number',
		description: 'Fill in the number of this entry under "Phones", or remove the entry',
	});
});

test('a number without digits', () => {
	expect(refusal(() => requireSendableContacts([withPhones([{ phone: 'ask Sam', waId: '1' }])]))).toEqual({
		message: 'Contact 1: Phone 1 "ask Sam" has no digits',
		description: 'Write the number under "Phones" with its digits, for example +12025550145',
	});
});

const DANA_PHONES = withPhones([{ phone: '+12025550145' }]);

test.each<[message: string, description: string, contacts: Contact[]]>([
	['Contact 2 has no phone', 'Add at least one number under "Phones"', [DANA_PHONES, { name }]],
	['Contact 1 has no phone', 'Add at least one number under "Phones"', [withPhones([]), DANA_PHONES]],
	[
		'Contact 2: Phone 1 has no number',
		'Fill in the number of this entry under "Phones", or remove the entry',
		[DANA_PHONES, withPhones([{ waId: '12025550145' }, { phone: '+12025550145' }])],
	],
	[
		'Contact 1: Phone 2 has no number',
		'Fill in the number of this entry under "Phones", or remove the entry',
		[withPhones([{ phone: '1' }, { waId: '12025550145' }])],
	],
])('where a number is required: %s', (message, description, contacts) => {
	expect(refusal(() => requirePhones({ contacts: requireSendableContacts(contacts) }))).toEqual({
		message,
		description,
	});
});

test('where a number is required and is there, the contacts stay as they are', () => {
	expect(requirePhones({ contacts: [DANA_PHONES, DANA_PHONES] })).toEqual([DANA_PHONES, DANA_PHONES]);
});

test("a WhatsApp ID with a decimal fraction is an error: without its dot it would be somebody else's", () => {
	const card = { name: { formattedName: 'Dana' }, phones: [{ waId: '12025550145.0' }] };
	expect(refusal(() => requireSendableContacts([card])).message).toBe(
		'Contact 1: Phone 1: WhatsApp ID "12025550145.0" has a decimal fraction',
	);
});

/** What is wrong with a contact is said in the words of where it comes from. */

const namePlaces = { formattedName: 'Dana' };

test.each<[contacts: Contact[], json: string, vcard: string]>([
	[
		[{ phones: [{ phone: '1' }] }],
		'Fill in name.formattedName in "Contacts (JSON)", the name shown in the chat, or "Name for Cards Without One" under "Options"',
		'Fill in FN in the vCard, the name shown in the chat, or "Name for Cards Without One" under "Options"',
	],
	[
		[{ name: namePlaces }],
		'Add at least one number under phones in "Contacts (JSON)"',
		'Add at least one number as TEL in the vCard',
	],
	[
		[{ name: namePlaces, phones: [{ waId: '12025550145' }] }],
		'Fill in the number of this entry under phones in "Contacts (JSON)", or remove the entry',
		'Fill in the number of this entry as TEL in the vCard, or remove the entry',
	],
	[
		[{ name: namePlaces, phones: [{ phone: 'ask Sam' }] }],
		'Write the number under phones in "Contacts (JSON)" with its digits, for example +12025550145',
		'Write the number as TEL in the vCard with its digits, for example +12025550145',
	],
	[
		[{ name: namePlaces, phones: [{ waId: 'none' }] }],
		'Write waId under phones in "Contacts (JSON)" as the digits of the number, for example 12025550145, or leave it empty',
		'Write the waid of TEL in the vCard as the digits of the number, for example 12025550145, or leave it empty',
	],
	[
		[{ name: namePlaces, addresses: [{ countryCode: 'GBR' }] }],
		'Write countryCode under addresses in "Contacts (JSON)" as two letters, for example US, or leave it empty and fill in the country',
		'Write the CC of ADR in the vCard as two letters, for example US, or leave it empty and fill in the country',
	],
	[
		[{ name: namePlaces, birthday: 'May' }],
		'Write birthday in "Contacts (JSON)" as year, month and day, for example 1990-02-28',
		'Write BDAY in the vCard as year, month and day, for example 1990-02-28',
	],
	[
		[],
		'"Contacts (JSON)" is empty, or its expression finds nothing. For a contact from a trigger, the field must hold only {{ $json.contact }}',
		'Use the full content of a .vcf file, from BEGIN:VCARD to END:VCARD',
	],
])('%j', (contacts, json, vcard) => {
	const descriptionFor = (source: ContactSource) =>
		refusal(() => requirePhones({ contacts: requireSendableContacts(contacts, source), source })).description;
	expect(descriptionFor('json')).toBe(json);
	expect(descriptionFor('vcard')).toBe(vcard);
});
