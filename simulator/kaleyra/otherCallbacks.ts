import { envelope, message } from './callbacks.ts';

/** Kaleyra's callbacks that carry neither contacts nor text, after its contract §7.3, §8 and §9. */

const media = (type: string, more: object = {}) =>
	envelope(
		[
			message(type, {
				mime_type: 'application/octet-stream',
				sha256: 'c0ffee',
				id: '900000000000001',
				...more,
			}),
		],
		{
			extraInfo: { media_url: `https://media.example.com/${type}` },
		},
	);

const reply = (type: string, payload: unknown) =>
	envelope([message(type, payload, { context: { from: '12025550100', id: 'wamid.PARENT' } })]);

/** One callback for each row of the table of other inbound types. */
export const otherTypes = {
	image: media('image', { mime_type: 'image/jpeg', caption: 'A picture' }),
	document: media('document', { mime_type: 'application/pdf', filename: 'offer.pdf' }),
	audio: media('audio', { mime_type: 'audio/ogg' }),
	video: media('video', { mime_type: 'video/mp4' }),
	sticker: media('sticker', { mime_type: 'image/webp' }),
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
	reaction: envelope([message('reaction', { message_id: 'wamid.PARENT', emoji: '👍' })]),
	listReply: reply('interactive', {
		type: 'list_reply',
		list_reply: { id: 'row-1', title: 'Row one', description: 'The first row' },
	}),
	buttonReply: reply('interactive', { type: 'button_reply', button_reply: { id: 'yes', title: 'Yes' } }),
	flowReply: reply('interactive', {
		type: 'nfm_reply',
		nfm_reply: { response_json: '{"answer":"42"}', body: 'Sent', name: 'flow' },
	}),
	button: reply('button', { payload: 'STOP', text: 'Stop' }),
	order: envelope([
		message('order', {
			catalog_id: 'catalog-1',
			text: 'Please',
			product_items: [{ product_retailer_id: 'sku-1', quantity: 2, item_price: 9.5, currency: 'USD' }],
		}),
	]),
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

/** A status callback; `sent` is documented, the others are its likeness (§8). */
export function status(
	state: 'sent' | 'delivered' | 'read' | 'failed',
	{ messageId = 'wamid.STATUS', ref = 'order-1001' } = {},
) {
	const errors = [
		{ code: 131047, title: 'Re-engagement message', message: 'More than 24 hours have passed' },
	];
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
						recipient_id: '12025550123',
						conversation: {
							id: '5f2b6c0d9e8a7b6c5d4e3f2a1b0c9d8e',
							expiration_timestamp: '1700086400',
							origin: { type: 'service' },
						},
						pricing: { billable: true, pricing_model: 'CBP', category: 'service' },
						...(state === 'failed' ? { errors } : {}),
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
