import { readCallback } from '../../../nodes/Kaleyra/callback.ts';

/** Kaleyra's callbacks, written by hand after its contract §7.1 and §8. */

/** The time given to the reader, for callbacks that bring none. */
export const NOW = '2026-01-02T03:04:05.000Z';

export const events = (body: unknown) => readCallback(body, NOW);

/** The envelope of §7.1; `value` and `extraInfo` replace members. */
export const callback = (value: object, extraInfo: object = {}) => ({
	meta_object: {
		field: 'messages',
		value: {
			messaging_product: 'whatsapp',
			metadata: { display_phone_number: '12025550100', phone_number_id: '100000000000001' },
			contacts: [{ profile: { name: 'Sam' }, wa_id: '12025550123' }],
			...value,
		},
	},
	extra_info: extraInfo,
});

export const message = (more: object) => ({
	from: '12025550123',
	id: 'wamid.EXAMPLE',
	timestamp: '1700000000',
	...more,
});

/** A callback with one message. */
export const single = (more: object, extraInfo?: object) =>
	callback({ messages: [message(more)] }, extraInfo);

/** What every event out of `single` has. */
export const BASE = {
	provider: 'kaleyra',
	messageId: 'wamid.EXAMPLE',
	receivedAt: '2023-11-14T22:13:20.000Z',
	from: { phone: '12025550123', waId: '12025550123', name: 'Sam' },
	to: { phone: '12025550100', phoneNumberId: '100000000000001' },
};

/** Kaleyra contract §7.2. */

const card = (more: object) => single({ type: 'contacts', contacts: [more] });

test('§7.2: the sample', () => {
	const body = {
		meta_object: {
			field: 'messages',
			value: {
				messaging_product: 'whatsapp',
				metadata: { display_phone_number: '12025550100', phone_number_id: '100000000000001' },
				contacts: [{ profile: { name: 'Sam' }, wa_id: '12025550123' }],
				messages: [
					{
						from: '12025550123',
						id: 'wamid.EXAMPLE',
						timestamp: '1700000000',
						type: 'contacts',
						contacts: [
							{
								name: { first_name: 'Dana', last_name: 'Example', formatted_name: 'Dana Example' },
								phones: { phone: '+1 202 555 0145', wa_id: '12025550145', type: 'MOBILE' },
							},
						],
					},
				],
			},
		},
		extra_info: {
			media_url: '',
			ref: 'order-1001',
			ref1: '',
			ref2: '',
			reply_to: '00000000-0000-4000-8000-000000000001',
			trace_id: '00000000-0000-4000-8000-000000000002',
			waba_id: '300000000000001',
		},
	};
	expect(events(body)).toEqual([
		{
			event: 'contact',
			provider: 'kaleyra',
			messageId: 'wamid.EXAMPLE',
			receivedAt: '2023-11-14T22:13:20.000Z',
			from: { phone: '12025550123', waId: '12025550123', name: 'Sam' },
			to: { phone: '12025550100', phoneNumberId: '100000000000001' },
			reference: { ref: 'order-1001', replyTo: '00000000-0000-4000-8000-000000000001' },
			contacts: [
				{
					name: { formattedName: 'Dana Example', firstName: 'Dana', lastName: 'Example' },
					phones: [{ phone: '+1 202 555 0145', waId: '12025550145', type: 'MOBILE' }],
				},
			],
		},
	]);
});

const phone = { phone: '+1 202 555 0145', wa_id: '12025550145', type: 'MOBILE' };
const ourPhone = { phone: '+1 202 555 0145', waId: '12025550145', type: 'MOBILE' };
const place = {
	street: '1 Example Street',
	city: 'Springfield',
	state: 'California',
	zip: '90000',
	country: 'United States',
	country_code: 'US',
	type: 'HOME',
};
const ourPlace = {
	street: '1 Example Street',
	city: 'Springfield',
	state: 'California',
	zip: '90000',
	country: 'United States',
	countryCode: 'US',
	type: 'HOME',
};

test.each<[row: string, card: object, contact: object]>([
	['name.formatted_name', { name: { formatted_name: 'Dana' } }, { name: { formattedName: 'Dana' } }],
	['name.first_name', { name: { first_name: 'Dana' } }, { name: { firstName: 'Dana' } }],
	['name.middle_name', { name: { middle_name: 'Sam' } }, { name: { middleName: 'Sam' } }],
	['name.last_name', { name: { last_name: 'Example' } }, { name: { lastName: 'Example' } }],
	['name.suffix', { name: { suffix: 'Jr.' } }, { name: { suffix: 'Jr.' } }],
	['name.prefix', { name: { prefix: 'Dr.' } }, { name: { prefix: 'Dr.' } }],
	['phones as an object', { phones: phone }, { phones: [ourPhone] }],
	['phones as an array', { phones: [phone, { phone: '1' }] }, { phones: [ourPhone, { phone: '1' }] }],
	['phones as bare text', { phones: '+12025550145' }, { phones: [{ phone: '+12025550145' }] }],
	['phones absent', { name: { formatted_name: 'Dana' } }, { name: { formattedName: 'Dana' } }],
	['phones null', { name: { formatted_name: 'D' }, phones: null }, { name: { formattedName: 'D' } }],
	['phones[].wa_id alone', { phones: [{ wa_id: '12025550145' }] }, { phones: [{ waId: '12025550145' }] }],
	[
		'emails as an array',
		{ emails: [{ email: 'd@example.com', type: 'WORK' }] },
		{ emails: [{ email: 'd@example.com', type: 'WORK' }] },
	],
	['emails as an object', { emails: { email: 'd@example.com' } }, { emails: [{ email: 'd@example.com' }] }],
	[
		'urls as an array',
		{ urls: [{ url: 'https://www.example.com', type: 'WORK' }] },
		{ urls: [{ url: 'https://www.example.com', type: 'WORK' }] },
	],
	['urls as an object', { urls: { url: 'https://a.example' } }, { urls: [{ url: 'https://a.example' }] }],
	['addresses as an array', { addresses: [place] }, { addresses: [ourPlace] }],
	['addresses as an object', { addresses: place }, { addresses: [ourPlace] }],
	[
		'org',
		{ org: { company: 'Example Ltd', department: 'Sales', title: 'Manager' } },
		{ org: { company: 'Example Ltd', department: 'Sales', title: 'Manager' } },
	],
	['birthday', { birthday: '1990-02-28' }, { birthday: '1990-02-28' }],
	['a birthday of another spelling', { birthday: '28.2.1990' }, { birthday: '28.2.1990' }],
	['vcard and ims, which no send takes', { birthday: 'x', vcard: 'BEGIN', ims: [] }, { birthday: 'x' }],
	['members nobody knows', { birthday: 'x', favourite: 1, org: { floor: 2 } }, { birthday: 'x' }],
	['a zip that is a number', { addresses: [{ zip: 90000 }] }, { addresses: [{ zip: '90000' }] }],
])('§7.2: %s', (_row, given, contact) => {
	expect(events(card(given))).toEqual([{ event: 'contact', ...BASE, contacts: [contact] }]);
});

