import { z } from 'zod/v3';

import { KaleyraWhatsAppApi } from '../../credentials/KaleyraWhatsAppApi.credentials.ts';
import { KaleyraWhatsApp } from '../../nodes/Kaleyra/KaleyraWhatsApp.node.ts';
import { KaleyraWhatsAppTrigger } from '../../nodes/Kaleyra/KaleyraWhatsAppTrigger.node.ts';
import { kaleyra as provider } from '../../nodes/Kaleyra/provider.ts';
import * as callbacks from '../../simulator/kaleyra/callbacks.ts';
import {
	flatBody,
	forms,
	locations,
	media,
	notices,
	orders,
	otherTypes,
	reactions,
	replies,
	status,
} from '../../simulator/kaleyra/callbacks.ts';
import { kaleyra as simulated } from '../../simulator/kaleyra/index.ts';
import { campaign } from './campaigns/kaleyra.ts';
import { alike } from './cards.ts';
import { fullContacts } from './formContacts.ts';
import type { ProviderUnderTest } from './provider.ts';

const wrongKey = 'Kaleyra does not recognize this SID or API key (RBC001)';

const bodySchema = z.object({ messaging_object: z.object({ contacts: z.array(z.unknown()) }) });

const dana = {
	name: {
		formatted_name: 'Dr. Dana Sam Example Jr.',
		prefix: 'Dr.',
		first_name: 'Dana',
		middle_name: 'Sam',
		last_name: 'Example',
		suffix: 'Jr.',
	},
	phones: [
		{ phone: '+12025550145', type: 'CELL', wa_id: '12025550145' },
		{ phone: '+12025550146', type: 'WORK' },
	],
	addresses: [
		{
			street: '1 Example Street',
			city: 'Springfield',
			state: 'CA',
			zip: '90000',
			country: 'United States',
			country_code: 'US',
			type: 'WORK',
		},
	],
	...alike.dana,
};

const robin = {
	name: {
		formatted_name: 'Ms. Robin Lee Sample Sr.',
		prefix: 'Ms.',
		first_name: 'Robin',
		middle_name: 'Lee',
		last_name: 'Sample',
		suffix: 'Sr.',
	},
	phones: [{ phone: '+12025550147', type: 'IPHONE', wa_id: '12025550148' }],
	addresses: [
		{
			street: '2 Example Street',
			city: 'Albany',
			state: 'NY',
			zip: '10001',
			country: 'United States',
			country_code: 'US',
			type: 'HOME',
		},
	],
	...alike.robin,
};

const barbara = {
	name: {
		formatted_name: 'Dr. Barbara J. Johnson Esq.',
		first_name: 'Barbara',
		middle_name: 'Joana',
		last_name: 'Johnson',
		prefix: 'Dr.',
		suffix: 'Esq.',
	},
	phones: [
		{ phone: '+16505550199', wa_id: '16505550199', type: 'MOBILE' },
		{ phone: '+16505550198', type: 'Landline' },
	],
	emails: [
		{ email: 'barbara@example.com', type: 'Work' },
		{ email: 'bj@example.org', type: 'Home' },
	],
	addresses: [
		{
			street: '1 Lucky Shrub Way',
			city: 'Menlo Park',
			state: 'CA',
			zip: '94025',
			country: 'United States',
			country_code: 'US',
			type: 'Work',
		},
		{ street: '2 Example Street', city: 'Springfield', type: 'Home' },
	],
	urls: [
		{ url: 'https://www.example.com', type: 'Company' },
		{ url: 'https://social.example.com/barbara', type: 'Home' },
	],
	org: { company: 'Lucky Shrub', department: 'Legal', title: 'Lead Counsel' },
	birthday: '1999-01-23',
};

const frank = {
	name: {
		formatted_name: 'Mr. Frank Bob Example Jr.',
		first_name: 'Frank',
		last_name: 'Example',
		middle_name: 'Bob',
		prefix: 'Mr.',
		suffix: 'Jr.',
	},
	phones: [
		{ phone: '441134960019', type: 'CELL', wa_id: '441134960019' },
		{ phone: '441134960018', type: 'WORK' },
	],
	addresses: [
		{
			street: '1 Example Street',
			city: 'New York',
			state: 'NY',
			zip: '10001',
			country: 'USA',
			country_code: 'US',
			type: 'HOME',
		},
		{ street: '2 Example Street', city: 'Leeds', type: 'WORK' },
	],
	...alike.frank,
};

export const request = {
	path: '/v2/HXTEST0000000001IN/whatsapp/+12025550100/messages',
	headers: { 'api-key': 'fake-kaleyra-key-0001', 'Content-Type': 'application/json' },
	body: {
		messaging_object: {
			messaging_product: 'whatsapp',
			recipient_type: 'individual',
			to: '+12025550123',
			type: 'text',
			text: { preview_url: false, body: 'Your order is ready' },
		},
		extra_info: { ref: 'order-1001', wa_source: 'api' },
	},
};

