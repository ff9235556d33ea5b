import { envelope, message } from './callbacks.ts';

/**
 * Kaleyra's callbacks that bring what no event of its own is for, and its reports, after its contract §7.3,
 * §8 and §9.
 */

const context = { from: '12025550100', id: 'wamid.PARENT' };

/** One callback for each of the other rows of the table of inbound types. */
export const otherTypes = {
	reaction: envelope([message('reaction', { message_id: 'wamid.PARENT', emoji: '👍' })]),
	flowReply: envelope([
		message(
			'interactive',
			{
				type: 'nfm_reply',
				nfm_reply: { response_json: '{"answer":"42"}', body: 'Sent', name: 'flow' },
			},
			{ context },
		),
	]),
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

const outsideWindow = {
	code: 131047,
	title: 'Re-engagement message',
	message: 'More than 24 hours have passed',
};

/** A status callback; `sent` is documented, the others are its likeness (§8). */
export function status(
	state: 'sent' | 'delivered' | 'read' | 'failed' | 'not-sent',
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
