import { BASE, CONTACT, envelope, events, NOW, result } from './callbacks.ts';
import { readCallback } from '../../../nodes/Infobip/callback.ts';

/** Infobip's delivery reports, written by hand after its contract §9. */

/** What `error` says when there is none. */
export const NO_ERROR = {
	groupId: 0,
	groupName: 'OK',
	id: 0,
	name: 'NO_ERROR',
	description: 'No Error',
	permanent: false,
};

export const DELIVERED = {
	groupId: 3,
	groupName: 'DELIVERED',
	id: 5,
	name: 'DELIVERED_TO_HANDSET',
	description: 'Message delivered to handset',
};

/** A delivery report; `more` replaces members. */
export const report = (more: object = {}) => ({
	bulkId: '',
	messageId: 'a28dd97c',
	to: '441134960001',
	sentAt: '2025-01-01T10:10:00.000+0000',
	doneAt: '2025-01-01T10:10:05.000+0000',
	messageCount: 1,
	price: { pricePerMessage: 0.01, currency: 'EUR' },
	status: DELIVERED,
	error: NO_ERROR,
	contact: CONTACT,
	...more,
});

/** What every event out of `report` has. */
export const BASE_REPORTS = {
	event: 'status',
	provider: 'infobip',
	messageId: 'a28dd97c',
	receivedAt: '2025-01-01T10:10:05.000Z',
	from: {
		phone: '441134960001',
		userId: 'GB.123123123',
		parentUserId: 'GB.ENT.456456456',
		username: 'frank',
		name: 'Frank',
	},
	to: {},
};

/** Infobip contract §8.3: files and locations. */

test.each<[type: string, kind: string]>([
	['IMAGE', 'image'],
	['DOCUMENT', 'document'],
	['VIDEO', 'video'],
	['AUDIO', 'audio'],
	['VOICE', 'voice'],
	['STICKER', 'sticker'],
])('§8.3: %s', (type, kind) => {
	const url = 'https://api.infobip.com/whatsapp/1/senders/441134960000/media/1';
	const body = envelope(result({ type, url, caption: 'A caption' }), result({ type, url }));
	expect(events(body)).toEqual([
		{ event: 'media', ...BASE, media: { kind, url, caption: 'A caption' } },
		{ event: 'media', ...BASE, media: { kind, url } },
	]);
});

test.each([
	['DOCUMENT', 'document', 'Offer May.pdf', 'Offer May.pdf'],
	['DOCUMENT', 'document', '../offer.PDF', 'offer.PDF'],
	['DOCUMENT', 'document', 'Look at page 1.2', undefined],
	['DOCUMENT', 'document', 'See www.example.com', undefined],
	['IMAGE', 'image', 'box.jpg', undefined],
])('a %s with the caption of a file name has that name', (type, kind, caption, filename) => {
	const url = 'https://api.infobip.com/whatsapp/1/senders/441134960000/media/1';
	expect(events(envelope(result({ type, url, caption })))).toEqual([
		{ event: 'media', ...BASE, media: { kind, url, caption, filename } },
	]);
});

test.each([
	{},
	{ url: null },
	{ url: '' },
	{ url: 'javascript:alert(1)' },
	{ url: 'file:///etc/passwd' },
	{ url: 'https://a.example/ b' },
	{ url: ['https://a.example'] },
	{ url: 7 },
	{ url: `https://a.example/${'x'.repeat(4079)}` },
])('§8.3: a file without a link is other, as it came: %j', (payload) => {
	const image = { type: 'IMAGE', caption: 'A caption', ...payload };
	expect(events(envelope(result(image)))).toEqual([
		{ event: 'other', ...BASE, type: 'IMAGE', content: { caption: 'A caption', ...payload } },
	]);
});

test('§8.3: LOCATION', () => {
	const place = {
		latitude: 53.8,
		longitude: -1.55,
		name: 'Office',
		address: '1 Example Street',
		url: 'https://www.example.com',
	};
	const bare = { latitude: 0, longitude: 180 };
	const body = envelope(result({ type: 'LOCATION', ...place }), result({ type: 'LOCATION', ...bare }));
	expect(events(body)).toEqual([
		{ event: 'location', ...BASE, location: place },
		{ event: 'location', ...BASE, location: bare },
	]);
});

test.each([
	{ longitude: -1.55 },
	{ latitude: 53.8 },
	{ latitude: null, longitude: -1.55 },
	{ latitude: 'north', longitude: -1.55 },
	{ latitude: 90.1, longitude: -1.55 },
	{ latitude: 53.8, longitude: -180.1 },
])('§8.3: a location that is no place is other, as it came: %j', (payload) => {
	const location = { type: 'LOCATION', name: 'Office', ...payload };
	expect(events(envelope(result(location)))).toEqual([
		{ event: 'other', ...BASE, type: 'LOCATION', content: { name: 'Office', ...payload } },
	]);
});

/** Infobip contract §8. */