const orderReady = {
	messaging_object: {
		messaging_product: 'whatsapp',
		recipient_type: 'individual',
		to: '+12025550123',
		type: 'template',
		template: {
			name: 'order_ready',
			language: { code: 'en_GB' },
			components: [
				{
					type: 'header',
					parameters: [{ type: 'image', image: { link: 'https://www.example.com/box.jpg' } }],
				},
				{
					type: 'body',
					parameters: [
						{ type: 'text', text: 'Dana' },
						{ type: 'text', text: '1001' },
					],
				},
				{
					type: 'button',
					sub_type: 'quick_reply',
					index: '0',
					parameters: [{ type: 'payload', payload: 'pickup-yes' }],
				},
				{
					type: 'button',
					sub_type: 'quick_reply',
					index: '1',
					parameters: [{ type: 'payload', payload: 'pickup-no' }],
				},
				{
					type: 'button',
					sub_type: 'url',
					index: '2',
					parameters: [{ type: 'text', text: 'track/1001' }],
				},
			],
		},
	},
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

/** The body of a message with buttons or a list. */
export const interactive = (content: object) => ({
	messaging_object: {
		messaging_product: 'whatsapp',
		recipient_type: 'individual',
		to: '+12025550123',
		type: 'interactive',
		interactive: content,
	},
});

export const kaleyra: ProviderUnderTest = {
	...simulated,
	provider,
	Action: KaleyraWhatsApp,
	Trigger: KaleyraWhatsAppTrigger,
	Credential: KaleyraWhatsAppApi,
	registersWebhook: false,
	// Kaleyra contract §9: notices come by GET to the same URL.
	moreWebhooks: [{ name: 'setup', httpMethod: 'GET', responseMode: 'onReceived', path: 'webhook' }],
	ownOptions: ['previewUrl', 'ref', 'ref1', 'ref2', 'waSource'],

	request,
	acceptedStatus: 202,
	promisesId: true,

	textBody: {
		messaging_object: {
			messaging_product: 'whatsapp',
			recipient_type: 'individual',
			to: '+12025550123',
			type: 'text',
			text: { preview_url: false, body: 'Hello' },
		},
	},
	contactBody: {
		messaging_object: {
			messaging_product: 'whatsapp',
			to: '+12025550123',
			type: 'contacts',
			contacts: [
				{
					name: { formatted_name: 'Dana Example', first_name: 'Dana' },
					phones: [{ phone: '+12025550145' }],
				},
			],
		},
	},
	mediaBody: {
		messaging_object: {
			messaging_product: 'whatsapp',
			to: '+12025550123',
			recipient_type: 'individual',
			type: 'image',
			image: { link: 'https://www.example.com/box.jpg', caption: 'Your box' },
		},
	},
	locationBody: {
		messaging_object: {
			messaging_product: 'whatsapp',
			to: '+12025550123',
			type: 'location',
			location: {
				longitude: -77.0365,
				latitude: 38.8977,
				name: 'Example Ltd',
				address: '1 Example Street',
			},
		},
	},
	buttonsBody: interactive({
		type: 'button',
		header: {
			type: 'document',
			document: { link: 'https://www.example.com/order-1001.pdf', filename: 'order-1001.pdf' },
		},
		body: { text: 'Order 1001: shall we deliver tomorrow?' },
		footer: { text: 'Example Ltd' },
		action: {
			buttons: [
				{ type: 'reply', reply: { id: '1001-yes', title: 'Yes' } },
				{ type: 'reply', reply: { id: 'No', title: 'No' } },
			],
		},
	}),
	listBody: interactive({
		type: 'list',
		header: { type: 'text', text: 'Your delivery' },
		body: { text: 'When may we come?' },
		action: { button: 'Choose', sections },
	}),
	urlButtonBody: interactive({
		type: 'cta_url',
		header: { type: 'text', text: 'Invoice 1001' },
		body: { text: 'Your invoice is ready.' },
		footer: { text: 'Example Ltd' },
		action: {
			name: 'cta_url',
			parameters: { display_text: 'Open invoice', url: 'https://www.example.com/i/1001' },
		},
	}),
	flowBody: interactive({
		type: 'flow',
		header: { type: 'text', text: 'Order 1001' },
		body: { text: 'Book your appointment.' },
		footer: { text: 'Example Ltd' },
		action: {
			name: 'flow',
			parameters: {
				flow_message_version: '3',
				flow_token: 'order-1001',
				flow_id: '700000000000001',
				flow_cta: 'Book',
				flow_action: 'navigate',
				flow_action_payload: { screen: 'APPOINTMENT', data: { day: 'Monday', note: '' } },
			},
		},
	}),
	requestLocationBody: interactive({
		type: 'location_request_message',
		body: { text: 'Where may we pick you up?' },
		action: { name: 'send_location' },
	}),
	reactionBody: {
		messaging_object: {
			messaging_product: 'whatsapp',
			recipient_type: 'individual',
			to: '+12025550123',
			type: 'reaction',
			reaction: { message_id: 'wamid.IN', emoji: '👍' },
		},
	},
	read: {
		by: 'messageId',
		path: '/v2/HXTEST0000000001IN/whatsapp/+12025550100/messages',
		body: {
			messaging_object: { messaging_product: 'whatsapp', status: 'read', message_id: '12025550123' },
		},
	},
	templateBodies: { byHand: orderReady, listed: orderReady },
	wrongKey,
	singlePhone: false,

	// Kaleyra contract §4.1.
	receipt: { code: 'WA202', data: { message_id: 'm-1' } },
	recipients: /^(\+[1-9]\d{4,14}|[A-Z]{2}\.[A-Za-z\d.]+)$/,

	cardsIn: (body) => bodySchema.parse(body).messaging_object.contacts,
	inboundCard: 'barbara',
	outboundCards: {
		barbara,
		frank,
		number: {
			name: { formatted_name: 'New contact', first_name: 'New' },
			phones: [{ phone: '972500000003' }],
		},
	},

	inbound: {
		callback: callbacks.contacts([callbacks.phonesAsObject]),
		contact: {
			name: { formattedName: 'Dana Example', firstName: 'Dana', lastName: 'Example' },
			phones: [{ phone: '+1 202 555 0145', waId: '12025550145', type: 'MOBILE' }],
		},
		from: { phone: '+12025550123', waId: '12025550123', name: 'Sam' },
	},
	contents: {
		form: {
			form: { name: 'flow', token: 'token-1', text: 'Sent', answers: { answer: '42' } },
			replyTo: 'wamid.PARENT',
		},
		reaction: { reaction: { emoji: '👍', action: 'added', messageId: 'wamid.PARENT' } },
		order: {
			order: {
				catalogId: 'catalog-1',
				text: 'Please',
				items: [{ id: 'sku-1', quantity: 2, price: 9.5, currency: 'USD' }],
			},
		},
		reply: {
			reply: { kind: 'quickReply', title: 'Yes', payload: 'pickup-yes' },
			replyTo: 'wamid.PARENT',
			reference: { ref: 'campaign-7', replyTo: '00000000-0000-4000-8000-000000000001' },
		},
		media: {
			media: {
				kind: 'image',
				url: 'https://media.example.com/image',
				id: '900000000000001',
				mimeType: 'image/jpeg',
				caption: 'A picture',
			},
		},
		location: {
			location: {
				latitude: 37.48,
				longitude: -122.15,
				name: 'Example',
				address: '1 Example Street',
				url: 'https://www.example.com',
			},
		},
	},
	validCallbacks: [
		callbacks.page001,
		callbacks.text('Hello'),
		callbacks.contacts([callbacks.fullCard, callbacks.phonesAsObject, callbacks.minimalCard]),
		...Object.values(replies),
		...Object.values(media),
		...Object.values(locations),
		...Object.values(reactions),
		...Object.values(forms),
		...Object.values(orders),
		...Object.values(notices),
		status('submit-success'),
		...Object.values(otherTypes),
		status('sent'),
		status('failed'),
		flatBody,
	],
	textAmong: (before, after) =>
		callbacks.envelope([...before, callbacks.message('text', { body: 'Still here' }), ...after]),
	exampleAnswers: [
		{
			messaging_object: {
				to: '+919123456785',
				type: 'contacts',
				contacts: [
					{
						name: { formatted_name: 'Rajat Lavekar, IIT dh' },
						phones: [{ phone: '+919123456987', wa_id: '919123456987', type: 'MOBILE' }],
					},
				],
			},
		},
		{ messaging_object: { text: { body: 'Thank you for the contact card of Rajat Lavekar, IIT dh.' } } },
	],
	campaign,

	editor: {
		messageActions: [
			'Request location',
			'Send buttons',
			'Send contact card',
			'Send flow',
			'Send link button',
			'Send list',
			'Send location',
			'Send media',
			'React to message',
			'Send template',
			'Send text',
			'Send and wait for response',
			'Mark message as read',
		],
		searchWords: ['kaleyra send'],
		themes: ['light', 'dark'],
		choices: { pod: 'Custom' },
		mistakes: [
			{ fields: { apiKey: 'fake-wrong-key' }, says: wrongKey },
			{ fields: { sid: 'HXTEST0000000002IN' }, says: wrongKey },
		],
		contacts: fullContacts,
		sent: [
			{
				messaging_object: {
					messaging_product: 'whatsapp',
					to: '+12025550123',
					type: 'contacts',
					contacts: [dana, robin],
				},
			},
		],
		received: ['Dr. Barbara J. Johnson Esq.', '+1 650 555 0199', 'barbara@example.com', 'Lucky Shrub'],
	},
};