test('the cards of a message stay together, empty ones are dropped, and one object is a list of one', () => {
	const dana = { name: { formatted_name: 'Dana' } };
	expect(events(single({ type: 'contacts', contacts: [dana, {}, { name: {} }, { birthday: 'x' }] }))).toEqual(
		[{ event: 'contact', ...BASE, contacts: [{ name: { formattedName: 'Dana' } }, { birthday: 'x' }] }],
	);
	expect(events(single({ type: 'contacts', contacts: dana }))).toEqual([
		{ event: 'contact', ...BASE, contacts: [{ name: { formattedName: 'Dana' } }] },
	]);
});

test.each<[what: string, contacts: unknown]>([
	['none', []],
	['only an empty one', [{}]],
	['something that is no card', ['Dana']],
])('a contacts message with %s comes out as other, with the whole message', (_what, contacts) => {
	const raw = message({ type: 'contacts', contacts });
	expect(events(callback({ messages: [raw] }))).toEqual([
		{ event: 'other', ...BASE, type: 'contacts', content: raw },
	]);
});

/** Kaleyra contract §7.3 and §8: what a message or a failure says beside its payload is not lost. */

const contentOf = (message: object, info: object = {}) =>
	readCallback({ meta_object: { value: { messages: [message] } }, extra_info: info }, NOW).map((event) =>
		event.event === 'other' ? event.content : event.event,
	);

test('context and referral stand beside the payload, and the link to the file', () => {
	const message = {
		from: '12025550123',
		from_user_id: 'US.13491208655302741918',
		id: 'wamid.IN',
		timestamp: '1700000000',
		type: 'system',
		system: { body: 'Sam changed the number' },
		context: { forwarded: true },
		referral: { source_type: 'ad', headline: 'Shoes' },
	};
	expect(contentOf(message, { media_url: 'https://media.example.com/1' })).toEqual([
		{
			body: 'Sam changed the number',
			media_url: 'https://media.example.com/1',
			context: { forwarded: true },
			referral: { source_type: 'ad', headline: 'Shoes' },
		},
	]);
});

test('errors stand beside the payload; a member of the payload keeps its value', () => {
	const errors = [{ code: 131051, title: 'Message type unknown' }];
	expect(contentOf({ type: 'unsupported', unsupported: { type: 'poll' }, errors })).toEqual([
		{ type: 'poll', errors },
	]);
	expect(contentOf({ type: 'order', order: { text: 'Please' }, text: 'another' })).toEqual([
		{ text: 'Please' },
	]);
});

test('a message without a payload is kept whole', () => {
	const message = { id: 'wamid.IN', type: 'unsupported', errors: [{ code: 131051 }] };
	expect(contentOf(message)).toEqual([message]);
	expect(contentOf(message, { media_url: 'https://media.example.com/1' })).toEqual([
		{ ...message, media_url: 'https://media.example.com/1' },
	]);
});

const reasonOf = (errors: unknown) =>
	readCallback({ meta_object: { value: { statuses: [{ status: 'failed', errors }] } } }, NOW).map((event) =>
		event.event === 'status' ? event.status : event.event,
	);

test.each<[what: string, error: object, status: object]>([
	[
		'details before message and title',
		{
			code: 131014,
			title: 'Title',
			message: 'Message',
			error_data: { details: 'More than 24 hours have passed' },
		},
		{ code: '131014', description: 'More than 24 hours have passed' },
	],
	[
		'message before title',
		{ code: 1, title: 'Title', message: 'Message', error_data: {} },
		{ code: '1', description: 'Message' },
	],
	['title', { code: 1, title: 'Title', message: '', error_data: 'x' }, { code: '1', description: 'Title' }],
	['nothing', { code: 1 }, { code: '1' }],
])('a failure says the most exact reason there is: %s', (_what, error, status) => {
	expect(reasonOf([error])).toEqual([{ state: 'failed', ...status }]);
	expect(reasonOf(['not an error', error])).toEqual([{ state: 'failed', ...status }]);
});

/** Kaleyra contract §7.1: who sent a message, and what it belongs to. */

test('§7.1: the sender is told apart from the shared cards, each message from its own profile', () => {
	const body = callback({
		contacts: [
			{ profile: { name: 'Sam' }, wa_id: '12025550123' },
			{ profile: { name: 'Kim' }, wa_id: '12025550199' },
		],
		messages: [
			message({ from: '12025550199', type: 'text', text: { body: 'One' } }),
			message({ type: 'text', text: { body: 'Two' } }),
		],
	});
	expect(events(body).map(({ from }) => from)).toEqual([
		{ phone: '12025550199', waId: '12025550199', name: 'Kim' },
		{ phone: '12025550123', waId: '12025550123', name: 'Sam' },
	]);
});

test('§7.1: context.id names the message answered, and extra_info.reply_to is a reference to it', () => {
	const text = { type: 'text', text: { body: 'Yes' } };
	const context = { from: '12025550100', id: 'wamid.PARENT' };
	const answer = (more: object, info: object) => events(single({ ...text, ...more }, info));
	const event = { event: 'text', ...BASE, text: 'Yes' };
	expect(answer({ context }, { reply_to: 'uuid' })).toEqual([
		{ ...event, replyTo: 'wamid.PARENT', reference: { replyTo: 'uuid' } },
	]);
	expect(answer({ context: { id: '' } }, { reply_to: 'uuid' })).toEqual([
		{ ...event, reference: { replyTo: 'uuid' } },
	]);
	expect(answer({}, { reply_to: 'uuid' })).toEqual([{ ...event, reference: { replyTo: 'uuid' } }]);
	expect(answer({}, { reply_to: '' })).toEqual([event]);
});

test.each<[info: object | null, reference: object | undefined]>([
	[
		{ ref: 'a', ref1: 'b', ref2: 'c' },
		{ ref: 'a', ref1: 'b', ref2: 'c' },
	],
	[{ ref: '', ref1: 'b', ref2: null }, { ref1: 'b' }],
	[{ ref2: 'c' }, { ref2: 'c' }],
	[{ ref: 7 }, { ref: '7' }],
	[{ ref: '', ref1: '', ref2: '' }, undefined],
	[{}, undefined],
	[null, undefined],
])('§7.1: the references of extra_info %j', (info, reference) => {
	const body = { ...single({ type: 'text', text: { body: 'Yes' } }), extra_info: info };
	expect(events(body)).toEqual([{ event: 'text', ...BASE, text: 'Yes', reference }]);
});