const frank = {
	name: { firstName: 'Frank', lastName: 'Example', namePrefix: 'Mr.', formattedName: 'Frank Example' },
	phones: [{ phone: '441134960019', type: 'CELL', waId: '441134960019' }],
	emails: [{ email: 'frank@example.com', type: 'HOME' }],
	addresses: [
		{
			street: 'Street',
			city: 'New York',
			state: 'NY',
			zip: '10001',
			country: 'USA',
			countryCode: 'US',
			type: 'HOME',
		},
	],
	org: { company: 'Example Ltd', department: 'Support', title: 'eng.' },
	urls: [{ url: 'https://www.example.com', type: 'HOME' }],
	birthday: '1980-01-01',
};

const parsedFrank = {
	...frank,
	name: { firstName: 'Frank', lastName: 'Example', prefix: 'Mr.', formattedName: 'Frank Example' },
};

test('§8.2: the sample of a contact', () => {
	expect(events(envelope(result({ type: 'CONTACT', contacts: [frank] })))).toEqual([
		{ event: 'contact', ...BASE, contacts: [parsedFrank] },
	]);
});

test('§8.2: several cards; in a card nothing is required, and phones may have any type', () => {
	const cards = [{ phones: [{ phone: '1', type: 'Satellite' }] }, { name: { nameSuffix: 'Jr.' } }, {}, null];
	expect(events(envelope(result({ type: 'CONTACT', contacts: cards })))).toEqual([
		{
			event: 'contact',
			...BASE,
			contacts: [{ phones: [{ phone: '1', type: 'Satellite' }] }, { name: { suffix: 'Jr.' } }],
		},
	]);
});

test('§8.2: context of a reply and referral of an ad', () => {
	const message = {
		type: 'CONTACT',
		contacts: [{ birthday: '1980-01-01' }],
		context: { from: '441134960000', id: 'wamid.PARENT', groupId: null },
		referral: {
			sourceType: 'AD',
			sourceId: '23',
			sourceUrl: 'https://fb.me/1',
			headline: 'Shoes',
			body: 'New in',
			referralMedia: { type: 'IMAGE', url: 'https://www.example.com/1.jpg' },
			ctwaClickId: 'click',
		},
	};
	const referral = {
		sourceType: 'ad',
		sourceId: '23',
		url: 'https://fb.me/1',
		headline: 'Shoes',
		body: 'New in',
		clickId: 'click',
	};
	expect(events(envelope(result(message)))).toEqual([
		{ event: 'contact', ...BASE, referral, replyTo: 'wamid.PARENT', contacts: [{ birthday: '1980-01-01' }] },
	]);
});

test('§8.3: TEXT', () => {
	expect(events(envelope(result({ type: 'TEXT', text: 'Hello\nDana' })))).toEqual([
		{ event: 'text', ...BASE, text: 'Hello\nDana' },
	]);
});

test.each<[type: string, payload: object]>([
	['INTERACTIVE_FLOW_REPLY', { text: 'Sent', response: 'damaged' }],
	['INTERACTIVE_FLOW_REPLY', { text: 'Sent' }],
	['ORDER', { catalogId: 'c', productItems: [] }],
	['ORDER', { productItems: [{ productRetailerId: 's' }, { productRetailerId: 't', quantity: 1 }] }],
	['REACTION', { action: 'ADDED' }],
	['INFECTED_CONTENT', { malware: { name: 'EICAR' } }],
	['INTERACTIVE_PAYMENT_CONFIRMATION', { paymentId: 'p' }],
	['INTERACTIVE_CALL_PERMISSION_REPLY', { response: 'ACCEPT' }],
	['INTERACTIVE_IN_THREAD_AUTHENTICATION_REPLY', {}],
	['INTERACTIVE_PAYMENT_ACKNOWLEDGEMENT', { paymentId: 'p' }],
	['UNSUPPORTED', {}],
	['HOLOGRAM', { anything: [1] }],
	['constructor', { a: 1 }],
	['TEXT', {}],
	['TEXT', { text: ' ' }],
	['CONTACT', { contacts: [] }],
	['CONTACT', { contacts: [{}] }],
])('§8.3: %s %j is other, with type and payload', (type, payload) => {
	expect(events(envelope(result({ type, ...payload })))).toEqual([
		{ event: 'other', ...BASE, type, content: payload },
	]);
});

test.each([
	['ADDED', '👍', { emoji: '👍', action: 'added', messageId: 'wamid.PARENT' }],
	['REMOVED', '👍', { action: 'removed', messageId: 'wamid.PARENT' }],
	['REMOVED', undefined, { action: 'removed', messageId: 'wamid.PARENT' }],
])('§8.3: REACTION %s %s with the message it is for', (action, emoji, reaction) => {
	const message = { type: 'REACTION', emoji, action, context: { id: 'wamid.PARENT' } };
	expect(events(envelope(result(message)))).toEqual([
		{ event: 'reaction', ...BASE, replyTo: 'wamid.PARENT', reaction },
	]);
});

