import type { ProviderRecord } from '../provider.ts';
import { account } from './account.ts';
import { api } from './answer.ts';
import {
	contacts,
	inboundFile,
	locations,
	manyNumbers,
	media,
	reactions,
	replies,
	status,
	text,
} from './callbacks.ts';
import { replyTo } from './replies.ts';

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
		replyTo,
		media: () => media.image,
		file: inboundFile,
		location: () => locations.location,
		reaction: () => reactions.added,
		delivered: () => status('delivered'),
	},
	example: {
		file: '99digital-answer-contact.json',
		callback: contacts(),
	},
	template: {
		byHand: {
			template: { __rl: true, mode: 'name', value: 'order_ready' },
			variablesFrom: 'manual',
			headerType: 'image',
			headerUrl: 'https://www.example.com/box.jpg',
			bodyVariables: { variable: [{ value: 'Dana' }, { value: '1001' }] },
			buttonVariables: { button: [{ type: 'url', index: 2, value: 'track/1001' }] },
		},
		// Its list tells nothing of headers with files and of buttons (99digital contract §27).
		listed: { value: 'appointment|en', fields: { body1: 'Dana', body2: 'Monday' } },
	},
	messageIdOption: 'replyToMessageId',
};