/** Kaleyra contract §7.3: files, whose link stands in extra_info, and locations. */

const link = 'https://media.example.com/1';
const file = { mime_type: 'a/b', sha256: 'c0ffee', id: '900000000000001' };
const facts = { id: '900000000000001', mimeType: 'a/b' };

test.each<[type: string, payload: object, media: object]>([
	['image', { caption: 'A picture' }, { kind: 'image', caption: 'A picture' }],
	['document', { filename: 'offer.pdf' }, { kind: 'document', filename: 'offer.pdf' }],
	['audio', {}, { kind: 'audio' }],
	['audio', { voice: false }, { kind: 'audio' }],
	['audio', { voice: true }, { kind: 'voice' }],
	['video', { caption: 'A film' }, { kind: 'video', caption: 'A film' }],
	['sticker', { animated: true }, { kind: 'sticker' }],
])('§7.3: %s %j', (type, payload, media) => {
	const raw = { type, [type]: { ...file, ...payload } };
	expect(events(single(raw, { media_url: link }))).toEqual([
		{ event: 'media', ...BASE, media: { ...media, ...facts, url: link } },
	]);
	expect(events(single(raw, { media_url: '' }))).toEqual([
		{ event: 'media', ...BASE, media: { ...media, ...facts } },
	]);
});

test('a caption may stand beside the file, and a link alone is enough', () => {
	const body = single({ type: 'image', image: {}, caption: 'A picture' }, { media_url: link });
	expect(events(body)).toEqual([
		{ event: 'media', ...BASE, media: { kind: 'image', url: link, caption: 'A picture' } },
	]);
});

test.each<[what: string, image: unknown, mediaUrl: unknown, content: object]>([
	['neither link nor id', { mime_type: 'a/b' }, '', { mime_type: 'a/b' }],
	['no payload', 'x', '', message({ type: 'image', image: 'x' })],
	['a link that is none', file, 'see attachment', { ...file, media_url: 'see attachment' }],
	['a link to a file of the server', file, 'file:///a', { ...file, media_url: 'file:///a' }],
])('a file with %s is other, with its payload', (_what, image, mediaUrl, content) => {
	expect(events(single({ type: 'image', image }, { media_url: mediaUrl }))).toEqual([
		{ event: 'other', ...BASE, type: 'image', content },
	]);
});

test('of several messages nobody knows whose file the one link leads to: the files are other, with it', () => {
	const image = message({ type: 'image', image: file });
	const text = message({ type: 'text', text: { body: 'Hi' } });
	const several = (mediaUrl: string) => callback({ messages: [image, text] }, { media_url: mediaUrl });
	expect(events(several(link))).toEqual([
		{ event: 'other', ...BASE, type: 'image', content: { ...file, media_url: link } },
		{ event: 'text', ...BASE, text: 'Hi' },
	]);
	expect(events(several(''))).toEqual([
		{ event: 'media', ...BASE, media: { kind: 'image', ...facts } },
		{ event: 'text', ...BASE, text: 'Hi' },
	]);
});

test('§7.3: location', () => {
	const place = {
		latitude: 37.48,
		longitude: -122.15,
		address: '1 Example Street',
		name: 'Example',
		url: 'https://a.example',
	};
	const bare = { latitude: 37.48, longitude: -122.15 };
	expect(events(single({ type: 'location', location: place }))).toEqual([
		{ event: 'location', ...BASE, location: place },
	]);
	expect(events(single({ type: 'location', location: bare }))).toEqual([
		{ event: 'location', ...BASE, location: bare },
	]);
});

test.each([{ latitude: 37.48 }, { latitude: 'x', longitude: 1 }, { name: 'Example' }])(
	'a location without two numbers is other, with its payload: %j',
	(location) => {
		expect(events(single({ type: 'location', location }))).toEqual([
			{ event: 'other', ...BASE, type: 'location', content: location },
		]);
	},
);

/**
 * Kaleyra contract §7.1 and §8: an id is never taken for one of another kind, or the answers of two messages
 * are joined.
 */

const statusBody = (status: object, info: object = {}, messageId?: unknown) => ({
	meta_object: { field: 'messages', value: { statuses: [{ status: 'sent', ...status }] } },
	extra_info: info,
	status: 'sent',
	message_id: messageId,
});

const messageIds = (body: unknown) => readCallback(body, NOW).map(({ messageId }) => messageId);

test('the published status: its id is the conversation’s, the message’s is in extra_info', () => {
	const published = {
		meta_object: {
			value: {
				messaging_product: 'whatsapp',
				metadata: { display_phone_number: '911234567890', phone_number_id: '104601234567860' },
				statuses: [
					{
						id: '0007f9c3269f79de0000acac299cfb',
						status: 'sent',
						timestamp: '1722834665',
						recipient_id: '919407000000',
						conversation: {
							id: '0007f9c3269f79de0000acac299cfb',
							expiration_timestamp: '1722900260',
							origin: { type: 'marketing' },
						},
						pricing: { billable: true, pricing_model: 'Conversation-Based Pricing', category: 'marketing' },
					},
				],
			},
			field: 'messages',
		},
		extra_info: {
			trace_id: '8f14e45f-e000-4c1a-9e77-1a5000000000',
			message_id: 'wamid.HBgMOTE5NDA3AQ==',
			waba_id: '1200034512345',
			ref: 'campaign_2025_summer_sale',
			ref1: 'order_ORD_456789',
			ref2: 'payment_pending',
			enable_url_tracking_body: false,
			enable_url_tracking_button: false,
		},
		status: 'sent',
		message_id: 'wamid.HBgMOTE5NDA3AQ==',
	};
	expect(readCallback(published, NOW)).toEqual([
		{
			event: 'status',
			provider: 'kaleyra',
			messageId: 'wamid.HBgMOTE5NDA3AQ==',
			receivedAt: '2024-08-05T05:11:05.000Z',
			from: { phone: '919407000000' },
			to: { phone: '911234567890', phoneNumberId: '104601234567860' },
			reference: { ref: 'campaign_2025_summer_sale', ref1: 'order_ORD_456789', ref2: 'payment_pending' },
			status: { state: 'sent' },
		},
	]);
});