test('§8.3: INTERACTIVE_FLOW_REPLY, whose response is an object', () => {
	const response = { flow_token: 'token-1', answer: '42', dates: ['2026-01-02'] };
	const message = { type: 'INTERACTIVE_FLOW_REPLY', text: 'Sent', response, context: { id: 'wamid.PARENT' } };
	expect(events(envelope(result(message)))).toEqual([
		{
			event: 'form',
			...BASE,
			replyTo: 'wamid.PARENT',
			form: { token: 'token-1', text: 'Sent', answers: { answer: '42', dates: ['2026-01-02'] } },
		},
	]);
});

test('§8.3: ORDER', () => {
	const productItems = [
		{ currency: 'EUR', itemPrice: 9.5, productRetailerId: 's', quantity: 2 },
		{ currency: null, itemPrice: '3.00', productRetailerId: 7, quantity: '1' },
	];
	expect(events(envelope(result({ type: 'ORDER', catalogId: 'c', productItems, text: 'Please' })))).toEqual([
		{
			event: 'order',
			...BASE,
			order: {
				catalogId: 'c',
				text: 'Please',
				items: [
					{ id: 's', quantity: 2, price: 9.5, currency: 'EUR' },
					{ id: '7', quantity: 1, price: 3 },
				],
			},
		},
	]);
});

test('a message without a type, or with one that is no text, is other as a whole', () => {
	expect(events(envelope(result({ text: 'Hi' }), result({ type: {}, text: 'Hi' })))).toEqual([
		{ event: 'other', ...BASE, type: 'unknown', content: { text: 'Hi' } },
		{ event: 'other', ...BASE, type: 'unknown', content: { type: {}, text: 'Hi' } },
	]);
});

/** Infobip contract §27.2 and §28: notices that are no `results` list, after the published examples. */

const marketing = (notificationMessagesStatus: string) => ({
	from: '41793026731',
	content: {
		sender: '41793026731',
		from: '385919998888',
		notificationMessagesStatus,
		description: `User requested to ${notificationMessagesStatus} marketing messages`,
	},
	createdAt: '2024-01-01T01:00:00.000+0000',
});

const identityChanged = {
	from: '41793026731',
	content: {
		description: 'Security code changed.',
		hash: 'eU2Fdi4EMUw=',
		type: 'user_identity_changed',
		userNumber: '385919998888',
		userId: 'HR.123123123',
	},
	createdAt: '2022-01-18T23:23:09.206+0000',
};

const payment = {
	from: '41793026731',
	content: { from: '385919998888', type: 'payment', paymentId: 'fd3e847h2', paymentStatus: 'CAPTURED' },
	createdAt: '2023-01-01T01:00:00.000+0000',
};

const template = (change: object) => ({
	messageTemplateId: '111',
	messageTemplateName: 'template_name',
	messageTemplateLanguage: 'en',
	timestamp: '2019-11-09T16:00:00.000+0000',
	change,
	entityId: 123456,
	applicationId: 1234567,
});

test.each<[type: string, body: object, receivedAt: string, from: object]>([
	['MARKETING_STOP', marketing('stop'), '2024-01-01T01:00:00.000Z', { phone: '385919998888' }],
	['MARKETING_RESUME', marketing('resume'), '2024-01-01T01:00:00.000Z', { phone: '385919998888' }],
	[
		'USER_IDENTITY_CHANGED',
		identityChanged,
		'2022-01-18T23:23:09.206Z',
		{ phone: '385919998888', userId: 'HR.123123123' },
	],
	['PAYMENT', payment, '2023-01-01T01:00:00.000Z', { phone: '385919998888' }],
])('%s, from the person to our number', (type, body, receivedAt, from) => {
	expect(events(body)).toEqual([
		{
			event: 'other',
			provider: 'infobip',
			receivedAt,
			from,
			to: { phone: '41793026731' },
			type,
			content: body,
		},
	]);
});

test.each([
	{ type: 'TEMPLATE_STATUS_UPDATE', newStatus: 'REJECTED', reason: 'SCAM' },
	{ type: 'TEMPLATE_CATEGORY_UPDATE', previousCategory: 'MARKETING', newCategory: 'UTILITY' },
	{ type: 'TEMPLATE_QUALITY_UPDATE', previousQualityScore: 'GREEN', newQualityScore: 'RED' },
])('$type', (change) => {
	const body = template(change);
	expect(events(body)).toEqual([
		{
			event: 'other',
			provider: 'infobip',
			receivedAt: '2019-11-09T16:00:00.000Z',
			from: {},
			to: {},
			type: change.type,
			content: body,
		},
	]);
});

test('the person of a notice may hide the number', () => {
	const hidden = {
		...marketing('stop'),
		content: { from: 'HR.123123123', notificationMessagesStatus: 'stop' },
	};
	expect(events(hidden)).toMatchObject([{ from: { userId: 'HR.123123123' } }]);
});

