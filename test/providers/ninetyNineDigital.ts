import { z } from 'zod/v3';

import { NinetyNineDigitalWhatsAppApi } from '../../credentials/NinetyNineDigitalWhatsAppApi.credentials.ts';
import { NinetyNineDigitalWhatsApp } from '../../nodes/NinetyNineDigital/NinetyNineDigitalWhatsApp.node.ts';
import { NinetyNineDigitalWhatsAppTrigger } from '../../nodes/NinetyNineDigital/NinetyNineDigitalWhatsAppTrigger.node.ts';
import { ninetyNineDigital as provider } from '../../nodes/NinetyNineDigital/provider.ts';
import * as callbacks from '../../simulator/ninetyNineDigital/callbacks.ts';
import { locations, media, reactions, replies } from '../../simulator/ninetyNineDigital/callbacks.ts';
import { ninetyNineDigital as simulated } from '../../simulator/ninetyNineDigital/index.ts';
import { campaign } from './campaigns/ninetyNineDigital.ts';
import type { ProviderUnderTest } from './provider.ts';

const wrongKey = '99digital reported reason 3, which usually means: the API key is wrong';

/** What every message has beside its one card. */
const envelope = { apiKey: z.string(), from: z.string(), to: z.string() };
const bodySchema = z.object(envelope).passthrough();

export const request = {
	path: '/sendMessage',
	headers: { 'Content-Type': 'application/json' },
	body: {
		apiKey: 'fake-99digital-key-0001',
		from: '972771234567',
		to: '972501234567',
		body: 'Your order is ready\nDana',
	},
};

