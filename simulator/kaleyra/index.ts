import type { ProviderRecord } from '../provider.ts';
import { account } from './account.ts';
import { api } from './answer.ts';
import {
	contacts,
	forms,
	fullCard,
	inboundFile,
	locations,
	manyCards,
	media,
	orders,
	page001,
	reactions,
	replies,
	status,
	text,
} from './callbacks.ts';
import { replyTo } from './replies.ts';

export const kaleyra: ProviderRecord<'kaleyra'> = {
	id: 'kaleyra',
	title: 'Kaleyra',
	nodeName: 'kaleyraWhatsApp',
	prefix: '/kaleyra',
	credential: {
		pod: 'custom',
		sid: account.sid,
		wabaId: account.wabaId,
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
		replyTo,
		media: () => media.image,
		file: inboundFile,
		location: () => locations.locationWithAddress,
		form: () => forms.flow,
		reaction: () => reactions.added,
		order: () => orders.order,
		delivered: () => status('delivered'),
	},
	example: {
		file: 'kaleyra-answer-contact.json',
		callback: page001,
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
	messageIdOption: 'ref',
};