test.each<[what: string, body: unknown]>([
	['a status nobody documents', marketing('pause')],
	['a change of something else', template({ type: 'SOMETHING' })],
	['a template without a change', { messageTemplateId: '111' }],
	['a payment without an id', { content: { type: 'payment' } }],
	['content that is text', { from: '1', content: 'stop', createdAt: 'x' }],
	['results that are text', { results: 'stop' }],
	['a word that every object has', { content: { type: 'constructor' } }],
])('no notice of Infobip’s gives no event: %s', (_what, body) => {
	expect(events(body)).toEqual([]);
});

/** Infobip contract §25: quick replies, reply buttons and rows of lists. */

test('§25: the sample of a quick reply', () => {
	const body = {
		results: [
			{
				from: '12025550123',
				to: '12025550100',
				integrationType: 'WHATSAPP',
				receivedAt: '2025-01-01T10:10:00.000+0000',
				messageId: 'wamid.EXAMPLE1',
				pairedMessageId: 'b1f0c6d2-0000-4000-8000-000000000101',
				callbackData: 'campaign-7',
				message: {
					type: 'BUTTON',
					text: 'Yes',
					payload: 'pickup-yes',
					context: { from: '12025550100', id: 'b1f0c6d2-0000-4000-8000-000000000101' },
				},
				price: { pricePerMessage: 0, currency: 'EUR' },
				contact: { name: 'Sam', phoneNumber: '12025550123', userId: 'US.1000000000000000001' },
			},
		],
		messageCount: 1,
		pendingMessageCount: 0,
	};
	expect(events(body)).toEqual([
		{
			event: 'reply',
			provider: 'infobip',
			messageId: 'wamid.EXAMPLE1',
			receivedAt: '2025-01-01T10:10:00.000Z',
			from: { phone: '12025550123', userId: 'US.1000000000000000001', name: 'Sam' },
			to: { phone: '12025550100' },
			replyTo: 'b1f0c6d2-0000-4000-8000-000000000101',
			reference: { callbackData: 'campaign-7' },
			reply: { kind: 'quickReply', title: 'Yes', payload: 'pickup-yes' },
		},
	]);
});

test.each<[message: object, reply: object]>([
	[
		{ type: 'INTERACTIVE_BUTTON_REPLY', id: 'yes', title: 'Yes' },
		{ kind: 'button', title: 'Yes', id: 'yes' },
	],
	[
		{ type: 'INTERACTIVE_LIST_REPLY', id: 'slot-2', title: 'Tuesday', description: '10:00 to 12:00' },
		{ kind: 'list', title: 'Tuesday', id: 'slot-2', description: '10:00 to 12:00' },
	],
	[
		{ type: 'INTERACTIVE_LIST_REPLY', id: 'slot-1', title: 'Monday', description: null },
		{ kind: 'list', title: 'Monday', id: 'slot-1' },
	],
	[
		{ type: 'BUTTON', text: 'Yes' },
		{ kind: 'quickReply', title: 'Yes' },
	],
	[
		{ type: 'BUTTON', text: 1001, payload: 7 },
		{ kind: 'quickReply', title: '1001', payload: '7' },
	],
	[
		{ type: 'INTERACTIVE_BUTTON_REPLY', title: 'Yes', id: { a: 1 } },
		{ kind: 'button', title: 'Yes' },
	],
])('§25: %j', (message, reply) => {
	expect(events(envelope(result(message)))).toEqual([{ event: 'reply', ...BASE, reply }]);
});

test('the message answered: the one of context, else the one that Infobip paired', () => {
	const button = { type: 'INTERACTIVE_BUTTON_REPLY', id: 'yes', title: 'Yes' };
	const context = { from: '441134960000', id: 'wamid.PARENT' };
	const paired = { pairedMessageId: 'message-1' };
	const body = envelope(
		result({ ...button, context }, paired),
		result(button, paired),
		result({ ...button, context: { id: ' ' } }, paired),
		result(button),
	);
	const event = { event: 'reply', ...BASE, reply: { kind: 'button', title: 'Yes', id: 'yes' } };
	expect(events(body)).toEqual([
		{ ...event, replyTo: 'wamid.PARENT' },
		{ ...event, replyTo: 'message-1' },
		{ ...event, replyTo: 'message-1' },
		event,
	]);
});

test.each<[type: string, payload: object]>([
	['BUTTON', { payload: 'pickup-yes' }],
	['BUTTON', { text: ' ', payload: 'pickup-yes' }],
	['BUTTON', { title: 'Yes', payload: 'pickup-yes' }],
	['INTERACTIVE_BUTTON_REPLY', { id: 'yes', title: null }],
	['INTERACTIVE_BUTTON_REPLY', { id: 'yes', text: 'Yes' }],
	['INTERACTIVE_LIST_REPLY', { id: 'row-1', title: ['Row'], description: 'First' }],
])('a reply without a title is other, with its payload: %s %j', (type, payload) => {
	expect(events(envelope(result({ type, ...payload })))).toEqual([
		{ event: 'other', ...BASE, type, content: payload },
	]);
});

