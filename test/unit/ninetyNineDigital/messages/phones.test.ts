import { contacts } from '../../../../nodes/NinetyNineDigital/messages/contacts.ts';
import { options } from '../../../../nodes/NinetyNineDigital/options.ts';
import type { Contact } from '../../../../nodes/shared/contact/contact.ts';
import { requireSendableContacts } from '../../../../nodes/shared/contact/sendable.ts';
import { readOptions } from '../../../../nodes/shared/options/option.ts';
import { refusal } from '../../shared/refusal.ts';

/** 99digital contract §4: `contact_phone` is required. */

const name = { formattedName: 'Dana Example' };

test.each<[what: string, contact: Contact, message: string]>([
	['without a phone', { name }, 'Contact 1 has no phone'],
	['with a WhatsApp ID alone', { name, phones: [{ waId: '1' }] }, 'Contact 1: Phone 1 has no number'],
])('a card %s is refused, with Ignore Unsupported Fields too', (_what, contact, message) => {
	const requests = (ignoreUnsupportedFields: boolean) =>
		contacts.requests(
			{
				from: '972771234567',
				to: '972501234567',
				content: { contacts: requireSendableContacts([contact]) },
				options: readOptions(options, { ignoreUnsupportedFields }, 'sendContact'),
			},
			'https://api.99digital.co.il/whatsapp/v2',
		);
	expect(refusal(() => requests(false)).message).toBe(message);
	expect(refusal(() => requests(true)).message).toBe(message);
});
