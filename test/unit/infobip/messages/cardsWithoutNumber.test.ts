import { contacts } from '../../../../nodes/Infobip/messages/contacts.ts';
import { options } from '../../../../nodes/Infobip/options.ts';
import type { Contact } from '../../../../nodes/shared/contact/contact.ts';
import { requireSendableContacts } from '../../../../nodes/shared/contact/sendable.ts';
import { readOptions } from '../../../../nodes/shared/options/option.ts';

/** Infobip contract §3.2: `phones` is not required, and nothing inside an entry is. */

const name = { formattedName: 'John Smith' };
const wireName = { firstName: 'John', formattedName: 'John Smith' };

test.each<[what: string, contact: Contact, card: object]>([
	[
		'a card with an e-mail address and no phone',
		{ name, emails: [{ email: 'john@example.com' }] },
		{ name: wireName, emails: [{ email: 'john@example.com' }] },
	],
	['a card with a name alone', { name }, { name: wireName }],
	[
		'a phone entry with a WhatsApp ID alone',
		{ name, phones: [{ waId: '+44 113 496 0019', type: 'mobile' }] },
		{ name: wireName, phones: [{ waId: '441134960019', type: 'CELL' }] },
	],
	[
		'a business-scoped user id',
		{ name, phones: [{ waId: 'US.1349120865530274191' }] },
		{ name: wireName, phones: [{ waId: 'US.1349120865530274191' }] },
	],
])('%s is sent', (_what, contact, card) => {
	const message = {
		from: '441134960000',
		to: '441134960001',
		content: { contacts: requireSendableContacts([contact]) },
		options: readOptions(options, {}, 'sendContact'),
	};
	expect(contacts.requests(message, 'https://xxxxx.api.infobip.com')).toEqual([
		{
			url: 'https://xxxxx.api.infobip.com/whatsapp/1/message/contact',
			body: { from: '441134960000', to: '441134960001', content: { contacts: [card] } },
		},
	]);
});