/** Infobip contract infobip-messages §5: which message an answer answers. */

const replyTo = (context: unknown, pairedMessageId: unknown, type = 'TEXT') =>
	readCallback(
		{ results: [{ pairedMessageId, message: { type, text: 'Yes', payload: 'yes', context } }] },
		'2026-01-02T03:04:05.000Z',
	).map((event) => event.replyTo);

test('the message that context names, else the one that Infobip paired it with', () => {
	expect(replyTo({ from: '12025550100', id: 'wamid.CONTEXT' }, 'paired')).toEqual(['wamid.CONTEXT']);
	expect(replyTo({ id: null }, 'paired')).toEqual(['paired']);
	expect(replyTo(undefined, 'paired')).toEqual(['paired']);
	expect(replyTo(undefined, 'paired', 'BUTTON')).toEqual(['paired']);
	expect(replyTo(undefined, null)).toEqual([undefined]);
	expect(replyTo('x', ' ')).toEqual([undefined]);
});

/** Infobip contract §4, §9 and §22.6: why a message was not delivered. */

const UNDELIVERABLE = {
	groupId: 2,
	groupName: 'UNDELIVERABLE',
	id: 9,
	name: 'UNDELIVERABLE_NOT_DELIVERED',
	description: 'Message sent not delivered',
};

const MEDIA_FAILED =
	'The file at the URL could not be fetched or used. Check that anyone can open the URL without logging in, and that WhatsApp accepts the size and format';
const TOO_NEW = 'The template is too new to be sent. Wait ten minutes, then send the message again';

test.each<[id: number, name: string, advice: string]>([
	[
		7002,
		'EC_UNKNOWN_USER',
		'The recipient is not on WhatsApp, or has a version of it that cannot show the message. Check the number in "Recipients"; if it is right, take it off your WhatsApp list',
	],
	[7003, 'EC_BLOCKED_USER', 'The recipient blocked you or this template. Take the recipient off your list'],
	[7006, 'EC_BAD_REQUEST', 'WhatsApp does not accept it. Check the contact or text of the message'],
	[
		7008,
		'EC_INVALID_TEMPLATE_ARGS',
		'The values do not fit the template: there are too few or too many, or one is of the wrong kind. Set "Variables From" to Template, which shows a field for each value, or correct the values',
	],
	[
		7009,
		'EC_INVALID_TEMPLATE',
		'The sender has no approved template with this name in this language. Choose the template from the list in "Template", or correct its name and "Template Language"',
	],
	[
		7010,
		'EC_NO_SESSION',
		'The recipient has not written to you within the last 24 hours. Send a template first, and this message once the recipient has answered',
	],
	[7013, 'EC_MEDIA_HOSTING_ERROR', MEDIA_FAILED],
	[7014, 'EC_MEDIA_UPLOAD_ERROR', MEDIA_FAILED],
	[7015, 'EC_MEDIA_METADATA_ERROR', MEDIA_FAILED],
	[
		7016,
		'EC_SPAM_RATE',
		"WhatsApp limits the sender because of spam. Send less, and check the sender's quality in the Infobip portal",
	],
	[
		7017,
		'EC_TOO_MANY_REQUESTS',
		'Too many messages were sent at once. Send the message again later, and more slowly',
	],
	[7022, 'EC_MEDIA_UNSUPPORTED', MEDIA_FAILED],
	[
		7030,
		'EC_TEMPLATE_BLOCKED_BY_USER',
		'The recipient blocked you or this template. Take the recipient off your list',
	],
	[
		7032,
		'EC_FREQUENCY_CAPPING',
		'WhatsApp limits how many marketing messages a person gets. Wait at least a day before sending marketing messages to this recipient again; trying again now does not help',
	],
	[
		7033,
		'EC_MARKETING_OPT_OUT',
		'The recipient opted out of marketing messages. Take the recipient off your marketing list',
	],
	[
		7034,
		'EC_SENDER_NOT_REGISTERED',
		'The sender is not registered with WhatsApp. Check "Sender" (or "Default Sender" in the credential), or finish its registration in the Infobip portal',
	],
	[7036, 'EC_TEMPLATE_NOT_SYNCED', TOO_NEW],
	[7037, 'EC_TEMPLATE_NOT_AVAILABLE', TOO_NEW],
	[7050, 'EC_PROVIDER_INTERNAL_ERROR', 'WhatsApp could not process it. Send the message again later'],
	[7051, 'EC_PROVIDER_TIMEOUT', 'WhatsApp did not answer in time. Send the message again later'],
	[
		7280,
		'EC_DUPLICATE_REQUEST',
		'The same message was sent before. There is nothing to do, unless you meant to send it twice',
	],
])('§4: error %i %s', (id, name, advice) => {
	const error = { groupId: 1, groupName: 'HANDSET_ERRORS', id, name, description: 'Words', permanent: true };
	expect(events(envelope(report({ status: UNDELIVERABLE, error })))).toEqual([
		{
			...BASE_REPORTS,
			status: { state: 'failed', code: String(id), description: `${name}: Words. ${advice}` },
		},
	]);
});

