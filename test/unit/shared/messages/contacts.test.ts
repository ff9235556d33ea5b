import { itemReader } from '../../../../nodes/shared/item.ts';
import { sendContact } from '../../../../nodes/shared/messages/contacts.ts';
import type { Parameters } from '../nodeContext.ts';
import { noFiles, noTemplates } from '../noTemplates.ts';
import { rejection } from '../refusal.ts';
import { fakeRun } from '../send/fakeRun.ts';

/** @param file what the binary field of the item holds */
function item(parameters: Parameters, file = '') {
	const { context } = fakeRun({ parameters: [{}, parameters] });
	context.helpers.assertBinaryData.mockReturnValue({ data: '', mimeType: 'text/vcard' });
	context.helpers.getBinaryDataBuffer.mockResolvedValue(Buffer.from(file));
	return {
		item: { ...itemReader(context)(1), templates: noTemplates, files: noFiles },
		helpers: context.helpers,
	};
}

const contact = { name: { formattedName: 'Dana' }, phones: [{ phone: '+12025550145' }] };
const CARD = ['BEGIN:VCARD', 'VERSION:3.0', 'FN:Dana', 'TEL:+12025550145', 'END:VCARD'].join('\r\n');
const DANA = expect.objectContaining({
	name: expect.objectContaining({ formattedName: 'Dana' }),
	phones: [{ phone: '+12025550145' }],
});

test.each<[what: string, parameters: Parameters]>([
	['JSON', { contactSource: 'json', contactsJson: JSON.stringify(contact) }],
	['data', { contactSource: 'json', contactsJson: [contact] }],
	[
		'the form',
		{
			contactSource: 'form',
			contacts: { contact: [{ formattedName: 'Dana', phones: { phone: [{ phone: '+12025550145' }] } }] },
		},
	],
	['a vCard as text', { contactSource: 'vcard', vcardInput: 'text', vcard: CARD }],
])('contacts from %s', async (_what, parameters) => {
	expect(await sendContact.read(item(parameters).item, {})).toEqual({
		contacts: [DANA],
		source: parameters.contactSource,
	});
});

test('contacts from a vCard in a file of the item', async () => {
	const source = { contactSource: 'vcard', vcardInput: 'file', vcardBinaryProperty: 'card' };
	const { item: withFile, helpers } = item(source, CARD);
	expect(await sendContact.read(withFile, {})).toEqual({ contacts: [DANA], source: 'vcard' });
	expect(helpers.assertBinaryData.mock.calls).toEqual([[1, 'card']]);
	expect(helpers.getBinaryDataBuffer.mock.calls).toEqual([[1, 'card']]);
});

test.each(['vCard', 'JSON', 7])('the source %j is unknown', async (contactSource) => {
	const unknown = item({ contactSource, contacts: { contact: [{ formattedName: 'Dana' }] } });
	const read = async () => await sendContact.read(unknown.item, {});
	expect(await rejection(read())).toEqual({
		message: 'The contact source is unknown',
		description: 'Choose a "Contact Source". An expression must return form, json or vcard',
	});
});

test('no contact is refused', async () => {
	const none = item({ contactSource: 'json', contactsJson: '[]' });
	expect(await rejection(Promise.resolve(sendContact.read(none.item, {})))).toEqual({
		message: 'There is no contact to send',
		description:
			'"Contacts (JSON)" is empty, or its expression finds nothing. For a contact from a trigger, the field must hold only {{ $json.contact }}',
	});
});

test('a number without a country code is refused in the form, and taken from JSON and vCards', async () => {
	const phones = { phone: [{ phone: '555-0145' }] };
	const form = item({ contactSource: 'form', contacts: { contact: [{ formattedName: 'Dana', phones }] } });
	expect((await rejection(Promise.resolve(sendContact.read(form.item, {})))).message).toBe(
		'Contact 1: Phone 1: Number "555-0145" is not a phone number with a country code',
	);
	const vcard = CARD.replace('+12025550145', '555-0145');
	for (const given of [
		{ contactSource: 'json', contactsJson: { ...contact, phones: ['555-0145'] } },
		{ contactSource: 'vcard', vcardInput: 'text', vcard },
	]) {
		const { contacts } = await sendContact.read(item(given).item, {});
		expect(contacts.map(({ phones: sent }) => sent)).toEqual([[{ phone: '5550145' }]]);
	}
});

describe('Name for Cards Without One', () => {
	const named = { fallbackName: 'New contact' };
	const NAMELESS = ['BEGIN:VCARD', 'VERSION:3.0', 'TEL:2', 'END:VCARD'].join('\n');
	const namesOf = async (parameters: Parameters, file = '') => {
		const { contacts } = await sendContact.read(item(parameters, file).item, named);
		return contacts.map(({ name }) => name);
	};

	test('a card from JSON without a formatted name gets it, with what its name has', async () => {
		const phones = [{ phone: '1' }];
		const contactsJson = [
			contact,
			{ phones },
			{ phones, name: { firstName: 'Sam', formattedName: ' ' } },
			{ phones, name: null },
		];
		expect(await namesOf({ contactSource: 'json', contactsJson })).toEqual([
			{ formattedName: 'Dana' },
			{ formattedName: 'New contact' },
			{ firstName: 'Sam', formattedName: 'New contact' },
			{ formattedName: 'New contact' },
		]);
	});

	test('so does a vCard, as text and as a file', async () => {
		const both = [expect.objectContaining({ formattedName: 'Dana' }), { formattedName: 'New contact' }];
		const vcard = `${CARD}\n${NAMELESS}`;
		expect(await namesOf({ contactSource: 'vcard', vcardInput: 'text', vcard })).toEqual(both);
		const source = { contactSource: 'vcard', vcardInput: 'file', vcardBinaryProperty: 'card' };
		expect(await namesOf(source, vcard)).toEqual(both);
	});

	test.each<[what: string, parameters: Parameters, message: string]>([
		[
			'the form has a field for the name',
			{ contactSource: 'form', contacts: { contact: [{ phones: { phone: [{ phone: '+12025550145' }] } }] } },
			'Contact 1 has no full name',
		],
		['nothing is no card', { contactSource: 'json', contactsJson: [{}] }, 'Contact 1 has no formatted name'],
		['no card stays none', { contactSource: 'json', contactsJson: '' }, 'There is no contact to send'],
		[
			'the rest of the card is checked',
			{ contactSource: 'json', contactsJson: { phones: ['1'], birthday: 'May' } },
			'Contact 1: Birthday "May" is not a date written as YYYY-MM-DD',
		],
	])('%s', async (_what, parameters, message) => {
		const read = Promise.resolve(sendContact.read(item(parameters).item, named));
		expect((await rejection(read)).message).toBe(message);
	});
});
