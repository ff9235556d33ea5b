import type { ProviderRecord } from '../provider.ts';
import { account } from './account.ts';
import { api } from './answer.ts';
import { contacts, fullCard, manyCards, page001, text } from './callbacks.ts';
import { locations, media, replies } from './messageCallbacks.ts';
import { status } from './otherCallbacks.ts';

export const kaleyra: ProviderRecord<'kaleyra'> = {
	id: 'kaleyra',
	title: 'Kaleyra',
	nodeName: 'kaleyraWhatsApp',
	prefix: '/kaleyra',
	credential: {
		pod: 'custom',
		sid: account.sid,
		apiKey: account.apiKey,
		defaultSender: account.numbers[0],
	},
	recipient: (digits) => `+${digits}`,
	api,
	callbacks: {
		contact: (messageId) => contacts([fullCard], { messageId }),
		contacts: (count) => contacts(manyCards(count)),
		text: () => text('Hello'),
		reply: () => replies.button,
		media: () => media.image,
		location: () => locations.locationWithAddress,
		delivered: () => status('delivered'),
	},
	example: {
		file: 'kaleyra-answer-contact.json',
		callback: page001,
		source: 'the sample of its page "Contact Message"',
	},
	messageIdOption: 'ref',
};