test.each<[what: string, status: object, error: unknown, expected: object]>([
	[
		'UNDELIVERABLE without an error says what the status says',
		UNDELIVERABLE,
		NO_ERROR,
		{ state: 'failed', code: '9', description: 'UNDELIVERABLE_NOT_DELIVERED: Message sent not delivered' },
	],
	[
		'EXPIRED',
		{ groupId: 4, groupName: 'EXPIRED', id: 15, name: 'EXPIRED_EXPIRED' },
		undefined,
		{ state: 'failed', code: '15', description: 'EXPIRED_EXPIRED' },
	],
	[
		'REJECTED, documented',
		{ groupId: 5, groupName: 'REJECTED', id: 51, name: 'MISSING_TO' },
		null,
		{ state: 'failed', code: '51', description: 'MISSING_TO. It has no recipient. Fill in "Recipients"' },
	],
	[
		'an error nobody documents, permanent',
		UNDELIVERABLE,
		{ id: 7999, name: 'EC_ODD', description: 'Odd', permanent: true },
		{ state: 'failed', code: '7999', description: 'EC_ODD: Odd. Sending it again will not help' },
	],
	[
		'an error nobody documents, passing',
		UNDELIVERABLE,
		{ id: 7999, name: 'EC_ODD', permanent: false },
		{ state: 'failed', code: '7999', description: 'EC_ODD. It may succeed if sent again later' },
	],
	[
		'an error known by its name alone',
		UNDELIVERABLE,
		{ name: 'EC_ODD' },
		{ state: 'failed', code: 'EC_ODD', description: 'EC_ODD' },
	],
	[
		'an error of an SMS, whose number is that of a status',
		UNDELIVERABLE,
		{ id: 6, name: 'EC_ABSENT_SUBSCRIBER_SM' },
		{ state: 'failed', code: '6', description: 'EC_ABSENT_SUBSCRIBER_SM' },
	],
	['an error that is none', DELIVERED, { name: 'NO_ERROR' }, { state: 'delivered' }],
	[
		'an error of a message that still waits',
		{ groupId: 1, groupName: 'PENDING' },
		{ id: 7017, name: 'EC_TOO_MANY_REQUESTS' },
		{
			state: 'sent',
			code: '7017',
			description:
				'EC_TOO_MANY_REQUESTS. Too many messages were sent at once. Send the message again later, and more slowly',
		},
	],
	['a failure that says nothing more', { groupId: 5 }, {}, { state: 'failed' }],
])('%s', (_what, status, error, expected) => {
	expect(events(envelope(report({ status, error })))).toEqual([{ ...BASE_REPORTS, status: expected }]);
});

/** Infobip contract §9: delivery and seen reports. */

test('a delivery report; from is the end user', () => {
	expect(events(envelope(report()))).toEqual([{ ...BASE_REPORTS, status: { state: 'delivered' } }]);
});

test('callbackData where it comes', () => {
	expect(events(envelope(report({ callbackData: 'order-1001' })))).toEqual([
		{ ...BASE_REPORTS, reference: { callbackData: 'order-1001' }, status: { state: 'delivered' } },
	]);
});

test('a delivery report without doneAt has the time of sentAt, and without contact the number of to', () => {
	expect(events(envelope(report({ doneAt: null, contact: null })))).toEqual([
		{
			...BASE_REPORTS,
			receivedAt: '2025-01-01T10:10:00.000Z',
			from: { phone: '441134960001' },
			status: { state: 'delivered' },
		},
	]);
});

test('the from of a delivery report is the business number', () => {
	expect(events(envelope(report({ from: '441134960000' })))).toMatchObject([
		{ from: { phone: '441134960001' }, to: { phone: '441134960000' } },
	]);
});

test('a delivery report with nothing but a status', () => {
	expect(events(envelope({ status: DELIVERED }))).toEqual([
		{
			event: 'status',
			provider: 'infobip',
			receivedAt: NOW,
			from: {},
			to: {},
			status: { state: 'delivered' },
		},
	]);
});

test('a seen report is read; there from is the end user and to the business number', () => {
	const seen = {
		messageId: 'a28dd97c',
		from: '441134960001',
		to: '441134960000',
		sentAt: '2025-01-01T10:10:00.000+0000',
		seenAt: '2025-01-01T10:11:00.000-0300',
		applicationId: null,
		entityId: null,
		contact: CONTACT,
	};
	expect(events(envelope(seen))).toEqual([
		{
			...BASE_REPORTS,
			receivedAt: '2025-01-01T13:11:00.000Z',
			to: { phone: '441134960000' },
			status: { state: 'read' },
		},
	]);
});