test.each<[what: string, body: unknown, messageId: string | undefined]>([
	[
		'extra_info before the top level and its own',
		statusBody({ id: 'own' }, { message_id: 'wamid.INFO' }, 'wamid.TOP'),
		'wamid.INFO',
	],
	['the top level before its own', statusBody({ id: 'own' }, { message_id: '' }, 'wamid.TOP'), 'wamid.TOP'],
	['its own', statusBody({ id: 'own', conversation: { id: 'other' } }), 'own'],
	['its own as a number', statusBody({ id: 7 }), '7'],
	['none, when its own is the conversation’s', statusBody({ id: 'c', conversation: { id: 'c' } }), undefined],
	[
		'none, when its own is the conversation’s as a number',
		statusBody({ id: '7', conversation: { id: 7 } }),
		undefined,
	],
	['none at all', statusBody({}), undefined],
])('the id of a status: %s', (_what, body, messageId) => {
	expect(messageIds(body)).toEqual([messageId]);
});

const answer = (context: unknown, info: object = {}) =>
	readCallback(
		{
			meta_object: {
				value: { messages: [{ id: 'wamid.IN', type: 'text', text: { body: 'Yes' }, context }] },
			},
			extra_info: info,
		},
		NOW,
	).map(({ replyTo, reference }) => ({ replyTo, reference }));

test('replyTo is the wamid of context, and Kaleyra’s own id of the message answered is a reference', () => {
	const parent = { from: '12025550100', id: 'wamid.PARENT' };
	const uuid = '00000000-0000-4000-8000-000000000001';
	expect(answer(parent, { reply_to: uuid })).toEqual([
		{ replyTo: 'wamid.PARENT', reference: { replyTo: uuid } },
	]);
	expect(answer(parent)).toEqual([{ replyTo: 'wamid.PARENT' }]);
	expect(answer(undefined, { reply_to: uuid, ref: 'order-1001' })).toEqual([
		{ reference: { ref: 'order-1001', replyTo: uuid } },
	]);
	expect(answer({ id: uuid }, { reply_to: '' })).toEqual([{}]);
	expect(answer({ id: '' })).toEqual([{}]);
});

/** Kaleyra contract §23: quick replies, reply buttons and rows of lists. */

test('§23: the sample of a quick reply', () => {
	const body = {
		meta_object: {
			field: 'messages',
			value: {
				messaging_product: 'whatsapp',
				metadata: { display_phone_number: '12025550100', phone_number_id: '100000000000001' },
				contacts: [{ profile: { name: 'Sam' }, wa_id: '12025550123' }],
				messages: [
					{
						context: { from: '12025550100', id: 'wamid.OUT' },
						from: '12025550123',
						id: 'wamid.IN',
						timestamp: '1700000000',
						type: 'button',
						button: { payload: 'pickup-yes', text: 'Yes' },
					},
				],
			},
		},
		extra_info: {
			media_url: '',
			ref: 'campaign-7',
			ref1: '',
			ref2: '',
			reply_to: '00000000-0000-4000-8000-000000000001',
			trace_id: '00000000-0000-4000-8000-000000000002',
			waba_id: '300000000000001',
		},
	};
	expect(events(body)).toEqual([
		{
			event: 'reply',
			provider: 'kaleyra',
			messageId: 'wamid.IN',
			receivedAt: '2023-11-14T22:13:20.000Z',
			from: { phone: '12025550123', waId: '12025550123', name: 'Sam' },
			to: { phone: '12025550100', phoneNumberId: '100000000000001' },
			replyTo: 'wamid.OUT',
			reference: { ref: 'campaign-7', replyTo: '00000000-0000-4000-8000-000000000001' },
			reply: { kind: 'quickReply', title: 'Yes', payload: 'pickup-yes' },
		},
	]);
});

const interactive = (type: string, payload: unknown) => ({
	type: 'interactive',
	interactive: { type, [type]: payload },
});

test.each<[message: object, reply: object]>([
	[
		interactive('list_reply', { id: 'slot-2', title: 'Tuesday', description: '10:00 to 12:00' }),
		{ kind: 'list', title: 'Tuesday', id: 'slot-2', description: '10:00 to 12:00' },
	],
	[
		interactive('list_reply', { id: 'slot-1', title: 'Monday' }),
		{ kind: 'list', title: 'Monday', id: 'slot-1' },
	],
	[interactive('button_reply', { id: 'yes', title: 'Yes' }), { kind: 'button', title: 'Yes', id: 'yes' }],
	[
		{ type: 'button', button: { payload: 'Yes', text: 'Yes' } },
		{ kind: 'quickReply', title: 'Yes', payload: 'Yes' },
	],
	[
		{ type: 'button', button: { payload: '', text: 'Yes' } },
		{ kind: 'quickReply', title: 'Yes' },
	],
	[
		{ type: 'button', button: { payload: 7, text: 1001 } },
		{ kind: 'quickReply', title: '1001', payload: '7' },
	],
])('§23: %j', (message, reply) => {
	const context = { from: '12025550100', id: 'wamid.PARENT' };
	expect(events(single({ ...message, context }))).toEqual([
		{ event: 'reply', ...BASE, replyTo: 'wamid.PARENT', reply },
	]);
	expect(events(single(message))).toEqual([{ event: 'reply', ...BASE, reply }]);
});

test.each<[type: string, payload: object]>([
	['button', { payload: 'pickup-yes' }],
	['button', { payload: 'pickup-yes', text: ' ' }],
	['interactive', { type: 'list_reply', list_reply: { id: 'slot-1', description: 'First' } }],
	['interactive', { type: 'list_reply', list_reply: 'Tuesday' }],
	['interactive', { type: 'button_reply', button_reply: { id: 'yes', title: {} } }],
	['interactive', { type: 'button_reply', list_reply: { id: 'yes', title: 'Yes' } }],
	['interactive', { list_reply: { id: 'yes', title: 'Yes' } }],
	['interactive', { type: ['list_reply'], list_reply: { id: 'yes', title: 'Yes' } }],
])('a reply without a title is other, with its payload: %s %j', (type, payload) => {
	const context = { from: '12025550100', id: 'wamid.PARENT' };
	expect(events(single({ type, [type]: payload, context }))).toEqual([
		{ event: 'other', ...BASE, replyTo: 'wamid.PARENT', type, content: { ...payload, context } },
	]);
});

/** Kaleyra contract §10: who wrote, when numbers are hidden and people are several. */

const sam = { wa_id: '12025550123', user_id: 'US.1', profile: { name: 'Sam' } };
const kim = { user_id: 'US.2', profile: { name: 'Kim', username: 'kim' } };

const senders = (contacts: unknown, ...messages: unknown[]) =>
	readCallback({ meta_object: { value: { contacts, messages } } }, NOW).map(({ from }) => from);

