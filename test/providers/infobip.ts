import { z } from 'zod/v3';

import { InfobipWhatsAppApi } from '../../credentials/InfobipWhatsAppApi.credentials.ts';
import { InfobipWhatsApp } from '../../nodes/Infobip/InfobipWhatsApp.node.ts';
import { InfobipWhatsAppTrigger } from '../../nodes/Infobip/InfobipWhatsAppTrigger.node.ts';
import { infobip as provider } from '../../nodes/Infobip/provider.ts';
import * as callbacks from '../../simulator/infobip/callbacks.ts';
import {
	delivery,
	forms,
	identityChange,
	locations,
	media,
	orders,
	otherTypes,
	reactions,
	replies,
	seen,
} from '../../simulator/infobip/callbacks.ts';
import { infobip as simulated } from '../../simulator/infobip/index.ts';
import { campaign } from './campaigns/infobip.ts';
import { alike } from './cards.ts';
import { fullContacts } from './formContacts.ts';
import type { ProviderUnderTest } from './provider.ts';

const wrongKey = 'Infobip does not recognize this API key (UNAUTHORIZED)';

const bodySchema = z.object({ content: z.object({ contacts: z.array(z.unknown()) }).strict() });

const danasCard = {
	name: { formattedName: 'Dana Example', firstName: 'Dana' },
	phones: [{ phone: '441134960019', type: 'CELL' }],
};

const dana = {
	name: {
		formattedName: 'Dr. Dana Sam Example Jr.',
		namePrefix: 'Dr.',
		firstName: 'Dana',
		middleName: 'Sam',
		lastName: 'Example',
		nameSuffix: 'Jr.',
	},
	phones: [
		{ phone: '+12025550145', type: 'CELL', waId: '12025550145' },
		{ phone: '+12025550146', type: 'WORK' },
	],
	addresses: [
		{
			street: '1 Example Street',
			city: 'Springfield',
			state: 'CA',
			zip: '90000',
			country: 'United States',
			countryCode: 'US',
			type: 'WORK',
		},
	],
	...alike.dana,
};

const robin = {
	name: {
		formattedName: 'Ms. Robin Lee Sample Sr.',
		namePrefix: 'Ms.',
		firstName: 'Robin',
		middleName: 'Lee',
		lastName: 'Sample',
		nameSuffix: 'Sr.',
	},
	phones: [{ phone: '+12025550147', type: 'IPHONE', waId: '12025550148' }],
	addresses: [
		{
			street: '2 Example Street',
			city: 'Albany',
			state: 'NY',
			zip: '10001',
			country: 'United States',
			countryCode: 'US',
			type: 'HOME',
		},
	],
	...alike.robin,
};

const barbara = {
	name: {
		formattedName: 'Dr. Barbara J. Johnson Esq.',
		firstName: 'Barbara',
		middleName: 'Joana',
		lastName: 'Johnson',
		namePrefix: 'Dr.',
		nameSuffix: 'Esq.',
	},
	// "Landline" has no equal in Infobip's list, so the number goes without a type.
	phones: [{ phone: '+16505550199', waId: '16505550199', type: 'CELL' }, { phone: '+16505550198' }],
	emails: [
		{ email: 'barbara@example.com', type: 'WORK' },
		{ email: 'bj@example.org', type: 'HOME' },
	],
	addresses: [
		{
			street: '1 Lucky Shrub Way',
			city: 'Menlo Park',
			state: 'CA',
			zip: '94025',
			country: 'United States',
			countryCode: 'US',
			type: 'WORK',
		},
		{ street: '2 Example Street', city: 'Springfield', type: 'HOME' },
	],
	urls: [
		{ url: 'https://www.example.com', type: 'WORK' },
		{ url: 'https://social.example.com/barbara', type: 'HOME' },
	],
	org: { company: 'Lucky Shrub', department: 'Legal', title: 'Lead Counsel' },
	birthday: '1999-01-23',
};

const frank = {
	name: {
		formattedName: 'Mr. Frank Bob Example Jr.',
		firstName: 'Frank',
		lastName: 'Example',
		middleName: 'Bob',
		namePrefix: 'Mr.',
		nameSuffix: 'Jr.',
	},
	phones: [
		{ phone: '441134960019', type: 'CELL', waId: '441134960019' },
		{ phone: '441134960018', type: 'WORK' },
	],
	addresses: [
		{
			street: '1 Example Street',
			city: 'New York',
			state: 'NY',
			zip: '10001',
			country: 'USA',
			countryCode: 'US',
			type: 'HOME',
		},
		{ street: '2 Example Street', city: 'Leeds', type: 'WORK' },
	],
	...alike.frank,
};