test.each<[groupId: unknown, groupName: unknown, state: string]>([
	[0, 'OK', 'sent'],
	[0, 'ACCEPTED', 'sent'],
	[1, 'PENDING', 'sent'],
	[3, 'DELIVERED', 'delivered'],
	[undefined, 'delivered', 'delivered'],
	['3', undefined, 'delivered'],
	[9, 'PARKED', 'unknown'],
	[null, null, 'unknown'],
])('status group %j %j is %s', (groupId, groupName, state) => {
	expect(events(envelope(report({ status: { groupId, groupName } })))).toEqual([
		{ ...BASE_REPORTS, status: { state } },
	]);
});

/**
 * Infobip contract §9: in a report, `from` of the event is the person and `to` our number, whichever way
 * Infobip has them.
 */

const person = {
	name: 'name',
	phoneNumber: '41793026731',
	userId: 'US.1349120865530274191',
	parentUserId: 'US.ENT.118157495734',
	username: 'username',
};

/** The published example. */
const published = {
	messageId: '1215f543ab19-345f-adbd-12ad31451ed25f35',
	from: '385919998888',
	to: '41793026731',
	sentAt: '2018-12-12T11:21:57.793+0000',
	seenAt: '2018-12-12T11:21:58.251+0000',
	applicationId: 'example-application-id',
	entityId: 'example-entity-id',
	contact: person,
};

const parties = (result: object) => events({ results: [result] }).map(({ from, to }) => ({ from, to }));

test('the published example', () => {
	expect(events({ results: [published] })).toEqual([
		{
			event: 'status',
			provider: 'infobip',
			messageId: '1215f543ab19-345f-adbd-12ad31451ed25f35',
			receivedAt: '2018-12-12T11:21:58.251Z',
			from: {
				phone: '41793026731',
				userId: 'US.1349120865530274191',
				parentUserId: 'US.ENT.118157495734',
				username: 'username',
				name: 'name',
			},
			to: { phone: '385919998888' },
			status: { state: 'read' },
		},
	]);
});

test('its mirror image says the same', () => {
	const mirrored = { ...published, from: '41793026731', to: '385919998888' };
	expect(events({ results: [mirrored] })).toEqual(events({ results: [published] }));
});

test.each<[what: string, more: object]>([
	['with a plus sign', { to: '+41793026731' }],
	['as JSON numbers', { from: 385919998888, to: 41793026731 }],
])('numbers %s', (_what, more) => {
	expect(parties({ ...published, ...more })).toEqual([
		{
			from: {
				phone: '41793026731',
				userId: 'US.1349120865530274191',
				parentUserId: 'US.ENT.118157495734',
				username: 'username',
				name: 'name',
			},
			to: { phone: '385919998888' },
		},
	]);
});

test('a person who hides the number is known by the user id', () => {
	const contact = { userId: 'US.1349120865530274191' };
	const expected = [{ from: { userId: 'US.1349120865530274191' }, to: { phone: '385919998888' } }];
	expect(parties({ ...published, to: 'US.1349120865530274191', contact })).toEqual(expected);
	expect(parties({ ...published, from: 'US.1349120865530274191', to: '385919998888', contact })).toEqual(
		expected,
	);
});

test('without contact, from is the person, as the contract has it', () => {
	expect(parties({ ...published, contact: undefined })).toEqual([
		{ from: { phone: '385919998888' }, to: { phone: '41793026731' } },
	]);
});

test('a delivery report, where to is the person, both ways', () => {
	const report = { to: '41793026731', from: '385919998888', status: { groupId: 3 }, contact: person };
	const expected = [
		{
			from: {
				phone: '41793026731',
				userId: 'US.1349120865530274191',
				parentUserId: 'US.ENT.118157495734',
				username: 'username',
				name: 'name',
			},
			to: { phone: '385919998888' },
		},
	];
	expect(parties(report)).toEqual(expected);
	expect(parties({ ...report, to: '385919998888', from: '41793026731' })).toEqual(expected);
});

/** Infobip contract §8.1 and §11, and the bodies that nobody promised not to send. */

test.each<[spelling: unknown, receivedAt: string]>([
	['2025-01-01T10:10:00.000+0000', '2025-01-01T10:10:00.000Z'],
	['2025-01-01T07:10:00.000-0300', '2025-01-01T10:10:00.000Z'],
	['2025-01-01T10:10:00.000+00:00', '2025-01-01T10:10:00.000Z'],
	['2025-01-01T10:10:00Z', '2025-01-01T10:10:00.000Z'],
	['yesterday', NOW],
	[null, NOW],
	[undefined, NOW],
])('§11: receivedAt %j', (spelling, receivedAt) => {
	expect(events(envelope(result({ type: 'TEXT', text: 'Hi' }, { receivedAt: spelling })))).toEqual([
		{ event: 'text', ...BASE, receivedAt, text: 'Hi' },
	]);
});

