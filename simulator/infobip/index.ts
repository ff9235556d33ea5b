import type { ProviderRecord } from '../provider.ts';
import { account } from './account.ts';
import { api } from './answer.ts';
import {
	contacts,
	delivery,
	forms,
	fullCard,
	inboundFile,
	locations,
	manyCards,
	media,
	orders,
	reactions,
	replies,
	text,
} from './callbacks.ts';
import { replyTo } from './replies.ts';

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
		replyTo,
		media: () => media.IMAGE,
		file: inboundFile,
		location: () => locations.LOCATION,
		form: () => forms.INTERACTIVE_FLOW_REPLY,
		reaction: () => reactions.ADDED,
		order: () => orders.ORDER,
		delivered: () => delivery('DELIVERED'),
	},
	example: {
		file: 'infobip-answer-contact.json',
		callback: contacts([fullCard]),
	},
	template: {
		byHand: {
			template: { __rl: true, mode: 'name', value: 'order_ready' },
			templateLanguage: 'en_GB',
			variablesFrom: 'manual',
			headerType: 'image',
			headerUrl: 'https://www.example.com/box.jpg',
			bodyVariables: { variable: [{ value: 'Dana' }, { value: '1001' }] },
			buttonVariables: {
				button: [
					{ type: 'quickReply', index: 0, value: 'pickup-yes' },
					{ type: 'quickReply', index: 1, value: 'pickup-no' },
					{ type: 'url', index: 2, value: 'track/1001' },
				],
			},
		},
		listed: {
			value: 'order_ready|en_GB',
			fields: {
				header: 'https://www.example.com/box.jpg',
				body1: 'Dana',
				body2: '1001',
				button0: 'pickup-yes',
				button1: 'pickup-no',
				button2: 'track/1001',
			},
		},
	},
	messageIdOption: 'messageId',
};
