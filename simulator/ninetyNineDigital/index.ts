import type { ProviderRecord } from '../provider.ts';
import { account } from './account.ts';
import { api } from './answer.ts';
import { contacts, manyNumbers, status, text } from './callbacks.ts';
import { locations, media, replies } from './messageCallbacks.ts';

export const ninetyNineDigital: ProviderRecord<'99digital'> = {
	id: '99digital',
	title: '99digital',
	nodeName: 'ninetyNineDigitalWhatsApp',
	prefix: '/99digital/whatsapp/v2',
	credential: { apiKey: account.apiKey, defaultSender: account.from },
	recipient: (digits) => digits,
	api,
	callbacks: {
		contact: (messageId) => contacts('972500000003', { messageId }),
		contacts: (count) => contacts(manyNumbers(count)),
		text: () => text('Hello'),
		reply: () => replies.button,
		media: () => media.image,
		location: () => locations.location,
		delivered: () => status('delivered'),
	},
	example: {
		file: '99digital-answer-contact.json',
		callback: contacts(),
		source: 'which it passes on as a bare phone number',
	},
	messageIdOption: 'replyToMessageId',
};