export const request = {
	path: '/whatsapp/1/message/text',
	headers: {
		Authorization: 'App fake-infobip-key-0001',
		'Content-Type': 'application/json',
		Accept: 'application/json',
	},
	body: { from: '441134960000', to: '441134960001', content: { text: 'Your order is ready' } },
};

const orderReady = {
	messages: [
		{
			from: '441134960000',
			to: '12025550123',
			content: {
				templateName: 'order_ready',
				templateData: {
					body: { placeholders: ['Dana', '1001'] },
					header: { type: 'IMAGE', mediaUrl: 'https://www.example.com/box.jpg' },
					buttons: [
						{ type: 'QUICK_REPLY', parameter: 'pickup-yes' },
						{ type: 'QUICK_REPLY', parameter: 'pickup-no' },
						{ type: 'URL', parameter: 'track/1001' },
					],
				},
				language: 'en_GB',
			},
		},
	],
};

const sections = [
	{ title: 'This week', rows: [{ id: 'slot-1', title: 'Friday', description: '10:00 to 12:00' }] },
	{
		title: 'Next week',
		rows: [
			{ id: 'Monday', title: 'Monday' },
			{ id: 'Tuesday', title: 'Tuesday' },
		],
	},
];

export const infobip: ProviderUnderTest = {
	...simulated,
	provider,
	Action: InfobipWhatsApp,
	Trigger: InfobipWhatsAppTrigger,
	Credential: InfobipWhatsAppApi,
	registersWebhook: true,
	ownOptions: [
		'previewUrl',
		'urlOptions',
		'messageId',
		'callbackData',
		'notifyUrl',
		'entityId',
		'applicationId',
	],

	request,
	acceptedStatus: 200,
	promisesId: true,

	textBody: { from: '441134960000', to: '12025550123', content: { text: 'Hello' } },
	contactBody: {
		from: '441134960000',
		to: '12025550123',
		content: {
			contacts: [
				{
					name: { formattedName: 'Dana Example', firstName: 'Dana' },
					phones: [{ phone: '+12025550145' }],
				},
			],
		},
	},
	mediaBody: {
		from: '441134960000',
		to: '12025550123',
		content: { mediaUrl: 'https://www.example.com/box.jpg', caption: 'Your box' },
	},
	locationBody: {
		from: '441134960000',
		to: '12025550123',
		content: {
			latitude: 38.8977,
			longitude: -77.0365,
			name: 'Example Ltd',
			address: '1 Example Street',
		},
	},
	buttonsBody: {
		from: '441134960000',
		to: '12025550123',
		content: {
			header: {
				type: 'DOCUMENT',
				mediaUrl: 'https://www.example.com/order-1001.pdf',
				filename: 'order-1001.pdf',
			},
			body: { text: 'Order 1001: shall we deliver tomorrow?' },
			footer: { text: 'Example Ltd' },
			action: {
				buttons: [
					{ type: 'REPLY', id: '1001-yes', title: 'Yes' },
					{ type: 'REPLY', id: 'No', title: 'No' },
				],
			},
		},
	},
	listBody: {
		from: '441134960000',
		to: '12025550123',
		content: {
			header: { type: 'TEXT', text: 'Your delivery' },
			body: { text: 'When may we come?' },
			action: { title: 'Choose', sections },
		},
	},
	requestContactBody: {
		from: '441134960000',
		to: '12025550123',
		content: { body: { text: 'Share your contact for order 1001.' } },
	},
	urlButtonBody: {
		from: '441134960000',
		to: '12025550123',
		content: {
			header: { type: 'TEXT', text: 'Invoice 1001' },
			body: { text: 'Your invoice is ready.' },
			action: { displayText: 'Open invoice', url: 'https://www.example.com/i/1001' },
			footer: { text: 'Example Ltd' },
		},
		urlOptions: { shortenUrl: false },
	},
	flowBody: {
		from: '441134960000',
		to: '12025550123',
		content: {
			header: { type: 'TEXT', text: 'Order 1001' },
			body: { text: 'Book your appointment.' },
			footer: { text: 'Example Ltd' },
			action: {
				flowId: '700000000000001',
				flowToken: 'order-1001',
				callToActionButton: 'Book',
				flowMessageVersion: 3,
				flowAction: 'NAVIGATE',
				flowActionPayload: { screen: 'APPOINTMENT', data: { day: 'Monday', note: '' } },
			},
		},
	},
	requestLocationBody: {
		from: '441134960000',
		to: '12025550123',
		content: { body: { text: 'Where may we pick you up?' } },
	},
	read: {
		by: 'messageId',
		path: '/whatsapp/1/senders/441134960000/message/12025550123/read',
		body: undefined,
	},
	templateBodies: { byHand: orderReady, listed: orderReady },
	wrongKey,
	singlePhone: false,

	// Infobip contract §4.
	receipt: { messageId: 'm-1', status: { groupId: 1 } },
	recipients: /^([1-9]\d{4,14}|[A-Z]{2}\.[A-Za-z\d.]{1,147})$/,

	cardsIn: (body) => bodySchema.parse(body).content.contacts,
	inboundCard: 'frank',
	outboundCards: {
		barbara,
		frank,
		number: {
			name: { formattedName: 'New contact', firstName: 'New' },
			phones: [{ phone: '972500000003' }],
		},
	},

	inbound: {
		callback: callbacks.contacts([danasCard]),
		contact: danasCard,
		from: {
			phone: '+441134960001',
			userId: 'GB.123123123',
			parentUserId: 'GB.ENT.456456456',
			username: 'frank',
			name: 'Frank',
		},
	},
	contents: {
		form: {
			form: { token: 'token-1', text: 'Sent', answers: { answer: '42' } },
			replyTo: 'wamid.PARENT',
		},
		reaction: {
			reaction: { emoji: '👍', action: 'added', messageId: 'wamid.PARENT' },
			replyTo: 'wamid.PARENT',
		},
		order: {
			order: {
				catalogId: 'catalog-1',
				text: 'Please',
				items: [{ id: 'sku-1', quantity: 2, price: 9.5, currency: 'EUR' }],
			},
		},
		reply: {
			reply: { kind: 'quickReply', title: 'Yes', payload: 'pickup-yes' },
			replyTo: 'wamid.PARENT',
			reference: { callbackData: 'order-1001' },
		},
		media: { media: { kind: 'image', url: 'https://media.example.com/IMAGE', caption: 'A picture' } },
		location: {
			location: {
				latitude: 53.8,
				longitude: -1.55,
				name: 'Office',
				address: '1 Example Street',
				url: 'https://www.example.com',
			},
		},
	},
	validCallbacks: [
		callbacks.text('Hello'),
		callbacks.contacts([callbacks.fullCard, callbacks.minimalCard]),
		...Object.values(replies),
		...Object.values(media),
		...Object.values(locations),
		...Object.values(reactions),
		...Object.values(forms),
		...Object.values(orders),
		...Object.values(otherTypes),
		delivery('DELIVERED'),
		delivery('REJECTED'),
		seen(),
		identityChange,
	],
	textAmong: (before, after) =>
		callbacks.envelope([
			...before,
			callbacks.result({ type: 'TEXT', text: 'Still here' }, { messageId: 'wamid.EXAMPLE' }),
			...after,
		]),
	exampleAnswers: [
		{ to: '441134960001', content: { contacts: [frank] } },
		{ to: '441134960001', content: { text: 'Thank you for this contact card: Mr. Frank Bob Example Jr.' } },
	],
	campaign,

	editor: {
		messageActions: [
			'Request contact card',
			'Request location',
			'Send buttons',
			'Send contact card',
			'Send flow',
			'Send link button',
			'Send list',
			'Send location',
			'Send media',
			'Send template',
			'Send text',
			'Send and wait for response',
			'Mark message as read',
		],
		searchWords: ['infobip send'],
		themes: ['light'],
		choices: {},
		mistakes: [
			{
				fields: { apiKey: 'fake-wrong-key' },
				says: `${wrongKey}. Copy "API Key" again from the Infobip portal`,
			},
		],
		contacts: fullContacts,
		sent: [{ from: '441134960000', to: '12025550123', content: { contacts: [dana, robin] } }],
		received: ['Mr. Frank Bob Example Jr.', '441134960019', 'frank@example.com', 'Example Ltd'],
	},
};