test('a message with a user id alone comes from the person of that id', () => {
	expect(senders([sam, kim], { from_user_id: 'US.2', type: 'text', text: { body: 'Hi' } })).toEqual([
		{ userId: 'US.2', username: 'kim', name: 'Kim' },
	]);
	expect(senders([sam, kim], { from_user_id: 'US.1', type: 'image', image: {} })).toEqual([
		{ waId: '12025550123', userId: 'US.1', name: 'Sam' },
	]);
	expect(senders([], { from_user_id: 'US.3', type: 'text', text: { body: 'Hi' } })).toEqual([
		{ userId: 'US.3' },
	]);
});

test('a user id in the place of the number is no number', () => {
	expect(senders([sam, kim], { from: 'US.2', type: 'image' })).toEqual([
		{ userId: 'US.2', username: 'kim', name: 'Kim' },
	]);
});

test('a number before a user id', () => {
	expect(senders([kim, sam], { from: '12025550123', from_user_id: 'US.1', type: 'image' })).toEqual([
		{ phone: '12025550123', waId: '12025550123', userId: 'US.1', name: 'Sam' },
	]);
});

test('of several people nobody is given the name of another', () => {
	expect(senders([sam, kim], { from: '12025550199', type: 'image' })).toEqual([{ phone: '12025550199' }]);
	expect(senders([sam, sam], { type: 'image' })).toEqual([{}]);
});

test('a single person is the sender, also where the ids differ as in the published sample', () => {
	expect(senders([sam], { from: '12025550199', type: 'image' })).toEqual([
		{ phone: '12025550199', waId: '12025550123', userId: 'US.1', name: 'Sam' },
	]);
});

test('a single person is not everybody where messages come from several', () => {
	const image = { type: 'image' };
	expect(senders([sam], { from: '12025550123', ...image }, { from: '12025550199', ...image })).toEqual([
		{ phone: '12025550123', waId: '12025550123', userId: 'US.1', name: 'Sam' },
		{ phone: '12025550199' },
	]);
	expect(senders([sam], { from: '12025550199', ...image }, image, 7)).toEqual([
		{ phone: '12025550199', waId: '12025550123', userId: 'US.1', name: 'Sam' },
		{ waId: '12025550123', userId: 'US.1', name: 'Sam' },
		{ waId: '12025550123', userId: 'US.1', name: 'Sam' },
	]);
});

test('a status of a person who hides the number', () => {
	const statuses = [
		{ status: 'read', recipient_user_id: 'US.1' },
		{ status: 'read', recipient_id: '12025550123' },
	];
	expect(readCallback({ meta_object: { value: { statuses } } }, NOW).map(({ from }) => from)).toEqual([
		{ userId: 'US.1' },
		{ phone: '12025550123' },
	]);
});

/** Kaleyra contract §22.3: why Meta did not deliver a message, and what to do. */

const CHECK_VALUES =
	'A value is missing, or is not one that WhatsApp takes. Check the parameters of this item; if they are right, ask Kaleyra support';
const WRONG_VALUES =
	'The values do not fit the template: there are too few or too many, or one is of the wrong kind. Set "Variables From" to Template, which shows a field for each value, or correct the values';
const PAUSED =
	'WhatsApp has paused or disabled the template. Wait until it is approved again, or choose another template. WhatsApp pauses a template that too many recipients report';

test.each<[code: number, advice: string]>([
	[
		131047,
		'The recipient has not written to you within the last 24 hours. Send a template first, and this message once the recipient has answered',
	],
	[
		131049,
		'WhatsApp limits how many marketing messages a person gets. Wait at least a day before sending marketing messages to this recipient again; trying again now does not help',
	],
	[131050, 'The recipient opted out of marketing messages. Take the recipient off your marketing list'],
	[
		131053,
		'The file at the URL could not be fetched or used. Check that anyone can open the URL without logging in, and that WhatsApp accepts the size and format',
	],
	[
		130472,
		'WhatsApp holds marketing messages back from this person as part of an experiment. Trying again does not help: wait until the person writes to you, or use another channel',
	],
	[
		131000,
		'WhatsApp could not process it. Send the message again later; if it keeps happening, contact Kaleyra support',
	],
	[131008, CHECK_VALUES],
	[131009, CHECK_VALUES],
	[131021, 'Sender and recipient are the same number. Correct "Recipients"'],
	[
		131026,
		'The recipient is not on WhatsApp, or has a version of it that cannot show the message. Check the number in "Recipients"; if it is right, take it off your WhatsApp list',
	],
	[
		131030,
		'The recipient is not on the list of numbers that a test sender may write to. Add the number to that list, or send from a number that is not for tests',
	],
	[
		131031,
		"WhatsApp has locked the business account. Look in Meta's Business Support for the reason, and ask Kaleyra support",
	],
	[
		131042,
		'There is a problem with the payment method of the business account. Correct the payment method and billing settings of the WhatsApp Business Account, then send the message again',
	],
	[
		131048,
		"WhatsApp limits the sender because too many of its messages were blocked or reported as spam. Send less, and check the number's quality in the Kaleyra console",
	],
	[131051, 'WhatsApp does not support this kind of message. Choose another "Operation"'],
	[
		131056,
		'Too many messages went from this sender to this recipient within a short time. Wait a minute, then send the message again',
	],
	[132000, WRONG_VALUES],
	[
		132001,
		'The sender has no approved template with this name in this language. Choose the template from the list in "Template", or correct its name and "Template Language"',
	],
	[132005, 'The template is too long with its values filled in. Shorten the values'],
	[132007, "The text breaks WhatsApp's content rules. Change the values, or choose another template"],
	[132012, WRONG_VALUES],
	[132015, PAUSED],
	[132016, PAUSED],
])("§22.3: Meta's code %i says what to do, after Meta's own words", (code, advice) => {
	const statusOf = (error: object) =>
		events(callback({ contacts: undefined, statuses: [{ status: 'failed', errors: [error] }] })).map(
			(event) => 'status' in event && event.status,
		);
	expect(statusOf({ code, title: 'Words' })).toEqual([
		{ state: 'failed', code: String(code), description: `Words. ${advice}` },
	]);
	expect(statusOf({ code })).toEqual([{ state: 'failed', code: String(code), description: advice }]);
});

test("a full stop of Meta's is not doubled", () => {
	const [event] = events(
		callback({
			contacts: undefined,
			statuses: [{ status: 'failed', errors: [{ code: 132005, title: 'Too long.' }] }],
		}),
	);
	expect(event).toMatchObject({ status: { description: expect.stringMatching(/^Too long\. The template/) } });
});

/**
 * Kaleyra contract §8: `status` and `message_id` also stand beside the lists, and nobody knows what NOT-SENT
 * looks like.
 */