export const ninetyNineDigital: ProviderUnderTest = {
	...simulated,
	provider,
	Action: NinetyNineDigitalWhatsApp,
	Trigger: NinetyNineDigitalWhatsAppTrigger,
	Credential: NinetyNineDigitalWhatsAppApi,
	registersWebhook: true,
	ownOptions: ['showRequest', 'ignoreUnsupportedFields'],

	request,
	acceptedStatus: 200,
	promisesId: false,

	textBody: {
		apiKey: 'fake-99digital-key-0001',
		from: '972771234567',
		to: '12025550123',
		body: 'Hello',
	},
	contactBody: {
		apiKey: 'fake-99digital-key-0001',
		from: '972771234567',
		to: '12025550123',
		contact_name: 'Dana Example',
		contact_phone: '+12025550145',
	},
	mediaBody: {
		apiKey: 'fake-99digital-key-0001',
		from: '972771234567',
		to: '12025550123',
		body: 'https://www.example.com/box.jpg',
		caption: 'Your box',
	},
	locationBody: {
		apiKey: 'fake-99digital-key-0001',
		from: '972771234567',
		to: '12025550123',
		lat: '38.8977',
		lng: '-77.0365',
		caption: 'Example Ltd, 1 Example Street',
	},
	reactionBody: {
		apiKey: 'fake-99digital-key-0001',
		from: '972771234567',
		to: '12025550123',
		unique: 'wamid.IN',
		reaction: '👍',
	},
	read: {
		by: 'to',
		path: '/readStatus',
		body: { apiKey: 'fake-99digital-key-0001', from: '972771234567', to: '12025550123' },
	},
	templateBodies: {
		byHand: {
			apiKey: 'fake-99digital-key-0001',
			from: '972771234567',
			to: '12025550123',
			name: 'order_ready',
			headerType: 3,
			headerLink: 'https://www.example.com/box.jpg',
			bodyVariable1: 'Dana',
			bodyVariable2: '1001',
			websiteVariable: 'track/1001',
		},
		listed: {
			apiKey: 'fake-99digital-key-0001',
			from: '972771234567',
			to: '12025550123',
			name: 'appointment',
			headerType: 1,
			bodyVariable1: 'Dana',
			bodyVariable2: 'Monday',
		},
	},
	wrongKey,
	singlePhone: true,

	// 99digital contract §4.
	receipt: { status: 'OK', unique: 'm-1' },
	recipients: /^([1-9]\d{4,14}|[A-Z]{2}\.[A-Za-z\d.]+)$/,

	cardsIn: (body) => [
		Object.fromEntries(Object.entries(bodySchema.parse(body)).filter(([name]) => !(name in envelope))),
	],
	inboundCard: 'number',
	outboundCards: {
		barbara: {
			contact_name: 'Dr. Barbara J. Johnson Esq.',
			contact_phone: '+16505550199',
			contact_email: 'barbara@example.com',
			contact_birthday: '1999-01-23',
			address_street: '1 Lucky Shrub Way',
			address_city: 'Menlo Park',
			address_country: 'United States',
			website: 'https://www.example.com',
		},
		frank: {
			contact_name: 'Mr. Frank Bob Example Jr.',
			contact_phone: '441134960019',
			contact_email: 'frank@example.com',
			contact_birthday: '1980-01-01',
			address_street: '1 Example Street',
			address_city: 'New York',
			address_country: 'USA',
			website: 'https://www.example.com',
		},
		number: { contact_name: 'New contact', contact_phone: '972500000003' },
	},
	partial: {
		options: { ignoreUnsupportedFields: true },
		refusal:
			'Contact 1: 99digital does not support: First Name, Last Name, Middle Name, Name Prefix, Name Suffix, Phone 1 WhatsApp ID, Phone 1 Type, Phone 2, Email 1 Type, Email 2, Address 1 State, Address 1 ZIP Code, Address 1 Country Code, Address 1 Type, Address 2, URL 1 Type, URL 2, Company, Department, Job Title',
	},

	inbound: {
		callback: callbacks.contacts('972500000003'),
		contact: { phones: [{ phone: '972500000003' }] },
		from: { phone: '+972501234567', userId: 'IL.1600000000000000', name: 'Ronen' },
	},
	contents: {
		reaction: {
			reaction: { emoji: '👍', action: 'added', messageId: '92E00000000000000000000000000000' },
			replyTo: '92E00000000000000000000000000000',
		},
		reply: {
			reply: { kind: 'button', title: 'Yes' },
			replyTo: '92E00000000000000000000000000000',
		},
		media: {
			media: {
				kind: 'image',
				url: 'https://api.99digital.co.il/whatsapp/myfile/example.jpg',
				caption: 'A picture',
			},
		},
		location: {
			location: { latitude: 32.08, longitude: 34.78, address: '1 Example Street, Tel Aviv' },
		},
	},
	validCallbacks: [
		callbacks.text('Hello'),
		callbacks.contacts(['972500000003', '972500000004']),
		callbacks.hiddenSender(),
		...Object.values(replies),
		...Object.values(media),
		...Object.values(locations),
		...Object.values(reactions),
		...Object.values(callbacks.otherTypes),
		callbacks.status('failed'),
		callbacks.systemNotice,
	],
	// The gateway sends each message alone; a list is read as well.
	textAmong: (before, after) => [
		...before,
		callbacks.message('text', 'Still here', { messageId: 'wamid.EXAMPLE' }),
		...after,
	],
	exampleAnswers: [
		{ to: '972501234567', contact_name: 'New contact', contact_phone: '972500000003' },
		{ to: '972501234567', body: 'Thank you for the contact card.' },
	],
	campaign,

	/** The form's contacts hold all that a contact of 99digital can; each is a message of its own. */
	editor: {
		messageActions: [
			'Send contact card',
			'Send location',
			'Send media',
			'React to message',
			'Send template',
			'Send text',
			'Mark message as read',
		],
		searchWords: ['99 digital', '99digital send'],
		themes: ['light'],
		choices: {},
		mistakes: [
			{
				fields: { apiKey: 'fake-wrong-key' },
				says: `${wrongKey}. Copy "API Key" again from 99digital`,
			},
			{
				fields: { defaultSender: '972770000000' },
				says: '99digital reported reason 2, which usually means: the sender is not registered with 99digital',
			},
		],
		contacts: [
			{
				formattedName: 'Dana Example',
				phones: [{ phone: '+1 202 555 0145' }],
				details: [
					{
						add: 'Address',
						group: 'addresses',
						button: 'Add Address',
						rows: [{ street: '1 Example Street', city: 'Springfield', country: 'United States' }],
					},
					{ add: 'Birthday', field: 'birthday', text: '1990-02-28' },
					{ add: 'Email', group: 'emails', button: 'Add Email', rows: [{ email: 'dana@example.com' }] },
					{
						add: 'Website',
						group: 'urls',
						button: 'Add URL',
						rows: [{ url: 'https://www.example.com' }],
					},
				],
			},
			{
				formattedName: 'Robin Sample',
				phones: [{ phone: '+1 202 555 0147' }],
				details: [
					{
						add: 'Address',
						group: 'addresses',
						button: 'Add Address',
						rows: [{ street: '2 Example Street', city: 'Albany', country: 'United States' }],
					},
					{ add: 'Birthday', field: 'birthday', text: '1985-12-01' },
					{ add: 'Email', group: 'emails', button: 'Add Email', rows: [{ email: 'robin@example.com' }] },
					{
						add: 'Website',
						group: 'urls',
						button: 'Add URL',
						rows: [{ url: 'https://www.example.org' }],
					},
				],
			},
		],
		sent: [
			{
				apiKey: 'fake-99digital-key-0001',
				from: '972771234567',
				to: '12025550123',
				contact_name: 'Dana Example',
				contact_phone: '+12025550145',
				contact_email: 'dana@example.com',
				contact_birthday: '1990-02-28',
				address_street: '1 Example Street',
				address_city: 'Springfield',
				address_country: 'United States',
				website: 'https://www.example.com',
			},
			{
				apiKey: 'fake-99digital-key-0001',
				from: '972771234567',
				to: '12025550123',
				contact_name: 'Robin Sample',
				contact_phone: '+12025550147',
				contact_email: 'robin@example.com',
				contact_birthday: '1985-12-01',
				address_street: '2 Example Street',
				address_city: 'Albany',
				address_country: 'United States',
				website: 'https://www.example.org',
			},
		],
		received: ['972500000003', 'Ronen'],
	},
};
