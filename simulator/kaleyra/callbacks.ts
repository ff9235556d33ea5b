import type { SentFile } from '../provider.ts';

/** Kaleyra's callbacks, after its contract §7 to §9 and the vendor page 001. */

interface MessageFacts {
	/** `wamid.…` */
	messageId?: string;
	/** The sender's digits. */
	from?: string;
	/** The sender's profile name. */
	name?: string;
	/** Unix seconds. */
	timestamp?: string;
	/** The message that this one answers. */
	context?: { from: string; id: string };
	extraInfo?: Record<string, unknown>;
}

const metadata = { display_phone_number: '12025550100', phone_number_id: '100000000000001' };

const noExtra = {
	media_url: '',
	ref: '',
	ref1: '',
	ref2: '',
	reply_to: '',
	trace_id: '00000000-0000-4000-8000-000000000002',
	waba_id: '300000000000001',
};

/** The body around one or more messages. */
export function envelope(
	messages: unknown[],
	{ from = '12025550123', name = 'Sam', extraInfo }: MessageFacts = {},
) {
	return {
		meta_object: {
			field: 'messages',
			value: {
				messaging_product: 'whatsapp',
				metadata,
				contacts: [{ profile: { name }, wa_id: from }],
				messages,
			},
		},
		extra_info: { ...noExtra, ...extraInfo },
	};
}

/** One message of any type, with its payload under the key of the same name. */
export function message(type: string, payload: unknown, facts: MessageFacts = {}) {
	const { from = '12025550123', messageId = 'wamid.EXAMPLE', timestamp = '1700000000', context } = facts;
	return { ...(context ? { context } : {}), from, id: messageId, timestamp, type, [type]: payload };
}

const single = (type: string, payload: unknown, facts: MessageFacts = {}) =>
	envelope([message(type, payload, facts)], facts);

/** A callback with shared contact cards. */
export const contacts = (cards: unknown[], facts?: MessageFacts) => single('contacts', cards, facts);

export const text = (body: string, facts?: MessageFacts) => single('text', { body }, facts);

/** The least that a card may hold: many members may be omitted (vendor page 001). */
export const minimalCard = { name: { formatted_name: 'Dana Example' } };

export const phonesAsObject = {
	name: { formatted_name: 'Dana Example', first_name: 'Dana', last_name: 'Example' },
	phones: { phone: '+1 202 555 0145', wa_id: '12025550145', type: 'MOBILE' },
};

export const phonesAsArray = { ...phonesAsObject, phones: [phonesAsObject.phones] };

export const phonesAbsent = { name: phonesAsObject.name };