const LONE = { status: 'NOT-SENT', message_id: 'm-1', extra_info: { ref: 'order-1' } };
const EVENT = {
	event: 'status',
	provider: 'kaleyra',
	messageId: 'm-1',
	receivedAt: NOW,
	from: {},
	to: {},
	reference: { ref: 'order-1' },
	status: { state: 'failed' },
};

test('a status without a list of statuses is not lost', () => {
	expect(events(LONE)).toEqual([EVENT]);
	const to = { phone: '12025550100', phoneNumberId: '100000000000001' };
	const errors = [{ code: 1, message: 'Opted out' }];
	expect(events({ ...callback({ errors, statuses: [] }), ...LONE, timestamp: '1700000001' })).toEqual([
		{
			...EVENT,
			to,
			receivedAt: '2023-11-14T22:13:21.000Z',
			status: { state: 'failed', code: '1', description: 'Opted out' },
		},
	]);
});

test.each<[what: string, body: object]>([
	['without the id of a message', { status: 'NOT-SENT' }],
	['in a word that is no state, outside of an envelope,', { status: 'OK', message_id: 'm-1' }],
	['that is no text', { status: ['sent'], message_id: 'm-1' }],
])('a status %s is none', (_what, body) => {
	expect(events(body)).toEqual([]);
});

test.each(['Submit - Success', 'submit-failure'])('§8.1: the word %j passes as unknown', (word) => {
	const body = { ...callback({ statuses: [] }), status: word, message_id: 'm-1' };
	expect(events(body)).toMatchObject([{ event: 'status', status: { state: 'unknown', description: word } }]);
});

test.each<[field: string, value: object, more: object]>([
	[
		'user_preferences',
		{
			contacts: [{ wa_id: '12025550123', profile: { name: 'Sam' } }],
			user_preferences: [
				{ wa_id: '12025550123', category: 'marketing_messages', value: 'stop', timestamp: '1700000001' },
			],
		},
		{
			from: { phone: '12025550123', waId: '12025550123', name: 'Sam' },
			receivedAt: '2023-11-14T22:13:21.000Z',
		},
	],
	[
		'message_template_status_update',
		{ event: 'APPROVED', message_template_name: 'order_ready' },
		{ from: {} },
	],
])('§9.1: the notice %s is other, with the whole body', (field, value, more) => {
	const body = { meta_object: { field, value }, extra_info: { waba_id: '300000000000001' } };
	expect(events(body)).toMatchObject([{ event: 'other', type: field, content: body, ...more }]);
});

test.each(['messages', '', {}])('§9.1: an empty callback with the field %j brings nothing', (field) => {
	expect(events({ meta_object: { field, value: { metadata: {} } } })).toEqual([]);
});

test('beside a list it says nothing more', () => {
	const statuses = [{ id: 'wamid.A', status: 'sent' }];
	expect(events({ ...callback({ statuses }), ...LONE })).toMatchObject([{ status: { state: 'sent' } }]);
});

/** Kaleyra contract §8. */

const sent = {
	id: '5f2b6c0d9e8a7b6c',
	status: 'sent',
	timestamp: '1700000001',
	recipient_id: '12025550123',
	conversation: { id: '5f2b6c0d9e8a7b6c', expiration_timestamp: '1700086400', origin: { type: 'service' } },
	pricing: { billable: true, pricing_model: 'CBP', category: 'service' },
};

const statusCallback = (more: object, extraInfo?: object) => ({
	...callback({ contacts: undefined, statuses: [{ ...sent, ...more }] }, extraInfo),
	status: 'sent',
	message_id: 'wamid.STATUS',
});

const STATUS = {
	event: 'status',
	provider: 'kaleyra',
	messageId: 'wamid.STATUS',
	receivedAt: '2023-11-14T22:13:21.000Z',
	from: { phone: '12025550123' },
	to: { phone: '12025550100', phoneNumberId: '100000000000001' },
};

test('a status without extra_info and metadata', () => {
	const bare = { meta_object: { value: { statuses: [{ status: 'sent', timestamp: '1700000001' }] } } };
	expect(events(bare)).toEqual([
		{ ...STATUS, messageId: undefined, from: {}, to: {}, status: { state: 'sent' } },
	]);
});

test('a status as the contract has it', () => {
	const info = {
		trace_id: '00000000-0000-4000-8000-000000000003',
		message_id: 'wamid.STATUS',
		waba_id: '300000000000001',
		ref: 'order-1001',
		ref1: '',
		ref2: '',
		enable_url_tracking_body: false,
		enable_url_tracking_button: false,
	};
	expect(events(statusCallback({}, info))).toEqual([
		{ ...STATUS, reference: { ref: 'order-1001' }, status: { state: 'sent' } },
	]);
});

test.each([
	['sent', 'sent'],
	['SENT', 'sent'],
	['delivered', 'delivered'],
	['DELIVERED', 'delivered'],
	['read', 'read'],
	['Read', 'read'],
	['failed', 'failed'],
	['FAILED', 'failed'],
	['NOT-SENT', 'failed'],
	['not_sent', 'failed'],
	['', 'unknown'],
	[undefined, 'unknown'],
	[null, 'unknown'],
])('state %s is %s', (status, state) => {
	expect(events(statusCallback({ status }))).toEqual([{ ...STATUS, status: { state } }]);
});

test.each(['deleted', 'constructor', 'x'.repeat(600)])(
	'§8.1: state %s is unknown, in its words',
	(status) => {
		const errors = [{ code: 1, message: 'Opted out' }];
		const word = status.length > 500 ? `${status.slice(0, 500)}…` : status;
		expect(events(statusCallback({ status }))).toEqual([
			{ ...STATUS, status: { state: 'unknown', description: word } },
		]);
		const description = word.endsWith('…') ? `${word} Opted out` : `${word}. Opted out`;
		expect(events(statusCallback({ status, errors }))).toEqual([
			{ ...STATUS, status: { state: 'unknown', code: '1', description } },
		]);
	},
);

test.each<[what: string, errors: unknown, status: object]>([
	[
		'code and message',
		[{ code: 131014, title: 'Request limit', message: 'Too many requests' }],
		{ state: 'failed', code: '131014', description: 'Too many requests' },
	],
	[
		'title in place of a message',
		[{ code: '131014', title: 'Request limit' }],
		{ state: 'failed', code: '131014', description: 'Request limit' },
	],
	['one object', { code: 1, message: 'No' }, { state: 'failed', code: '1', description: 'No' }],
	[
		'the first of several',
		[{ code: 1, message: 'No' }, { code: 2 }],
		{ state: 'failed', code: '1', description: 'No' },
	],
	['a message alone', [{ message: 'No' }], { state: 'failed', description: 'No' }],
	['something else', ['No'], { state: 'failed' }],
	['nothing', [], { state: 'failed' }],
	['null', null, { state: 'failed' }],
])('errors[] with %s', (_what, errors, status) => {
	const [event, ...others] = events(statusCallback({ status: 'failed', errors }));
	expect(others).toEqual([]);
	expect(event).toEqual({ ...STATUS, status });
	expect(event?.event === 'status' && event.status).toStrictEqual(status);
});

