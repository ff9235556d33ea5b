import { readCallback } from '../../../../nodes/Kaleyra/callback.ts';

/**
 * Kaleyra contract §7.1 and §8: an id is never taken for one of another kind, or the answers of two messages
 * are joined.
 */

const NOW = '2026-01-02T03:04:05.000Z';

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