/** Every member of the contract's table, with two phones, e-mails, addresses and URLs. */
export const fullCard = {
	name: {
		formatted_name: 'Dr. Barbara J. Johnson Esq.',
		first_name: 'Barbara',
		middle_name: 'Joana',
		last_name: 'Johnson',
		prefix: 'Dr.',
		suffix: 'Esq.',
	},
	phones: [
		{ phone: '+1 650 555 0199', wa_id: '16505550199', type: 'MOBILE' },
		{ phone: '+1 650 555 0198', type: 'Landline' },
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

/** `count` cards, each with its own name and phone. */
export const manyCards = (count: number) =>
	Array.from({ length: count }, (_, index) => ({
		name: { formatted_name: `Contact ${index + 1}`, first_name: 'Contact', last_name: String(index + 1) },
		phones: [{ phone: `+1202556${String(index).padStart(4, '0')}`, type: 'MOBILE' }],
	}));

/** The sample of the vendor page Contact Message, its X digits filled in. */
export const page001 = {
	meta_object: {
		value: {
			messaging_product: 'whatsapp',
			metadata: { display_phone_number: '911234567890', phone_number_id: '104601234567858' },
			contacts: [{ profile: { name: 'Sam' }, wa_id: '919123456787' }],
			messages: [
				{
					from: '919123456785',
					id: 'wamid.HBgMOTE5NzQwNzc2NTA1FQIAEhgg0123456789RDBENzY0RTlFR1RUNBNkQ1QzQxRTM1NkQA',
					timestamp: '1712345622',
					type: 'contacts',
					contacts: [
						{
							name: {
								first_name: 'Rajat Lavekar',
								middle_name: 'IIT',
								last_name: 'dh',
								formatted_name: 'Rajat Lavekar, IIT dh',
							},
							phones: { phone: '+91 9123456 987', wa_id: '919123456987', type: 'MOBILE' },
						},
					],
				},
			],
		},
		field: 'messages',
	},
	extra_info: {
		media_url: '',
		ref: 'Hello This will be my reference id - 123',
		ref1: 'shoes campaign',
		ref2: 'summer sale campaign',
		reply_to: '48c38d78-4ec5-4123-abee-031234566c85',
		trace_id: 'cb94fee2-3e70-4123-944a-2a41234db90a',
		waba_id: '347123456789069',
	},
};

/** Kaleyra's inbound replies, files and locations, after its contract §7.3 and §23. */

/**
 * The answer to a message of ours: its `context` names that, and `extra_info` brings back what it was sent
 * with.
 */
const reply = (type: string, payload: object) =>
	envelope([message(type, payload, { context: { from: '12025550100', id: 'wamid.PARENT' } })], {
		extraInfo: { ref: 'campaign-7', reply_to: '00000000-0000-4000-8000-000000000001' },
	});

/** One callback for each sort of reply. */
export const replies = {
	button: reply('button', { payload: 'pickup-yes', text: 'Yes' }),
	buttonReply: reply('interactive', { type: 'button_reply', button_reply: { id: 'yes', title: 'Yes' } }),
	listReply: reply('interactive', {
		type: 'list_reply',
		list_reply: { id: 'slot-2', title: 'Tuesday', description: '10:00 to 12:00' },
	}),
};

const form = (name: string, body: string, answers: object) =>
	reply('interactive', {
		type: 'nfm_reply',
		nfm_reply: { response_json: JSON.stringify(answers), body, name },
	});

/** One callback for each sort of form. */
export const forms = {
	flow: form('flow', 'Sent', { flow_token: 'token-1', answer: '42' }),
	address: form('address_message', 'Sam\n400063', { values: { name: 'Sam', in_pin_code: '400063' } }),
};

/** A reaction, and one that was taken away. */
export const reactions = {
	added: envelope([message('reaction', { message_id: 'wamid.PARENT', emoji: '👍' })]),
	removed: envelope([message('reaction', { message_id: 'wamid.PARENT' })]),
};

export const orders = {
	order: envelope([
		message('order', {
			catalog_id: 'catalog-1',
			text: 'Please',
			product_items: [{ product_retailer_id: 'sku-1', quantity: 2, item_price: 9.5, currency: 'USD' }],
		}),
	]),
};

const file = (type: string, mimeType: string, more: object = {}) =>
	envelope([message(type, { mime_type: mimeType, sha256: 'c0ffee', id: '900000000000001', ...more })], {
		extraInfo: { media_url: `https://media.example.com/${type}` },
	});

/** One callback for each sort of file. */
export const media = {
	image: file('image', 'image/jpeg', { caption: 'A picture' }),
	document: file('document', 'application/pdf', { filename: 'offer.pdf' }),
	audio: file('audio', 'audio/mpeg'),
	voice: file('audio', 'audio/ogg; codecs=opus', { voice: true }),
	video: file('video', 'video/mp4'),
	sticker: file('sticker', 'image/webp'),
};

/** A file as it comes in, with its address at `baseUrl`. */
export const inboundFile = ({ kind, id, name, mimeType }: SentFile, baseUrl: string, messageId?: string) => {
	const named = kind === 'document' ? { filename: name } : {};
	const payload = { mime_type: mimeType, sha256: 'c0ffee', id, ...named };
	return envelope([message(kind, payload, { messageId })], {
		extraInfo: { media_url: `${baseUrl}/media/${id}` },
	});
};

export const locations = {
	location: envelope([message('location', { latitude: 37.48, longitude: -122.15 })]),
	locationWithAddress: envelope([
		message('location', {
			latitude: 37.48,
			longitude: -122.15,
			address: '1 Example Street',
			name: 'Example',
			url: 'https://www.example.com',
		}),
	]),
};

/**
 * Kaleyra's callbacks that bring what no event of its own is for, and its reports, after its contract §7.3,
 * §8 and §9.
 */

/** One callback for each of the other rows of the table of inbound types. */
export const otherTypes = {
	unsupported: envelope([
		{
			from: '12025550123',
			id: 'wamid.EXAMPLE',
			timestamp: '1700000000',
			type: 'unsupported',
			errors: [{ code: 131051, title: 'Message type unknown' }],
		},
	]),
	system: envelope([message('system', { body: 'Sam changed the number', type: 'user_changed_number' })]),
};

const notice = (field: string, value: object) => ({
	meta_object: { field, value },
	extra_info: { waba_id: '300000000000001' },
});

/** Notices of the account, in Meta's layout (§9.1). */
export const notices = {
	user_preferences: notice('user_preferences', {
		contacts: [{ profile: { name: 'Sam' }, wa_id: '12025550123' }],
		user_preferences: [
			{
				wa_id: '12025550123',
				detail: 'User requested to stop marketing messages',
				category: 'marketing_messages',
				value: 'stop',
				timestamp: '1700000001',
			},
		],
	}),
	message_template_status_update: notice('message_template_status_update', {
		event: 'PAUSED',
		message_template_id: 1,
		message_template_name: 'order_ready',
		message_template_language: 'en_GB',
	}),
};

const outsideWindow = {
	code: 131047,
	title: 'Re-engagement message',
	message: 'More than 24 hours have passed',
};

/** A status callback; `sent` is documented, the others are its likeness (§8). */
export function status(
	state: 'sent' | 'delivered' | 'read' | 'failed' | 'not-sent' | 'submit-success',
	{
		messageId = 'wamid.STATUS',
		to = '12025550123',
		ref = 'order-1001',
		error = outsideWindow,
	}: { messageId?: string; to?: string; ref?: string; error?: object } = {},
) {
	return {
		meta_object: {
			field: 'messages',
			value: {
				messaging_product: 'whatsapp',
				metadata: { display_phone_number: '12025550100', phone_number_id: '100000000000001' },
				statuses: [
					{
						// As in Kaleyra's sample, the id of the conversation.
						id: '5f2b6c0d9e8a7b6c5d4e3f2a1b0c9d8e',
						status: state,
						timestamp: '1700000001',
						recipient_id: to,
						conversation: {
							id: '5f2b6c0d9e8a7b6c5d4e3f2a1b0c9d8e',
							expiration_timestamp: '1700086400',
							origin: { type: 'service' },
						},
						pricing: { billable: true, pricing_model: 'CBP', category: 'service' },
						...(state === 'failed' ? { errors: [error] } : {}),
					},
				],
			},
		},
		extra_info: {
			trace_id: '00000000-0000-4000-8000-000000000003',
			message_id: messageId,
			waba_id: '300000000000001',
			ref,
			ref1: '',
			ref2: '',
			enable_url_tracking_body: false,
			enable_url_tracking_button: false,
		},
		status: state,
		message_id: messageId,
	};
}

/** The query of a number-quality notice, which comes as a GET on the same URL (§9). */
export const qualityNotice = {
	display_phone_number: '12025550100',
	event: 'FLAGGED',
	current_limit: 'TIER_1K',
};

/** A flat v1-style body, as a profile with its own template sends it (§9). */
export const flatBody = {
	body: 'Hello',
	mime_type: '',
	media_url: '',
	from: '12025550123',
	name: 'Sam',
	type: 'text',
	created_at: '1700000000',
	reply_to: '',
	wanumber: '12025550100',
	mobile: '12025550123',
	custom_response: '',
	message: 'Hello',
	contacts: '',
	location: '',
};