test('a status without an id has the one of extra_info, and one without a time that of its arrival', () => {
	const body = statusCallback({ id: undefined, timestamp: null }, { message_id: 'wamid.STATUS' });
	expect(events(body)).toEqual([
		{ ...STATUS, messageId: 'wamid.STATUS', receivedAt: NOW, status: { state: 'sent' } },
	]);
});

test('several statuses, a damaged one among them, and a message beside them', () => {
	const body = callback({
		messages: { from: '1', type: 'text', text: { body: 'Hi' } },
		statuses: [sent, 'damaged', { ...sent, status: 'read' }],
	});
	expect(events(body).map((event) => [event.event, event.event === 'status' && event.status.state])).toEqual([
		['text', false],
		['status', 'sent'],
		['other', false],
		['status', 'read'],
	]);
});

/** Kaleyra contract §9 and §10, and the bodies that nobody promised not to send. */

test.each<[what: string, body: unknown]>([
	['nothing', undefined],
	['null', null],
	['text', 'hello'],
	['a number', 7],
	['an empty object', {}],
	['an array', []],
	['an array of callbacks', [single({ type: 'text', text: { body: 'Hi' } })]],
	['meta_object that is no object', { meta_object: 'x' }],
	['meta_object null', { meta_object: null }],
	['no value', { meta_object: { field: 'messages' } }],
	['value null', { meta_object: { value: null } }],
	['value an array', { meta_object: { value: [] } }],
	['no messages', callback({})],
	['messages null', callback({ messages: null })],
	['messages empty', callback({ messages: [] })],
	['statuses empty', callback({ statuses: [] })],
	[
		"Meta's own envelope",
		{ object: 'whatsapp_business_account', entry: [{ changes: [{ value: { messages: [{}] } }] }] },
	],
	[
		'a number-quality notice (§9)',
		{ display_phone_number: '12025550100', event: 'FLAGGED', current_limit: 'TIER_1K' },
	],
])('a body without a message gives no event: %s', (_what, body) => {
	expect(events(body)).toEqual([]);
});

test('damaged messages among good ones come out as other, those without content together, the good ones as they are', () => {
	const good = (body: string) => message({ type: 'text', text: { body } });
	const damaged = ['text', null, { type: 'contacts' }, 7, []];
	const body = callback({ messages: [good('One'), ...damaged, good('Two')] });
	const empty = {
		provider: 'kaleyra',
		receivedAt: NOW,
		from: { waId: '12025550123', name: 'Sam' },
		to: BASE.to,
	};
	expect(events(body)).toEqual([
		{ event: 'text', ...BASE, text: 'One' },
		{ event: 'other', ...empty, type: 'unknown', content: ['text', null, 7, []] },
		{ event: 'other', ...empty, type: 'contacts', content: { type: 'contacts' } },
		{ event: 'text', ...BASE, text: 'Two' },
	]);
});

test('one message as an object in place of the array', () => {
	const body = callback({ messages: message({ type: 'text', text: { body: 'Hi' } }) });
	expect(events(body)).toEqual([{ event: 'text', ...BASE, text: 'Hi' }]);
});

test('§10: a sender known by user id alone', () => {
	const body = callback({
		contacts: [{ user_id: 'US.13491208655302741918', profile: { username: 'sam' } }],
		messages: [{ id: 'wamid.EXAMPLE', timestamp: '1700000000', type: 'text', text: { body: 'Hi' } }],
	});
	expect(events(body)).toEqual([
		{ event: 'text', ...BASE, from: { userId: 'US.13491208655302741918', username: 'sam' }, text: 'Hi' },
	]);
});

test.each<[what: string, contacts: unknown, from: object]>([
	['missing', undefined, { phone: '12025550123' }],
	['null', null, { phone: '12025550123' }],
	['an object', { profile: { name: 'Sam' }, wa_id: '12025550123' }, BASE.from],
	['of another number', [{ profile: { name: 'Sam' }, wa_id: '1' }], { ...BASE.from, waId: '1' }],
	['damaged', ['Sam'], { phone: '12025550123' }],
	[
		'without a name',
		[{ wa_id: '12025550123', profile: null }],
		{ phone: '12025550123', waId: '12025550123' },
	],
	['numbers', [{ wa_id: 12025550123, profile: { name: 7 } }], { ...BASE.from, name: '7' }],
])('§10: the sender profile %s', (_what, contacts, from) => {
	const body = callback({ contacts, messages: [message({ type: 'text', text: { body: 'Hi' } })] });
	expect(events(body)).toEqual([{ event: 'text', ...BASE, from, text: 'Hi' }]);
});

test.each<[what: string, metadata: unknown, to: object]>([
	['missing', undefined, {}],
	['null', null, {}],
	['text', 'x', {}],
	['without an id', { display_phone_number: '12025550100' }, { phone: '12025550100' }],
	[
		'numbers',
		{ display_phone_number: 12025550100, phone_number_id: 1 },
		{ phone: '12025550100', phoneNumberId: '1' },
	],
])('§10: metadata %s', (_what, metadata, to) => {
	const body = callback({ metadata, messages: [message({ type: 'text', text: { body: 'Hi' } })] });
	expect(events(body)).toEqual([{ event: 'text', ...BASE, to, text: 'Hi' }]);
});

test.each<[extraInfo: unknown]>([
	[undefined],
	[null],
	['x'],
	[[]],
	[{ ref: {}, reply_to: null, media_url: 7 }],
])('§10: extra_info %j costs no message', (extraInfo) => {
	const body = { ...single({ type: 'text', text: { body: 'Hi' } }), extra_info: extraInfo };
	expect(events(body)).toEqual([{ event: 'text', ...BASE, text: 'Hi' }]);
});

test.each<[timestamp: unknown, receivedAt: string]>([
	['1700000000', '2023-11-14T22:13:20.000Z'],
	[1700000000, '2023-11-14T22:13:20.000Z'],
	['soon', NOW],
	['', NOW],
	[undefined, NOW],
	[{}, NOW],
])('a timestamp %j', (timestamp, receivedAt) => {
	const body = callback({ messages: [message({ timestamp, type: 'text', text: { body: 'Hi' } })] });
	expect(events(body)).toEqual([{ event: 'text', ...BASE, receivedAt, text: 'Hi' }]);
});

