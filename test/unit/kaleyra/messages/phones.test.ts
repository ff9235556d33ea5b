import { contacts } from '../../../../nodes/Kaleyra/messages/contacts.ts';
import { options } from '../../../../nodes/Kaleyra/options.ts';
import type { Contact } from '../../../../nodes/shared/contact/contact.ts';
import { requireSendableContacts } from '../../../../nodes/shared/contact/sendable.ts';
import { readOptions } from '../../../../nodes/shared/options/option.ts';
import { refusal } from '../../shared/refusal.ts';

/** Kaleyra contract §3.3: `phones` is required, each with its number; `wa_id` is digits. */

const name = { formattedName: 'Dana Example' };

const requestsFor = (contact: Contact) =>
	contacts.requests(
		{
			from: '+12025550100',
			to: '+12025550123',
			content: { contacts: requireSendableContacts([contact]) },
			options: readOptions(options, {}, 'sendContact'),
		},
		'https://api.in.kaleyra.io/v2/HXAP16XXXXXX97IN/whatsapp',
	);

test.each<[what: string, contact: Contact, message: string]>([
	['without a phone', { name }, 'Contact 1 has no phone'],
	['with a WhatsApp ID alone', { name, phones: [{ waId: '1' }] }, 'Contact 1: Phone 1 has no number'],
	[
		'with a WhatsApp ID without digits',
		{ name, phones: [{ phone: '+12025550145', waId: 'none' }] },
		'Contact 1: Phone 1: WhatsApp ID "none" has no digits',
	],
])('a card %s is refused before it is sent', (_what, contact, message) => {
	expect(refusal(() => requestsFor(contact)).message).toBe(message);
});

test.each([
	['+1 202 555 0145', '12025550145'],
	['US.1349120865530274191', 'US.1349120865530274191'],
])('the WhatsApp ID %s is sent as %s', (waId, sent) => {
	const [request] = requestsFor({ name, phones: [{ phone: '+1 202 555 0145', waId }] });
	expect(request?.body).toEqual({
		messaging_object: {
			messaging_product: 'whatsapp',
			to: '+12025550123',
			type: 'contacts',
			contacts: [
				{
					name: { formatted_name: 'Dana Example', first_name: 'Dana' },
					phones: [{ phone: '+12025550145', wa_id: sent }],
				},
			],
		},
	});
});