test.each<[what: string, more: object, from: object]>([
	['no contact (MO_OTT_MSISDN)', { contact: undefined }, { phone: '441134960001' }],
	['contact null', { contact: null }, { phone: '441134960001' }],
	['a contact that is no object', { contact: 'Frank' }, { phone: '441134960001' }],
	[
		'contact without phoneNumber',
		{ contact: { ...CONTACT, phoneNumber: null } },
		{
			phone: '441134960001',
			userId: 'GB.123123123',
			parentUserId: 'GB.ENT.456456456',
			username: 'frank',
			name: 'Frank',
		},
	],
	[
		'a hidden number',
		{ from: 'GB.123123123', contact: { name: 'Frank', userId: 'GB.123123123' } },
		{ userId: 'GB.123123123', name: 'Frank' },
	],
	['a hidden number without contact', { from: 'GB.123123123', contact: null }, { userId: 'GB.123123123' }],
	[
		'a hidden number that contact shows',
		{ from: 'GB.123123123' },
		{
			phone: '441134960001',
			userId: 'GB.123123123',
			parentUserId: 'GB.ENT.456456456',
			username: 'frank',
			name: 'Frank',
		},
	],
	['from as a number', { from: 441134960001, contact: null }, { phone: '441134960001' }],
	['no from at all', { from: null, contact: null }, {}],
])('§8.1, §11: the sender with %s', (_what, more, from) => {
	expect(events(envelope(result({ type: 'TEXT', text: 'Hi' }, more)))).toEqual([
		{ event: 'text', ...BASE, from, text: 'Hi' },
	]);
});

test('§11: callbackData, integrationType and price missing or null', () => {
	const missing = { callbackData: undefined, integrationType: undefined, price: undefined };
	const nulls = { callbackData: null, integrationType: null, price: null, keyword: null };
	const body = envelope(
		result({ type: 'TEXT', text: 'Hi' }, missing),
		result({ type: 'TEXT', text: 'Hi' }, nulls),
	);
	const event = { event: 'text', ...BASE, reference: undefined, text: 'Hi' };
	expect(events(body)).toEqual([event, event]);
});

test('§8.1: a message of another channel is other', () => {
	const rcs = { integrationType: 'RCS' };
	const button = { type: 'BUTTON', text: 'Yes', payload: 'yes' };
	const body = envelope(result({ type: 'TEXT', text: 'Hi' }, rcs), result(button, rcs));
	expect(events(body)).toEqual([
		{ event: 'other', ...BASE, type: 'TEXT', content: { text: 'Hi' } },
		{ event: 'other', ...BASE, type: 'BUTTON', content: { text: 'Yes', payload: 'yes' } },
	]);
});

test('damaged results among good ones come out as other, those without content together, the good ones as they are', () => {
	const good = (text: string) => result({ type: 'TEXT', text });
	const halfway = { from: '441134960001', messageId: 'm', message: 'text' };
	const body = envelope(good('One'), 'text', null, 7, [], {}, halfway, good('Two'));
	const empty = { event: 'other', provider: 'infobip', receivedAt: NOW, from: {}, to: {}, type: 'unknown' };
	expect(events(body)).toEqual([
		{ event: 'text', ...BASE, text: 'One' },
		{ ...empty, content: ['text', null, 7, [], {}] },
		{ ...empty, messageId: 'm', from: { phone: '441134960001' }, content: halfway },
		{ event: 'text', ...BASE, text: 'Two' },
	]);
});

test('§8.1: several results in one request, in their order', () => {
	const body = envelope(
		result({ type: 'TEXT', text: 'One' }, { messageId: 'm1' }),
		result({ type: 'CONTACT', contacts: [{ birthday: '1980-01-01' }] }, { messageId: 'm2' }),
		result({ type: 'ORDER', catalogId: 'c' }, { messageId: 'm3' }),
	);
	expect(events(body)).toEqual([
		{ event: 'text', ...BASE, messageId: 'm1', text: 'One' },
		{ event: 'contact', ...BASE, messageId: 'm2', contacts: [{ birthday: '1980-01-01' }] },
		{
			event: 'other',
			...BASE,
			messageId: 'm3',
			type: 'ORDER',
			content: { catalogId: 'c' },
		},
	]);
});

test('one result as an object in place of the list', () => {
	expect(events({ results: result({ type: 'TEXT', text: 'Hi' }) })).toEqual([
		{ event: 'text', ...BASE, text: 'Hi' },
	]);
});

test.each<[what: string, body: unknown]>([
	['nothing', undefined],
	['null', null],
	['text', 'hello'],
	['a list', [result({ type: 'TEXT', text: 'Hi' })]],
	['an empty object', {}],
	['no results', { messageCount: 0, pendingMessageCount: 0 }],
	['results null', { results: null }],
	['results empty', { results: [] }],
	['results that are text', { results: 'x' }],
	["Meta's envelope", { object: 'whatsapp_business_account', entry: [] }],
])('a body without a message gives no event: %s', (_what, body) => {
	expect(events(body)).toEqual([]);
});