test('§10: the type may come after its payload', () => {
	const raw = {
		text: { body: 'Hi' },
		type: 'text',
		timestamp: '1700000000',
		id: 'wamid.EXAMPLE',
		from: '12025550123',
	};
	expect(events(callback({ messages: [raw] }))).toEqual([{ event: 'text', ...BASE, text: 'Hi' }]);
});

/** Kaleyra contract §7.3: text, and the rows of its table that come out as `other`. */

test('text.body', () => {
	expect(events(single({ type: 'text', text: { body: 'Hello\nDana' } }))).toEqual([
		{ event: 'text', ...BASE, text: 'Hello\nDana' },
	]);
});

const context = { from: '12025550100', id: 'wamid.PARENT' };

test.each<[row: string, type: string, payload: object]>([
	['a reaction to nothing', 'reaction', { text: '👍' }],
	['an order of nothing', 'order', { catalog_id: 'catalog-1', product_items: [] }],
	['system', 'system', { body: 'Sam changed the number' }],
])('%s: the type and its payload', (_row, type, payload) => {
	expect(events(single({ type, [type]: payload }))).toEqual([
		{ event: 'other', ...BASE, type, content: payload },
	]);
});

test('reaction', () => {
	const reaction = { message_id: 'wamid.PARENT', emoji: '👍' };
	expect(events(single({ type: 'reaction', reaction }))).toEqual([
		{
			event: 'reaction',
			...BASE,
			reaction: { emoji: '👍', action: 'added', messageId: 'wamid.PARENT' },
		},
	]);
});

test.each([{}, { emoji: '' }, { emoji: null }])('a reaction that was taken away: %j', (more) => {
	const reaction = { message_id: 'wamid.PARENT', ...more };
	expect(events(single({ type: 'reaction', reaction }))).toMatchObject([
		{ event: 'reaction', reaction: { action: 'removed', messageId: 'wamid.PARENT' } },
	]);
});

test('order', () => {
	const order = {
		catalog_id: 'catalog-1',
		text: 'Please',
		product_items: [{ product_retailer_id: 'sku-1', quantity: 2, item_price: 9.5, currency: 'USD' }],
	};
	expect(events(single({ type: 'order', order }))).toEqual([
		{
			event: 'order',
			...BASE,
			order: {
				catalogId: 'catalog-1',
				text: 'Please',
				items: [{ id: 'sku-1', quantity: 2, price: 9.5, currency: 'USD' }],
			},
		},
	]);
});

test('the ad that somebody wrote from, and the ids of a company', () => {
	const referral = {
		source_url: 'https://fb.me/1',
		source_id: '23',
		source_type: 'ad',
		headline: 'Shoes',
		body: 'New in',
		media_type: 'image',
		image_url: 'https://www.example.com/1.jpg',
		ctwa_clid: 'click',
	};
	const message = { type: 'text', text: { body: 'Hi' }, referral, from_parent_user_id: 'US.ENT.1' };
	expect(events(single(message))).toEqual([
		{
			event: 'text',
			...BASE,
			from: { ...BASE.from, parentUserId: 'US.ENT.1' },
			referral: {
				sourceType: 'ad',
				sourceId: '23',
				url: 'https://fb.me/1',
				headline: 'Shoes',
				body: 'New in',
				clickId: 'click',
			},
			text: 'Hi',
		},
	]);
});

const flowReply = (nfm_reply: object) =>
	single({ type: 'interactive', interactive: { type: 'nfm_reply', nfm_reply }, context });

test.each<[what: string, reply: object, form: object]>([
	[
		'a Flow',
		{ response_json: '{"flow_token":"token-1","answer":"42","more":{"a":[1]}}', body: 'Sent', name: 'flow' },
		{ name: 'flow', token: 'token-1', text: 'Sent', answers: { answer: '42', more: { a: [1] } } },
	],
	[
		'an address',
		{ response_json: '{"values":{"in_pin_code":"400063"}}', body: 'Mumbai', name: 'address_message' },
		{ name: 'address_message', text: 'Mumbai', answers: { values: { in_pin_code: '400063' } } },
	],
	['an object', { response_json: { answer: 42 } }, { answers: { answer: 42 } }],
	['keys that are none', { response_json: '{"__proto__":{"a":1},"b":1}' }, { answers: { b: 1 } }],
])('nfm_reply with the answers of %s, JSON inside JSON', (_what, reply, form) => {
	expect(events(flowReply(reply))).toEqual([{ event: 'form', ...BASE, replyTo: 'wamid.PARENT', form }]);
});

test.each(['{"a":', '[1]', '"text"', 7, undefined])('answers that cannot be read: %j', (response_json) => {
	const payload = { type: 'nfm_reply', nfm_reply: { response_json, body: 'Sent', name: 'flow' } };
	expect(events(single({ type: 'interactive', interactive: payload, context }))).toEqual([
		{
			event: 'other',
			...BASE,
			replyTo: 'wamid.PARENT',
			type: 'interactive',
			content: { ...payload, context },
		},
	]);
});

test.each<[what: string, more: object, type: string]>([
	['unsupported, which has no payload', { type: 'unsupported', errors: [{ code: 131051 }] }, 'unsupported'],
	['a type nobody knows', { type: 'hologram', hologram: 'text' }, 'hologram'],
	['a type that names what every object has', { type: '__proto__' }, '__proto__'],
	['a type that names a function', { type: 'constructor' }, 'constructor'],
	['no type', { text: { body: 'Hello' } }, 'unknown'],
	['a type that is no text', { type: {}, text: { body: 'Hello' } }, 'unknown'],
	['a text that is no object', { type: 'text', text: 'Hello' }, 'text'],
])('%s: the whole message', (_what, more, type) => {
	const raw = message(more);
	const [event, ...others] = events(callback({ messages: [raw] }));
	expect(others).toEqual([]);
	expect(event).toEqual({ event: 'other', ...BASE, type, content: raw });
});

test.each([{}, { body: ' ' }, { body: null }])('a text without words comes out as other: %j', (text) => {
	expect(events(single({ type: 'text', text }))).toEqual([
		{ event: 'other', ...BASE, type: 'text', content: text },
	]);
});

test('a payload that is a prototype is not handed on', () => {
	const [event] = events(single({ type: '__proto__' }, { media_url: 'https://media.example.com/1' }));
	expect(event?.event === 'other' && event.content).toEqual({
		...message({ type: '__proto__' }),
		media_url: 'https://media.example.com/1',
	});
});
