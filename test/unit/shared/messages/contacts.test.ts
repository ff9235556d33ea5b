import { itemsOf } from '../../../../nodes/shared/item.ts';
import { sendContact } from '../../../../nodes/shared/messages/contacts.ts';
import type { Parameters } from '../nodeContext.ts';
import { rejection } from '../refusal.ts';
import { fakeRun } from '../send/fakeRun.ts';

/** @param file what the binary field of the item holds */
function item(parameters: Parameters, file = '') {
	const { context } = fakeRun({ parameters: [{}, parameters] });
	context.helpers.getBinaryDataBuffer.mockResolvedValue(Buffer.from(file));
	return { item: itemsOf(context)(1), helpers: context.helpers };
}

const contact = { name: { formattedName: 'Dana' }, phones: [{ phone: '1' }] };
const CARD = ['BEGIN:VCARD', 'VERSION:3.0', 'FN:Dana', 'TEL:1', 'END:VCARD'].join('\r\n');
const DANA = expect.objectContaining({
	name: expect.objectContaining({ formattedName: 'Dana' }),
	phones: [{ phone: '1' }],
});

test.each<[what: string, parameters: Parameters]>([
	['JSON', { contactSource: 'json', contactsJson: JSON.stringify(contact) }],
	['data', { contactSource: 'json', contactsJson: [contact] }],
	[
		'the form',
		{
			contactSource: 'form',
			contacts: { contact: [{ formattedName: 'Dana', phones: { phone: [{ phone: '1' }] } }] },
		},
	],
	['a vCard as text', { contactSource: 'vcard', vcardInput: 'text', vcard: CARD }],
])('contacts from %s', async (_what, parameters) => {
	expect(await sendContact.read(item(parameters).item)).toEqual({ contacts: [DANA] });
});

test('contacts from a vCard in a file of the item', async () => {
	const source = { contactSource: 'vcard', vcardInput: 'file', vcardBinaryProperty: 'card' };
	const { item: withFile, helpers } = item(source, CARD);
	expect(await sendContact.read(withFile)).toEqual({ contacts: [DANA] });
	expect(helpers.assertBinaryData.mock.calls).toEqual([[1, 'card']]);
	expect(helpers.getBinaryDataBuffer.mock.calls).toEqual([[1, 'card']]);
});

test('no contact is refused', async () => {
	const none = item({ contactSource: 'json', contactsJson: '[]' });
	expect(await rejection(Promise.resolve(sendContact.read(none.item)))).toEqual({
		message: 'There is no contact to send',
		description: 'Add a contact under "Contacts", or choose another "Contact Source"',
	});
});
