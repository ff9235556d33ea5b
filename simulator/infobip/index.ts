import type { ProviderRecord } from '../provider.ts';
import { account } from './account.ts';
import { api } from './answer.ts';
import { contacts, fullCard, manyCards, text } from './callbacks.ts';
import { locations, media, replies } from './messageCallbacks.ts';
import { delivery } from './otherCallbacks.ts';

export const infobip: ProviderRecord<'infobip'> = {
	id: 'infobip',
	title: 'Infobip',
	nodeName: 'infobipWhatsApp',
	prefix: '/infobip',
	credential: { apiKey: account.apiKey, defaultSender: account.senders[0] },
	recipient: (digits) => digits,
	api,
	callbacks: {
		contact: (messageId) => contacts([fullCard], { messageId }),
		contacts: (count) => contacts(manyCards(count)),
		text: () => text('Hello'),
		reply: () => replies.BUTTON,
		media: () => media.IMAGE,
		location: () => locations.LOCATION,
		delivered: () => delivery('DELIVERED'),
	},
	example: {
		file: 'infobip-answer-contact.json',
		callback: contacts([fullCard]),
		source: 'after its page "Receive inbound WhatsApp messages"',
	},
	messageIdOption: 'messageId',
};
