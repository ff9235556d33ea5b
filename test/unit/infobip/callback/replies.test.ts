import { BASE, envelope, events, result } from './callbacks.ts';

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
