import type { Contact, ContactSource } from '../../../../../nodes/shared/contact/contact.ts';
import { requirePhones } from '../../../../../nodes/shared/contact/phones.ts';
import { requireSendableContacts } from '../../../../../nodes/shared/contact/sendable.ts';
import { refusal } from '../../refusal.ts';

/** What is wrong with a contact is said in the words of where it comes from. */

const name = { formattedName: 'Dana' };

test.each<[contacts: Contact[], json: string, vcard: string]>([
	[
		[{ phones: [{ phone: '1' }] }],
		'Fill in name.formattedName in "Contacts (JSON)", the name shown in the chat, or "Name for Cards Without One" under "Options"',
		'Fill in FN in the vCard, the name shown in the chat, or "Name for Cards Without One" under "Options"',
	],
	[
		[{ name }],
		'Add at least one number under phones in "Contacts (JSON)"',
		'Add at least one number as TEL in the vCard',
	],
	[
		[{ name, phones: [{ waId: '12025550145' }] }],
		'Fill in the number of this entry under phones in "Contacts (JSON)", or remove the entry',
		'Fill in the number of this entry as TEL in the vCard, or remove the entry',
	],
	[
		[{ name, phones: [{ phone: 'ask Sam' }] }],
		'Write the number under phones in "Contacts (JSON)" with its digits, for example +12025550145',
		'Write the number as TEL in the vCard with its digits, for example +12025550145',
	],
	[
		[{ name, phones: [{ waId: 'none' }] }],
		'Write waId under phones in "Contacts (JSON)" as the digits of the number, for example 12025550145, or leave it empty',
		'Write the waid of TEL in the vCard as the digits of the number, for example 12025550145, or leave it empty',
	],
	[
		[{ name, addresses: [{ countryCode: 'GBR' }] }],
		'Write countryCode under addresses in "Contacts (JSON)" as two letters, for example US, or leave it empty and fill in the country',
		'Write the CC of ADR in the vCard as two letters, for example US, or leave it empty and fill in the country',
	],
	[
		[{ name, birthday: 'May' }],
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
